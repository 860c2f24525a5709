// What a PDF says as a form: which form and edition it is, whether anything was filled in, and where it is not signed.
// Where it cannot be determined, nothing is said.
import type { EmptySignature, FileReport } from "../core/engine/files.ts";
import { annotatedAreas, hasFields } from "./annotations.ts";
import { fontLetters } from "./font-letters.ts";
import type { FormField } from "./form-fields.ts";
import { formFieldsOn } from "./form-fields.ts";
import type { Box } from "./geometry.ts";
import { shared } from "./geometry.ts";
import type { Mark } from "./page-marks.ts";
import { marksOn } from "./page-marks.ts";
import type { PdfSource } from "./pdf-source.ts";
import { printedForm } from "./printed-form.ts";

export type FormReport = Pick<
  Extract<FileReport, { state: "readable" }>,
  "printed" | "blankFields" | "emptySignatures"
>;

/** Bounded: of a very large form nothing is said. */
export function formReport(source: PdfSource): FormReport {
  const budget = { operations: mostOperations };
  const lettersOf = fontLetters();
  const printed = printedForm(source, lettersOf, budget);
  const named = printed ? { printed } : {};
  if (!source.pages.some(({ dict }) => hasFields(dict))) return named;
  const pages = source.pages.map((page): FormPage => {
    const marks = marksOn(page, { lettersOf, depth: 4, budget });
    return {
      marks,
      fields: formFieldsOn(page.dict, lettersOf, budget),
      remarks: annotatedAreas(page.dict),
      isScan: marks.some((mark) => mark.kind === "picture" && covers(mark.area, page.visible)),
    };
  });
  if (budget.operations <= 0 || pages.some(({ isScan }) => isScan)) return named;
  const emptySignatures = emptySignaturesOf(pages);
  return {
    ...named,
    ...(isBlank(pages) ? { blankFields: answersOf(pages).length } : {}),
    ...(emptySignatures.length > 0 ? { emptySignatures } : {}),
  };
}

const mostOperations = 1_000_000;

interface FormPage {
  readonly marks: readonly Mark[];
  readonly fields: readonly FormField[];
  /** Where remarks, stamps and drawings lie on the page. */
  readonly remarks: readonly Box[];
  readonly isScan: boolean;
}

/** A page that is a picture, as a scanner or a camera makes it. */
function covers(picture: Box, page: Box): boolean {
  const seen = shared(picture, page);
  return seen !== undefined && sizeOf(seen) > 0.4 * sizeOf(page);
}

function sizeOf({ left, right, bottom, top }: Box): number {
  return (right - left) * (top - bottom);
}

/**
 * Whether all fields for answers are empty, and nothing was typed, drawn or stamped over the form either. A form of
 * which a program left hardly any field, having printed the others into the page, is not blank.
 */
function isBlank(pages: readonly FormPage[]): boolean {
  const answers = answersOf(pages);
  return (
    answers.length >= pages.length &&
    answers.every(({ isFilled }) => !isFilled) &&
    pages.every(({ fields, marks, remarks }) => remarks.length === 0 && !isWrittenInto(fields, marks))
  );
}

function answersOf(pages: readonly FormPage[]): readonly FormField[] {
  return pages.flatMap(({ fields }) => fields).filter(({ kind }) => kind !== "signature");
}

/** Whether something lies in a field without being its content, as programs leave it that know no forms. */
function isWrittenInto(fields: readonly FormField[], marks: readonly Mark[]): boolean {
  return fields.some(
    ({ kind, area }) =>
      kind !== "signature" &&
      area !== undefined &&
      marks.some((mark) => (mark.kind !== "text" || kind === "answer") && isContent(mark, area)),
  );
}

/** Whether a mark was put into the area of a field: at least a short word, a picture, or strokes of a pen. */
function isContent(mark: Mark, area: Box): boolean {
  if (mark.kind !== "text") return shared(mark.area, area) !== undefined;
  const isInside =
    mark.x >= area.left - 1 && mark.x < area.right - 2 && mark.y > area.bottom - 1 && mark.y < area.top - 2;
  return isInside && (mark.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= shortestWord;
}

const shortestWord = 3;

/**
 * The signatures that are missing, one for each signer: the first of the signer's fields, where none of them has any
 * content, nor anything that lies over it.
 */
function emptySignaturesOf(pages: readonly FormPage[]): readonly EmptySignature[] {
  const all = pages.flatMap(({ fields, marks, remarks }, index) =>
    fields
      .filter(({ kind }) => kind === "signature")
      .map(({ words, area, isFilled }) => {
        const isCovered = area !== undefined && isSignedOver(area, marks, remarks);
        return { page: index + 1, by: signerOf(words), isSigned: isFilled || isCovered, area };
      }),
  );
  // A digital signature without a place on a page signs the whole document.
  if (all.some(({ area, isSigned }) => isSigned && area === undefined)) return [];
  return signers.flatMap((by) => {
    const own = all.filter((signature) => signature.by === by && signature.area);
    const [first] = own;
    return first && own.every(({ isSigned }) => !isSigned) ? [{ page: first.page, by }] : [];
  });
}

/** Whether something that may be a signature lies over a field. */
function isSignedOver(area: Box, marks: readonly Mark[], remarks: readonly Box[]): boolean {
  const near = grown(area);
  return (
    remarks.some((remark) => shared(remark, near)) ||
    marks.some((mark) => isContent(mark, mark.kind === "text" ? area : near))
  );
}

const signers = ["applicant", "beneficiary", "representative"] as const;

/** A signature is rarely put quite into its box. Beside it forms have an arrow. */
function grown({ left, right, bottom, top }: Box): Box {
  return { left: left + 2, right: right - 2, bottom: bottom - 10, top: top + 10 };
}

/** Who has to sign in a field, by its words; interpreters, witnesses and others are nobody whom a case names. */
function signerOf(words: string): EmptySignature["by"] | undefined {
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
