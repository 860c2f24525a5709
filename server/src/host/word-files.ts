// Letters, other documents, and weekly reports as Word files. A file that a person has edited is never overwritten.

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import {
  blanksOf,
  documentFileName,
  documentOf,
  type PracticeWords,
  whyNoDocument,
  whyNotNeeded,
} from "../core/casework/documents/documents.ts";
import type { DocumentKind } from "../core/casework/documents/kinds.ts";
import type { WeekReport } from "../core/casework/week-report.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import type { LetterResult } from "../lsp/protocol/index.ts";
import { writeFileAtomically } from "./write-whole.ts";

export interface DocumentInput {
  readonly kind: DocumentKind;
  readonly checked: CheckedCase;
  /** The case file. */
  readonly file: string;
  readonly words: PracticeWords;
  readonly today: Day;
  /** The Word file to write; if omitted, one next to the case file, named by the file number. */
  readonly target: string | undefined;
  /** Whether a file that was changed since is overwritten. */
  readonly overwrite: boolean;
}

/**
 * Writes the document, whole or not at all; the file of the result is a path. Throws only if it cannot be written at its
 * path.
 */
export async function writeDocumentFile(input: DocumentInput): Promise<LetterResult> {
  const { kind, checked, file, words, today, overwrite } = input;
  const { context } = checked;
  const target = input.target ?? besideCase(kind, context, file);
  if (!/\.docx$/i.test(target)) {
    return { kind: "refused", reason: "A document is saved as a Word file; its name must end in .docx" };
  }
  const reason = whyNoDocument(kind, context);
  if (reason !== undefined) return { kind: "refused", reason };
  const notNeeded = whyNotNeeded(kind, checked);
  if (notNeeded !== undefined) return { kind: "not-needed", reason: notNeeded };
  // The code that writes Word files is large, and most sessions do not need it.
  const [{ wordLetter }, { wordDocument }, { isUnchangedLetter: isUntouchedLetter }] = await Promise.all([
    import("../documents/word-letter.ts"),
    import("../documents/word-document.ts"),
    import("../documents/word-seal.ts"),
  ]);
  const there = await bytesAt(target);
  if (there && !overwrite && !isUntouchedLetter(there)) return { kind: "edited", file: target };
  const written = documentOf(kind, checked, words);
  const bytes =
    written.kind === "letter"
      ? await wordLetter(written.letter, today)
      : await wordDocument(written.document, today);
  await writeFileAtomically(target, bytes);
  return { kind: "written", file: target, blanks: blanksOf(written), notes: written.notes };
}

function besideCase(kind: DocumentKind, context: CaseContext, file: string): string {
  const caseName = path.basename(file).replace(/(?:\.parole)?\.ya?ml$/i, "");
  return path.join(path.dirname(file), documentFileName(kind, context, caseName));
}

/** Undefined if there is no such file. */
export async function bytesAt(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** `missing` names the cases of which something could not be read. Throws if the file cannot be written. */
export async function writeReport(
  target: string,
  report: WeekReport,
  missing: readonly string[],
): Promise<"written" | "edited"> {
  // The code that writes Word files is large, and most sessions do not need it.
  const [{ wordReport }, { isUnchangedLetter: isUntouchedLetter }] = await Promise.all([
    import("../documents/word-report.ts"),
    import("../documents/word-seal.ts"),
  ]);
  const there = await bytesAt(target);
  if (there && !isUntouchedLetter(there)) return "edited";
  const remarks =
    missing.length === 0
      ? []
      : [`Deadlines may be missing, because these could not be read: ${missing.join("; ")}.`];
  await writeFileAtomically(target, await wordReport(report, remarks));
  return "written";
}
