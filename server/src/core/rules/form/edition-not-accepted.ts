import { sentence } from "../../message/message.ts";
import { editionsShown } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/edition-not-accepted",
  title: "The edition of each form is accepted on the mailing date",
  isBeforeMailing: true,
  over: (context) => context.forms,
  *check(form, context) {
    const name = form.form.value;
    const shown = editionsShown(context, form);
    if (name === undefined || !shown) return;
    for (const edition of shown.editions) {
      const accepted = context.law.editionAccepted(name, edition);
      if (!accepted.known || accepted.value) continue;
      const { source, section } = accepted.authority;
      yield {
        at: shown.at,
        message: sentence("Form {name}, edition {edition}, is no longer accepted on this mailing date.", {
          name,
          edition,
        }),
        authority: [{ source, section }],
        ...(shown.isOfEntry ? onlyPersonOf(context, form) : {}),
      };
    }
  },
  why: "A form of an edition that is no longer accepted is rejected with everything that was mailed with it.",
  remedy: "Download the current edition from uscis.gov/forms, complete it, and have it signed.",
  about: {
    judges: ["forms[].edition", "forms[].file"],
    reads: ["filing.date", "forms[].form"],
  },
  illustration: {
    finding: {
      case: `
filing: { date: 2024-10-11 }
forms:
  - { form: I-131, for: ana, edition: 06/17/24 }
  - { form: I-131, for: luz, edition: 4/1/2024 }
                                      ^^^^^^^^ Form I-131, edition 4/1/2024, is no longer accepted on this mailing date.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 01/20/25 }]",
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: "filing: { date: 2024-10-10 }\nforms: [{ form: I-131, edition: 04/01/24 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 06/17/24 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 19.10.2026 }\nforms: [{ form: I-131, edition: 04/24/19 }]",
        edition: "uscis-2026",
      },
      { case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 04/01/24 }]" },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 04/24/19, file: i-131.pdf }]",
        edition: "uscis-2026",
        files: { "i-131.pdf": { state: "readable", kind: "pdf", pages: 5, bytes: 9000, blankFields: 167 } },
      },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 04/24/19, file: i-131.pdf }]",
        edition: "uscis-2026",
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 14,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
          },
        },
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131, file: i-131.pdf }
                         ^^^^^^^^^ Form I-131, edition 04/24/19, is no longer accepted on this mailing date.
`,
        edition: "uscis-2026",
        asOf: "2026-10-19",
        files: {
          "i-131.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 5,
            bytes: 9000,
            printed: { form: "I-131", edition: "04/24/19" },
          },
        },
      },
      {
        case: `
filing: { date: 2026-10-19 }
forms:
  - { form: G-28, file: filing.pdf }
  - { form: I-131, for: ana, file: filing.pdf }
                                   ^^^^^^^^^^ Form I-131, edition 04/24/19, is no longer accepted on this mailing date.
  - { form: I-131, for: luz, file: filing.pdf }
`,
        edition: "uscis-2026",
        files: {
          "filing.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 32,
            bytes: 9000,
            forms: [
              { printed: { form: "G-28", edition: "09/17/18" }, firstPage: 1 },
              { printed: { form: "I-131", edition: "01/20/25" }, firstPage: 5 },
              { printed: { form: "I-131", edition: "04/24/19" }, firstPage: 19 },
            ],
          },
        },
      },
    ],
  },
});
