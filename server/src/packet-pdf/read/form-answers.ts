// What the filled boxes of a form say, by the table of its edition. Only the boxes of the table are read, so that a
// report on a file stays small and has nothing that the case is not compared with.
import type { PDFDict } from "@cantoo/pdf-lib";
import { type FormMap, formMapOf } from "../../../../schemas/forms/form-maps.ts";
import type { FormAnswer, PrintedForm } from "../../core/files/report.ts";
import { isChecked, isHidden, typedText } from "./form-fields.ts";
import { arrayAt, asDict, dictAt, itemsOf, nameAt, textAt } from "./pdf-objects.ts";

/** A page of a file, with its number from 1. */
export interface NumberedPage {
  readonly number: number;
  readonly dict: PDFDict;
}

/**
 * The answers on the pages of a form in order; none for an edition without a table. Bounded: a file may have any number
 * of fields with one name.
 */
export function answersOn(pages: readonly NumberedPage[], printed: PrintedForm): readonly FormAnswer[] {
  const map = formMapOf(printed);
  if (!map) return [];
  const answers: FormAnswer[] = [];
  for (const { number, dict } of pages) {
    for (const annotation of itemsOf(arrayAt(dict, "Annots"))) {
      const answer = answerIn(asDict(annotation), number, map);
      if (answer) answers.push(answer);
      if (answers.length === mostAnswers) return answers;
    }
  }
  return answers;
}

/** More than a form has boxes. */
const mostAnswers = 500;

function answerIn(widget: PDFDict | undefined, page: number, map: FormMap): FormAnswer | undefined {
  if (!widget || nameAt(widget, "Subtype") !== "Widget" || isHidden(widget)) return undefined;
  const box = map.get(fullNameOf(widget));
  if (!box) return undefined;
  const { item, of, means, longest, letters } = box;
  if (means !== undefined)
    return isChecked(widget) ? { page, item, of, text: means, isChecked: true } : undefined;
  const text = textIn(widget);
  if (text === undefined) return undefined;
  const isFull = longest !== undefined && text.length >= longest;
  return { page, item, of, text, ...(letters && { letters }), ...(isFull && { isFull }) };
}

/** The full name of a field: the names of the fields above it and its own, joined by periods. */
export function fullNameOf(widget: PDFDict): string {
  const names: string[] = [];
  let holder: PDFDict | undefined = widget;
  for (let depth = 0; holder && depth < deepest; depth++) {
    const own = textAt(holder, "T");
    if (own !== undefined) names.unshift(own);
    holder = dictAt(holder, "Parent");
  }
  return names.join(".");
}

const deepest = 32;

/** A box of the tables holds a name, a number, or a line of an address; longer texts are not compared. */
const longestText = 200;

function textIn(widget: PDFDict): string | undefined {
  const text = typedText(widget)?.replace(/\s+/g, " ").trim();
  return text === undefined || text === "" || text.length > longestText ? undefined : text;
}
