// What the commands have in common: how they end, and how they speak of trouble.
import { type Day, isDay } from "../core/base/calendar.ts";
import { errorEntry, errorReport, type RuleFailure } from "../core/engine/error-report.ts";
import { byDate, type ChosenEdition, editionIds, isChosenEdition } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import { withEscapes } from "../core/text/control-characters.ts";
import { errorInWords, isProgramError } from "../host/errors-in-words.ts";
import { version } from "../host/program.ts";

/** How a command ends: what it prints, what it complains of, and its exit status. */
export interface CommandOutcome {
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

/** The same as lines for the error output; of a mistake in the program, also where in the program it is. */
export function troubleLines(place: string, error: unknown): string[] {
  const line = errorInWords(place, error);
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
