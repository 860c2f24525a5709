// What a PDF is as a form: which form and edition, whether anything was filled in, and where a signature is missing.
// What cannot be determined is not reported.
import type { FileReport, FormContent, PrintedForm, SignatureField } from "../../core/files/report.ts";
import type { Box } from "../geometry.ts";
import { shared } from "../geometry.ts";
import { annotatedAreas, hasFields } from "./annotations.ts";
import { fontLetters } from "./font-letters.ts";
import { answersOn, type NumberedPage } from "./form-answers.ts";
import type { FormField } from "./form-fields.ts";
import { formFieldsOn } from "./form-fields.ts";
import type { FormPart } from "./form-parts.ts";
import { formParts } from "./form-parts.ts";
import type { OpenedPdf, PdfPage } from "./opened-pdf.ts";
import type { PageMark } from "./page-marks.ts";
import { marksOn } from "./page-marks.ts";
import type { PrintedPage } from "./printed-form.ts";
import { formInFields, printedPage } from "./printed-form.ts";
import { hasOnlyPrintedText, notingUnread } from "./printed-text.ts";

export type FormReport = FormContent & Pick<Extract<FileReport, { state: "readable" }>, "forms">;

/** Bounded: a very large file is not reported on. */
export function formReport({ document, pages }: OpenedPdf): FormReport {
  const budget = { operations: mostOperations };
  const lettersOf = fontLetters();
  const read = new Map<PdfPage, readonly PageMark[]>();
  const unread = new Set<PdfPage>();
  const marksOf = (page: PdfPage) => {
    const known = read.get(page);
    if (known) return known;
    const noting = notingUnread(lettersOf, () => unread.add(page));
    const marks = marksOn(page, { lettersOf: noting, depth: 4, budget });
    read.set(page, marks);
    return marks;
  };
  const wordsOf = ({ printed, pages: own }: FormPart): Pick<FormContent, "hasNoOwnWords"> => {
    const flat = own.flatMap((index) => pages[index] ?? []).filter((page) => isFlat(page, marksOf(page)));
    const isWhole = flat.length === own.length && !flat.some((page) => unread.has(page));
    return isWhole && hasOnlyPrintedText(printed, flat.map(marksOf)) ? { hasNoOwnWords: true } : {};
  };
  const parts = formParts(printedPages(pages, marksOf));
  const [first, ...others] = parts;
  const printed = first ? first.printed : formInFields(document);
  const named = printed && others.length === 0 ? { printed } : {};
  const isOneForm = !first || first.pages.length === pages.length;
  const all = pages.some(({ dict }) => hasFields(dict))
    ? pages.map((page, index): FormPage => {
        const marks = marksOf(page);
        return {
          number: index + 1,
          dict: page.dict,
          marks,
          fields: formFieldsOn(page.dict, lettersOf, budget),
          remarks: annotatedAreas(page.dict),
          isScan: marks.some((mark) => mark.kind === "picture" && covers(mark.area, page.visible)),
        };
      })
    : [];
  const isRead = all.length > 0 && budget.operations > 0;
  const whole = isRead ? contentOf(all, all, []) : {};
  const answersOf = (form: PrintedForm, own: readonly number[]): Pick<FormContent, "answers"> => {
    const answers = answersOn(
      own.flatMap((index) => all[index] ?? []),
      form,
    );
    return answers.length > 0 ? { answers } : {};
  };
  if (isOneForm) {
    const answers = printed ? answersOf(printed, [...all.keys()]) : {};
    return { ...named, ...whole, ...(first ? wordsOf(first) : {}), ...answers };
  }
  const { blankFields } = whole;
  const forms = parts.map((part) => {
    const own = part.pages.flatMap((index) => all[index] ?? []);
    const near = part.near.flatMap((index) => all[index] ?? []);
    const firstPage = (part.pages[0] ?? 0) + 1;
    return {
      printed: part.printed,
      firstPage,
      ...(isRead ? contentOf(all, own, near) : {}),
      ...wordsOf(part),
      ...answersOf(part.printed, part.pages),
    };
  });
  return { ...named, ...(blankFields === undefined ? {} : { blankFields }), forms };
}

