import { sentence } from "../../message/message.ts";
import { lacksDetails } from "../../model/medical.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/details-missing",
  title: "A request for medical reasons includes the details of the treatment",
  over: (context) => (lacksDetails(context) ? [context.beneficiaries] : []),
  *check(beneficiaries) {
    const begun = beneficiaries.find(({ medical }) => medical.ref.state !== "absent") ?? beneficiaries[0];
    if (!begun) return;
    yield* missingField(
      begun.medical.ref,
      sentence("Medical treatment is listed as a reason, but no beneficiary has details of the treatment."),
      { about: begun },
    );
  },
  why: "For medical parole, the USCIS page lists four things to submit: a medical doctor's explanation, why the treatment is not available in the home country or a neighboring country, its cost and how it will be paid for, and how return travel will be paid for.",
  remedy:
    "Add a medical block to the beneficiary who is to be treated, and complete it from the doctor's letter.",
  about: { requires: ["beneficiaries[].medical"], reads: ["beneficiaries[].id", "request.reasons"] },
  illustration: {
    finding: {
      case: `
request: { reasons: [family, medical] }
beneficiaries:
  - id: ana
    ^^ Medical treatment is listed as a reason, but no beneficiary has details of the treatment.
    citizenship: Guatemala
`,
    },
    clear: {
      case: `
request: { reasons: [medical] }
beneficiaries:
  - id: luz
  - id: ana
    medical: { diagnosis: Hepatitis }
`,
    },
  },
  examples: {
    pass: [{ case: "request: { reasons: [family] }\nbeneficiaries: [{ id: ana }]" }],
    fail: [
      {
        case: `
request: { reasons: [medical] }
beneficiaries:
  - id: ana
    medical:
    ^^^^^^^ Medical treatment is listed as a reason, but no beneficiary has details of the treatment. The value is empty.
`,
      },
    ],
  },
});
