// The report of a check for a person: each finding with its place, the line, what is wrong, and what to do.
import type { Severity } from "../../core/base/severity.ts";
import { namedAuthority } from "../../core/casework/authorities.ts";
import { notJudgedInShort } from "../../core/casework/not-judged.ts";
import type { Overrides, RuleChange } from "../../core/engine/overrides.ts";
import { editsOfFix } from "../../core/fix/apply.ts";
import { safeFixOf } from "../../core/fix/fix-all.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { ShownFix } from "../../core/read/fix.ts";
import { lineStarts, positionAt } from "../../core/text/lines.ts";
import { type Paint, painter } from "./paint.ts";
import {
  type CheckedPath,
  countsInWords,
  type FileSummary,
  type ReportFormat,
  remindersOf,
  severities,
  summaryLine,
} from "./report.ts";
import { remedyOf } from "./rules.ts";
import { sourceLines } from "./source-lines.ts";

export const severityWords: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "note",
};

export interface TextWish {
  readonly isColored: boolean;
  /** Only the summary by case and by rule. */
  readonly isSummary: boolean;
  /** Whether fixes are named: each is tried on the text, which takes nearly as long as the check. */
  readonly namesFixes: boolean;
}

/**
 * The findings for a person: first what to check, then for each its location, message, authority, and what to do. A
 * report about no file is empty.
 */
export function textFormatOf({ isColored, isSummary, namesFixes }: TextWish): ReportFormat {
  const paint = painter(isColored);
  return {
    head: (files) =>
      remindersOf(files)
        .map(({ edition, message }) => `${paint("plain", `${edition}: ${message}`)}\n\n`)
        .join(""),
    file: (checked) => (isSummary ? "" : fileAsText(checked, paint, namesFixes)),
    between: "\n",
    end(files) {
      if (files.length === 0) return "";
      const lines = [
        ...byCase(files, isSummary),
        ...byRule(files, isSummary),
        summaryLine(files),
        ...changedLines(files),
        ...editionLines(files),
        ...notJudgedLines(files, isSummary),
      ];
      return `${isSummary ? "" : "\n"}${paint("plain", lines.join("\n"))}\n`;
    },
  };
}

/** Without colors, in full. */
export const textFormat = textFormatOf({ isColored: false, isSummary: false, namesFixes: true });

function fileAsText(
  { path, text, edition, isEditionByDate, findings, listed = findings, overrides }: CheckedPath,
  paint: Paint,
  namesFixes: boolean,
): string {
  const head = paint("strong", `${path} (${edition}${isEditionByDate ? ", chosen by date" : ""})`);
  const ignored = overrides ? ignoredLines(overrides, text.text, paint) : [];
  if (listed.length === 0) {
    const none = findings.length === 0 ? "No findings" : "No findings of this kind";
    return [head, `  ${none}`, ...ignored, ""].join("\n");
  }
  const starts = lineStarts(text.text);
  const told = listed.map((finding) => {
    const { line, column } = positionAt(starts, finding.span.start);
    const remedy = remedyOf(finding.rule);
    const fix = namesFixes ? finding.fixes.find((one) => editsOfFix(text, one).length > 0) : undefined;
    return [
      `${paint("strong", `${path}:${line}:${column}:`)} ${paint(finding.severity, severityWords[finding.severity])} ${paint("strong", finding.message)}`,
      ...sourceLines(text.text, starts, finding.span, finding.severity, paint),
      ...(remedy === undefined ? [] : [`  What to do: ${paint("plain", remedy)}`]),
      ...(fix ? [`  Fix: ${paint("plain", fix.title)}${remark(fix, finding)}`] : []),
      paint("faint", `  Rule: ${finding.rule}${finding.authority.map(cited).join("")}`),
      "",
    ].join("\n");
  });
  return [head, "", ...told, ...ignored].join("\n");
}

function remark(fix: ShownFix, finding: Finding): string {
  return safeFixOf(finding) === fix ? " (--fix applies it)" : "";
}

function ignoredLines({ ignored }: Overrides, text: string, paint: Paint): readonly string[] {
  const starts = lineStarts(text);
  return ignored.map(({ rule, message, reason, span }) =>
    paint(
      "plain",
      `  Ignored, line ${positionAt(starts, span.start).line}: ${message}\n    ${rule}, because: ${reason}\n`,
    ),
  );
}

/** How many findings each case has, the first of them in full where only the summary is printed. */
function byCase(files: readonly FileSummary[], isSummary: boolean): readonly string[] {
  if (files.length === 1 && !isSummary) return [];
  const shown = isSummary
    ? files
    : files.filter(({ counts }) => severities.some((severity) => counts[severity] > 0));
  if (shown.length === 0) return [];
  return ["By case:", ...shown.map(({ path, counts }) => `  ${path}: ${countsInWords(counts)}`), ""];
}

/** How many findings each rule has, the most frequent first. */
function byRule(files: readonly FileSummary[], isSummary: boolean): readonly string[] {
  if (files.length === 1 && !isSummary) return [];
  const counts = new Map<string, number>();
  for (const file of files)
    for (const [rule, count] of Object.entries(file.byRule))
      counts.set(rule, (counts.get(rule) ?? 0) + count);
  if (counts.size === 0) return [];
  const sorted = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  const listed = sorted.slice(0, mostRules).map(([rule, count]) => `  ${String(count).padStart(5)}  ${rule}`);
  const left = sorted.length - listed.length;
  return [
    "By rule:",
    ...listed,
    ...(left > 0 ? [`         and ${left} more ${left === 1 ? "rule" : "rules"}`] : []),
    "",
  ];
}

/** So many fit a screen. */
const mostRules = 12;

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

function notJudgedLines(files: readonly FileSummary[], isSummary: boolean): readonly string[] {
  if (!files.some(({ changes }) => changes)) return [];
  if (isSummary) return [notJudgedInShort];
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
