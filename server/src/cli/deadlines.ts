// `parole-case deadlines`: the days to keep in mind over several cases, as a list and as a calendar.
import path from "node:path";
import { type CaseDeadlines, calendarEntries } from "../core/desk/calendar.ts";
import { isUnreadText, unreadDays } from "../core/desk/deadlines/unread.ts";
import { type Deadline, deadlinesOf } from "../core/desk/deadlines.ts";
import type { Day } from "../core/law/calendar.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import { nameOf } from "../core/matter/people.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { type CheckOptions, checkFile } from "../host/check-file.ts";
import { writeWhole } from "../host/write-whole.ts";
import { eachCase } from "./each-case.ts";
import { dayOption, editionOption, type Outcome, troubleOf } from "./terms.ts";

export interface DeadlinesArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly ics?: string;
}

interface CaseAt extends CaseDeadlines {
  readonly place: string;
  readonly text: string;
}

/** Lists the deadlines of the cases at the paths. Exit status 0: nothing is overdue; 1: something is; 2: could not run. */
export async function deadlines(
  paths: readonly string[],
  options: DeadlinesArguments,
  today: string,
): Promise<Outcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of takes a day as YYYY-MM-DD"] };
  if (options.ics !== undefined && !/\.ics$/i.test(options.ics)) {
    return { status: 2, trouble: ["--ics takes the name of a calendar file, which ends in .ics"] };
  }
  const trouble: string[] = [];
  const unread: string[] = [];
  const cases = await casesAt(paths, { edition: edition.id, today: day }, trouble, unread);
  const listed = cases.flatMap((one) =>
    one.deadlines
      .filter(({ standing }) => standing !== "done" && standing !== "past")
      .map((deadline) => ({ deadline, line: lineOf(one, deadline) })),
  );
  listed.sort((one, other) => (one.deadline.day < other.deadline.day ? -1 : 1));
  const output = listed.map(({ line }) => line).join("");
  const calendar = options.ics === undefined ? "" : await written(options.ics, cases, day, trouble);
  const isOverdue = listed.some(({ deadline }) => deadline.standing === "overdue");
  if (trouble.length > 0) return { status: 2, output: output + calendar, trouble: [...trouble, ...unread] };
  const nothing = listed.length === 0 && calendar === "" ? "No day to keep in mind\n" : "";
  return {
    status: isOverdue ? 1 : 0,
    output: output + calendar + nothing,
    ...(unread.length > 0 && { trouble: unread }),
  };
}

/** What a case says, but cannot be read, is told in `unread`; a text that cannot be read as a case, in `trouble`. */
async function casesAt(
  paths: readonly string[],
  options: CheckOptions,
  trouble: string[],
  unread: string[],
): Promise<CaseAt[]> {
  const cases: CaseAt[] = [];
  await eachCase(paths, trouble, async (file, text) => {
    const { matter, findings, edition } = await checkFile(file, text, options);
    for (const finding of unreadDays(findings)) {
      const { line } = positionAt(lineStarts(text), finding.span.start);
      const said = `${file}:${line}: ${finding.message}; a day may be missing here`;
      (isUnreadText(finding) ? trouble : unread).push(said);
    }
    cases.push({
      place: file,
      text,
      file: path.basename(file),
      matter: matter.view.matter.value,
      beneficiaries: matter.beneficiaries.map((person) => nameOf(matter.people, person)),
      reminder: verifyReminder(edition),
      deadlines: deadlinesOf(matter),
    });
  });
  return cases;
}

/** "2015-11-15  in 87 days     Last day to request re-parole in time (Ana Morales), cases/ana.parole.yaml:12". */
function lineOf({ place, text }: CaseAt, { day, what, who, span, ...when }: Deadline): string {
  const whom = who.length === 0 ? "" : ` (${who.join(", ")})`;
  const { line } = positionAt(lineStarts(text), span.start);
  return `${day}  ${inWords(when).padEnd(20)}  ${what}${whom}, ${place}:${line}\n`;
}

function inWords({ daysLeft, standing }: Pick<Deadline, "daysLeft" | "standing">): string {
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? "day" : "days"}`;
  if (standing === "overdue") return `overdue by ${days}`;
  if (daysLeft < 0) return `${days} ago, answered?`;
  return daysLeft === 0 ? "today" : `in ${days}`;
}

async function written(
  target: string,
  cases: readonly CaseDeadlines[],
  today: Day,
  trouble: string[],
): Promise<string> {
  const entries = calendarEntries(cases);
  try {
    const { calendarFile } = await import("../documents/calendar-file.ts");
    await writeWhole(target, new TextEncoder().encode(calendarFile(entries, today)));
    return `The calendar is ${target}, with ${entries.length} ${entries.length === 1 ? "day" : "days"}\n`;
  } catch (error) {
    trouble.push(troubleOf(target, error));
    return "";
  }
}
