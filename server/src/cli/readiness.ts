// `parole-case readiness`: the checklist of one case.
import { isDay } from "../core/base/calendar.ts";
import { readinessOf } from "../core/casework/readiness.ts";
import { readinessPage } from "../core/casework/readiness-page.ts";
import { allRules } from "../core/rules/index.ts";
import { checkFile } from "../host/check-file.ts";
import { caseTextAt } from "../host/find-cases.ts";
import {
  type CommandOutcome,
  dayOption,
  editionFrom,
  editionOption,
  knownOnTrouble,
  troubleLines,
} from "./terms.ts";

export interface ReadinessArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
}

/** Prints the checklist as Markdown. Exit status 2 if it could not run. */
export async function readiness(
  file: string,
  options: ReadinessArguments,
  today: string,
): Promise<CommandOutcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const { knownOn } = options;
  if (knownOn !== undefined && !isDay(knownOn)) return { status: 2, trouble: [knownOnTrouble] };
  try {
    const text = await caseTextAt(file);
    const checked = await checkFile(file, text, { edition: edition.id, editionFrom, today: day, knownOn });
    const found = readinessOf({ text: checked.text, checked, rules: allRules });
    return { status: 0, output: readinessPage(found, text) };
  } catch (error) {
    return { status: 2, trouble: troubleLines(file, error) };
  }
}