const mostOperations = 1_000_000;

/** At most this many pages may precede the first form; a longer exhibit is not read to its end. */
const mostPagesBefore = 20;

function printedPages(
  pages: readonly PdfPage[],
  marksOf: (page: PdfPage) => readonly PageMark[],
): readonly (PrintedPage | undefined)[] {
  const found: (PrintedPage | undefined)[] = [];
  let isForm = false;
  for (const [index, page] of pages.entries()) {
    const isRead: boolean = isForm || index < mostPagesBefore;
    const printed: PrintedPage | undefined = isRead ? printedPage(page.dict, marksOf(page)) : undefined;
    isForm ||= printed !== undefined;
    found.push(printed);
  }
  return found;
}

interface FormPage extends NumberedPage {
  readonly marks: readonly PageMark[];
  readonly fields: readonly FormField[];
  /** The areas of comments, stamps, and drawings on the page. */
  readonly remarks: readonly Box[];
  readonly isScan: boolean;
}

/** What is entered and signed on the pages of a form, including nearby pages that may belong to it. */
function contentOf(
  all: readonly FormPage[],
  own: readonly FormPage[],
  near: readonly FormPage[],
): Omit<FormContent, "printed"> {
  if (own.length === 0 || [...own, ...near].some(({ isScan }) => isScan)) return {};
  const isBlank = isEmpty([...own, ...near]) && answersOf(own).length >= own.length;
  const emptySignatures = emptySignaturesOf(all, own, near);
  const typedSignatures = typedSignaturesOf(own, near);
  return {
    ...(isBlank ? { blankFields: answersOf(own).length } : {}),
    ...(emptySignatures.length > 0 ? { emptySignatures } : {}),
    ...(typedSignatures.length > 0 ? { typedSignatures } : {}),
  };
}

/** A page without fields, pen strokes, or comments that is not a scan. */
function isFlat(page: PdfPage, marks: readonly PageMark[]): boolean {
  if (hasFields(page.dict) || annotatedAreas(page.dict).length > 0) return false;
  return marks.every(
    (mark) => mark.kind === "text" || (mark.kind === "picture" && !covers(mark.area, page.visible)),
  );
}

/** A page that is a picture, as from a scanner or a camera. */
function covers(picture: Box, page: Box): boolean {
  const seen = shared(picture, page);
  return seen !== undefined && sizeOf(seen) > 0.4 * sizeOf(page);
}

function sizeOf({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom);
}

/**
 * Whether all fields for answers are empty, and nothing was typed, drawn, or stamped over the form either. A form that
 * a program flattened, leaving hardly any fields, is not blank: there must be at least one field for each page.
 */
function isEmpty(pages: readonly FormPage[]): boolean {
  return (
    answersOf(pages).every(({ isFilled }) => !isFilled) &&
    pages.every(({ fields, marks, remarks }) => remarks.length === 0 && !isWrittenInto(fields, marks))
  );
}

function answersOf(pages: readonly FormPage[]): readonly FormField[] {
  return pages.flatMap(({ fields }) => fields).filter(({ kind }) => kind !== "signature");
}

/** Whether something was placed over a field without being its value, as programs do that do not support forms. */
function isWrittenInto(fields: readonly FormField[], marks: readonly PageMark[]): boolean {
  return fields.some(
    ({ kind, area }) =>
      kind !== "signature" &&
      area !== undefined &&
      marks.some((mark) => (mark.kind !== "text" || kind === "answer") && isContent(mark, area)),
  );
}

