// Which box of Form I-131 fits the request of a case.
import type { Authority } from "../law/answer.ts";
import { type Boxes, namesBox } from "../law/forms.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { isMissing } from "../read/field-ref.ts";
import type { Beneficiary, Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { canConsent, petitionerIs } from "./children.ts";
import { type Application, applications, printedOn } from "./forms.ts";
import { isSameHuman } from "./people.ts";
import { hasSigned, isIdentityOpen, isSignedByParent, mayBeSignedFor } from "./signers.ts";

/** The boxes for humanitarian parole that fit an application. */
export interface FittingBoxes {
  readonly right: readonly string[];
  /** Who requests parole for whom, in words. */
  readonly asked: Message;
  readonly part: string;
  readonly authority: Authority;
}

/** Undefined if the boxes of the edition are not known. */
export function fittingBoxes(context: CaseContext, { person, form }: Application): FittingBoxes | undefined {
  const printed = printedOn(context, form);
  const boxes = printed ? context.law.boxes(printed.edition) : undefined;
  if (!boxes?.known) return undefined;
  return {
    ...boxesFor(context, person, form, boxes.value),
    part: boxes.value.part,
    authority: boxes.authority,
  };
}

/** Whether a box fits the request; undefined if that cannot be determined. */
export function isRightBox(context: CaseContext, form: Form, box: string): boolean | undefined {
  const application = applications(context).find((one) => one.form === form);
  if (!application) return undefined;
  if (context.isInitial) {
    const fitting = fittingBoxes(context, application);
    return fitting && namesBox(box, fitting.right);
  }
  const printed = context.isReParole ? printedOn(context, form) : undefined;
  const boxes = printed ? context.law.boxes(printed.edition) : undefined;
  return boxes?.known ? namesBox(box, boxes.value.reParole) : undefined;
}

/**
 * The boxes that fit; all of them if it cannot be determined, or does not matter, whether the petitioner is the
 * beneficiary.
 */
function boxesFor(
  context: CaseContext,
  person: Beneficiary,
  form: Form,
  boxes: Boxes,
): Pick<FittingBoxes, "right" | "asked"> {
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

/** Whether a parent signs for a child under 14. */
function isParentFor(context: CaseContext, person: Beneficiary, form: Form): boolean {
  if (isSignedByParent(context, form)) return true;
  const isParent = canConsent(context, person, petitionerIs(context, person).value);
  return isParent && mayBeSignedFor(context, person) && hasSigned(context, form, context.view.petitioner);
}
