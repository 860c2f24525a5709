import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "review/incomplete",
  title: "A review mark states who reviewed what, and when",
  severity: inBoth("information"),
  authority: [{ source: "case-format", section: "Reviews" }],
  why: "Without a name, a date, and a fingerprint, it cannot be determined later who reviewed what, and changes would not be detected.",
  remedy: "Use Mark as Reviewed, which writes all of it, or remove the mark.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-20, of: matter, fingerprint: vp1x8s0ym }
  - { by: TODO, on: 2015-08-20, of: matter, fingerprint: vp1x8s0ym }
`,
      },
    ],
    fail: [
      {
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
