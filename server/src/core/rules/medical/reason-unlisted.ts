import { defineRule, inBoth } from "../../engine/rule.ts";
import { isOpen } from "../../matter/matter.ts";
import { namesMedicalReason } from "../../matter/medical.ts";
import { whoIs } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/reason-unlisted",
  title: "Medical treatment is listed as a reason if a beneficiary has medical details",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: (matter) => matter.beneficiaries.filter(({ medical }) => medical.$.state === "given").slice(0, 1),
  *check(patient, matter) {
    const { reasons } = matter.view.request;
    if (reasons.$.state !== "given" || namesMedicalReason(matter)) return;
    if (reasons.items.some((reason) => isOpen(reason.$))) return;
    yield {
      at: reasons.$,
      message: sentence(
        "{name} has details of a medical treatment, but the reasons do not include medical.",
        {
          name: whoIs(matter.people, patient),
        },
      ),
      related: [{ at: patient.medical.$, message: sentence("The details of the treatment") }],
      fixes: [
        {
          title: "Add medical to the reasons",
          safe: false,
          operations: [{ op: "add", path: [...reasons.$.path, reasons.items.length], value: "medical" }],
        },
      ],
    };
  },
  why: "The reasons show which requirements of the USCIS page the request answers. The requirements for medical parole are checked only if medical is one of the reasons.",
  remedy:
    "Add medical to the reasons, or remove the medical details if parole is not requested for treatment.",
  about: { judges: ["request.reasons"] },
  examples: {
    pass: [
      {
        case: "request: { reasons: [family, medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]",
      },
      { case: "request: { reasons: [] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]" },
    ],
    fail: [
      {
        case: `
request:
  reasons: [family]
  ^^^^^^^ ana has details of a medical treatment, but the reasons do not include medical.
beneficiaries:
  - id: ana
    medical: { diagnosis: Hepatitis }
`,
      },
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
