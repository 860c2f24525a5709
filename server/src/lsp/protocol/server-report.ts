// The request about the server itself, for support.
import type { ErrorReport } from "../../core/engine/error-report.ts";
import type { RequestType } from "./request-type.ts";

/** A report about the server without any text of a case and without the name of any file or folder. */
export const serverReportRequest: RequestType<"parole-case/serverReport", ServerReport> = {
  method: "parole-case/serverReport",
};

export interface ServerReport {
  readonly version: string;
  /** "Node 24.11.0, linux x64". */
  readonly machine: string;
  readonly openCases: number;
  /** How many case files that are not open have been checked. */
  readonly closedCases: number;
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
  /** The number of findings per rule id in all of them. */
  readonly findings: Readonly<Record<string, number>>;
  /** The severity that the client's settings give to a rule or group of rules, by id. */
  readonly rules: Readonly<Record<string, string>>;
  /** The last distinct errors of the program, latest first. */
  readonly errors: readonly LoggedError[];
}

export interface LoggedError extends ErrorReport {
  /** The rule or the handler. */
  readonly where: string;
  /** How often it has happened at this location, for this reason. */
  readonly count: number;
}
