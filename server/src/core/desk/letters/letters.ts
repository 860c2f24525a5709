// The letters that a case can have written, by name.
import type { Matter } from "../../matter/matter.ts";
import { fileNameOf } from "../../packet/file-names.ts";
import type { LetterToEdit } from "./blanks.ts";
import { coverLetterToEdit } from "./cover.ts";
import { inquiryLetter } from "./inquiry.ts";

export type LetterKind = "inquiry" | "cover";

export const letterKinds: readonly LetterKind[] = ["inquiry", "cover"];

/**
 * The letter of that kind, with blanks for what the case lacks; `letterhead` is the practice's own, empty where it has
 * none.
 */
export function letterOf(kind: LetterKind, matter: Matter, letterhead: readonly string[]): LetterToEdit {
  return kind === "inquiry" ? inquiryLetter(matter, letterhead) : coverLetterToEdit(matter, letterhead);
}

/** The name of its file; `otherwise` names a case without a file number. */
export function letterFileName(kind: LetterKind, matter: Matter, otherwise: string): string {
  return `${fileNameOf(matter, otherwise)}-${kind === "inquiry" ? "inquiry" : "cover-letter"}.docx`;
}
