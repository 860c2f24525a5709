import { defineRule, inBoth } from "../../engine/rule.ts";
import { type Boxes, namesBox } from "../../law/forms.ts";
import { canConsent, petitionerIs } from "../../matter/children.ts";
import { applications, printedOn } from "../../matter/forms.ts";
import type { Matter } from "../../matter/matter.ts";
import { isSameHuman, whoIs } from "../../matter/people.ts";
import { hasSigned } from "../../matter/signatures.ts";
import { isIdentityOpen, isSignedByParent, mayBeSignedFor } from "../../matter/signers.ts";
import { type Message, sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import { isMissing } from "../../read/place.ts";
import type { Beneficiary, Form } from "../../read/view.ts";

export default defineRule({
  id: "form/box-wrong",
  title: "The box on Form I-131 matches the request",
  severity: inBoth("warning"),
  authority: [
    {
      source: "uscis-form-i131-2019-04-24",
      section: "Part 2, Application Type",
      editions: ["uscis-2015-08-17"],
    },
    {
      source: "uscis-form-i131-2025-01-20",
      section: "Part 1, Application Type",
      editions: ["uscis-2026"],
    },
  ],
  isBeforeMailing: true,
  over: (matter) => (matter.isInitial ? applications(matter) : []),
  *check({ person, form }, matter) {
    const printed = printedOn(matter, form);
    const boxes = printed ? matter.law.boxes(printed.edition) : undefined;
    const box = form.box.value;
    if (box === undefined || !boxes?.known) return;
    const { right, asked } = boxesFor(matter, person, form, boxes.value);
    if (namesBox(box, right)) return;
    const { source, section } = boxes.authority;
    yield {
      at: form.box.$,
      message: sentence(
        "{name}: box {box} is entered. For humanitarian parole {asked}, check box {right} in {part} of Form I-131.",
        {
          box,
          asked,
          name: whoIs(matter.people, person),
          right: anyOf(right.toSorted(inOrder)),
          part: term(boxes.value.part),
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
      "forms[].for",
      "forms[].form",
      "forms[].signed_by",
      "petitioner.relationship",
      "petitioner.same_as",
      "request.kind",
    ],
    law: ["age-to-sign", "boxes-i-131"],
  },
  examples: {
    pass: [
      {
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
    ],
    fail: [
      {
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

interface Fitting {
  readonly right: readonly string[];
  /** Who asks for whom, in words. */
  readonly asked: Message;
}

/** The boxes that fit; all where it cannot be told, or does not matter, whether the petitioner asks for themself. */
function boxesFor(matter: Matter, person: Beneficiary, form: Form, boxes: Boxes): Fitting {
  const { petitioner } = matter.view;
  const isOpen = isMissing(petitioner.$) || isIdentityOpen(matter, petitioner);
  if (isOpen || isParentFor(matter, person, form)) {
    const right = [...new Set([...boxes.oneself, ...boxes.another])];
    return { right, asked: sentence("for oneself or for another person") };
  }
  return isSameHuman(matter.people, petitioner, person)
    ? { right: boxes.oneself, asked: sentence("for oneself") }
    : { right: boxes.another, asked: sentence("for another person") };
}

/** Boxes in the order of the form: 6 before 7, 1.e before 1.f and before 10. */
function inOrder(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}

/** Whether a parent signs for a child under 14. */
function isParentFor(matter: Matter, person: Beneficiary, form: Form): boolean {
  if (isSignedByParent(matter, form)) return true;
  const isParent = canConsent(petitionerIs(matter, person).value);
  return isParent && mayBeSignedFor(matter, person) && hasSigned(matter, form, matter.view.petitioner);
}
