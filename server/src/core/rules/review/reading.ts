// Review marks whose basis has changed, or that are incomplete. The engine reports them; they have no check here.
import { defineReadingRule } from "../../rule/rule.ts";

const practice = `practice:
  attorneys: [{ initials: AB, name: { family: Brook, given: Alma } }]
  staff: [{ initials: CD, name: { family: Dunn, given: Chris } }]
`;

export const changed = defineReadingRule({
  id: "review/changed",
  title: "What was reviewed has not changed since the review",
  why: "A review covers only what was reviewed. If a value, a document, or the law changes, the review no longer covers it.",
  remedy: "Review it again and renew the mark, or remove the mark.",
  illustration: {
    finding: {
      case: `
matter: "2015-0418"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
                                  ^^^^^^ Matter: changed since AB reviewed it on August 10, 2015. Review it again, or remove the mark.
`,
    },
    clear: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    located_in: Guatemala
reviews:
  - by: AB
    on: 2015-08-10
    of: beneficiaries.ana.located_in
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana, Current location: changed since AB reviewed it on August 10, 2015. Review it again, or remove the mark.
    fingerprint: vp1x8s0ym
  - by: CD
    on: 2015-08-10
    of: beneficiaries.ana.located_in
    fingerprint: v6e99j5p1
`,
      },
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2016-06-30 } }
reviews:
  - { by: AB, on: 2015-08-10, of: request.stay.until, rule: request/stay-over-one-year, fingerprint: vp1x8s0ym }
                                  ^^^^^^^^^^^^^^^^^^ Request, Last day of the stay: request/stay-over-one-year no longer reports what AB reviewed on August 10, 2015. Review it again, or remove the mark.
`,
      },
    ],
  },
});

export const placeUnknown = defineReadingRule({
  id: "review/place-unknown",
  title: "A review mark names a part of this case",
  why: "A mark that does not name a part of this case does not show any review. It was left over from another case, or the part was renamed.",
  remedy: "Name a part of this case, or remove the mark.",
  illustration: {
    finding: {
      case: `
beneficiaries: [{ id: ana, located_in: Guatemala }]
reviews:
  - { by: AB, on: 2015-08-10, of: beneficiaries.ana.located_on, fingerprint: v6e99j5p1 }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "beneficiaries.ana.located_on" is not a part of this case. Did you mean "beneficiaries.ana.located_in"?
  - { by: AB, on: 2015-08-10, of: beneficiaries.luz, fingerprint: v6e99j5p1 }
                                  ^^^^^^^^^^^^^^^^^ "beneficiaries.luz" is not a part of this case. The review mark does not count.
`,
    },
    clear: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: TODO, fingerprint: vp1x8s0ym }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
request: { stay: { from: 2015-11-01, until: 2017-06-30 } }
reviews:
  - by: AB
    on: 2015-08-10
    of: request.stay.until
    rule: request/stay-over-one-yaer
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown rule "request/stay-over-one-yaer". Did you mean "request/stay-over-one-year"?
    fingerprint: vz1t25hd0-em768gx62-r3nd
`,
      },
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, rule: foo/bar-baz-qux, fingerprint: vp1x8s0ym }
                                                ^^^^^^^^^^^^^^^ Unknown rule "foo/bar-baz-qux". The review mark does not count.
`,
      },
    ],
  },
});

export const reviewerUnknown = defineReadingRule({
  id: "review/reviewer-unknown",
  title: "The reviewer is a person in the practice",
  why: "Unknown initials do not show who reviewed the case.",
  remedy:
    "Enter the initials of a person listed under practice in parole-case.config.yaml, or add the person there.",
  illustration: {
    finding: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
  - { by: XY, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
          ^^ No one in the practice has the initials "XY". The initials in use are AB and CD.
  - { by: cd, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
          ^^ No one in the practice has the initials "cd". Did you mean "CD"?
`,
      practice,
    },
    clear: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
  - { by: CD, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
      practice,
    },
  },
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: XY, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
      },
    ],
  },
});

export const incomplete = defineReadingRule({
  id: "review/incomplete",
  title: "A review mark states who reviewed what, and when",
  why: "Without a name, a date, and a fingerprint, it cannot be determined later who reviewed what, and changes would not be detected.",
  remedy: "Use Mark as Reviewed, which writes all of it, or remove the mark.",
  illustration: {
    finding: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter }
                                  ^^^^^^ The review mark has no fingerprint, so later changes would not be detected. Mark it as reviewed again.
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: reviewed }
                                                       ^^^^^^^^ The fingerprint of the review mark cannot be read, so changes are not detected. Mark it as reviewed again.
  - { by: AB, on: 2015-08-21, of: matter, fingerprint: vp1x8s0ym }
                  ^^^^^^^^^^ The review is dated August 21, 2015, which is in the future. Enter the date of the review.
  - on: 2015-08-10
    ^^ The review mark does not say who reviewed it. Enter what is missing, or remove the mark.
    of: matter
    fingerprint: vp1x8s0ym
`,
    },
    clear: {
      case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-20, of: matter, fingerprint: vp1x8s0ym }
  - { by: TODO, on: 2015-08-20, of: matter, fingerprint: vp1x8s0ym }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
matter: "2015-0417"
reviews:
  - by: AB
    ^^ The review mark does not say when it was reviewed and what was reviewed. Enter what is missing, or remove the mark.
    fingerprint: vp1x8s0ym
`,
      },
    ],
  },
});
