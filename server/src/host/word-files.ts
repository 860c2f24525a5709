// Letters and weekly reports as Word files. A file that a person has edited is never overwritten.

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import { blanksIn } from "../core/casework/letters/blanks.ts";
import { type LetterKind, letterFileName, letterOf, whyNoLetter } from "../core/casework/letters/letters.ts";
import type { WeekReport } from "../core/casework/week-report.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import type { LetterResult } from "../lsp/protocol/index.ts";
import { writeFileAtomically } from "./write-whole.ts";

export interface LetterInput {
  readonly kind: LetterKind;
  readonly context: CaseContext;
  /** The case file. */
  readonly file: string;
  /** The practice's own, in lines; empty if it has none. */
  readonly letterhead: readonly string[];
  readonly today: Day;
  /** The Word file to write; if omitted, one next to the case file, named by the file number. */
  readonly target: string | undefined;
  /** Whether a letter that was changed since is overwritten. */
  readonly overwrite: boolean;
}

/**
 * Writes the letter, whole or not at all; the file of the result is a path. Throws only if it cannot be written at its
 * path.
 */
export async function writeLetterFile(input: LetterInput): Promise<LetterResult> {
  const { kind, context, file, letterhead, today, overwrite } = input;
  const target = input.target ?? besideCase(kind, context, file);
  if (!/\.docx$/i.test(target)) {
    return { kind: "refused", reason: "A letter is saved as a Word file; its name must end in .docx" };
  }
  const reason = whyNoLetter(kind, context);
  if (reason !== undefined) return { kind: "refused", reason };
  // The code that writes Word files is large, and most sessions do not need it.
  const [{ wordLetter }, { isUnchangedLetter: isUntouchedLetter }] = await Promise.all([
    import("../documents/word-letter.ts"),
    import("../documents/word-seal.ts"),
  ]);
  const there = await bytesAt(target);
  if (there && !overwrite && !isUntouchedLetter(there)) return { kind: "edited", file: target };
  const { letter, notes } = letterOf(kind, context, letterhead);
  await writeFileAtomically(target, await wordLetter(letter, today));
  return { kind: "written", file: target, blanks: blanksIn(letter), notes };
}

function besideCase(kind: LetterKind, context: CaseContext, file: string): string {
  const caseName = path.basename(file).replace(/(?:\.parole)?\.ya?ml$/i, "");
  return path.join(path.dirname(file), letterFileName(kind, context, caseName));
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
