// `parole-case check`: checks case files against the requirements and prints the findings.

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { settingsFileName } from "../core/engine/settings.ts";
import { isNamedAsCase } from "../core/read/case-file.ts";
import { settingsIn } from "../host/case-settings.ts";
import { checkStore } from "../host/check-store.ts";
import { checkThreads } from "../host/check-threads.ts";
import { writeFileAtomically } from "../host/write-whole.ts";
import { type CheckArguments, type CheckPlan, type CheckTerminal, planOf } from "./check-arguments.ts";
import { checkEachOnce } from "./check-each.ts";
import { type CheckOne, checksForReport, type OrderToThread, type ReportOptions } from "./check-one.ts";
import { caseFilesOf, type FoundFiles } from "./each-case.ts";
import { reportFormat } from "./formats/index.ts";
import { type FileSummary, reportSummary, severities } from "./formats/report.ts";
import { type CommandOutcome, forTerminal, troubleLines } from "./terms.ts";

/**
 * Checks the case files at the paths. Exit status 0: no finding at or above `--fail-on`, and no more warnings than
 * allowed; 1: at least one; 2: could not run.
 */
export async function check(
  paths: readonly string[],
  options: CheckArguments,
  today: string,
  terminal: CheckTerminal = {},
): Promise<CommandOutcome> {
  const plan = planOf(paths, options, today, terminal.isTerminal ?? false);
  if (typeof plan === "string") return { status: 2, trouble: [plan] };
  const { settingsFile } = plan.report;
  if (settingsFile !== undefined) {
    try {
      await settingsIn(settingsFile);
    } catch (error) {
      return { status: 2, trouble: troubleLines(settingsFile, error) };
    }
  }
  if (options.fix) {
    const { fixCases } = await import("./fix-cases.ts");
    return fixCases(paths, options, plan, terminal, () => checkOnce(paths, options, plan, terminal));
  }
  return checkOnce(paths, options, plan, terminal);
}

/** What is wrong with the arguments, as `check` would report it. */
export function whyNot(paths: readonly string[], options: CheckArguments): string | undefined {
  const plan = planOf(paths, options, "2000-01-01", false);
  return typeof plan === "string" ? plan : undefined;
}

/** Checks the case files as of now. */
async function checkOnce(
  paths: readonly string[],
  options: CheckArguments,
  plan: CheckPlan,
  { print, readInput, showProgress, threads = Math.min(availableParallelism(), mostThreads) }: CheckTerminal,
): Promise<CommandOutcome> {
  const trouble: string[] = [];
  const failures: string[] = [];
  const printed: string[] = [];
  const { outputFile } = options;
  const { files, folders } = await (options.stdin ? inputFile(options) : caseFilesOf(paths, trouble));
  const texts = options.stdin
    ? { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readInput?.()) }
    : {};
  if (outputFile !== undefined && (await wouldReplace(outputFile, files))) {
    return {
      status: 2,
      trouble: [`${outputFile} is a case, a settings file, or a document, which the report would replace`],
    };
  }
  const report = { ...plan.report, namesFixes: files.length <= fewFiles };
  const checks = checksOf(files.length, report, options.cache, threads);
  // What a terminal would interpret is escaped; the format text does so where it adds its colors.
  const written = (piece: string) => (plan.report.format === "text" ? piece : forTerminal(piece));
  const summaries = await checkEachOnce(files, folders, {
    check: (one) => checks.check({ ...one, ...texts }),
    atOnce: checks.atOnce,
    format: reportFormat(report),
    print: async (piece) => {
      if (print && outputFile === undefined) await print(written(piece));
      else printed.push(written(piece));
    },
    tell(found) {
      trouble.push(...found.trouble);
      failures.push(...(found.failures ?? []));
    },
    ...(showProgress && { showProgress }),
  });
  checks.end();
  if (outputFile !== undefined) await saveReport(outputFile, printed.splice(0), trouble);
  const output = print && outputFile === undefined ? {} : { output: printed.join("") };
  if (trouble.length > 0) return { status: 2, ...output, trouble: [...new Set([...trouble, ...failures])] };
  return { status: statusOf(summaries, plan), ...output, trouble: [...new Set(failures)] };
}

function statusOf(summaries: readonly FileSummary[], { failOn, maxWarnings }: CheckPlan): 0 | 1 {
  const counts = reportSummary(summaries);
  const isGrave = severities
    .slice(0, severities.indexOf(failOn) + 1)
    .some((severity) => counts[severity] > 0);
  return isGrave || (maxWarnings !== undefined && counts.warning > maxWarnings) ? 1 : 0;
}

/** The text that is passed to standard input counts as this file. */
async function inputFile({ stdinFilename = "stdin.parole.yaml" }: CheckArguments): Promise<FoundFiles> {
  return { files: [stdinFilename], folders: [path.dirname(stdinFilename)], searched: undefined };
}

/** Whether a file is a case, a settings file, or a document that no report can be. */
async function wouldReplace(file: string, cases: readonly string[]): Promise<boolean> {
  const name = path.basename(file);
  if (isNamedAsCase(name) || name === settingsFileName) return true;
  const target = path.resolve(file);
  if (cases.some((one) => path.resolve(one) === target)) return true;
  const there = await readFile(target).catch(() => undefined);
  const beginning = there?.subarray(0, 1000) ?? Buffer.alloc(0);
  return beginning.toString("latin1", 0, 4) === "%PDF" || beginning.some(isOfNoText);
}

/** A report is text with tabs, line breaks, and the escapes of colors at most; a document has other bytes below 32. */
function isOfNoText(byte: number): boolean {
  return byte < 32 && ![0x09, 0x0a, 0x0d, 0x1b].includes(byte);
}

async function saveReport(file: string, pieces: readonly string[], trouble: string[]): Promise<void> {
  try {
    await writeFileAtomically(file, new TextEncoder().encode(pieces.join("")));
  } catch (error) {
    trouble.push(...troubleLines(file, error));
  }
}

/** Each takes memory, and has another thread for the files of its cases. */
const mostThreads = 8;

/** So few files are checked sooner than threads start, and so few have their fixes named. */
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
