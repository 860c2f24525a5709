import type { FormContent, SignatureField } from "../../files/report.ts";
import { sentence } from "../../message/message.ts";
import { signatureFindings } from "../../model/signature-fields.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/signature-typed",
  title: "No form has typed text in place of a signature",
  isBeforeMailing: true,
  over: (context) => context.forms,
  check: (form, context) =>
    signatureFindings(context, form, typedIn, (values) =>
      sentence(
        "The signature field on page {page} of {file} contains typed text. Check that {signer} signs the form before it is filed.",
        values,
      ),
    ),
  why: "A name that is typed into a signature field may not be accepted as a signature. Parole Case cannot determine whether the signer or another person typed it.",
  remedy:
    "Check how USCIS requires the form to be signed. If it must be signed by hand, have it signed, scan the signed form, and enter the scan in file.",
  about: { judges: [["forms[].signed_by[]", "forms[].file"]] },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana }]
forms:
  - { form: G-28, for: ana, signed_by: [representative, petitioner], file: g-28.pdf }
                                        ^^^^^^^^^^^^^^ The signature field on page 3 of g-28.pdf contains typed text. Check that the representative signs the form before it is filed.
  - { form: I-131, for: ana, signed_by: [petitioner], file: i-131.pdf }
                                         ^^^^^^^^^^ The signature field on page 11 of i-131.pdf contains typed text. Check that the petitioner signs the form before it is filed.
`,
      files: {
        "g-28.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 4,
          bytes: 9000,
          typedSignatures: [{ page: 3, by: "representative" }],
        },
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          typedSignatures: [{ page: 11, by: "applicant" }],
        },
      },
    },
    clear: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, signed_by: [petitioner], file: i-131.pdf }]
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          typedSignatures: [{ page: 13, by: "representative" }],
        },
      },
    },
  },
});

function typedIn({ typedSignatures }: FormContent): readonly SignatureField[] {
  return typedSignatures ?? [];
}
