// The output of a check: for a person to read, or as JSON for a program.

import type { Day } from "../core/base/calendar.ts";
import type { Severity } from "../core/base/severity.ts";
import { namedAuthority } from "../core/casework/authorities.ts";
import { changesAsData, notJudgedInShort } from "../core/casework/not-judged.ts";
import type { Overrides, RuleChange } from "../core/engine/overrides.ts";
import { offeredFixes } from "../core/fix/apply.ts";
import type { EditionId } from "../core/law/editions.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import type { Finding } from "../core/model/finding.ts";
import { allRules } from "../core/rules/index.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import type { ParsedText } from "../core/text/parse.ts";

export interface CheckedPath {
  readonly path: string;
  readonly text: ParsedText;
  readonly edition: EditionId;
  /** Whether the edition was chosen by the mailing date. */
  readonly isEditionByDate: boolean;
  readonly findings: readonly Finding[];
  /** Undefined if only some of the findings are reported. */
  readonly overrides: Overrides | undefined;
  /** What was not evaluated in this case, in sentences. */
  readonly notJudged?: readonly string[];
}

export type Summary = Record<Severity, number>;

export const severities: readonly Severity[] = ["error", "warning", "information"];

/** What the end of a report needs of each file; small, since there may be many. */
export interface FileSummary extends Pick<CheckedPath, "path" | "edition" | "notJudged"> {
  readonly counts: Summary;
  /** Undefined if only some of the findings are reported. */
  readonly changes: Pick<Overrides, "rulesChanged" | "editionChanged"> | undefined;
}

export function summaryOf({ path, edition, findings, overrides, notJudged }: CheckedPath): FileSummary {
  const counts: Summary = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) counts[severity]++;
  const { rulesChanged, editionChanged } = overrides ?? {};
  return {
    path,
    edition,
    counts,
    changes: rulesChanged && { rulesChanged, ...(editionChanged && { editionChanged }) },
    ...(notJudged && { notJudged }),
  };
}

/** How many findings there are of each severity. */
export function reportSummary(files: readonly FileSummary[]): Summary {
  const summary: Summary = { error: 0, warning: 0, information: 0 };
  for (const { counts } of files) for (const severity of severities) summary[severity] += counts[severity];
  return summary;
}

/** A report in pieces, so that one of many files is never in memory as a whole. */
export interface ReportFormat {
  /** What comes before the first file. All files have been checked once by then. */
  head(files: readonly FileSummary[]): string;
  file(checked: CheckedPath): string;
  between: string;
  end(files: readonly FileSummary[]): string;
}

/**
 * The findings as JSON: lines and columns from 1, columns in UTF-16 units; with the day after which what became known is
 * treated as unknown.
 */
export function jsonFormat(knownOn: Day | undefined): ReportFormat {
  const head = knownOn === undefined ? "" : `\n  "known_on": ${JSON.stringify(knownOn)},`;
  return {
    head: (files) => `{${head}\n  "files": [${files.length === 0 ? "" : "\n    "}`,
    file: (checked) => JSON.stringify(fileAsJson(checked), undefined, 2).replaceAll("\n", "\n    "),
    between: ",\n    ",
    end(files) {
      const sums = {
        summary: reportSummary(files),
        reminders: remindersOf(files),
        rules_off: rulesOffIn(files).length,
      };
      return `${files.length === 0 ? "" : "\n  "}],${JSON.stringify(sums, undefined, 2).slice(1)}\n`;
    },
  };
}

function fileAsJson({ path, text, edition, isEditionByDate, findings, overrides, notJudged }: CheckedPath) {
  const starts = lineStarts(text.text);
  return {
    path,
    edition,
    edition_by_date: isEditionByDate,
    findings: findings.map((finding) => jsonOf(finding, starts, text)),
    ...(overrides && overridesAsJson(overrides, starts)),
    ...(notJudged && { not_judged: notJudged }),
  };
}

/** What must be checked at the official site, once for each edition that was used. */
function remindersOf(files: readonly FileSummary[]): readonly { edition: EditionId; message: string }[] {
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
    consequence: finding.consequence,
    message: finding.message,
    path: finding.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    authority: finding.authority.map(({ read, ...cited }) => ({
      ...cited,
      ...(read && { read_on: read.on, reading: read.how }),
    })),
    related: relatedOf(finding, starts),
    fixes: offeredFixes(parsed, finding).map(({ fix }) => fix.title),
  };
}

/** The related locations: those of this file, and those of other cases with `file`. */
function relatedOf({ related, elsewhere = [] }: Finding, starts: readonly number[]) {
  const positions = (start: { line: number; column: number }, end: { line: number; column: number }) => ({
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  });
  return [
    ...related.map(({ path, span, message }) => ({
      message,
      path,
      ...positions(positionAt(starts, span.start), positionAt(starts, span.end)),
    })),
    ...elsewhere.map(({ in: { uri }, range: { start, end }, message }) => ({
      message,
      file: uri,
      ...positions(fromOne(start), fromOne(end)),
    })),
  ];
}

function fromOne({ line, character }: { readonly line: number; readonly character: number }) {
  return { line: line + 1, column: character + 1 };
}

