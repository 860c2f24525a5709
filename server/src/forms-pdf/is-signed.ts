// Whether a form is signed: a change after that would make it something else than what was signed.
import { annotatedAreas } from "../packet-pdf/read/annotations.ts";
import { fontLetters } from "../packet-pdf/read/font-letters.ts";
import { formFieldsOn } from "../packet-pdf/read/form-fields.ts";
import type { OpenedPdf } from "../packet-pdf/read/opened-pdf.ts";

/** Whether a signature field has anything in it, or a page has a stamp, pen strokes, or a comment over it. */
export function isSigned({ pages }: OpenedPdf): boolean {
  const budget = { operations: mostOperations };
  const lettersOf = fontLetters();
  return pages.some(
    ({ dict }) =>
      annotatedAreas(dict).length > 0 ||
      formFieldsOn(dict, lettersOf, budget).some(({ kind, isFilled }) => kind === "signature" && isFilled),
  );
}

const mostOperations = 1_000_000;
