import type { FormContent, SignatureField } from "../../files/report.ts";
import { sentence } from "../../message/message.ts";
import { signatureFindings } from "../../model/signature-fields.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/signature-empty",
  title: "No form that is listed as signed has an empty signature field",
  isBeforeMailing: true,
  over: (context) => context.forms,
  check: (form, context) =>
    signatureFindings(context, form, emptyIn, (values) =>
      sentence(
        "The signature field on page {page} of {file} is empty, but {signer} is listed in signed_by.",
        values,
      ),
    ),
  why: "USCIS rejects an unsigned Form I-131 and does not consider an unsigned Form I-134 or G-28. An unsigned Form I-131 is returned even if the case lists it as signed.",
  remedy:
    "Have the form signed by hand, scan the signed form, and enter the scan in file. If the form will be signed on the printed packet, ignore this finding with that as the reason.",
  about: {
    judges: [["forms[].signed_by[]", "forms[].file"]],
    reads: ["beneficiaries[].date_of_birth", "beneficiaries[].id", "forms[].form"],
    law: ["age-to-sign"],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana }]
sponsors: [{ id: joe, for: ana }]
forms:
  - { form: I-131, for: ana, signed_by: [petitioner], file: i-131.pdf }
                                         ^^^^^^^^^^ The signature field on page 11 of i-131.pdf is empty, but the petitioner is listed in signed_by.
  - { form: G-28, for: ana, signed_by: [representative, petitioner], file: g-28.pdf }
                                        ^^^^^^^^^^^^^^ The signature field on page 3 of g-28.pdf is empty, but the representative is listed in signed_by.
                                                        ^^^^^^^^^^ The signature field on page 3 of g-28.pdf is empty, but the petitioner is listed in signed_by.
  - { form: I-134, for: ana, signed_by: sponsor, file: i-134.pdf }
                                        ^^^^^^^ The signature field on page 8 of i-134.pdf is empty, but the sponsor is listed in signed_by.
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          emptySignatures: [
            { page: 11, by: "applicant" },
            { page: 13, by: "representative" },
          ],
        },
        "g-28.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 4,
          bytes: 9000,
          emptySignatures: [
            { page: 3, by: "applicant" },
            { page: 3, by: "representative" },
          ],
        },
        "i-134.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 10,
          bytes: 9000,
          emptySignatures: [
            { page: 8, by: "applicant" },
            { page: 6, by: "beneficiary" },
          ],
        },
      },
    },
    clear: {
      case: `
petitioner: { id: rosa, name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, signed_by: [petitioner], file: i-131.pdf }
  - { form: I-134, for: ana, signed_by: [sponsor], file: i-134.pdf }
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          emptySignatures: [{ page: 13, by: "representative" }],
        },
        "i-134.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 10,
          bytes: 9000,
          emptySignatures: [{ page: 6, by: "beneficiary" }],
        },
      },
    },
  },
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-20 }]
forms:
  - { form: I-131, for: ana, signed_by: [parent], file: i-131.pdf }
  - { form: G-28, for: ana, signed_by: [representative], file: g-28.pdf }
`,
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            emptySignatures: [{ page: 11, by: "applicant" }],
          },
          "g-28.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 4,
            bytes: 9000,
            blankFields: 101,
            emptySignatures: [{ page: 3, by: "representative" }],
          },
        },
      },
      {
        case: "beneficiaries: [{ id: ana }]\nforms: [{ form: G-1145, for: ana, file: g-1145.pdf }]",
        files: {
          "g-1145.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 1,
            bytes: 900,
            emptySignatures: [{ page: 1, by: "applicant" }],
          },
        },
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, signed_by: [petitioner, representative], file: filing.pdf }
  - { form: I-131, for: luz, signed_by: [petitioner], file: filing.pdf }
  - { form: G-28, for: ana, signed_by: [representative, petitioner], file: filing.pdf }
`,
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 28,
            bytes: 9000,
            forms: [
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 1 },
              {
                printed: { form: "I-131", edition: "01/20/25" },
                firstPage: 15,
                emptySignatures: [{ page: 27, by: "representative" }],
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa } }
representative: { name: { given: Jordan } }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: G-28, for: ana, signed_by: [representative, petitioner], file: filing.pdf }
                                        ^^^^^^^^^^^^^^ The signature field on page 3 of filing.pdf is empty, but the representative is listed in signed_by.
  - { form: I-131, for: ana, signed_by: [petitioner], file: filing.pdf }
                                         ^^^^^^^^^^ The signature field on page 29 of filing.pdf is empty, but the petitioner is listed in signed_by.
  - { form: I-131, for: luz, signed_by: [petitioner], file: filing.pdf }
`,
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 32,
            bytes: 9000,
            forms: [
              {
                printed: { form: "G-28", edition: "09/17/18" },
                firstPage: 1,
                emptySignatures: [{ page: 3, by: "representative" }],
              },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 5 },
              {
                printed: { form: "I-131", edition: "01/20/25" },
                firstPage: 19,
                emptySignatures: [{ page: 29, by: "applicant" }],
              },
            ],
          },
        },
      },
    ],
  },
});

function emptyIn({ emptySignatures }: FormContent): readonly SignatureField[] {
  return emptySignatures ?? [];
}
