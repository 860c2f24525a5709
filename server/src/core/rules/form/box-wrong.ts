import type { FileReport } from "../../files/report.ts";
import { isRightBoxChecked } from "../../form-answers/checked-boxes.ts";
import { namesBox } from "../../law/forms.ts";
import { sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import { applications } from "../../model/forms.ts";
import { whoIs } from "../../model/people.ts";
import { fittingBoxes } from "../../model/right-boxes.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/box-wrong",
  title: "The box on Form I-131 matches the request",
  isBeforeMailing: true,
  over: (context) => (context.isInitial ? applications(context) : []),
  *check({ person, form }, context) {
    const box = form.box.value;
    const fitting = fittingBoxes(context, { person, form });
    if (box === undefined || !fitting) return;
    const { right, asked, part, authority } = fitting;
    if (namesBox(box, right) || isRightBoxChecked(context, form)) return;
    const { source, section } = authority;
    yield {
      at: form.box.ref,
      message: sentence(
        "{name}: box {box} is entered. For humanitarian parole {asked}, check box {right} in {part} of Form I-131.",
        {
          box,
          asked,
          name: whoIs(context.people, person),
          right: anyOf(right.toSorted(inOrder)),
          part: term(part),
        },
      ),
      authority: [{ source, section }],
      about: person,
    };
  },
  why: "The box states what is requested and for whom. A different box requests a different document.",
  remedy: "Check the right box on the form itself, and then enter the box here.",
  about: {
    judges: ["forms[].box"],
    reads: [
      "beneficiaries[].date_of_birth",
      "beneficiaries[].id",
      "forms[].edition",
      "forms[].file",
      "forms[].for",
      "forms[].form",
      "forms[].signed_by",
      "petitioner.relationship",
      "petitioner.same_as",
      "request.kind",
    ],
    law: ["age-to-sign", "boxes-i-131"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
petitioner: { id: rosa, name: { given: Rosa }, same_as: luz }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, box: 1.e }
                                  ^^^ ana: box 1.e is entered. For humanitarian parole for another person, check box 1.f in Part 2 of Form I-131.
  - { form: I-131, for: luz, box: 1.f }
                                  ^^^ Rosa: box 1.f is entered. For humanitarian parole for oneself, check box 1.e in Part 2 of Form I-131.
`,
    },
    clear: {
      case: `
request: { kind: initial }
petitioner: { id: rosa, same_as: luz }
beneficiaries: [{ id: ana }, { id: luz }]
forms:
  - { form: I-131, for: ana, box: "Part 2, 1.F." }
  - { form: I-131, for: luz, box: 1e }
  - { form: I-131, for: ana, edition: 01/20/25, box: 7 }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
petitioner: { name: { given: Rosa }, relationship: mother }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-21 }, { id: luz, date_of_birth: 2001-08-21 }]
forms:
  - { form: I-131, for: ana, box: 1.e, signed_by: [petitioner] }
  - { form: I-131, for: luz, box: 1.e, signed_by: [parent] }
`,
      },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, box: 1.e }]",
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, box: 1.f }]",
      },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, box: item 6 }]",
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, edition: 06/06/23, box: 4 }]
`,
      },
      // The form is right and the case is not: form/says-otherwise reports it.
      {
        case: `
request: { kind: initial }
petitioner: { name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, box: 9, file: i-131.pdf }]
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
        files: { "i-131.pdf": checked("7") },
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
petitioner: { name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, box: 9, file: i-131.pdf }
                                  ^ ana: box 9 is entered. For humanitarian parole for another person, check box 6 or 7 in Part 1 of Form I-131.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
        files: { "i-131.pdf": checked("8.A") },
      },
      {
        case: `
request: { kind: initial }
petitioner: { name: { given: Rosa }, relationship: mother }
beneficiaries: [{ id: ana, date_of_birth: 2001-08-20 }]
forms:
  - { form: I-131, for: ana, box: 1.e, signed_by: [petitioner] }
                                  ^^^ ana: box 1.e is entered. For humanitarian parole for another person, check box 1.f in Part 2 of Form I-131.
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, box: 1.d }
                                  ^^^ ana: box 1.d is entered. For humanitarian parole for oneself or for another person, check box 1.e or 1.f in Part 2 of Form I-131.
`,
      },
      {
        case: `
request: { kind: initial }
petitioner: { name: { given: Rosa } }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, box: 1.f }
                                  ^^^ ana: box 1.f is entered. For humanitarian parole for another person, check box 6 or 7 in Part 1 of Form I-131.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
  },
});

/** Boxes in the order of the form: 6 before 7, 1.e before 1.f and before 10. */
function inOrder(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}

/** A Form I-131 with one box checked. */
function checked(box: string): FileReport {
  return {
    state: "readable",
    kind: "pdf",
    pages: 14,
    bytes: 9000,
    printed: { form: "I-131", edition: "01/20/25" },
    answers: [{ page: 3, item: `Part 1, Item ${box}`, of: "form.box", text: box, isChecked: true }],
  };
}
