// The errors of the program, for whoever has to find their cause: logged as they happen, the last ones kept with how
// often each has happened. No text of a case is in any of it.
import { type ErrorReport, errorEntry, errorReport } from "../core/engine/error-report.ts";
import type { LoggedError } from "./protocol/server-report.ts";
import type { Runtime } from "./runtime.ts";

export interface ErrorLog {
  /** Logs an error of a handler, named by its request or its work. */
  add(where: string, error: unknown): void;
  /** Logs an error that the core has reported. */
  addReport(where: string, report: ErrorReport): void;
  /** The last different errors, the latest first. */
  last(): readonly LoggedError[];
}

const mostKept = 20;

/** An error that happens at each keystroke is written when it has happened once, ten times, a hundred times. */
const isWritten = (count: number): boolean => /^10*$/.test(String(count));

/** Writes each entry with the version of the program, as one text of several lines. */
export function keepErrors({ log, version }: Pick<Runtime, "log" | "version">): ErrorLog {
  /** By what makes two errors the same, the latest last. */
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
