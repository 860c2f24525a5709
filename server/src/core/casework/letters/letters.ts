// The letters that can be written from a case, by name.
import type { CaseContext } from "../../model/case-context.ts";
import { fileNameOf } from "../../packet/file-names.ts";
import type { LetterToEdit } from "./blanks.ts";
import { coverLetterToEdit } from "./cover.ts";
import { inquiryLetter, whyNoInquiry } from "./inquiry.ts";

export type LetterKind = "inquiry" | "cover";

export const letterKinds: readonly LetterKind[] = ["inquiry", "cover"];

/**
 * The letter of that kind, with blanks for what the case lacks; `letterhead` is the practice's own, empty if it has
 * none.
 */
export function letterOf(
  kind: LetterKind,
  context: CaseContext,
  letterhead: readonly string[],
): LetterToEdit {
  return kind === "inquiry" ? inquiryLetter(context, letterhead) : coverLetterToEdit(context, letterhead);
}

/** Why a letter of that kind is not written now; undefined if it can be. */
export function whyNoLetter(kind: LetterKind, context: CaseContext): string | undefined {
  return kind === "inquiry" ? whyNoInquiry(context) : undefined;
}

/** The name of its file; `otherwise` is the name of a case without a file number. */
export function letterFileName(kind: LetterKind, context: CaseContext, otherwise: string): string {
  return `${fileNameOf(context, otherwise)}-${kind === "inquiry" ? "inquiry" : "cover-letter"}.docx`;
}
