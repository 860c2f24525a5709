// The forms of a case that have empty boxes which can be filled in from it, for the checklist.
import { boxesToFill } from "../form-answers/boxes-to-fill.ts";
import { rendered, sentence } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { formWords } from "../packet/sections.ts";
import { spanOf } from "../read/field-ref.ts";
import type { Remark } from "./requirements/requirement.ts";

/** One sentence for each form, without a full stop. */
export function boxesInWords(context: CaseContext): readonly Remark[] {
  return context.forms.flatMap((form) => {
    const boxes = boxesToFill(context, form);
    if (boxes === 0) return [];
    const message = sentence("{form}: {boxes} {boxes|box|boxes} can be filled in from the case", {
      form: formWords(context, form),
      boxes,
    });
    const { ref } = form.file;
    return [{ message: rendered(message, context.language), path: ref.path, span: spanOf(ref) }];
  });
}
