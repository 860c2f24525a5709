// Forms that only Adobe's programs can draw (XFA). Their one page says "Please wait…" in every other program, and would
// in print.
import { PDFArray, PDFName, PDFStream } from "@cantoo/pdf-lib";
import { type FileProblem, fileProblems } from "../../core/files/kinds-and-problems.ts";
import { hasFields } from "./annotations.ts";
import { fontLetters } from "./font-letters.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import { marksOn } from "./page-marks.ts";
import { contentOf, dictAt } from "./pdf-objects.ts";

/** Why only a placeholder for the form would be printed; undefined for pages with real content. */
export function xfaPlaceholder({ document, pages }: OpenedPdf): FileProblem | undefined {
  const xfa = dictAt(document.catalog, "AcroForm")?.lookup(PDFName.of("XFA"));
  const isDynamic =
    (xfa instanceof PDFArray || xfa instanceof PDFStream) && !pages.some(({ dict }) => hasFields(dict));
  const [first] = pages;
  if (!first || (!isDynamic && (pages.length > 2 || sizeOf(first) > longestPlaceholder))) return undefined;
  const marks = marksOn(first, { lettersOf: fontLetters(), depth: 4, budget: { operations: 50_000 } });
  const text = marks.map((mark) => (mark.kind === "text" ? mark.text : "")).join(" ");
  const squeezed = text.replace(/\s+/g, "").toLowerCase();
  if (!isDynamic) return asksToWait(squeezed) ? fileProblems["please-wait"] : undefined;
  const isEmpty = squeezed.length < 40 && !marks.some(({ kind }) => kind === "picture");
  return isEmpty ||
    asksToWait(squeezed) ||
    (squeezed.length < longestNotice && /adobe|acrobat/.test(squeezed))
    ? fileProblems.xfa
    : undefined;
}

/** The most bytes of a content stream that contains little more than a paragraph. */
const longestPlaceholder = 30_000;

/** The most letters of a notice to use another program. */
const longestNotice = 2000;

/**
 * The words of the placeholder, without spaces: those of Adobe's programs in English, old and new, and in other
 * languages a word for waiting together with the address of Adobe Reader.
 */
function asksToWait(squeezed: string): boolean {
  if (squeezed.includes("ifthismessageisnoteventuallyreplaced")) return true;
  if (/requiresadobe(?:reader|acrobat)\d|youneedalaterversionofthepdfviewer/.test(squeezed)) return true;
  const asksForReader = /adobe\.com\/(?:go|products\/acrobat)/.test(squeezed);
  return squeezed.length < longestNotice && asksForReader && waiting.test(squeezed);
}

const waiting =
  /pleasewait|bittewarten|veuillezpatienter|espere|attendere|attendi|aguarde|evengeduld|vänta|ventlitt|ventvenligst|odota|czekać|подождите|počkejte|lütfenbekleyin|お待ち|请稍候|請稍候|기다/;

function sizeOf({ contents }: PdfPage): number {
  return contents.reduce((sum, stream) => sum + (contentOf(stream)?.length ?? 0), 0);
}
