import { defineReadingRule, inBoth } from "../../engine/rule.ts";

export default defineReadingRule({
  id: "review/incomplete",
  title: "A review mark shows who reviewed what, and when",
  severity: inBoth("information"),
  authority: [{ source: "case-format", section: "Reviews" }],
  why: "Without a name, a date and a fingerprint, no one can see later who reviewed what, and a change would not show.",
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
                                  ^^^^^^
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: reviewed }
                                                       ^^^^^^^^
  - { by: AB, on: 2015-08-21, of: matter, fingerprint: vp1x8s0ym }
                  ^^^^^^^^^^
  - on: 2015-08-10
    ^^
    of: matter
    fingerprint: vp1x8s0ym
`,
      },
    ],
  },
});
