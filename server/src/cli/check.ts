// `parole-case check`: checks case files against the requirements and prints the findings.

import { isDay } from "../core/base/calendar.ts";
import type { Severity } from "../core/base/severity.ts";
import { notJudgedHere } from "../core/casework/not-judged.ts";
import { titled } from "../core/message/title.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { type FoundSettings, settingsFinder } from "../host/case-settings.ts";
import { checkFile } from "../host/check-file.ts";
import { checkEachOnce, type Print } from "./check-each.ts";
import { caseFilesOf } from "./each-case.ts";
import { jsonFormat, reportSummary, severities, textFormat } from "./report.ts";
import {
  type CommandOutcome,
  dayOption,
  editionFrom,
  editionOption,
  failureLines,
  knownOnTrouble,
  programErrorEntry,
  troubleLines,
} from "./terms.ts";

export interface CheckArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly format: string;
  readonly failOn: string;
}

/**
 * Checks the case files at the paths. Exit status 0: no finding at or above `--fail-on`; 1: at least one; 2: could not
 * run. With `print`, the report is printed file by file, and the outcome has no output.
 */
export async function check(
  paths: readonly string[],
  options: CheckArguments,
  today: string,
  print?: Print,
): Promise<CommandOutcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const failOn = severities.find((severity) => severity === options.failOn);
  if (!failOn) return { status: 2, trouble: [`--fail-on requires ${severities.join(", ")}`] };
  if (options.format !== "text" && options.format !== "json") {
    return { status: 2, trouble: ["--format requires text or json"] };
  }
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const { knownOn } = options;
  if (knownOn !== undefined && !isDay(knownOn)) return { status: 2, trouble: [knownOnTrouble] };

  const trouble: string[] = [];
  const failures: string[] = [];
  const printed: string[] = [];
  const { files, folders } = await caseFilesOf(paths, trouble);
  const findSettings = settingsFinder();
  const summaries = await checkEachOnce(files, folders, {
    async check(file, text, others) {
      const onError = (error: unknown) => void failures.push(programErrorEntry(error));
      const options = {
        edition: edition.id,
        editionFrom,
        today: day,
        knownOn,
        findSettings,
        others,
        onError,
      };
      const { settings, ...result } = await checkFile(file, text, options);
      trouble.push(...settingsTrouble(settings));
      failures.push(...failureLines(result.failures));
      return { ...result, notJudged: notJudgedHere(result), path: file };
    },
    format: options.format === "json" ? jsonFormat(knownOn) : textFormat,
    print: print ?? (async (piece) => void printed.push(piece)),
    failed: (file, error) => void trouble.push(...troubleLines(file, error)),
  });
  const output = print ? {} : { output: printed.join("") };
  if (trouble.length > 0) return { status: 2, ...output, trouble: [...new Set([...trouble, ...failures])] };
  const counts = reportSummary(summaries);
  const grave = severities.slice(0, severities.indexOf(failOn) + 1);
  return {
    status: grave.some((severity: Severity) => counts[severity] > 0) ? 1 : 0,
    ...output,
    trouble: [...new Set(failures)],
  };
}

/** The problems of a settings file, with their lines. */
function settingsTrouble({ file, text, problems }: FoundSettings): string[] {
  const starts = lineStarts(text);
  return problems.map(
    ({ span, message }) => `${file}:${positionAt(starts, span.start).line}: ${titled(message)}`,
  );
}
