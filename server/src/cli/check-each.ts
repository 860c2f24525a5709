// Checks many case files with little memory: of each, only what others are compared with is kept, and what was found, in
// print and compressed.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { emptyCaseload } from "../core/caseload/caseload.ts";
import type { CaseFacts } from "../core/caseload/facts.ts";
import { type AmongOthers, isRelated } from "../core/caseload/relate.ts";
import { commonFolder, refOf } from "../host/check-together.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { type CheckedPath, type FileSummary, type ReportFormat, summaryOf } from "./report.ts";

/** Prints a piece of the report; resolves when more can be taken. */
export type Print = (piece: string) => Promise<void>;

export interface CheckingEach {
  check(
    file: string,
    text: string,
    others: AmongOthers,
  ): Promise<CheckedPath & { readonly facts?: CaseFacts }>;
  readonly format: ReportFormat;
  readonly print: Print;
  /** A file that cannot be read or checked; it is not in the report. */
  failed(file: string, error: unknown): void;
}

interface Kept {
  readonly file: string;
  readonly facts: CaseFacts | undefined;
  readonly printed: Uint8Array;
  summary: FileSummary;
}

/**
 * Checks each file by itself, and those that turn out to be related to others once more among them. Prints the report in
 * the order of the files, and gives what its end was made of.
 */
export async function checkEachOnce(
  files: readonly string[],
  folders: readonly string[],
  { check, format, print, failed }: CheckingEach,
): Promise<readonly FileSummary[]> {
  const base = commonFolder(folders);
  const alone = emptyCaseload();
  const caseload = emptyCaseload();
  const kept: Kept[] = [];
  for (const file of files) {
    try {
      const checked = await check(file, await caseTextAt(file), { ref: refOf(file, base), caseload: alone });
      if (checked.facts) caseload.add(checked.facts);
      const printed = compressed(format.file(checked));
      kept.push({ file, facts: checked.facts, printed, summary: summaryOf(checked) });
    } catch (error) {
      failed(file, error);
    }
  }
  await print(format.head(kept.map(({ summary }) => summary)));
  for (const [index, one] of kept.entries()) {
    if (index > 0) await print(format.between);
    await print((await amongOthers(one)) ?? inflateRawSync(one.printed).toString());
  }
  const summaries = kept.map(({ summary }) => summary);
  await print(format.end(summaries));
  return summaries;

  /** What is printed of a related case; undefined if it is not related, or can no longer be read. */
  async function amongOthers(one: Kept): Promise<string | undefined> {
    const { file, facts } = one;
    if (!facts || !isRelated(facts, caseload)) return undefined;
    try {
      const checked = await check(file, await caseTextAt(file), { ref: refOf(file, base), caseload });
      one.summary = summaryOf(checked);
      return format.file(checked);
    } catch (error) {
      failed(file, error);
      return undefined;
    }
  }
}

/** A copy: what the library returns is a small part of a buffer of 16 KiB, which would be kept as a whole. */
function compressed(text: string): Uint8Array {
  return Uint8Array.from(deflateRawSync(text, { level: 1 }));
}
