// Which findings keep a packet, a letter, a calendar or a report from being written. The editor, the command line, the preview and the readiness page
// all ask here.
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Finding } from "./finding.ts";

/** Errors that do not stop an export. */
const letThrough: ReadonlySet<string> = new Set([
  // A late answer must be able to go out.
  "notice/overdue",
]);

/** Findings that stop an export although they are no errors. */
const alwaysStop: ReadonlySet<string> = new Set([
  // What was cut off is missing from the packet, and the case does not show it.
  "value/cut-by-comment",
]);

/** Findings under which nothing is written, not even a draft: no one has decided yet what the case says. */
const undecided: ReadonlySet<string> = new Set(["yaml/conflict"]);

/** Whether no packet is exported while this finding is reported; a draft is exported all the same. */
export function stopsExport({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return alwaysStop.has(rule) || (severity === "error" && !letThrough.has(rule));
}

/** Whether nothing at all is written from the case while this finding is reported. */
export function isUndecided({ rule }: Pick<Finding, "rule">): boolean {
  return undecided.has(rule);
}

/** Why nothing is written from a case with these findings, and what to do, in sentences; nothing where it can be. */
export function whyNothingIsWritten(
  file: string,
  findings: readonly Finding[],
  language?: Language,
): string | undefined {
  if (!findings.some(isUndecided)) return undefined;
  return rendered(
    sentence("Two versions of the same text are both in {file}. Keep one of them, and try again.", { file }),
    language,
  );
}