function overridesAsJson(overrides: Overrides, starts: readonly number[]) {
  return {
    ignored: overrides.ignored.map(({ rule, message, reason, span }) => ({
      rule,
      message,
      reason,
      line: positionAt(starts, span.start).line,
    })),
    rules_changed: changesAsData(overrides),
  };
}

/** The rules that settings turn off for any of the files, once for each location that turns them off. */
function rulesOffIn(files: readonly FileSummary[]): readonly RuleChange[] {
  const off = files.flatMap(({ changes }) =>
    (changes?.rulesChanged ?? []).filter(({ severity }) => severity === "off"),
  );
  return [...new Map(off.map((change) => [`${change.rule}\n${change.where}`, change])).values()];
}

const severityWords: Record<Severity, string> = { error: "error", warning: "warning", information: "note" };

const remedies = new Map(allRules.map((rule) => [rule.id, rule.remedy]));

/**
 * The findings for a person: first what to check, then for each its location, message, authority, and what to do. A
 * report about no file is empty.
 */
export const textFormat: ReportFormat = {
  head: (files) =>
    remindersOf(files)
      .map(({ edition, message }) => `${edition}: ${message}\n\n`)
      .join(""),
  file: fileAsText,
  between: "\n",
  end(files) {
    if (files.length === 0) return "";
    const lines = [
      summaryLine(files),
      ...changedLines(files),
      ...editionLines(files),
      ...notJudgedLines(files),
    ];
    return `\n${lines.join("\n")}\n`;
  },
};

function fileAsText({ path, text, edition, isEditionByDate, findings, overrides }: CheckedPath): string {
  const head = `${path} (${edition}${isEditionByDate ? ", chosen by date" : ""})`;
  const ignored = overrides ? ignoredLines(overrides, text.text) : [];
  if (findings.length === 0) return [head, "  No findings", ...ignored, ""].join("\n");
  const starts = lineStarts(text.text);
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
  return [head, ...told, ...ignored, ""].join("\n");
}

/** A report about a few files as a whole. */
export function wholeReport(files: readonly CheckedPath[], format: ReportFormat): string {
  const summaries = files.map(summaryOf);
  return `${format.head(summaries)}${files.map((file) => format.file(file)).join(format.between)}${format.end(summaries)}`;
}

function ignoredLines({ ignored }: Overrides, text: string): readonly string[] {
  const starts = lineStarts(text);
  return ignored.map(({ rule, message, reason, span }) => {
    const place = String(positionAt(starts, span.start).line).padEnd(8);
    return `  ${place}ignored ${message}\n                  ${rule}, because: ${reason}`;
  });
}

/** "2 rules are turned off by parole-case.config.yaml: …", and the same for those with another severity. */
function changedLines(files: readonly FileSummary[]): readonly string[] {
  const changes = files.flatMap(({ changes: own }) => own?.rulesChanged ?? []);
  return [...new Set(changes.map(({ where }) => where))].flatMap((where) => {
    const named = (isMeant: (change: RuleChange) => boolean) => [
      ...new Set(changes.filter((one) => one.where === where && isMeant(one)).map(({ rule }) => rule)),
    ];
    const off = named(({ severity }) => severity === "off");
    const other = named(({ severity }) => severity !== "off");
    return [
      ...counted(off, "rule is turned off", "rules are turned off", `by ${where}`),
      ...counted(other, "rule has another severity", "rules have another severity", `because of ${where}`),
    ];
  });
}

/** "The edition of 2 case files is uscis-2026 because of the option --edition (usually uscis-2015-08-17)". */
function editionLines(files: readonly FileSummary[]): readonly string[] {
  const changed = files.flatMap(({ changes }) => changes?.editionChanged ?? []);
  const [first] = changed;
  if (!first) return [];
  const { edition, usual, where } = first;
  const count = changed.length === 1 ? "1 case file" : `${changed.length} case files`;
  return [`The edition of ${count} is ${edition} because of ${where} (usually ${usual})`];
}

function counted(rules: readonly string[], one: string, many: string, why: string): readonly string[] {
  if (rules.length === 0) return [];
  return [`${rules.length} ${rules.length === 1 ? one : many} ${why}: ${rules.join(", ")}`];
}

function notJudgedLines(files: readonly FileSummary[]): readonly string[] {
  if (!files.some(({ changes }) => changes)) return [];
  return [
    notJudgedInShort,
    ...files.flatMap(({ path, notJudged = [] }) =>
      notJudged.map((line) => (files.length === 1 ? line : `${path}: ${line}`)),
    ),
  ];
}

function cited(authority: Finding["authority"][number]): string {
  const { title, where, dates } = namedAuthority(authority);
  return ` — ${title}, ${where}, ${dates}`;
}

/** "2 case files: 11 errors, 1 warning, no notes". */
function summaryLine(files: readonly FileSummary[]): string {
  const { error, warning, information } = reportSummary(files);
  const count = (number: number, one: string) =>
    `${number === 0 ? "no" : number} ${one}${number === 1 ? "" : "s"}`;
  const checked = count(files.length, "case file");
  return `${checked}: ${count(error, "error")}, ${count(warning, "warning")}, ${count(information, "note")}`;
}
