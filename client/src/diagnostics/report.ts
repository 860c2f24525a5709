// The diagnostics as plain text, for the maintainers of the program. They contain no text of a case or of a free-text
// setting, and no name of a file or folder. Like the log, they are in English, whatever the language of the editor.
import { type LoggedError, reportLines, type ServerReport } from "../../../server/src/lsp/protocol/index.ts";
import type { ServerState } from "../shared/server-life.ts";

export interface Diagnostics {
  readonly extension: string;
  /** "1.96.0, desktop". */
  readonly editor: string;
  /** "Node 20.18.1, linux x64". */
  readonly machine: string;
  readonly isTrusted: boolean;
  readonly folders: number;
  readonly settings: readonly Setting[];
  readonly server: ServerState;
  /** Omitted if the server does not run or does not answer. */
  readonly report?: ServerReport | undefined;
  /** The last failures in the extension, latest last. */
  readonly failures: readonly string[];
}

/** One of our settings as package.json declares it, with its value. */
export interface Setting {
  readonly name: string;
  readonly declared: { readonly type?: unknown; readonly enum?: readonly unknown[] };
  readonly value: unknown;
}

const states: Readonly<Record<ServerState, string>> = {
  off: "not started",
  starting: "starting",
  startingAgain: "starting again",
  running: "running",
  givenUp: "stopped",
};

/** Ends with a line break. */
export function diagnosticsText(about: Diagnostics): string {
  const { report, failures } = about;
  const lines = [
    "Parole Case diagnostics",
    "Without text of cases, and without names of files and folders.",
    "",
    `Extension: ${about.extension}`,
    `VS Code: ${about.editor}`,
    `Extension host: ${about.machine}`,
    `Workspace: ${about.isTrusted ? "trusted" : "not trusted"}, folders: ${about.folders}`,
    `Server: ${states[about.server]}${report ? `, version ${report.version}, ${report.machine}` : ""}`,
    "",
    "Settings",
    ...about.settings.map((setting) => `  ${setting.name}: ${shownValue(setting)}`),
    ...(report ? Object.entries(report.rules).map(([rule, severity]) => `    ${rule}: ${severity}`) : []),
    "  Left out: parole-case.config.yaml, which names people of the practice",
    "",
    ...(report
      ? serverLines(report)
      : ["The server did not answer, so that there are no counts and none of its errors."]),
    "",
    `Last failures seen by the extension: ${failures.length === 0 ? "none" : ""}`.trimEnd(),
    ...failures.map((line) => `  ${line}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The value of a choice; for free text, only its length. */
function shownValue({ declared, value }: Setting): string {
  if (declared.enum) return declared.enum.includes(value) ? String(value) : "a value that is not allowed";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null) return `entries: ${Object.keys(value).length}`;
  return value === undefined ? "not set" : "left out";
}

function serverLines({ openCases, closedCases, more, findings, errors }: ServerReport): string[] {
  const rules = Object.entries(findings);
  const total = rules.reduce((sum, [, count]) => sum + count, 0);
  return [
    "Counts",
    `  Open cases: ${openCases}`,
    `  Closed case files checked: ${closedCases}${more ? " (there are more)" : ""}`,
    `  Findings: ${total}`,
    ...rules.map(([rule, count]) => `    ${rule}: ${count}`),
    "",
    `Last errors of the server, the latest first: ${errors.length === 0 ? "none" : ""}`.trimEnd(),
    ...errors.flatMap(errorLines),
  ];
}

function errorLines(error: LoggedError): string[] {
  const { where, count } = error;
  const [errorClass, ...frames] = reportLines(error);
  const times = count === 1 ? "" : `, ${count} times`;
  return [`  ${where}: ${errorClass}${times}`, ...frames.map((frame) => `  ${frame}`)];
}
