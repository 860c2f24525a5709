import { citationsFor } from "../../law/rule-citations.ts";
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
    const message = sentence("Form {name}: the signature of {signers} is missing.", {
      signers: allOf(missing.map(term)),
      name,
    });
    const more = {
      authority: citationsFor("form/unsigned", name),
      covers: [signed_by.ref],
      ...onlyPersonOf(context, form),
    };
    if (isMissing(signed_by.ref)) yield* missingField(signed_by.ref, message, { ...more, fixes: [] });
    else yield { at: signed_by.ref, message, ...more };
  },
  why: "A form without a signature that its instructions require is rejected.",
  remedy:
    "Have the form signed, and then enter who signed in signed_by. For a child under {age-to-sign}, a parent or legal guardian may sign Form I-131.",
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
  examples: {
    pass: [
      {
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
        case: "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, file: i-131.pdf }]",
        files: { "i-131.pdf": { state: "readable", kind: "pdf", pages: 5, bytes: 9000, blankFields: 167 } },
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-20 }]
sponsors: [{ id: joe }, { id: eva }]
forms:
  - { form: G-28, for: ana, signed_by: [representative] }
                            ^^^^^^^^^ Form G-28: the signature of the petitioner is missing.
  - { form: I-131, for: ana, signed_by: [parent] }
                             ^^^^^^^^^ Form I-131: the signature of the petitioner is missing.
  - { form: I-134, for: ana, by: joe, signed_by: [sponsor] }
  - { form: I-134, for: ana, by: eva, signed_by: [petitioner] }
                                      ^^^^^^^^^ Form I-134: the signature of its sponsor is missing.
`,
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_by: [TODO who signed] }
                             ^^^^^^^^^ Form I-131: the signature of the petitioner is missing. The value is a placeholder.
  - form: I-134
    ^^^^ Form I-134: the signature of its sponsor is missing.
    for: ana
`,
        edition: "uscis-2026",
      },
    ],
  },
});

const signedForms: ReadonlySet<string> = new Set(["I-131", "I-134", "G-28"]);
