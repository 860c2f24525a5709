// `parole-case deadlines`: the key dates of several cases, as a list and as a calendar.
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  type CaseDeadlines,
  calendarEntries,
  calendarIdEdits,
  casesReadWhole,
  casesThere,
  identityIn,
} from "../core/casework/calendar.ts";
import { isUnreadText, mayMissDeadlines, unreadDays } from "../core/casework/unread-deadlines.ts";
import { type Deadline, deadlinesOf } from "../core/deadlines/deadlines.ts";
import { whyNothingIsWritten } from "../core/engine/stops-export.ts";
import { verifyReminder } from "../core/law/reminder.ts";
import { nameOfPerson } from "../core/model/people.ts";
import type { CaseView } from "../core/read/view.ts";
import { withEdits } from "../core/text/edits.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import type { ParsedText } from "../core/text/parse.ts";
import { type CheckOptions, checkFile } from "../host/check-file.ts";
import { readCaseText } from "../host/find-cases.ts";
import { writeFileAtomically } from "../host/write-whole.ts";
import { eachCase } from "./each-case.ts";
import { type CommandOutcome, dayOption, editionOption, troubleLines } from "./terms.ts";

export interface DeadlinesArguments {
  readonly edition?: string;
  readonly asOf?: string;
  readonly ics?: string;
  /** In the calendar, only what must be done by its date. */
  readonly dueOnly?: boolean;
}

/** What calendar files need from the host: the time, and new ids. */
export interface CalendarSource {
  now(): Date;
  newId(): string;
}

/** A case with its deadlines and its location in the list. */
export interface CaseAt extends CaseDeadlines {
  readonly place: string;
  readonly text: string;
}

/**
 * Lists the deadlines of the cases at the paths. Exit status 0: all are listed and nothing is overdue; 1: something is; 2:
 * could not run, or a deadline may be missing because something cannot be read.
 */
export async function deadlines(
  paths: readonly string[],
  options: DeadlinesArguments,
  today: string,
  source: CalendarSource,
): Promise<CommandOutcome> {
  const edition = editionOption(options.edition);
  if (!edition.known) return { status: 2, trouble: [edition.trouble] };
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  if (options.ics !== undefined && !/\.ics$/i.test(options.ics)) {
    return { status: 2, trouble: ["--ics requires the name of a calendar file ending in .ics"] };
  }
  const trouble: string[] = [];
  const unread: string[] = [];
  const unidentified: string[] = [];
  const undecided: string[] = [];
  const newId = options.ics === undefined ? undefined : () => source.newId();
  const { cases, folders } = await casesAt(
    paths,
    { edition: edition.id, today: day },
    { trouble, unread, unidentified, undecided, newId },
  );
  const { output, isOverdue } = listOf(cases);
  if (options.ics !== undefined) trouble.push(...undecided);
  const calendar =
    options.ics === undefined || undecided.length > 0
      ? ""
      : await writeCalendar(options.ics, { cases, folders }, options.dueOnly === true, source.now(), trouble);
  const remarks = [...unread, ...unidentified];
  if (trouble.length > 0) return { status: 2, output: output + calendar, trouble: [...trouble, ...remarks] };
  const isIncomplete = unread.length > 0;
  const nothing = isIncomplete
    ? "No key dates could be read, but a deadline may be missing\n"
    : "No key dates\n";
  return {
    status: isOverdue ? 1 : isIncomplete ? 2 : 0,
    output: output + calendar + (output === "" && calendar === "" ? nothing : ""),
    ...(remarks.length > 0 && { trouble: remarks }),
  };
}

/** What is pending in the cases, one line per deadline, the earliest first; and whether any is overdue. */
export function listOf(cases: readonly Pick<CaseAt, "place" | "text" | "deadlines">[]): {
  readonly output: string;
  readonly isOverdue: boolean;
} {
  const listed = cases.flatMap((one) =>
    one.deadlines
      .filter(({ isPending }) => isPending)
      .map((deadline) => ({ deadline, line: lineOf(one, deadline) })),
  );
  listed.sort((one, other) => (one.deadline.day < other.deadline.day ? -1 : 1));
  return {
    output: listed.map(({ line }) => line).join(""),
    isOverdue: listed.some(({ deadline }) => deadline.standing === "overdue"),
  };
}

interface Reports {
  readonly trouble: string[];
  readonly unread: string[];
  /** The cases to which no calendar id could be written. */
  readonly unidentified: string[];
  /** For cases with two versions of a text, of which neither has been chosen yet. */
  readonly undecided: string[];
  /** For the calendar ids that are written into cases without one; if omitted, none is written. */
  readonly newId: (() => string) | undefined;
}