/** Whether a mark in the area of a field counts as content: at least a short word, a picture, or pen strokes. */
function isContent(mark: PageMark, area: Box): boolean {
  if (mark.kind !== "text") return shared(mark.area, area) !== undefined;
  const isInside =
    mark.x >= area.left - 1 && mark.x < area.right - 2 && mark.y > area.bottom - 1 && mark.y < area.top - 2;
  return isInside && (mark.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= shortestWord;
}

const shortestWord = 3;

/**
 * The missing signatures, one for each signer: the first of the signer's fields, if none of them has any content or
 * anything over it.
 */
function emptySignaturesOf(
  all: readonly FormPage[],
  own: readonly FormPage[],
  near: readonly FormPage[],
): readonly SignatureField[] {
  // A digital signature that is not visible on a page signs the whole document.
  if (all.some((page) => signaturesOn(page).some(({ area, isSigned }) => isSigned && area === undefined)))
    return [];
  const fields = own.flatMap(signaturesOn);
  const others = near.flatMap(signaturesOn);
  return signers.flatMap((by) => {
    const isOwn = (field: { readonly by: string | undefined; readonly area: Box | undefined }) =>
      field.by === by && field.area !== undefined;
    const [first] = fields.filter(isOwn);
    const isUnsigned = [...fields, ...others].filter(isOwn).every(({ isSigned }) => !isSigned);
    return first && isUnsigned ? [{ page: first.page, by }] : [];
  });
}

/** The typed signatures, one for each signer, if none of the signer's fields has any other content. */
function typedSignaturesOf(own: readonly FormPage[], near: readonly FormPage[]): readonly SignatureField[] {
  const fields = own.flatMap(signaturesOn);
  const others = near.flatMap(signaturesOn);
  return signers.flatMap((by) => {
    const isOwn = (field: { readonly by: string | undefined }) => field.by === by;
    const typed = fields.find((field) => isOwn(field) && field.isTyped);
    const isSignedOtherwise = [...fields, ...others].some(
      (field) => isOwn(field) && field.isSigned && !field.isTyped,
    );
    return typed && !isSignedOtherwise ? [{ page: typed.page, by }] : [];
  });
}

function signaturesOn({ number, fields, marks, remarks }: FormPage) {
  return fields
    .filter(({ kind }) => kind === "signature")
    .map(({ words, area, isFilled, isTyped }) => {
      const isCovered = area !== undefined && isSignedOver(area, marks, remarks);
      // The letters of the text itself do not count as other content.
      const drawn = marks.filter(({ kind }) => kind !== "text");
      const isOnlyTyped = isTyped === true && !(area !== undefined && isSignedOver(area, drawn, remarks));
      return {
        page: number,
        by: signerOf(words),
        isSigned: isFilled || isCovered,
        isTyped: isOnlyTyped,
        area,
      };
    });
}

/** Whether something that may be a signature is over a field. */
function isSignedOver(area: Box, marks: readonly PageMark[], remarks: readonly Box[]): boolean {
  const near = grown(area);
  return (
    remarks.some((remark) => shared(remark, near)) ||
    marks.some((mark) => isContent(mark, mark.kind === "text" ? area : near))
  );
}

const signers = ["applicant", "beneficiary", "representative"] as const;

/** A signature rarely fits in its box. Next to the box, forms have an arrow. */
function grown({ left, right, bottom, top }: Box): Box {
  return { left: left + 2, right: right - 2, bottom: bottom - 10, top: top + 10 };
}

/**
 * Who must sign in a field, by its words; undefined for interpreters, witnesses, and others whom a case does not name.
 */
function signerOf(words: string): SignatureField["by"] | undefined {
  const head = words.slice(0, 170);
  if (
    /interpret|translat|law (?:student|graduate)|student|notar|witness|officer|spouse|household/i.test(head)
  ) {
    return undefined;
  }
  if (/prepar|prep(?![a-z])|prepsig|attorney|accredited|counsel|lawyer/i.test(head)) return "representative";
  return /signature of (?:the )?beneficiary|beneficiary.?s signature/i.test(head)
    ? "beneficiary"
    : "applicant";
}
