import { formsWithEditions } from "../../law/forms.ts";
import { sentence } from "../../message/message.ts";
import { anyOf } from "../../message/values.ts";
import { editionsShown } from "../../model/form-files.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/edition-unknown",
  title: "The edition of each form is known to be current on the mailing date",
  isBeforeMailing: true,
  over: (context) => context.forms.filter(({ form }) => formsWithEditions.has(form.value ?? "")),
  *check(form, context) {
    const name = form.form.value;
    const shown = editionsShown(context, form);
    if (name === undefined || !shown || shown.editions.length === 0) return;
    const current = context.law.currentEditions(name);
    if (!current.known) return;
    const { source, section } = current.authority;
    for (const edition of shown.editions) {
      if (context.law.editionAccepted(name, edition).known) continue;
      yield {
        at: shown.at,
        message: sentence(
          "It is not known whether Form {name}, edition {edition}, is accepted on this mailing date. The edition known to be current is {current}.",
          { name, edition, current: anyOf(current.value) },
        ),
        authority: [{ source, section }],
        ...(shown.isOfEntry ? onlyPersonOf(context, form) : {}),
      };
    }
  },
  why: "USCIS rejects a form of an edition that it no longer accepts. For a time, it may accept an earlier edition along with the current one.",
  remedy:
    "Check uscis.gov/forms for the editions that are accepted on the mailing date. If this one is not among them, complete the current edition and have it signed.",
  about: {
    judges: ["forms[].edition", "forms[].file"],
    reads: ["filing.date", "forms[].form"],
  },
  illustration: {
    finding: {
      case: `
filing: { date: 2025-01-20 }
forms:
  - { form: I-131, for: ana, edition: 01/20/25 }
  - { form: I-131, for: luz, edition: 06/17/24 }
                                      ^^^^^^^^ It is not known whether Form I-131, edition 06/17/24, is accepted on this mailing date. The edition known to be current is 01/20/25.
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
filing: { date: 2026-10-19 }
forms:
  - { form: I-131, edition: 01/20/25 }
  - { form: I-134, edition: 2025-01-20 }
  - { form: G-28, edition: Rev. 09/17/18 }
  - { form: I-912, edition: 06/01/25 }
  - { form: I-765, edition: 06/01/25 }
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      {
        case: "filing: { date: 2025-01-19 }\nforms: [{ form: I-131, edition: 06/17/24 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 2023-08-01 }\nforms: [{ form: I-131, edition: 06/06/23 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 19.10.2026 }\nforms: [{ form: I-131, edition: 06/17/24 }]",
        edition: "uscis-2026",
      },
      {
        case: "filing: { date: 2026-10-19 }\nforms: [{ form: I-131, edition: 06/17/24, file: i-131.pdf }]",
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
      { case: "filing: { date: 2025-01-20 }\nforms: [{ form: I-131, edition: 06/17/24 }]" },
    ],
    fail: [
      {
        case: `
filing: { date: 2026-10-19 }
forms:
  - { form: I-134, file: i-134.pdf }
                         ^^^^^^^^^ It is not known whether Form I-134, edition 10/12/22, is accepted on this mailing date. The edition known to be current is 01/20/25.
  - { form: G-28, edition: version 2 }
                           ^^^^^^^^^ It is not known whether Form G-28, edition version 2, is accepted on this mailing date. The edition known to be current is 09/17/18.
`,
        edition: "uscis-2026",
        files: {
          "i-134.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 10,
            bytes: 9000,
            printed: { form: "I-134", edition: "10/12/22" },
          },
        },
      },
    ],
  },
});
