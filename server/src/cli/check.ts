// `parole-case check`: checks case files against the requirements and prints the findings.

import { availableParallelism } from "node:os";
import { isDay } from "../core/base/calendar.ts";
import type { Severity } from "../core/base/severity.ts";
import { checkStore } from "../host/check-store.ts";
import { checkThreads } from "../host/check-threads.ts";
import { checkEachOnce, type Print } from "./check-each.ts";
import {
  type CheckOne,
  checksForReport,
  type OrderToThread,
  type ReportOptions,
  reportFormat,
} from "./check-one.ts";
import { caseFilesOf } from "./each-case.ts";
import { reportSummary, severities } from "./report.ts";
import { type CommandOutcome, dayOption, editionOption, knownOnTrouble } from "./terms.ts";

export interface CheckArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly format: string;
  readonly failOn: string;
  /** The folder in which results are kept for the next check; if omitted, none are kept. */
  readonly cache?: string;
}

/**
 * Checks the case files at the paths. Exit status 0: no finding at or above `--fail-on`; 1: at least one; 2: could not
 * run. With `print`, the report is printed file by file, and the outcome has no output. Many files are checked in up to
 * `threads` threads, or in this one if it is 0; the report is the same.
 */
export async function check(
  paths: readonly string[],
  options: CheckArguments,
  today: string,
  print?: Print,
  threads = Math.min(availableParallelism(), mostThreads),
): Promise<CommandOutcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const failOn = severities.find((severity) => severity === options.failOn);
  if (!failOn) return { status: 2, trouble: [`--fail-on requires ${severities.join(", ")}`] };
  const { format } = options;
  if (format !== "text" && format !== "json") {
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
  const forReport: ReportOptions = { edition: edition.id, today: day, knownOn, format };
  const checks = checksOf(files.length, forReport, options.cache, threads);
  const summaries = await checkEachOnce(files, folders, {
    check: checks.check,
    atOnce: checks.atOnce,
    format: reportFormat(forReport),
    print: print ?? (async (piece) => void printed.push(piece)),
    tell(found) {
      trouble.push(...found.trouble);
      failures.push(...(found.failures ?? []));
    },
  });
  checks.end();
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

/** Each takes memory, and has another thread for the files of its cases. */
const mostThreads = 8;

/** So few files are checked sooner than threads start. */
const fewFiles = 200;

interface Checks {
  readonly check: CheckOne;
  readonly atOnce: number;
  end(): void;
}

function checksOf(files: number, options: ReportOptions, cache: string | undefined, count: number): Checks {
  const store = cache === undefined ? undefined : checkStore(cache);
  const checkHere = checksForReport(options, store);
  if (files <= fewFiles || count < 1) return { check: checkHere, atOnce: 1, end: () => store?.sweep() };
  const threads = checkThreads<OrderToThread, Awaited<ReturnType<CheckOne>>>({ count, store: cache });
  return {
    // A file that ends a thread, as for lack of memory, is checked here.
    check: checksForReport(options, store, (one) =>
      threads.ask({ kind: "report", options, one }).catch(() => checkHere(one)),
    ),
    // While a thread checks a file, the next one waits for it.
    atOnce: 2 * count,
    end() {
      threads.end();
      store?.sweep();
    },
  };
}
