import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/payment-unexplained",
  title: "The request explains how the treatment will be paid for",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.payment.explanation.ref,
      sentence("{name}: explain how the treatment will be paid for.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for an explanation of how the treatment will be paid for.",
  remedy:
    "State who will pay, for example insurance, charity care, family, or a fund. List the sources with their amounts if possible.",
  about: { requires: ["beneficiaries[].medical.payment.explanation"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    medical:
      payment: { explanation: Charity care }
  - id: ana
    medical:
    ^^^^^^^ ana: explain how the treatment will be paid for.
      undocumented: { cost: The archive burned down }
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      payment: { explanation: Charity care }
`,
    },
  },
  examples: {
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      payment: { explanation: }
                 ^^^^^^^^^^^ ana: explain how the treatment will be paid for. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      payment: { explanation: TODO ask the hospital }
                              ^^^^^^^^^^^^^^^^^^^^^ ana: explain how the treatment will be paid for. The value is a placeholder.
`,
      },
    ],
  },
});
