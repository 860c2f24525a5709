// Checks one case file of this machine: its text, and the files that it names.
import path from "node:path";
import { type CheckedCase, checkCase } from "../core/engine/check.ts";
import type { FileReports } from "../core/engine/files.ts";
import type { Day } from "../core/law/calendar.ts";
import type { EditionId } from "../core/law/editions.ts";
import { namedFiles } from "../core/matter/named-files.ts";
import { readCase } from "../core/read/read.ts";
import { allRules } from "../core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";

export interface CheckOptions {
  readonly edition: EditionId;
  readonly today: Day;
}

export interface CheckedFile extends CheckedCase {
  readonly text: ParsedText;
}

/** Checks a text as the case file that lies, or will lie, at `file`. */
export async function checkFile(
  file: string,
  text: string,
  { edition, today }: CheckOptions,
): Promise<CheckedFile> {
  const parsed = parseCaseText(text);
  const files = await reportFiles(path.dirname(file), namedFiles(readCase(parsed).view));
  return { ...checkCase({ text: parsed, edition, today, files, rules: allRules }), text: parsed };
}

/** Looks at the files that a case in this folder names. */
export async function reportFiles(folder: string, names: readonly string[]): Promise<FileReports> {
  if (names.length === 0) return new Map();
  // What reads PDF is large: an editor shows its first findings without waiting for it.
  const { reportFile } = await import("./case-files.ts");
  const reports = names.map(async (name) => [name, await reportFile(folder, name)] as const);
  return new Map(await Promise.all(reports));
}
