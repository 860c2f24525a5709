// What the commands have in common: how they end, and how they speak of trouble.
import { errorEntry, errorReport, type RuleFailure } from "../core/engine/error-report.ts";
import { type Day, isDay } from "../core/law/calendar.ts";
import { byDate, type ChosenEdition, editionIds, isChosenEdition } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import { withEscapes } from "../core/text/control-characters.ts";
import { version } from "../host/program.ts";
import { notCase } from "./case-text.ts";

/** How a command ends: what it prints, what it complains of, and its exit status. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly output?: string;
  /** Lines for the error output. */
  readonly trouble?: readonly string[];
}

/** The day that counts as today; nothing where the option is no day. */
export function dayOption(option: string | undefined, today: Day): Day | undefined {
  if (option === undefined) return today;
  return isDay(option) ? option : undefined;
}

/** As a sentence names the option. */
export const editionFrom = "the option --edition";

/** The edition for files that name none, or what is wrong with the option. */
export function editionOption(
  option: string | undefined,
):
  | { readonly known: true; readonly id: ChosenEdition }
  | { readonly known: false; readonly trouble: string } {
  const id = option ?? byDate;
  if (isChosenEdition(id)) return { known: true, id };
  return {
    known: false,
    trouble: `Unknown edition "${id}". Choose ${listed([byDate, ...editionIds], "or")}`,
  };
}

const reasons: Record<string, string> = {
  [notCase]:
    "this is not a case file. Give it a name ending in .parole.yaml, or start it with the line parole_case: 1",
  ENOENT: "file or folder not found",
  EACCES: "you do not have permission to read or write it",
  EPERM: "you do not have permission to read or write it",
  EISDIR: "expected a file, but this is a folder",
  ENOTDIR: "a part of this path is a file",
  EEXIST: "a part of this path is a file",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EBUSY: "another program has it open",
};

/** Why something could not be done at a place, without any text of a case. */
export function troubleOf(place: string, error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "an unknown error";
  return `${place}: ${reasons[code] ?? `failed (${code === "" ? name : code})`}`;
}

/** Whether it comes from a mistake in the program, and not from a file, a folder, or a disk. */
export function isProgramError(error: unknown): boolean {
  return !(typeof error === "object" && error !== null && "code" in error);
}

/** The same as lines for the error output; of a mistake in the program, also where in the program it is. */
export function troubleLines(place: string, error: unknown): string[] {
  const line = troubleOf(place, error);
  return isProgramError(error) ? [line, errorEntry("parole-case", errorReport(error), version)] : [line];
}

/** The rules that failed, as lines for the error output. */
export function failureLines(failures: readonly RuleFailure[]): string[] {
  return failures.map(({ rule, error }) => errorEntry(`rule ${rule}`, error, version));
}

/** The text as it can be printed on a terminal, which nothing in it acts on. */
export function forTerminal(text: string): string {
  return withEscapes(text);
}
