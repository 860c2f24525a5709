// The data about an error in the program that may be logged: its class, and where in the program it was thrown. Never
// its message, which may contain text of a case, and never a folder of the computer.

export interface ErrorReport {
  /** "TypeError"; if something other than an error was thrown, its type. */
  readonly errorClass: string;
  /** Where it was thrown, the innermost frame first; empty if that is not known for certain. */
  readonly frames: readonly StackFrame[];
}

export interface StackFrame {
  /** Left out for code outside of functions, and outside of the program. */
  readonly functionName?: string;
  /** Relative to the program's folder, such as "dist/server.cjs"; for files elsewhere, only the name. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** A rule that threw, for diagnosis. */
export interface RuleFailure {
  /** Its id. */
  readonly rule: string;
  readonly error: ErrorReport;
}

/** Reports an error of the program, or anything else that was thrown. */
export function errorReport(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { errorClass: typeof error, frames: [] };
  const { name } = error.constructor;
  return { errorClass: /^[A-Za-z_$][\w$]*$/.test(name) ? name : "Error", frames: framesOf(error) };
}

/** The report as lines of a log. */
export function reportLines({ errorClass, frames }: ErrorReport): readonly string[] {
  return [
    errorClass,
    ...frames.map(({ functionName, file, line, column }) => {
      const at = `${file}:${line}:${column}`;
      return `    at ${functionName === undefined ? at : `${functionName} (${at})`}`;
    }),
  ];
}

/**
 * The log entry of one error, in several lines: the rule or handler, the class, the version of the program, how often
 * it has happened, and where.
 */
export function errorEntry(where: string, report: ErrorReport, version: string, count = 1): string {
  const [errorClass, ...frames] = reportLines(report);
  const times = count === 1 ? "" : `, ${count} times`;
  return [`${where}: ${errorClass} (Parole Case ${version}${times})`, ...frames].join("\n");
}

/** Enough frames to locate an error. */
const mostFrames = 30;

/** V8 writes the message first, and any line of it may look like a frame; only what follows it is read. */
function framesOf({ stack, message }: Error): StackFrame[] {
  if (typeof stack !== "string") return [];
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const frames: StackFrame[] = [];
  for (const line of stack
    .slice(start + message.length)
    .split("\n")
    .slice(1)) {
    const frame = frameIn(line);
    if (!frame || frames.length === mostFrames) break;
    frames.push(frame);
  }
  return frames;
}

function frameIn(line: string): StackFrame | undefined {
  const [, functionName, inBrackets, bare] = /^ {4}at (?:(.+?) \((.+)\)|(?:async )?(.+))$/.exec(line) ?? [];
  const [, path, row, column] = /^(.+):(\d+):(\d+)$/.exec(inBrackets ?? bare ?? "") ?? [];
  if (path === undefined) return { file: inBrackets === "native" ? "native" : "unknown", line: 1, column: 1 };
  const { file, isOurs } = shownFile(path);
  const isNamed = isOurs && functionName !== undefined && /^[\w$.<>#[\] ]+$/.test(functionName);
  return { ...(isNamed && { functionName }), file, line: Number(row), column: Number(column) };
}

/** The folders of the program, as shipped and as developed. */
const ourFolders = /.*[\\/](?=(?:dist|server[\\/]src|client[\\/]src|schemas)[\\/][\w\\/.-]+$)/;

function shownFile(path: string): { readonly file: string; readonly isOurs: boolean } {
  if (/^node:[\w/]+$/.test(path)) return { file: path, isOurs: true };
  if (ourFolders.test(path))
    return { file: path.replace(ourFolders, "").replaceAll("\\", "/"), isOurs: true };
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return { file: /^[\w.-]+\.[cm]?[jt]s$/.test(name) ? name : "unknown", isOurs: false };
}
