// Which findings keep a packet, a letter, a calendar, or a report from being written. The editor, the command line, the
// preview, and the readiness page all use these functions.
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Finding } from "../model/finding.ts";

/** Errors that do not stop an export. */
const letThrough: ReadonlySet<string> = new Set([
  // It must be possible to send a late answer.
  "notice/overdue",
]);

/** Findings that stop an export although they are not errors. */
const alwaysStop: ReadonlySet<string> = new Set([
  // The cut-off text is missing from the packet, and the case does not show it.
  "value/cut-by-comment",
]);

/** Findings with which nothing is written, not even a draft: the text of the case is undecided. */
const undecided: ReadonlySet<string> = new Set(["yaml/conflict"]);

/** Whether no packet is exported while this finding is reported; a draft can still be exported. */
export function stopsExport({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return alwaysStop.has(rule) || (severity === "error" && !letThrough.has(rule));
}

/** Whether nothing at all is written from the case while this finding is reported. */
export function isUndecided({ rule }: Pick<Finding, "rule">): boolean {
  return undecided.has(rule);
}

/**
 * Why nothing is written from a case with these findings, and what to do, in sentences; undefined if it can be written.
 */
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
