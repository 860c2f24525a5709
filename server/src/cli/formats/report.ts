// The output of a check, whatever its format: what each file and the end of the report are made of.

import type { Severity } from "../../core/base/severity.ts";
import type { Overrides, RuleChange } from "../../core/engine/overrides.ts";
import type { EditionId } from "../../core/law/editions.ts";
import { verifyReminder } from "../../core/law/reminder.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { ParsedText } from "../../core/text/parse.ts";

export interface CheckedPath {
  readonly path: string;
  readonly text: ParsedText;
  readonly edition: EditionId;
  /** Whether the edition was chosen by the mailing date. */
  readonly isEditionByDate: boolean;
  /** What named the edition, or decided; omitted where only some of the findings are reported. */
  readonly editionChosenBy?: "case" | "option" | "date";
  /** All findings, as far as they are counted. */
  readonly findings: readonly Finding[];
  /** The findings that the report lists; if omitted, all. */
  readonly listed?: readonly Finding[];
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
  /** How many findings each rule has. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Undefined if only some of the findings are reported. */
  readonly changes: Pick<Overrides, "rulesChanged" | "editionChanged"> | undefined;
}

export function summaryOf({ path, edition, findings, overrides, notJudged }: CheckedPath): FileSummary {
  const counts: Summary = { error: 0, warning: 0, information: 0 };
  const byRule: Record<string, number> = {};
  for (const { severity, rule } of findings) {
    counts[severity]++;
    byRule[rule] = (byRule[rule] ?? 0) + 1;
  }
  const { rulesChanged, editionChanged } = overrides ?? {};
  return {
    path,
    edition,
    counts,
    byRule,
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
  /** Empty if the report says nothing of the file. */
  file(checked: CheckedPath): string;
  /** Between two files of which the report says something. */
  between: string;
  end(files: readonly FileSummary[]): string;
}

/** A report about a few files as a whole. */
export function wholeReport(files: readonly CheckedPath[], format: ReportFormat): string {
  const summaries = files.map(summaryOf);
  const pieces = files.map((file) => format.file(file)).filter((piece) => piece !== "");
  return `${format.head(summaries)}${pieces.join(format.between)}${format.end(summaries)}`;
}

/** What must be checked at the official site, once for each edition that was used. */
export function remindersOf(
  files: readonly FileSummary[],
): readonly { edition: EditionId; message: string }[] {
  return [...new Set(files.map(({ edition }) => edition))].flatMap((edition) => {
    const message = verifyReminder(edition);
    return message === undefined ? [] : [{ edition, message }];
  });
}

/** The rules that settings turn off for any of the files, once for each location that turns them off. */
export function rulesOffIn(files: readonly FileSummary[]): readonly RuleChange[] {
  const off = files.flatMap(({ changes }) =>
    (changes?.rulesChanged ?? []).filter(({ severity }) => severity === "off"),
  );
  return [...new Map(off.map((change) => [`${change.rule}\n${change.where}`, change])).values()];
}

/** "2 case files: 11 errors, 1 warning, no notes". */
export function summaryLine(files: readonly FileSummary[]): string {
  return `${counted(files.length, "case file")}: ${countsInWords(reportSummary(files))}`;
}

/** "11 errors, 1 warning, no notes". */
export function countsInWords({ error, warning, information }: Summary): string {
  return `${counted(error, "error")}, ${counted(warning, "warning")}, ${counted(information, "note")}`;
}

function counted(number: number, one: string): string {
  return `${number === 0 ? "no" : number} ${one}${number === 1 ? "" : "s"}`;
}
