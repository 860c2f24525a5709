import { sentence } from "../../message/message.ts";
import { patients } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/return-payment-unexplained",
  title: "The request explains how return travel will be paid for",
  over: patients,
  *check(patient, context) {
    yield* missingField(
      patient.medical.return_travel_payment.ref,
      sentence("{name}: explain how return travel will be paid for.", {
        name: whoIs(context.people, patient),
      }),
      { about: patient },
    );
  },
  why: "The USCIS page calls for an explanation of how return travel to the home country will be paid for.",
  remedy:
    "State who will pay for return travel, for example that the petitioner holds an open return ticket.",
  about: { requires: ["beneficiaries[].medical.return_travel_payment"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: luz
    medical:
      return_travel_payment: The aunt holds a ticket
  - id: ana
    medical:
    ^^^^^^^ ana: explain how return travel will be paid for.
      undocumented: { cost: The archive burned down }
`,
    },
    clear: {
      case: `
beneficiaries:
  - id: ana
    medical:
      return_travel_payment: The aunt holds a ticket
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
      return_travel_payment:
      ^^^^^^^^^^^^^^^^^^^^^ ana: explain how return travel will be paid for. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      undocumented: { cost: The archive burned down }
      return_travel_payment: TODO ask the hospital
                             ^^^^^^^^^^^^^^^^^^^^^ ana: explain how return travel will be paid for. The value is a placeholder.
`,
      },
    ],
  },
});
