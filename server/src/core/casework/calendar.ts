// The deadlines of several cases as calendar entries: the title and description of each, and the key that identifies it
// when the calendar is written again.

import type { Day } from "../base/calendar.ts";
import type { Deadline } from "../deadlines/deadlines.ts";
import { editsFor } from "../fix/apply.ts";
import { type Authority, isOfAgency } from "../law/answer.ts";
import { datesInWords, sectionInWords } from "../law/reading.ts";
import { rendered, sentence } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson, type Person, personal } from "../model/people.ts";
import { isMissing } from "../read/field-ref.ts";
import type { CaseView } from "../read/view.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { namedAuthority } from "./authorities.ts";

/** A case with its deadlines. */
export interface CaseDeadlines {
  /** The name of the case file, without folders. */
  readonly file: string;
  /** The id of the case in calendars; undefined if it could not be written into the case. */
  readonly calendarId: string | undefined;
  readonly matter: string | undefined;
  readonly beneficiaries: readonly string[];
  /** Equal for the same people: two people with the same name have two identities. */
  readonly identity: string;
  /** In whole sentences, if the requirements of its edition have to be checked. */
  readonly reminder: string | undefined;
  readonly deadlines: readonly Deadline[];
  /** Whether something in the case is unreadable, so that deadlines of it may be missing here. */
  readonly isUnread?: boolean;
}

export interface CalendarEntry {
  /** The key of the case, as in `casesReadWhole`. */
  readonly caseKey: string;
  /** Equal for the same deadline of the same case, whatever its date. */
  readonly key: string;
  readonly day: Day;
  readonly summary: string;
  /** In lines. */
  readonly description: string;
  /** Whether something has to be done by then. */
  readonly isDue: boolean;
  /** How many days before the date to remind. */
  readonly reminders: readonly number[];
}

/**
 * Folders of which every case is known. If the earlier file has an entry from these folders for a case that is no
 * longer in them, the entry is marked as canceled, once.
 */
export interface WholeFolders {
  readonly folders: readonly string[];
  /** The keys of the cases in them. */
  readonly cases: readonly string[];
}

/** An .ics file. */
export interface CalendarFile {
  readonly text: string;
  /** How many events are marked as canceled. */
  readonly canceled: number;
  /** How many events of other cases are unchanged. */
  readonly kept: number;
}

interface EntryOfCase {
  readonly entry: CalendarEntry;
  readonly identity: string;
}

const remindersOfDue: readonly number[] = [30, 7, 1];
const remindersOfReParole: readonly number[] = [60, 30, 7, 1];
const remindersOfOthers: readonly number[] = [7];

/**
 * What is in the future, and what was due and is not known to be done; by date. With `dueOnly`, only what must be done
 * by its date. What is the same in two copies of a case appears once: a calendar accepts one entry per key and would
 * lose the other.
 */
export function calendarEntries(
  cases: readonly CaseDeadlines[],
  { dueOnly = false }: { readonly dueOnly?: boolean } = {},
): readonly CalendarEntry[] {
  const entries = cases.flatMap((one) =>
    one.deadlines
      .filter(({ isPending, isDue }) => isPending && (isDue || !dueOnly))
      .map((deadline) => ({ entry: entryOf(one, deadline), identity: one.identity })),
  );
  return withoutCopies(entries).toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.summary, b.summary) || compare(a.key, b.key),
  );
}

/**
 * The keys of the cases of which every deadline is known: entries in the calendar that these cases no longer have are
 * over. Entries of other cases are not affected.
 */
export function casesReadWhole(cases: readonly CaseDeadlines[]): readonly string[] {
  const keysOf = (one: CaseDeadlines) => [caseKeyOf(one), caseKeyOf({ ...one, calendarId: undefined })];
  const unread = new Set(cases.filter(({ isUnread }) => isUnread === true).flatMap(keysOf));
  return cases.flatMap(keysOf).filter((key) => !unread.has(key));
}

