// `parole-case report`: what is due in two weeks over several cases, by person responsible.

import path from "node:path";
import { unreadDays } from "../core/casework/unread-deadlines.ts";
import {
  countsOfReport,
  groupHeading,
  type ReportedCase,
  reportedCase,
  spanOfReport,
  type WeekReport,
  weekReport,
  whenInReport,
} from "../core/casework/week-report.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { rendered } from "../core/message/message.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { checkFile } from "../host/check-file.ts";
import { writeReport } from "../host/word-files.ts";
import { eachCase } from "./each-case.ts";
import { type CommandOutcome, dayOption, editionOption, troubleLines } from "./terms.ts";

export interface ReportArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  /** The Word file to write. */
  readonly out?: string;
}

/**
 * Exit status 0: reported; 2: a case, or a date in it, could not be read, or the file could not be written, and the
 * rest is reported.
 */
export async function report(
  paths: readonly string[],
  options: ReportArguments,
  today: string,
): Promise<CommandOutcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  if (options.out !== undefined && !/\.docx$/i.test(options.out)) {
    return { status: 2, trouble: ["--out requires the name of a Word file ending in .docx"] };
  }
  const trouble: string[] = [];
  /** Locations of errors in the program, for standard error only. */
  const errors: string[] = [];
  const unread: string[] = [];
  const undecided: string[] = [];
  const cases: ReportedCase[] = [];
  await eachCase(
    paths,
    trouble,
    day,
    async (file, text, others) => {
      const checked = await checkFile(file, text, { edition: edition.id, today: day, others });
      const { context, findings } = checked;
      for (const finding of unreadDays(checked, checked.text)) {
        const { line } = positionAt(lineStarts(text), finding.span.start);
        unread.push(`${file}:${line}: ${finding.message} A deadline may be missing.`);
      }
      undecided.push(...[whyNothingIsWritten(file, findings) ?? []].flat());
      cases.push(reportedCase(file, path.basename(file), context));
    },
    errors,
  );
  const made = weekReport(cases, day);
  const missing = [...trouble, ...unread];
  if (options.out !== undefined) trouble.push(...undecided);
  const written =
    options.out === undefined || undecided.length > 0
      ? ""
      : await asWord(options.out, made, missing, trouble);
  return {
    status: missing.length + trouble.length > 0 ? 2 : 0,
    output: options.json ? asJson(made) : `${asText(made, missing.length > 0)}${written}`,
    ...(trouble.length + unread.length > 0 && { trouble: [...trouble, ...unread, ...errors] }),
  };
}

async function asWord(
  target: string,
  made: WeekReport,
  missing: readonly string[],
  trouble: string[],
): Promise<string> {
  try {
    const result = await writeReport(target, made, missing);
    if (result === "written") return `\nThe report is ${target}\n`;
    trouble.push(`${target} was changed since it was written, so it was not replaced. Choose another name`);
  } catch (error) {
    trouble.push(...troubleLines(target, error));
  }
  return "";
}

function asText(made: WeekReport, mayMiss: boolean): string {
  const groups = made.groups.map((group) => {
    const lines = group.items.map((item) => {
      const { day, what, names, matter, file } = item;
      const ofMatter = matter === undefined ? "" : `, matter ${matter}`;
      return `  ${day}  ${rendered(whenInReport(item)).padEnd(20)}  ${what}: ${names}${ofMatter} (${file})\n`;
    });
    return `\n${rendered(groupHeading(group))}\n${lines.join("")}`;
  });
  return `Weekly report, ${rendered(spanOfReport(made))}: ${rendered(countsOfReport(made, mayMiss))}\n${groups.join("")}`;
}

function asJson({ today, until, groups }: WeekReport): string {
  const plain = groups.map(({ initials = null, name = null, items }) => ({
    responsible: initials,
    name,
    deadlines: items.map(({ file, names, matter = null, day, daysLeft, what, standing }) => ({
      file,
      names,
      matter,
      day,
      days_left: daysLeft,
      what,
      standing,
    })),
  }));
  return `${JSON.stringify({ today, until, responsible: plain }, undefined, 2)}\n`;
}
