// The box that is checked for the type of application on a form, compared with the one that the case lists.
import type { FormAnswer } from "../files/report.ts";
import { namesBox } from "../law/forms.ts";
import type { CaseContext } from "../model/case-context.ts";
import { isRightBox } from "../model/right-boxes.ts";
import type { Form } from "../read/view.ts";
import { answersOn } from "./copies.ts";
import { type Comparison, compared, nothingCompared } from "./difference.ts";

/**
 * Compares the box. If neither the one in the case nor the one on the form fits the request, that is one mistake, which
 * is reported without the form.
 */
export function compareBox(context: CaseContext, form: Form, answers: readonly FormAnswer[]): Comparison {
  const boxes = checkedBoxes(answers);
  const comparison = compared(form.box, boxes, isSameBox, ({ text }) =>
    isRightBox(context, form, text) ? text : undefined,
  );
  const isWrong = form.box.value !== undefined && isRightBox(context, form, form.box.value) === false;
  return isWrong && !boxes.some(({ text }) => isRightBox(context, form, text)) ? nothingCompared : comparison;
}

/** Whether the case lists a box that does not fit the request, while one that does is checked on the form. */
export function isRightBoxChecked(context: CaseContext, form: Form): boolean {
  return answersOn(context, form).some(
    (answers) =>
      compareBox(context, form, answers).differences.length > 0 &&
      checkedBoxes(answers).some(({ text }) => isRightBox(context, form, text)),
  );
}

function checkedBoxes(answers: readonly FormAnswer[]): readonly FormAnswer[] {
  return answers.filter(({ of }) => of === "form.box");
}

/** A box of the case may name a box below that of the form: 6.B.1. */
function isSameBox(inCase: string, { text }: FormAnswer): boolean {
  const item = inCase.replace(/([a-z])[.\s]*\d$/i, "$1");
  return namesBox(item, [text]) || namesBox(text, [item]);
}
