import { medicalClaims } from "../../../../../schemas/format/document-kinds.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import { evidenceFor, type MedicalClaim, missingEvidence } from "../../model/claims.ts";
import { evidenceKinds, kindsForBlock } from "../../model/evidence-kinds.ts";
import { addExhibit } from "../../model/forms-and-exhibits.ts";
import { patients } from "../../model/medical.ts";
import { whoIs } from "../../model/people.ts";
import { isFaulty, isMissing, mayBeMisspelled, nextItem } from "../../read/field-ref.ts";
import type { CaseFix } from "../../read/fix.ts";
import type { Beneficiary, Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "medical/assertion-undocumented",
  title: "An exhibit supports each medical claim, or the case explains why none is available",
  over: (context) =>
    patients(context).flatMap((patient) => medicalClaims.map((claim) => ({ patient, claim }))),
  *check({ patient, claim }, context) {
    const { medical } = patient;
    const stated = medical[claim];
    const excuse = medical.undocumented[claim].ref;
    if (!isStated(medical, claim) || excuse.state === "given") return;
    if (isFaulty(excuse) || mayBeMisspelled(excuse)) return;
    const id = patient.id.value;
    const kinds = kindsForBlock(claim);
    const fields = ["medical", claim];
    const shown = evidenceFor(
      context,
      patient,
      fields,
      ({ kind }) => kinds === undefined || kind.value === undefined || kinds.includes(kind.value),
    );
    // Exhibits that support all medical details, but of a kind that does not usually show this.
    const nearly = shown.there.length > 0 ? [] : evidenceFor(context, patient, fields).there;
    yield* missingEvidence(
      context,
      shown,
      sentence("{name}: no exhibit shows {claim}, and the reason why no document is available is missing.", {
        claim: term(inWords[claim]),
        name: whoIs(context.people, patient),
      }),
      () =>
        id === undefined ? undefined : addExhibit(context, evidenceKinds[claim], [`${id}.medical.${claim}`]),
      {
        at: stated.ref,
        about: patient,
        ...(context.isReParole && nearly.length > 0 ? { severity: "information" } : {}),
        related: nearly.map(({ supports }) => ({
          at: supports.ref,
          message: sentence(
            "This exhibit supports all medical details, and its kind does not usually show this",
          ),
        })),
        ...(nearly.length > 0 && id !== undefined
          ? { fixes: nearly.flatMap((exhibit) => namedIn(exhibit, `${id}.medical.${claim}`)) }
          : {}),
        covers: [isMissing(medical.undocumented.ref) ? medical.undocumented.ref : excuse],
      },
    );
  },
  severityVaries:
    "For re-parole, it is information only if an exhibit supports the medical details as a whole.",
  why: "The USCIS page calls for documents that support what is claimed, if such documents are available.",
  remedy:
    "Enter the claim in the supports of the exhibit that shows it, add an exhibit, or explain in undocumented why no document is available. An exhibit that supports all medical details (ana.medical) shows cost, payment, and return travel only if it is a document about money.",
  about: {
    judges: [
      "beneficiaries[].medical.prognosis",
      "beneficiaries[].medical.cost",
      "beneficiaries[].medical.treatment_duration",
      "beneficiaries[].medical.home_country_unavailable",
      "beneficiaries[].medical.neighboring_country_unavailable",
      "beneficiaries[].medical.payment",
      "beneficiaries[].medical.return_travel_payment",
      "beneficiaries[].medical.diagnosis",
    ],
    reads: [
      "beneficiaries[].id",
      "beneficiaries[].medical.cost.amount",
      "beneficiaries[].medical.payment.explanation",
      "beneficiaries[].medical.undocumented.diagnosis",
      "exhibits[].kind",
      "exhibits[].supports",
      "request.kind",
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Hepatitis
      cost: { amount: 186000 }
      ^^^^ ana: no exhibit shows the cost of the treatment, and the reason why no document is available is missing.
exhibits:
  - { label: A, kind: physician-letter, file: a.pdf, supports: [ana.medical] }
`,
    },
    clear: {
      case: `
beneficiaries: [{ id: ana, medical: { cost: { amount: 5 }, payment: { explanation: A grant }, return_travel_payment: A ticket } }]
exhibits: [{ label: A, kind: hospital-acceptance, file: a.pdf, supports: [ana.medical] }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, medical: { cost: { amount: 5 } } }]
exhibits: [{ label: A, kind: TODO ask, file: a.pdf, supports: [ana.medical] }]
`,
      },
      {
        case: `
beneficiaries: [{ name: { given: Ana }, medical: { diagnosis: Hepatitis } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.diagnosis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.diagnossis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis, cost: { amount: 5 } } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical.cost.amount, ana.medical.diagnosis] }
`,
      },
      {
        case: `
beneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical] }
`,
      },
      {
        case: `
