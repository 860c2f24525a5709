import { defineRule, inBoth } from "../../engine/rule.ts";
import { isOpen } from "../../matter/matter.ts";
import { namesMedicalReason } from "../../matter/medical.ts";
import { nameOf } from "../../matter/people.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "medical/reason-unlisted",
  title: "Medical treatment is named among the reasons",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: (matter) => matter.beneficiaries.filter(({ medical }) => medical.$.state === "given").slice(0, 1),
  *check(patient, matter) {
    const { reasons } = matter.view.request;
    if (reasons.$.state !== "given" || namesMedicalReason(matter)) return;
    if (reasons.items.some((reason) => isOpen(reason.$))) return;
    yield {
      at: reasons.$,
      message: sentence("{name} has details of a medical treatment, and the reasons do not name medical", {
        name: nameOf(matter.people, patient),
      }),
      related: [{ at: patient.medical.$, message: sentence("The treatment is described here") }],
      fixes: [
        {
          title: "Add medical to the reasons",
          safe: false,
          operations: [{ op: "add", path: [...reasons.$.path, reasons.items.length], value: "medical" }],
        },
      ],
    };
  },
  why: "The reasons tell the reader which of the page's lists the request answers; what the page asks for medical parole is only looked for where medical parole is asked for.",
  remedy: "Add medical to the reasons, or take the medical details out if parole is not asked for treatment.",
  examples: {
    pass: [
      {
        case: "request: { reasons: [family, medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia } }]",
      },
      { case: "request: { reasons: [] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia } }]" },
    ],
    fail: [
      {
        case: `
request:
  reasons: [family]
  ^^^^^^^ ana has details of a medical treatment, and the reasons do not name medical
beneficiaries:
  - id: ana
    medical: { diagnosis: Leukaemia }
`,
      },
      {
        case: `
request:
  reasons:
  ^^^^^^^ ana has details of a medical treatment, and the reasons do not name medical
    - family
    -
beneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia } }]
`,
      },
    ],
  },
});