/**
 * The cases, and the folders that contain no others. Values that cannot be read are in `unread`; texts that cannot be
 * read as a case, in `trouble`.
 */
async function casesAt(
  paths: readonly string[],
  options: CheckOptions,
  { trouble, unread, unidentified, undecided, newId }: Reports,
): Promise<{ readonly cases: readonly CaseAt[]; readonly folders: readonly string[] | undefined }> {
  const cases: CaseAt[] = [];
  const folders = await eachCase(paths, trouble, options.today, async (file, text, others) => {
    const checked = await checkFile(file, text, { ...options, others });
    const { context, findings, edition, text: parsed } = checked;
    for (const finding of unreadDays(checked, parsed)) {
      const { line } = positionAt(lineStarts(text), finding.span.start);
      const said = `${file}:${line}: ${finding.message} A deadline may be missing.`;
      (isUnreadText(finding) ? trouble : unread).push(said);
    }
    const why = whyNothingIsWritten(file, findings);
    if (why !== undefined) undecided.push(why);
    cases.push({
      place: file,
      text,
      file: path.basename(file),
      calendarId:
        context.view.calendar_id.value ??
        (newId && why === undefined
          ? await identified(file, parsed, context.view, newId(), unidentified)
          : undefined),
      matter: context.view.matter.value,
      beneficiaries: context.beneficiaries.map((person) => nameOfPerson(context.people, person)),
      identity: identityIn(context),
      reminder: verifyReminder(edition),
      deadlines: deadlinesOf(context),
      isUnread: mayMissDeadlines(findings),
    });
  });
  return { cases, folders };
}

/** Writes the id into the case file; undefined if it cannot be written, which is added to `unidentified`. */
async function identified(
  file: string,
  parsed: ParsedText,
  view: CaseView,
  newId: string,
  unidentified: string[],
): Promise<string | undefined> {
  const edits = calendarIdEdits(parsed, view, newId);
  try {
    if (edits.length > 0 && (await readCaseText(file)) === parsed.text) {
      await writeFileAtomically(file, new TextEncoder().encode(withEdits(parsed.text, edits)));
      return newId;
    }
  } catch {
    // Reported below, whatever the reason.
  }
  unidentified.push(
    `${file}: calendar_id could not be added to this case file. If its name or matter number changes, its dates may appear twice in a calendar`,
  );
  return undefined;
}

/** "2015-11-15  in 87 days     Last day to file a timely request for re-parole (Ana Morales), cases/ana.parole.yaml:12". */
function lineOf(
  { place, text }: Pick<CaseAt, "place" | "text">,
  { day, what, who, span, ...when }: Deadline,
): string {
  const whom = who.length === 0 ? "" : ` (${who.join(", ")})`;
  const { line } = positionAt(lineStarts(text), span.start);
  return `${day}  ${inWords(when).padEnd(20)}  ${what}${whom}, ${place}:${line}\n`;
}

function inWords({ daysLeft, standing }: Pick<Deadline, "daysLeft" | "standing">): string {
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? "day" : "days"}`;
  if (standing === "overdue") return `overdue by ${days}`;
  if (daysLeft < 0) return `${days} ago; the case does not say whether it was done`;
  return daysLeft === 0 ? "today" : `in ${days}`;
}

async function writeCalendar(
  target: string,
  {
    cases,
    folders,
  }: { readonly cases: readonly CaseDeadlines[]; readonly folders: readonly string[] | undefined },
  dueOnly: boolean,
  now: Date,
  trouble: string[],
): Promise<string> {
  const entries = calendarEntries(cases, { dueOnly });
  try {
    const { calendarFile } = await import("../documents/calendar-file.ts");
    const previous = await readFile(target, "utf8").catch(() => undefined);
    const there = casesThere(cases);
    const { text, canceled, kept } = calendarFile(entries, {
      now,
      previous,
      read: casesReadWhole(cases),
      whole: folders && there && { folders, cases: there },
    });
    await writeFileAtomically(target, new TextEncoder().encode(text));
    const over = canceled === 0 ? "" : `; ${dates(canceled)} no longer in the cases marked as canceled`;
    const others = kept === 0 ? "" : `; ${dates(kept)} of cases that were not read left as before`;
    return `Saved ${dates(entries.length)} to the calendar ${target}${over}${others}\n`;
  } catch (error) {
    trouble.push(...troubleLines(target, error));
    return "";
  }
}

function dates(count: number): string {
  return `${count} ${count === 1 ? "date" : "dates"}`;
}
