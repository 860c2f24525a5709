// The deadlines of several cases as entries of a calendar: what each is called, what it says, and by what it is known
// again when the calendar is made once more.
import { isOfAgency } from "../engine/authority.ts";
import type { Authority } from "../engine/finding.ts";
import { editsFor } from "../fix/apply.ts";
import { type Day, formatDay } from "../law/calendar.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf, type Person, personal } from "../matter/people.ts";
import { isMissing } from "../read/place.ts";
import type { CaseView } from "../read/view.ts";
import { type Edits, noEdits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { namedAuthority } from "./authorities.ts";
import type { Deadline } from "./deadlines.ts";

/** A case with its deadlines. */
export interface CaseDeadlines {
  /** The name of the case file, without folders. */
  readonly file: string;
  /** What identifies the case in calendars; nothing where it could not be written into the case. */
  readonly calendarId: string | undefined;
  readonly matter: string | undefined;
  readonly beneficiaries: readonly string[];
  /** Equal for the same people: two people of one name have two. */
  readonly identity: string;
  /** In whole sentences, where the requirements of its edition have to be checked. */
  readonly reminder: string | undefined;
  readonly deadlines: readonly Deadline[];
  /** Something in the case cannot be read, so that deadlines of it may be missing here. */
  readonly isUnread?: boolean;
}

export interface CalendarEntry {
  /** By what the case is known, for `casesReadWhole`. */
  readonly caseKey: string;
  /** The same for the same deadline of the same case, whatever the day. */
  readonly key: string;
  readonly day: Day;
  readonly summary: string;
  /** In lines. */
  readonly description: string;
  /** Whether something has to be done by then. */
  readonly isDue: boolean;
  /** How many days before the day to be reminded. */
  readonly reminders: readonly number[];
}

/**
 * Folders of which every case is known. What the earlier file has of the same folders, of a case that is no longer in them,
 * is marked as canceled, once.
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
  /** How many events of other cases stay as they were. */
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
 * What is still to come, and what was due and is not known to be done; by day. With `dueOnly`, only what must be done by
 * its date. Of two copies of a case, what is the same in both appears once: a calendar takes one entry for a key, and
 * would lose the other.
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
 * The keys of the cases of which every deadline is known: what the calendar has of them and they no longer have is over.
 * It says nothing of what the calendar has of other cases.
 */
export function casesReadWhole(cases: readonly CaseDeadlines[]): readonly string[] {
  const keysOf = (one: CaseDeadlines) => [caseKeyOf(one), caseKeyOf({ ...one, calendarId: undefined })];
  const unread = new Set(cases.filter(({ isUnread }) => isUnread === true).flatMap(keysOf));
  return cases.flatMap(keysOf).filter((key) => !unread.has(key));
}

/**
 * The keys of all these cases, read whole or not; nothing where the key of one is not known, since the id in it may be
 * what cannot be read.
 */
export function casesThere(cases: readonly CaseDeadlines[]): readonly string[] | undefined {
  if (cases.some(({ isUnread, calendarId }) => isUnread === true && calendarId === undefined))
    return undefined;
  return cases.flatMap((one) => [caseKeyOf(one), caseKeyOf({ ...one, calendarId: undefined })]);
}

function caseKeyOf({ calendarId, file, matter, beneficiaries }: CaseDeadlines): string {
  return calendarId ?? [file, matter ?? "", beneficiaries[0] ?? ""].join("\n");
}

/** What `CaseDeadlines.identity` is of a case: its beneficiaries with their dates of birth and A-Numbers. */
export function identityIn({ beneficiaries, people }: Matter): string {
  const of = (person: Person) =>
    [personal(people, person, (one) => one.date_of_birth), personal(people, person, (one) => one.a_number)]
      .map(({ value = "" }) => value)
      .join(" ");
  return beneficiaries.map((person) => `${nameOf(people, person)} ${of(person)}`).join("\n");
}

/** Where the copies differ, both are kept, and all but the first have a number in their key. */
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

/** The edits that write an id for calendars into a case that has none; none where the text cannot take it. */
export function calendarIdEdits(parsed: ParsedText, view: CaseView, newId: string): Edits {
  const { calendar_id: id } = view;
  const isUnsafe = parsed.isTorn || parsed.problems.some(({ rule }) => rule === "yaml/encoding");
  return !isMissing(id.$) || isUnsafe || parsed.root === undefined
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
    // Each entry is read by itself, long after the calendar was made.
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
  const { publisher, title, section, date } = namedAuthority(authority);
  return `${publisher === undefined ? title : `${publisher}, ${title}`}, "${section}", as of ${formatDay(date)}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
