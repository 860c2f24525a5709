// What a check prints: for a person to read, or as JSON for a program.

import { sources } from "../../../schemas/generated/editions.ts";
import type { Finding, Severity } from "../core/engine/finding.ts";
import { offeredFixes } from "../core/fix/apply.ts";
import type { EditionId } from "../core/law/editions.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import { allRules } from "../core/rules/index.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";

export interface CheckedPath {
  readonly path: string;
  readonly text: string;
  readonly edition: EditionId;
  readonly findings: readonly Finding[];
}

export type Summary = Record<Severity, number>;

export const severities: readonly Severity[] = ["error", "warning", "information"];

/** How many findings there are of each severity. */
export function summaryOf(files: readonly CheckedPath[]): Summary {
  const summary: Summary = { error: 0, warning: 0, information: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity]++;
  return summary;
}

/** The findings as JSON: lines and columns from 1, columns in UTF-16 units. */
export function asJson(files: readonly CheckedPath[]): string {
  return JSON.stringify(
    {
      files: files.map(({ path, text, edition, findings }) => {
        const starts = lineStarts(text);
        const parsed = parseCaseText(text);
        return { path, edition, findings: findings.map((finding) => jsonOf(finding, starts, parsed)) };
      }),
      summary: summaryOf(files),
      reminders: remindersOf(files),
    },
    undefined,
    2,
  );
}

/** What has to be checked at the official site, once for each edition that the files were checked against. */
function remindersOf(files: readonly CheckedPath[]): readonly { edition: EditionId; message: string }[] {
  return [...new Set(files.map(({ edition }) => edition))].flatMap((edition) => {
    const message = verifyReminder(edition);
    return message === undefined ? [] : [{ edition, message }];
  });
}

function jsonOf(finding: Finding, starts: readonly number[], parsed: ParsedText) {
  const start = positionAt(starts, finding.span.start);
  const end = positionAt(starts, finding.span.end);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    path: finding.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    authority: finding.authority,
    fixes: offeredFixes(parsed, finding).map(({ fix }) => fix.title),
  };
}

const severityWords: Record<Severity, string> = { error: "error", warning: "warning", information: "note" };

/** The findings for a person: what to check first, then where, what, on whose authority, and what to do. */
export function asText(files: readonly CheckedPath[]): string {
  const remedies = new Map(allRules.map((rule) => [rule.id, rule.remedy]));
  const blocks = files.map(({ path, text, edition, findings }) => {
    const head = `${path} (${edition})`;
    if (findings.length === 0) return `${head}\n  nothing found\n`;
    const starts = lineStarts(text);
    const told = findings.map((finding) => {
      const { line, column } = positionAt(starts, finding.span.start);
      const place = `${line}:${column}`.padEnd(8);
      const severity = severityWords[finding.severity].padEnd(8);
      const remedy = remedies.get(finding.rule);
      return [
        `  ${place}${severity}${finding.message}`,
        ...(remedy === undefined ? [] : [`                  What to do: ${remedy}`]),
        `                  ${finding.rule}${finding.authority.map(cited).join("")}`,
      ].join("\n");
    });
    return `${head}\n${told.join("\n")}\n`;
  });
  const head = remindersOf(files).map(({ edition, message }) => `${edition}: ${message}\n`);
  return [...head, ...blocks, `${summaryLine(files)}\n`].join("\n");
}

function cited({ source, section, date }: Finding["authority"][number]): string {
  const title = Object.entries(sources).find(([id]) => id === source)?.[1].title ?? source;
  return ` — ${title}, "${section}" (${date})`;
}

/** "2 case files: 11 errors, 1 warning, no notes". */
export function summaryLine(files: readonly CheckedPath[]): string {
  const { error, warning, information } = summaryOf(files);
  const count = (number: number, one: string) =>
    `${number === 0 ? "no" : number} ${one}${number === 1 ? "" : "s"}`;
  const checked = count(files.length, "case file");
  return `${checked}: ${count(error, "error")}, ${count(warning, "warning")}, ${count(information, "note")}`;
}
