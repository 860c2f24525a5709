// Checks many case files with little memory: of each, only what others are compared with is kept, and what was found, in
// print and compressed.
import { inflateRawSync } from "node:zlib";
import { emptyCaseload } from "../core/caseload/caseload.ts";
import { hasRelations, relationsOf } from "../core/caseload/relate.ts";
import { commonFolder, refOf } from "../host/check-together.ts";
import type { CheckedFile, CheckOne, FileToCheck } from "./check-one.ts";
import type { FileSummary, ReportFormat } from "./formats/report.ts";

/** Prints a piece of the report; resolves when more can be taken. */
export type Print = (piece: string) => Promise<void>;

export interface CheckingEach {
  readonly check: CheckOne;
  /** How many files may be checked at the same time. */
  readonly atOnce: number;
  readonly format: ReportFormat;
  readonly print: Print;
  /** Takes the problems of a file and of its settings, and errors in the program, in the order of the files. */
  readonly tell: (found: {
    readonly trouble: readonly string[];
    readonly failures?: readonly string[];
  }) => void;
  /** Shows how many of the files have been checked. */
  readonly showProgress?: (done: number, all: number) => void;
}

interface Kept extends Pick<CheckedFile, "facts" | "printed" | "summary"> {
  readonly one: FileToCheck;
}

/**
 * Checks each file by itself, and those that turn out to be related to others once more among them. Prints the report in
 * the order of the files, and gives what its end was made of.
 */
export async function checkEachOnce(
  files: readonly string[],
  folders: readonly string[],
  { check, atOnce, format, print, tell, showProgress }: CheckingEach,
): Promise<readonly FileSummary[]> {
  const base = commonFolder(folders);
  const caseload = emptyCaseload();
  const kept: Kept[] = [];
  let done = 0;
  const orders = files.map((file) => ({ file, ref: refOf(file, base) }));
  for await (const { one, answer } of inOrder(orders, atOnce, check)) {
    tell(answer);
    showProgress?.(++done, orders.length);
    if (answer.kind === "failed") continue;
    const { facts, printed, summary } = answer;
    if (facts) caseload.add(facts);
    kept.push({ one, facts, printed, summary });
  }
  await print(format.head(kept.map(({ summary }) => summary)));
  const summaries: FileSummary[] = [];
  let isBegun = false;
  for await (const { one, answer } of inOrder(kept, atOnce, amongOthers)) {
    if (answer) tell(answer);
    const { printed, summary } = answer?.kind === "checked" ? answer : one;
    const piece = inflateRawSync(printed).toString();
    if (piece !== "") {
      if (isBegun) await print(format.between);
      await print(piece);
      isBegun = true;
    }
    summaries.push(summary);
  }
  await print(format.end(summaries));
  return summaries;

  /** Undefined for a case that is not related to any other. */
  async function amongOthers({ one, facts }: Kept) {
    const relations = facts && relationsOf(facts, caseload);
    return relations && hasRelations(relations) ? await check({ ...one, relations }) : undefined;
  }
}

/** The answers in the order of the questions, of which some are asked ahead. */
async function* inOrder<One, Answer>(
  all: readonly One[],
  ahead: number,
  ask: (one: One) => Promise<Answer>,
): AsyncGenerator<{ readonly one: One; readonly answer: Answer }> {
  const asked: { readonly one: One; readonly answer: Promise<Answer> }[] = [];
  for (const one of all) {
    asked.push({ one, answer: ask(one) });
    const first = asked.length < ahead ? undefined : asked.shift();
    if (first) yield { one: first.one, answer: await first.answer };
  }
  for (const { one, answer } of asked) yield { one, answer: await answer };
}
