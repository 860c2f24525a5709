import { type Boxes, namesBox } from "../../law/forms.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { canConsent, petitionerIs } from "../../model/children.ts";
import { applications, printedOn } from "../../model/forms.ts";
import { isSameHuman, whoIs } from "../../model/people.ts";
import { hasSigned, isIdentityOpen, isSignedByParent, mayBeSignedFor } from "../../model/signers.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Beneficiary, Form } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "form/box-wrong",
  title: "The box on Form I-131 matches the request",
  isBeforeMailing: true,
  over: (context) => (context.isInitial ? applications(context) : []),
  *check({ person, form }, context) {
    const printed = printedOn(context, form);
    const boxes = printed ? context.law.boxes(printed.edition) : undefined;
    const box = form.box.value;
    if (box === undefined || !boxes?.known) return;
    const { right, asked } = boxesFor(context, person, form, boxes.value);
    if (namesBox(box, right)) return;
    const { source, section } = boxes.authority;
    yield {
      at: form.box.ref,
      message: sentence(
        "{name}: box {box} is entered. For humanitarian parole {asked}, check box {right} in {part} of Form I-131.",
        {
          box,
          asked,
          name: whoIs(context.people, person),
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
    ],
    fail: [
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
  /** Who requests parole for whom, in words. */
  readonly asked: Message;
}

/**
 * The boxes that fit; all of them if it cannot be determined, or does not matter, whether the petitioner is the
 * beneficiary.
 */
function boxesFor(context: CaseContext, person: Beneficiary, form: Form, boxes: Boxes): Fitting {
  const { petitioner } = context.view;
  const isOpen = isMissing(petitioner.ref) || isIdentityOpen(context, petitioner);
  if (isOpen || isParentFor(context, person, form)) {
    const right = [...new Set([...boxes.oneself, ...boxes.another])];
    return { right, asked: sentence("for oneself or for another person") };
  }
  return isSameHuman(context.people, petitioner, person)
    ? { right: boxes.oneself, asked: sentence("for oneself") }
    : { right: boxes.another, asked: sentence("for another person") };
}

/** Boxes in the order of the form: 6 before 7, 1.e before 1.f and before 10. */
function inOrder(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}

/** Whether a parent signs for a child under 14. */
function isParentFor(context: CaseContext, person: Beneficiary, form: Form): boolean {
  if (isSignedByParent(context, form)) return true;
  const isParent = canConsent(context, person, petitionerIs(context, person).value);
  return isParent && mayBeSignedFor(context, person) && hasSigned(context, form, context.view.petitioner);
}
