import { defineRule, inBoth } from "../../engine/rule.ts";
import { evidenceFor, lackOf, type MedicalClaim, medicalClaims } from "../../matter/claims.ts";
import { patients } from "../../matter/medical.ts";
import { addExhibit } from "../../matter/papers.ts";
import { nameOf } from "../../matter/people.ts";
import { shownBy } from "../../matter/shown-by.ts";
import { sentence } from "../../message/message.ts";
import { isFaulty, isMissing, mayStandElsewhere } from "../../read/place.ts";
import type { Beneficiary } from "../../read/view.ts";

export default defineRule({
  id: "medical/assertion-undocumented",
  title: "Each claim of a medical case is shown by an exhibit, or it is said why none can be had",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Medical Parole" }],
  over: (matter) => patients(matter).flatMap((patient) => medicalClaims.map((claim) => ({ patient, claim }))),
  *check({ patient, claim }, matter) {
    const { medical } = patient;
    const stated = medical[claim];
    const excuse = medical.undocumented[claim].$;
    if (!isStated(medical, claim) || excuse.state === "given") return;
    if (isFaulty(excuse) || mayStandElsewhere(excuse)) return;
    const id = patient.id.value;
    yield* lackOf(
      matter,
      evidenceFor(matter, patient, ["medical", claim]),
      sentence("For {name}, no exhibit shows {claim}, and nothing says why there is no document", {
        claim: inWords[claim],
        name: nameOf(matter.people, patient),
      }),
      () => (id === undefined ? undefined : addExhibit(matter, shownBy[claim], [`${id}.medical.${claim}`])),
      {
        at: stated.$,
        about: patient,
        covers: [isMissing(medical.undocumented.$) ? medical.undocumented.$ : excuse],
      },
    );
  },
  why: "The page asks for documents that support what is claimed, where such documents are available.",
  remedy:
    "Name the claim in the supports of the exhibit that shows it, add an exhibit, or say under undocumented why no document can be had.",
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ name: { given: Ana }, medical: { diagnosis: Leukaemia } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.diagnosis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.diagnossis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia, cost: { amount: 5 } } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.cost.amount, ana.medical.diagnosis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Leukaemia } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical] }
`,
      },
      {
        case: `
beneficiaries:
  - { id: luz, medical: { cost: { currency: USD } } }
  - { id: ana, medical: { diagnosis: Leukaemia, undocumented: { diagnosis: The archive burned down } } }
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Leukaemia
      prognosis: Good with treatment
                 ^^^^^^^^^^^^^^^^^^^ For ana, no exhibit shows the prognosis, and nothing says why there is no document
      cost: { amount: 186000 }
      ^^^^ For ana, no exhibit shows the cost of the treatment, and nothing says why there is no document
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana, ana.medical.diagnosis] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      physician: Dr. Luis Pérez
      treatment_duration: 8 months
                          ^^^^^^^^ For ana, no exhibit shows the length of the treatment, and nothing says why there is no document
      home_country_unavailable: The ward has closed
                                ^^^^^^^^^^^^^^^^^^^ For ana, no exhibit shows why there is no treatment at home, and nothing says why there is no document
      neighboring_country_unavailable: Two hospitals declined
                                       ^^^^^^^^^^^^^^^^^^^^^^ For ana, no exhibit shows why there is no treatment in a neighboring country, and nothing says why there is no document
      payment: { explanation: Charity care }
      ^^^^^^^ For ana, no exhibit shows how the treatment is paid for, and nothing says why there is no document
      return_travel_payment: An open ticket
                             ^^^^^^^^^^^^^^ For ana, no exhibit shows how the return is paid for, and nothing says why there is no document
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** A currency without an amount is no claim about the cost. */
function isStated(medical: Beneficiary["medical"], claim: MedicalClaim): boolean {
  return (claim === "cost" ? medical.cost.amount : medical[claim]).$.state === "given";
}

const inWords: Record<MedicalClaim, string> = {
  diagnosis: "the diagnosis",
  prognosis: "the prognosis",
  treatment_duration: "the length of the treatment",
  home_country_unavailable: "why there is no treatment at home",
  neighboring_country_unavailable: "why there is no treatment in a neighboring country",
  cost: "the cost of the treatment",
  payment: "how the treatment is paid for",
  return_travel_payment: "how the return is paid for",
};
