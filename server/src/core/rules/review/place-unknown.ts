import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "review/place-unknown",
  title: "A review mark names a part of this case",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Reviews" }],
  why: "A mark that does not name a part of this case does not show any review. It was left over from another case, or the part was renamed.",
  remedy: "Name a part of this case, or remove the mark.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: TODO, fingerprint: vp1x8s0ym }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries: [{ id: ana, located_in: Guatemala }]
reviews:
  - { by: AB, on: 2015-08-10, of: beneficiaries.ana.located_on, fingerprint: v6e99j5p1 }
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "beneficiaries.ana.located_on" is not a part of this case. Did you mean "beneficiaries.ana.located_in"?
  - { by: AB, on: 2015-08-10, of: beneficiaries.luz, fingerprint: v6e99j5p1 }
                                  ^^^^^^^^^^^^^^^^^ "beneficiaries.luz" is not a part of this case. The review mark does not count.
`,
      },
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
