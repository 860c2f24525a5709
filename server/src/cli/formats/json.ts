// The report of a check for programs. `schemas/report` defines it; nothing that was once in it is removed or renamed.
import type { ReportedFile, ReportedFinding } from "../../../../schemas/report/check-report.ts";
import { reportFormatNumber, reportSchemaId } from "../../../../schemas/report/names.ts";
import type { Day } from "../../core/base/calendar.ts";
import { changesAsData } from "../../core/casework/not-judged.ts";
import type { Overrides } from "../../core/engine/overrides.ts";
import { offeredFixes } from "../../core/fix/apply.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { Edits } from "../../core/text/edits.ts";
import { lineStarts, positionAt } from "../../core/text/lines.ts";
import type { ParsedText } from "../../core/text/parse.ts";
import { version } from "../../host/program.ts";
import { type CheckedPath, type ReportFormat, remindersOf, reportSummary, rulesOffIn } from "./report.ts";
import { remedyOf, requirementOf } from "./rules.ts";

/**
 * The findings as JSON: lines and columns from 1, columns in UTF-16 units; with the day after which what became known is
 * treated as unknown, and the day that counted as today.
 */
export function jsonFormat(knownOn: Day | undefined, today?: Day): ReportFormat {
  const about = {
    $schema: reportSchemaId,
    format: reportFormatNumber,
    tool: { name: "parole-case", version },
    ...(today !== undefined && { as_of: today }),
    ...(knownOn !== undefined && { known_on: knownOn }),
  };
  return {
    head: (files) =>
      `${JSON.stringify(about, undefined, 2).slice(0, -2)},\n  "files": [${files.length === 0 ? "" : "\n    "}`,
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

function fileAsJson({
  path,
  text,
  edition,
  isEditionByDate,
  editionChosenBy,
  findings,
  listed = findings,
  overrides,
  notJudged,
}: CheckedPath): ReportedFile {
  const starts = lineStarts(text.text);
  return {
    path,
    edition,
    edition_by_date: isEditionByDate,
    ...(editionChosenBy && { edition_chosen_by: editionChosenBy }),
    findings: listed.map((finding) => jsonOf(finding, starts, text)),
    ...(overrides && overridesAsJson(overrides, starts)),
    ...(notJudged && { not_judged: [...notJudged] }),
  };
}

function jsonOf(finding: Finding, starts: readonly number[], parsed: ParsedText): ReportedFinding {
  const offered = offeredFixes(parsed, finding);
  const remedy = remedyOf(finding.rule);
  return {
    rule: finding.rule,
    severity: finding.severity,
    consequence: finding.consequence,
    message: finding.message,
    path: [...finding.path],
    ...placeOf(finding.span, starts),
    authority: finding.authority.map(({ read, ...cited }) => ({
      ...cited,
      ...(read && { read_on: read.on, reading: read.how }),
    })),
    related: relatedOf(finding, starts),
    fixes: offered.map(({ fix }) => fix.title),
    requirement: requirementOf(finding.rule),
    ...(remedy !== undefined && { remedy }),
    fixes_with_edits: offered.map(({ fix, edits }) => ({
      title: fix.title,
      safe: fix.safe,
      edits: editsAsJson(edits, starts),
    })),
  };
}

function editsAsJson(edits: Edits, starts: readonly number[]) {
  return edits.map(({ span, text }) => ({ ...placeOf(span, starts), text }));
}

/** Lines and columns of a span. */
export function placeOf(
  { start, end }: { readonly start: number; readonly end: number },
  starts: readonly number[],
) {
  const [first, last] = [positionAt(starts, start), positionAt(starts, end)];
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

/** The related locations: those of this file, and those of other cases with `file`. */
function relatedOf({ related, elsewhere = [] }: Finding, starts: readonly number[]) {
  return [
    ...related.map(({ path, span, message }) => ({ message, path: [...path], ...placeOf(span, starts) })),
    ...elsewhere.map(({ in: { uri }, range: { start, end }, message }) => ({
      message,
      file: uri,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    })),
  ];
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
