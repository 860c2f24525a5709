import { absence } from "../../engine/absence.ts";
import { defineRule } from "../../engine/rule.ts";
import { namesBox } from "../../law/forms.ts";
import { printedOn } from "../../matter/forms.ts";
import { whoIs } from "../../matter/people.ts";
import { reParoleApplications } from "../../matter/re-parole.ts";
import { sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";

const page = { source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" };

export default defineRule({
  id: "re-parole/box-wrong",
  title: "The box for re-parole is checked on Form I-131",
  severity: { "uscis-2015-08-17": "error", "uscis-2026": "warning" },
  authority: [
    { ...page, editions: ["uscis-2015-08-17"] },
    {
      source: "uscis-form-i131-2025-01-20",
      section: "Part 1, Application Type",
      editions: ["uscis-2026"],
    },
  ],
  isBeforeMailing: true,
  over: reParoleApplications,
  *check({ person, form }, matter) {
    const printed = printedOn(matter, form);
    const boxes = printed ? matter.law.boxes(printed.edition) : undefined;
    if (!boxes?.known) return;
    const { part, reParole } = boxes.value;
    const values = { name: whoIs(matter.people, person), part: term(part), right: anyOf(reParole) };
    // Of the older forms the page tells the box; the newer ones have boxes of their own.
    const { source, section } = boxes.value.annotation === undefined ? boxes.authority : page;
    const more = { about: person, authority: [{ source, section }] };
    if (form.box.value === undefined) {
      yield* absence(
        form.box.$,
        sentence(
          "{name}: the box on Form I-131 is missing. For re-parole, check box {right} in {part}.",
          values,
        ),
        { ...more, fixes: [] },
      );
    } else if (!namesBox(form.box.value, reParole)) {
      yield {
        at: form.box.$,
        message: sentence(
          "{name}: box {box} is entered. For re-parole, check box {right} in {part} of Form I-131.",
          { ...values, box: form.box.value },
        ),
        ...more,
      };
    }
  },
  why: "The box states what is requested. Box 1.e of earlier editions of the form refers to a person outside the United States, but the USCIS page requires that box for re-parole.",
  remedy:
    "Check the right box on the form itself, have it signed again if necessary, and then enter the box here.",
  about: {
    judges: ["forms[].box"],
    requires: ["forms[].box"],
    reads: ["beneficiaries[].id", "forms[].edition", "forms[].file", "forms[].form", "request.kind"],
    law: ["boxes-i-131"],
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, located_in: United States }]
forms: [{ form: I-131, for: ana, box: "Part 2, 1.e." }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, edition: 01/20/25, box: 11 }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, box: 10.C }]
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, edition: 04/01/24, box: 1.f }]
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, edition: 04/24/19, box: 1.f, file: i.pdf }]
`,
        files: {
          "i.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 5,
            bytes: 9000,
            printed: { form: "I-131", edition: "01/20/25" },
          },
        },
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: luz }, { id: ana }, { id: teo }]
forms:
  - { form: I-131, for: luz, box: 1e }
  - { form: I-131, for: ana, box: 1.f }
                                  ^^^ ana: box 1.f is entered. For re-parole, check box 1.e in Part 2 of Form I-131.
  - form: I-131
    ^^^^ teo: the box on Form I-131 is missing. For re-parole, check box 1.e in Part 2.
    for: teo
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, edition: 06/17/24, box: 1.e }
                                                     ^^^ ana: box 1.e is entered. For re-parole, check box 11 or 10 in Part 1 of Form I-131.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, edition: 04/24/19, box: "7" }
                                                     ^^^ ana: box 7 is entered. For re-parole, check box 1.e in Part 2 of Form I-131.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, box: TODO box }
                                  ^^^^^^^^ ana: the box on Form I-131 is missing. For re-parole, check box 11 or 10 in Part 1. The value is a placeholder.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
  },
});
