import { sentence } from "../../message/message.ts";
import { missingEvidence } from "../../model/claims.ts";
import { exhibitKindWords } from "../../model/exhibit-kinds.ts";
import { addExhibit, exhibitsOfKind } from "../../model/forms-and-exhibits.ts";
import { patients } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/physician-letter-missing",
  title: "The medical doctor's letter is among the exhibits",
  over: patients,
  *check(patient, context) {
    const letters = exhibitsOfKind(context, ["physician-letter"], patient);
    const id = patient.id.value;
    yield* missingEvidence(
      context,
      letters,
      sentence("{name}: no exhibit is listed as {kind}, so the medical doctor's explanation is missing.", {
        name: whoIs(context.people, patient),
        kind: exhibitKindWords("physician-letter"),
      }),
      () =>
        id === undefined
          ? undefined
          : addExhibit(context, "physician-letter", [
              `${id}.medical.diagnosis`,
              `${id}.medical.prognosis`,
              `${id}.medical.treatment_duration`,
            ]),
      {
        about: patient,
        related: [{ at: patient.medical.ref, message: sentence("The letter would explain this") }],
      },
    );
  },
  why: "The USCIS page calls for the explanation of a medical doctor. Naming the doctor in the request does not replace the letter.",
  remedy:
    'Add the doctor\'s letter as an exhibit of the kind "physician-letter", and enter the patient or the claims that it explains in its supports.',
  about: { requires: ["exhibits"], reads: ["beneficiaries[].id", "exhibits[].kind", "exhibits[].supports"] },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, medical: { diagnosis: Hepatitis } }
  - { id: ana, medical: { diagnosis: Hepatitis } }
exhibits:
^^^^^^^^ ana: no exhibit is listed as a physician's letter, so the medical doctor's explanation is missing.
  - { label: A, kind: physician-letter, file: a.pdf, supports: [luz] }
  - { label: B, kind: medical-record, file: b.pdf, supports: [ana] }
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
exhibits:
  - { label: A, kind: physician-letter, file: a.pdf, supports: [anna.medical.diagnosis] }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
exhibits:
  - { label: A, kind: physician-letter, file: a.pdf, supports: [ana.medical.diagnosis] }
`,
      },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ ana: no exhibit is listed as a physician's letter, so the medical doctor's explanation is missing.
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
`,
      },
    ],
  },
});
