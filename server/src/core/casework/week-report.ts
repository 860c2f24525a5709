// What is due in a practice in the next two weeks, and what is overdue, by person responsible.

import { addDays, type Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import { type Deadline, deadlinesOf } from "../deadlines/deadlines.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date, length } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { shownName } from "../model/people.ts";
import { staffOf } from "../model/practice.ts";

/** How many days ahead the report looks; its first day is not counted. */
export const reportDays = 14;

/** What the report contains from one case. */
export interface ReportedCase {
  /** The case file: a path or a URI, as given by the caller. */
  readonly file: string;
  /** Names of the beneficiaries, otherwise the name of the file. */
  readonly names: string;
  readonly matter: string | undefined;
  readonly responsible: string | undefined;
  /** The name of the person with the initials, if the practice gives it. */
  readonly responsibleName: string | undefined;
  readonly deadlines: readonly Deadline[];
}

export interface ReportItem extends Pick<ReportedCase, "file" | "names" | "matter"> {
  readonly day: Day;
  readonly daysLeft: number;
  readonly what: string;
  /** overdue: it has passed and is not done. untold: it has passed, and the case does not say whether it was done. */
  readonly standing: "open" | "overdue" | "untold";
  /** Where in the case the date is. */
  readonly path: Path;
  readonly span: Span;
}

export interface ReportGroup {
  /** Undefined for cases that name no one. */
  readonly initials: string | undefined;
  readonly name: string | undefined;
  /** By date. */
  readonly items: readonly ReportItem[];
}

export interface WeekReport {
  readonly today: Day;
  readonly until: Day;
  /** By initials; cases that name no one are last. People with nothing due are left out. */
  readonly groups: readonly ReportGroup[];
}

/** `file` as given by the caller; `fileName` is its last part. */
export function reportedCase(file: string, fileName: string, context: CaseContext): ReportedCase {
  const responsible = context.view.responsible.value;
  const person = staffOf(context.practice).find(
    ({ initials, name }) =>
      responsible !== undefined &&
      [initials, name].some((one) => one !== "" && alike(one) === alike(responsible)),
  );
  return {
    file,
    names: context.beneficiaries.map((one) => shownName(context, one)).join(", ") || fileName,
    matter: context.view.matter.value,
    responsible: person?.initials ?? responsible,
    responsibleName: person && person.name !== "" ? person.name : undefined,
    deadlines: deadlinesOf(context),
  };
}

/** What must be done within two weeks of today, and what was due before and is not known to be done. */
export function weekReport(cases: readonly ReportedCase[], today: Day): WeekReport {
  const until = addDays(today, reportDays);
  const groups = new Map<string, { readonly of: ReportedCase; readonly items: ReportItem[] }>();
  for (const one of cases) {
    const items = one.deadlines.flatMap((deadline) => itemOf(one, deadline, until));
    if (items.length === 0) continue;
    const key = one.responsible === undefined ? "" : alike(one.responsible);
    const group = groups.get(key) ?? { of: one, items: [] };
    const isNamed = group.of.responsibleName !== undefined || one.responsibleName === undefined;
    groups.set(key, { of: isNamed ? group.of : one, items: [...group.items, ...items] });
  }
  return {
    today,
    until,
    groups: [...groups]
      .toSorted(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : compare(one, other)))
      .map(([, { of, items }]) => ({
        initials: of.responsible,
        name: of.responsibleName,
        items: items.toSorted((a, b) => compare(a.day, b.day) || compare(a.names, b.names)),
      })),
  };
}

function itemOf(one: ReportedCase, deadline: Deadline, until: Day): ReportItem[] {
  const { day, daysLeft, what, isDue, isPending, standing, path, span } = deadline;
  if (!isDue || !isPending || day > until) return [];
  const { file, names, matter } = one;
  const kept = standing === "overdue" || standing === "untold" ? standing : "open";
  return [{ file, names, matter, day, daysLeft, what, standing: kept, path, span }];
}

/** "JL, Jordan Lee"; "No one responsible". */
export function groupHeading({ initials, name }: ReportGroup): Message {
  if (initials === undefined) return sentence("No one responsible");
  return name === undefined
    ? sentence("{initials}", { initials })
    : sentence("{initials}, {name}", { initials, name });
}

/** "November 28 to December 12, 2026" would hide a change of the year, so both dates are written in full. */
export function spanOfReport({ today, until }: WeekReport): Message {
  return sentence("{today}, to {until}", { today: date(today), until: date(until) });
}

/** "in 3 days", "today", "overdue by 2 days". */
export function whenInReport({ daysLeft, standing }: ReportItem): Message {
  const time = length({ count: Math.abs(daysLeft), unit: "day" });
  if (standing === "overdue") return sentence("overdue by {time}", { time });
  if (standing === "untold")
    return sentence("{time} ago; the case does not say whether it was done", { time });
  return daysLeft === 0 ? sentence("today") : sentence("in {time}", { time });
}

/** "4 deadlines, 1 overdue"; `mayMiss` is whether something was unreadable, so that a deadline may be missing. */
export function countsOfReport({ groups }: WeekReport, mayMiss: boolean): Message {
  const items = groups.flatMap((group) => group.items);
  const overdue = items.filter(({ standing }) => standing === "overdue").length;
  const deadlines = items.length;
  if (deadlines === 0) {
    return mayMiss
      ? sentence("No deadline in the next {days} days could be read, but one may be missing", {
          days: reportDays,
        })
      : sentence("Nothing is due in the next {days} days", { days: reportDays });
  }
  return overdue === 0
    ? sentence("{deadlines} {deadlines|deadline|deadlines}", { deadlines })
    : sentence("{deadlines} {deadlines|deadline|deadlines}, {overdue} overdue", { deadlines, overdue });
}

/** Equal for initials of one person that differ only in capitals, periods, or spaces. */
function alike(initials: string): string {
  return initials.replaceAll(/[.\s]+/g, "").toUpperCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
