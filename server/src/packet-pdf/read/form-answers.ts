// What the filled boxes of a form say, by the table of its edition. Only the boxes of the table are read, so that a
// report on a file stays small and has nothing that the case is not compared with.
import type { PDFDict } from "@cantoo/pdf-lib";
import { formMapOf } from "../../../../schemas/forms/form-maps.ts";
import type { FormAnswer, PrintedForm } from "../../core/files/report.ts";
import { isChecked, isHidden, typedText } from "./form-fields.ts";
import { arrayAt, asDict, dictAt, itemsOf, nameAt, textAt } from "./pdf-objects.ts";

/** A page of a file, with its number from 1. */
export interface NumberedPage {
  readonly number: number;
  readonly dict: PDFDict;
}

/** The answers on the pages of a form in order; none for an edition without a table. */
export function answersOn(pages: readonly NumberedPage[], printed: PrintedForm): readonly FormAnswer[] {
  const map = formMapOf(printed);
  if (!map) return [];
  return pages.flatMap(({ number, dict }) =>
    itemsOf(arrayAt(dict, "Annots")).flatMap((annotation): readonly FormAnswer[] => {
      const widget = asDict(annotation);
      if (!widget || nameAt(widget, "Subtype") !== "Widget" || isHidden(widget)) return [];
      const box = map.get(fullNameOf(widget));
      if (!box) return [];
      const { item, of, means, longest, letters } = box;
      if (means !== undefined) {
        return isChecked(widget) ? [{ page: number, item, of, text: means, isChecked: true }] : [];
      }
      const text = textIn(widget);
      if (text === undefined) return [];
      const isFull = longest !== undefined && text.length >= longest;
      return [{ page: number, item, of, text, ...(letters && { letters }), ...(isFull && { isFull }) }];
    }),
  );
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
