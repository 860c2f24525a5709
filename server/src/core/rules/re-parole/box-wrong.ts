import { isRightBoxChecked } from "../../form-answers/checked-boxes.ts";
import { namesBox } from "../../law/forms.ts";
import { citationsFor } from "../../law/rule-citations.ts";
import { sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import { printedOn } from "../../model/forms.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { reParoleApplications } from "../../model/re-parole.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/box-wrong",
  title: "The box for re-parole is checked on Form I-131",
  isBeforeMailing: true,
  over: reParoleApplications,
  *check({ person, form }, context) {
    const printed = printedOn(context, form);
    const boxes = printed ? context.law.boxes(printed.edition) : undefined;
    if (!boxes?.known) return;
    const { part, reParole } = boxes.value;
    const values = { name: whoIs(context.people, person), part: term(part), right: anyOf(reParole) };
    // For the older forms the page names the box; the newer ones have boxes of their own.
    const isOfNewerForm = boxes.value.annotation === undefined;
    const { source, section } = boxes.authority;
    const authority = isOfNewerForm
      ? [{ source, section }]
      : citationsFor("re-parole/box-wrong", "older-form");
    const more = { about: person, authority };
    if (form.box.value === undefined) {
      yield* missingField(
        form.box.ref,
        sentence(
          "{name}: the box on Form I-131 is missing. For re-parole, check box {right} in {part}.",
          values,
        ),
        { ...more, fixes: [] },
      );
    } else if (!namesBox(form.box.value, reParole) && !isRightBoxChecked(context, form)) {
      yield {
        at: form.box.ref,
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
  illustration: {
    finding: {
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
    clear: {
      case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, located_in: United States }]
forms: [{ form: I-131, for: ana, box: "Part 2, 1.e." }]
`,
    },
  },
  examples: {
    pass: [
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