/**
 * The keys of all these cases, completely read or not; undefined if the key of one is unknown, since the id in it may
 * be what is unreadable.
 */
export function casesThere(cases: readonly CaseDeadlines[]): readonly string[] | undefined {
  if (cases.some(({ isUnread, calendarId }) => isUnread === true && calendarId === undefined))
    return undefined;
  return cases.flatMap((one) => [caseKeyOf(one), caseKeyOf({ ...one, calendarId: undefined })]);
}

function caseKeyOf({ calendarId, file, matter, beneficiaries }: CaseDeadlines): string {
  return calendarId ?? [file, matter ?? "", beneficiaries[0] ?? ""].join("\n");
}

/** The `CaseDeadlines.identity` of a case: its beneficiaries with their dates of birth and A-Numbers. */
export function identityIn({ beneficiaries, people }: CaseContext): string {
  const of = (person: Person) =>
    [personal(people, person, (one) => one.date_of_birth), personal(people, person, (one) => one.a_number)]
      .map(({ value = "" }) => value)
      .join(" ");
  return beneficiaries.map((person) => `${nameOfPerson(people, person)} ${of(person)}`).join("\n");
}

/** If the copies differ, both are kept, and all but the first have a number in their key. */
function withoutCopies(entries: readonly EntryOfCase[]): readonly CalendarEntry[] {
  const seen = new Map<string, EntryOfCase[]>();
  return entries.flatMap((one) => {
    const { entry, identity } = one;
    const same = seen.get(entry.key) ?? [];
    const isCopy = (other: EntryOfCase) =>
      other.entry.day === entry.day && other.entry.summary === entry.summary && other.identity === identity;
    if (same.some(isCopy)) return [];
    seen.set(entry.key, [...same, one]);
    return same.length === 0 ? [entry] : [{ ...entry, key: `${entry.key}\n${same.length + 1}` }];
  });
}

/** The edits that write a calendar id into a case that has none; empty if the text does not allow it. */
export function calendarIdEdits(parsed: ParsedText, view: CaseView, newId: string): Edits {
  const { calendar_id: id } = view;
  const isUnsafe = parsed.isTorn || parsed.problems.some(({ rule }) => rule === "yaml/encoding");
  return !isMissing(id.ref) || isUnsafe || parsed.root === undefined
    ? noEdits
    : editsFor(parsed, [{ op: "add", path: ["calendar_id"], value: newId }]);
}

function entryOf(one: CaseDeadlines, deadline: Deadline): CalendarEntry {
  const { file, matter, beneficiaries, reminder } = one;
  const { id, kind, day, what, why, who, isDue, daysLeft, authority } = deadline;
  const names = who.length > 0 ? who : beneficiaries;
  const whose = [
    ...(names.length > 0 ? [names.join(", ")] : []),
    ...(matter === undefined ? [] : [`matter ${matter}`]),
  ];
  const reminders = !isDue
    ? remindersOfOthers
    : kind === "re-parole-request"
      ? remindersOfReParole
      : remindersOfDue;
  return {
    caseKey: caseKeyOf(one),
    key: [caseKeyOf(one), id].join("\n"),
    day,
    summary: whose.length === 0 ? what : `${what}: ${whose.join(", ")}`,
    // Each entry is read on its own, long after the calendar was made.
    description: [
      `${why}.`,
      ...authority.map(inWords),
      ...(reminder !== undefined && authority.some(isOfAgency) ? [reminder] : []),
      `Case file: ${file}`,
    ].join("\n"),
    isDue,
    reminders: reminders.filter((days) => days <= daysLeft),
  };
}

function inWords(authority: Authority): string {
  const { publisher, title } = namedAuthority(authority);
  const section = sectionInWords(authority);
  const dates = datesInWords(authority);
  return rendered(
    publisher === undefined
      ? sentence("{title}, {section}, {dates}", { title, section, dates })
      : sentence("{publisher}, {title}, {section}, {dates}", { publisher, title, section, dates }),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
