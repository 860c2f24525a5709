import { defineReadingRule, inBoth } from "../../engine/rule.ts";

const practice = `practice:
  attorneys: [{ initials: AB, name: { family: Brook, given: Alma } }]
  staff: [{ initials: CD, name: { family: Dunn, given: Chris } }]
`;

export default defineReadingRule({
  id: "review/reviewer-unknown",
  title: "The reviewer is a person in the practice",
  severity: inBoth("warning"),
  authority: [{ source: "case-format", section: "Reviews" }],
  why: "Unknown initials do not show who reviewed the case.",
  remedy:
    "Enter the initials of a person listed under practice in parole-case.config.yaml, or add the person there.",
  examples: {
    pass: [
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: AB, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
  - { by: CD, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
        practice,
      },
      {
        case: `
matter: "2015-0417"
reviews:
  - { by: XY, on: 2015-08-10, of: matter, fingerprint: vp1x8s0ym }
`,
      },
    ],
    fail: [
      {
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
    ],
  },
});
