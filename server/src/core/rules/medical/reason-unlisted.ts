import { sentence } from "../../message/message.ts";
import { isUndetermined } from "../../model/case-context.ts";
import { namesMedicalReason } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/reason-unlisted",
  title: "Medical treatment is listed as a reason if a beneficiary has medical details",
  over: (context) => context.beneficiaries.filter(({ medical }) => medical.ref.state === "given").slice(0, 1),
  *check(patient, context) {
    const { reasons } = context.view.request;
    if (reasons.ref.state !== "given" || namesMedicalReason(context)) return;
    if (reasons.items.some((reason) => isUndetermined(reason.ref))) return;
    yield {
      at: reasons.ref,
      message: sentence(
        "{name} has details of a medical treatment, but the reasons do not include medical.",
        {
          name: whoIs(context.people, patient),
        },
      ),
      related: [{ at: patient.medical.ref, message: sentence("The details of the treatment") }],
      fixes: [
        {
          title: "Add medical to the reasons",
          safe: false,
          operations: [{ op: "add", path: [...reasons.ref.path, reasons.items.length], value: "medical" }],
        },
      ],
    };
  },
  why: "The reasons show which requirements of the USCIS page the request answers. The requirements for medical parole are checked only if medical is one of the reasons.",
  remedy:
    "Add medical to the reasons, or remove the medical details if parole is not requested for treatment.",
  about: { judges: ["request.reasons"] },
  illustration: {
    finding: {
      case: `
request:
  reasons: [family]
  ^^^^^^^ ana has details of a medical treatment, but the reasons do not include medical.
beneficiaries:
  - id: ana
    medical: { diagnosis: Hepatitis }
`,
    },
    clear: {
      case: "request: { reasons: [family, medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]",
    },
  },
  examples: {
    pass: [
      { case: "request: { reasons: [] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]" },
    ],
    fail: [
      {
        case: `
request:
  reasons:
  ^^^^^^^ ana has details of a medical treatment, but the reasons do not include medical.
    - family
    -
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
`,
      },
    ],
  },
});