beneficiaries:
  - { id: luz, medical: { cost: { currency: USD } } }
  - { id: ana, medical: { diagnosis: Hepatitis, undocumented: { diagnosis: The archive burned down } } }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - id: ana
    medical:
      payment: { explanation: Charity care }
      ^^^^^^^ ana: no exhibit shows how the treatment will be paid for, and the reason why no document is available is missing.
      return_travel_payment: An open ticket
                             ^^^^^^^^^^^^^^ ana: no exhibit shows how return travel will be paid for, and the reason why no document is available is missing.
exhibits:
  - { label: A, kind: medical-record, file: a.pdf, supports: [ana.medical, ana.medical.cost] }
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    medical:
      diagnosis: Hepatitis
      prognosis: Good with treatment
                 ^^^^^^^^^^^^^^^^^^^ ana: no exhibit shows the prognosis, and the reason why no document is available is missing.
      cost: { amount: 186000 }
      ^^^^ ana: no exhibit shows the cost of the treatment, and the reason why no document is available is missing.
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
                          ^^^^^^^^ ana: no exhibit shows the length of the treatment, and the reason why no document is available is missing.
      home_country_unavailable: The ward has closed
                                ^^^^^^^^^^^^^^^^^^^ ana: no exhibit shows why treatment is not available in the home country, and the reason why no document is available is missing.
      neighboring_country_unavailable: Two hospitals declined
                                       ^^^^^^^^^^^^^^^^^^^^^^ ana: no exhibit shows why treatment is not available in a neighboring country, and the reason why no document is available is missing.
      payment: { explanation: Charity care }
      ^^^^^^^ ana: no exhibit shows how the treatment will be paid for, and the reason why no document is available is missing.
      return_travel_payment: An open ticket
                             ^^^^^^^^^^^^^^ ana: no exhibit shows how return travel will be paid for, and the reason why no document is available is missing.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** A currency without an amount is not a claim about the cost. */
function isStated(medical: Beneficiary["medical"], claim: MedicalClaim): boolean {
  return (claim === "cost" ? medical.cost.amount : medical[claim]).ref.state === "given";
}

/** Names the claim in what the exhibit supports. */
function namedIn({ label, supports }: Exhibit, claim: string): CaseFix[] {
  if (label.value === undefined) return [];
  return [
    {
      title: sentence("Add {claim} to what Exhibit {label} supports", { claim, label: label.value }),
      safe: false,
      operations: [{ op: "add", path: nextItem(supports.ref).path, value: claim }],
    },
  ];
}

const inWords: Record<MedicalClaim, string> = {
  diagnosis: "the diagnosis",
  prognosis: "the prognosis",
  treatment_duration: "the length of the treatment",
  home_country_unavailable: "why treatment is not available in the home country",
  neighboring_country_unavailable: "why treatment is not available in a neighboring country",
  cost: "the cost of the treatment",
  payment: "how the treatment will be paid for",
  return_travel_payment: "how return travel will be paid for",
};
