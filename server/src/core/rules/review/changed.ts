import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "review/changed",
  title: "What was reviewed has not changed since the review",
  severity: inBoth("information"),
  authority: [{ source: "case-format", section: "Reviews" }],
  why: "A review covers only what was reviewed. If a value, a document, or the law changes, the review no longer covers it.",
  remedy: "Review it again and renew the mark, or remove the mark.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
      },
    ],
    fail: [
      {
        case: `
matter: "2015-0418"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
                                  ^^^^^^ Matter: changed since AB reviewed it on August 10, 2015. Review it again, or remove the mark.
`,
      },
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
