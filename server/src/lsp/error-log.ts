// The errors of the program, for support: logged as they happen, the last ones kept with their counts. They contain no
// text of a case.
import { type ErrorReport, errorEntry, errorReport } from "../core/engine/error-report.ts";
import type { LoggedError } from "./protocol/server-report.ts";
import type { Runtime } from "./runtime.ts";

export interface ErrorLog {
  /** Logs an error of a handler, under the name of its request or task. */
  add(where: string, error: unknown): void;
  /** Logs an error that the core reported. */
  addReport(where: string, report: ErrorReport): void;
  /** The last distinct errors, latest first. */
  last(): readonly LoggedError[];
}

const mostKept = 20;

/** An error that repeats at each keystroke is logged the first, tenth, hundredth time, and so on. */
const isWritten = (count: number): boolean => /^10*$/.test(String(count));

/** Writes each entry, with the version of the program, as one text of several lines. */
export function keepErrors({ log, version }: Pick<Runtime, "log" | "version">): ErrorLog {
  /** By the key of equal errors, latest last. */
  const kept = new Map<string, LoggedError>();

  const addReport = (where: string, report: ErrorReport): void => {
    const key = JSON.stringify([where, report]);
    const count = (kept.get(key)?.count ?? 0) + 1;
    kept.delete(key);
    kept.set(key, { where, ...report, count });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    if (isWritten(count)) log(errorEntry(where, report, version, count));
  };

  return {
    add: (where, error) => addReport(where, errorReport(error)),
    addReport,
    last: () => [...kept.values()].reverse(),
  };
}
