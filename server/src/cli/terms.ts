// What the commands share: how they end, and how they report errors.
import { type Day, isDay } from "../core/base/calendar.ts";
import { errorEntry, errorReport, type RuleFailure } from "../core/engine/error-report.ts";
import { byDate, type ChosenEdition, editionIds, isChosenEdition } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import { withEscapes } from "../core/text/control-characters.ts";
import { errorInWords, isProgramError } from "../host/errors-in-words.ts";
import { version } from "../host/program.ts";

/** The result of a command: its output, its error messages, and its exit status. */
export interface CommandOutcome {
  readonly status: 0 | 1 | 2;
  readonly output?: string;
  /** Lines for standard error. */
  readonly trouble?: readonly string[];
}

/** The date that counts as today; undefined if the option is not a date. */
export function dayOption(option: string | undefined, today: Day): Day | undefined {
  if (option === undefined) return today;
  return isDay(option) ? option : undefined;
}

/** What is wrong with the option --known-on. */
export const knownOnTrouble = "--known-on requires a date in the form YYYY-MM-DD";

/** The name of the option in sentences. */
export const editionFrom = "the option --edition";

/** The name of the option that ignores rules, in sentences. */
export const ignoreFrom = "the option --ignore";

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

/** The same as lines for standard error; for an error in the program, also its location there. */
export function troubleLines(place: string, error: unknown): string[] {
  const line = errorInWords(place, error);
  return isProgramError(error) ? [line, programErrorEntry(error)] : [line];
}

/** Where in the program an error was thrown, for standard error. */
export function programErrorEntry(error: unknown): string {
  return errorEntry("parole-case", errorReport(error), version);
}

/** The rules that failed, as lines for standard error. */
export function failureLines(failures: readonly RuleFailure[]): string[] {
  return failures.map(({ rule, error }) => errorEntry(`rule ${rule}`, error, version));
}

/** The text without characters that a terminal would interpret. */
export function forTerminal(text: string): string {
  return withEscapes(text);
}
