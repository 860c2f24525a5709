import { type Citation, citationsFor } from "../../law/rule-citations.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { allOf, term } from "../../message/values.ts";
import { blankFileOf, onlyPersonOf } from "../../model/forms.ts";
import { missingField } from "../../model/missing-field.ts";
import { missingSigners } from "../../model/signers.ts";
import { isFaulty, isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/unsigned",
  title: "Each form is signed by everyone who must sign it",
  isBeforeMailing: true,
  over: (context) => context.forms.filter(({ form }) => signedForms.has(form.value ?? "")),
  *check(form, context) {
    const { signed_by } = form;
    if (blankFileOf(context, form) !== undefined) return;
    if (isFaulty(signed_by.ref) || signed_by.items.some(({ ref }) => isFaulty(ref))) return;
    const missing = missingSigners(context, form);
    if (missing.length === 0) return;
    const name = form.form.value ?? "";
    const message = messageOf(name, missing);
    const more = {
      authority: authorityFor(name),
      covers: [signed_by.ref],
      ...onlyPersonOf(context, form),
    };
    if (isMissing(signed_by.ref)) yield* missingField(signed_by.ref, message, { ...more, fixes: [] });
    else yield { at: signed_by.ref, message, ...more };
  },
  why: "USCIS rejects and returns an unsigned Form I-131. It processes a request with an unsigned Form G-28 as if no representative had appeared, and does not consider an unsigned Form I-134. A payment form must be signed by the owner of the card or account, who may be anyone.",
  remedy:
    "Have the form signed, and then enter who signed in signed_by. For a child under {age-to-sign}, a parent or legal guardian may sign Form I-131. If the owner of a card or account has no other role in the case, enter payer.",
  about: {
    judges: ["forms[].signed_by"],
    requires: ["forms[].signed_by"],
    reads: [
      "beneficiaries[].date_of_birth",
      "beneficiaries[].id",
      "forms[].file",
      "forms[].form",
      "petitioner.id",
      "sponsors[].id",
      "sponsors[].same_as",
    ],
    law: ["age-to-sign"],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-20 }]
sponsors: [{ id: joe }, { id: eva }]
forms:
  - { form: G-28, for: ana, signed_by: [representative] }
                            ^^^^^^^^^ Form G-28: the signature of the petitioner is missing, and USCIS will not recognize the representative without it.
  - { form: I-131, for: ana, signed_by: [parent] }
                             ^^^^^^^^^ Form I-131: the signature of the petitioner is missing, and USCIS rejects the filing without it.
  - { form: I-134, for: ana, by: joe, signed_by: [sponsor] }
  - { form: I-134, for: ana, by: eva, signed_by: [petitioner] }
                                      ^^^^^^^^^ Form I-134: the signature of its sponsor is missing, and an unsigned Form I-134 is not evidence of support.
`,
    },
    clear: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
sponsors: [{ id: sponsor, same_as: rosa }]
forms:
  - { form: G-28, for: ana, signed_by: [representative, sponsor] }
  - { form: I-131, for: ana, signed_by: sponsor }
  - { form: I-134, for: ana, by: rosa, signed_by: [petitioner] }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
petitioner: { same_as: ana }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, signed_by: [beneficiary] }]
`,
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-21 }]
forms:
  - { form: I-131, for: ana, signed_by: [parent] }
  - { form: G-28, for: ana, signed_by: [representative, parent] }
`,
      },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, signed_by: [petitoner] }]" },
      { case: "beneficiaries: [{ id: ana }]\nforms: [{ form: G-1145, for: ana }]" },
      {
        case: `
beneficiaries: [{ id: ana }]
forms:
  - { form: G-1450, for: ana, signed_by: [payer] }
  - { form: I-912, for: ana, signed_by: [beneficiary] }
  - { form: I-765, for: ana, signed_by: [representative] }
`,
        edition: "uscis-2026",
      },
      {
        case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, file: i-131.pdf }]",
        files: { "i-131.pdf": { state: "readable", kind: "pdf", pages: 5, bytes: 9000, blankFields: 167 } },
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_by: [TODO who signed] }
                             ^^^^^^^^^ Form I-131: the signature of the petitioner is missing, and USCIS rejects the filing without it. The value is a placeholder.
  - form: I-134
    ^^^^ Form I-134: the signature of its sponsor is missing, and an unsigned Form I-134 is not evidence of support.
    for: ana
`,
        edition: "uscis-2026",
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_by: [payer] }
                             ^^^^^^^^^ Form I-131: the signature of the petitioner is missing, and USCIS rejects the filing without it.
  - { form: I-912, for: ana, signed_by: TODO }
                                        ^^^^ Form I-912: the signature of the person who requests the waiver is missing, and USCIS rejects the filing without it. The value is a placeholder.
  - form: G-1450
    ^^^^ Form G-1450: the signature of the cardholder is missing, and USCIS rejects the filing without it.
    file: g-1450.pdf
  - form: G-1650
    ^^^^ Form G-1650: the signature of the account holder is missing, and USCIS rejects the filing without it.
    file: g-1650.pdf
  - form: G-1651
    ^^^^ Form G-1651: the signature of the person who pays the fee is missing, and USCIS rejects the filing without it.
    file: g-1651.pdf
  - form: I-765
    ^^^^ Form I-765: the signature of the applicant is missing, and USCIS rejects the filing without it.
    file: i-765.pdf
`,
        edition: "uscis-2026",
      },
      {
        case: `
forms: [{ form: I-912, file: i-912.pdf }]
          ^^^^ Form I-912: the signature of the person who requests the waiver is missing, and USCIS rejects the filing without it.
`,
      },
    ],
  },
});

const signedForms: ReadonlySet<string> = new Set([
  "I-131",
  "I-134",
  "G-28",
  "I-912",
  "I-765",
  "G-1450",
  "G-1650",
  "G-1651",
]);

/** The regulation, with the form's own instructions where they were read. */
function authorityFor(name: string): readonly Citation[] {
  if (name === "I-131") return citationsFor("form/unsigned", "I-131");
  return citationsFor("form/unsigned", name === "I-134" || name === "G-28" ? name : "other");
}

function messageOf(name: string, missing: readonly string[]): Message {
  const values = { name, signers: allOf(missing.map(term)) };
  switch (name) {
    case "I-134":
      return sentence(
        "Form {name}: the signature of {signers} is missing, and an unsigned Form {name} is not evidence of support.",
        values,
      );
    case "G-28":
      return sentence(
        "Form {name}: the signature of {signers} is missing, and USCIS will not recognize the representative without it.",
        values,
      );
    default:
      return sentence(
        "Form {name}: the signature of {signers} is missing, and USCIS rejects the filing without it.",
        values,
      );
  }
}
