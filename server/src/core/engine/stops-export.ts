// Which findings keep a packet from being exported. The editor, the command line, the preview and the readiness page
// all ask here.
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

/** Whether no packet is exported while this finding is reported; a draft is exported all the same. */
export function stopsExport({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return alwaysStop.has(rule) || (severity === "error" && !letThrough.has(rule));
}
