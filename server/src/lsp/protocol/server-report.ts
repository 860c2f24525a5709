// The request about the server itself, for whoever has to find out why something does not work.
import type { ErrorReport } from "../../core/engine/error-report.ts";
import type { NoParams } from "./cases.ts";
import type { RequestType } from "./request-type.ts";

/** What there is to say of the server without any text of a case, and without the name of any file or folder. */
export const serverReportRequest: RequestType<NoParams, ServerReport> = {
  method: "parole-case/serverReport",
};

export interface ServerReport {
  readonly version: string;
  /** "Node 24.11.0, linux x64". */
  readonly machine: string;
  readonly openCases: number;
  /** Case files that are not open and have been checked. */
  readonly closedCases: number;
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
  /** How many findings of each rule there are in all of them, by id. */
  readonly findings: Readonly<Record<string, number>>;
  /** The severity that the client's settings give to a rule or group of rules, by id. */
  readonly rules: Readonly<Record<string, string>>;
  /** The last different errors of the program, the latest first. */
  readonly errors: readonly LoggedError[];
}

export interface LoggedError extends ErrorReport {
  /** The rule or the handler. */
  readonly where: string;
  /** How often it has happened at this place, for this reason. */
  readonly count: number;
}
