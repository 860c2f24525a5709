// A case as rules receive it: the case view, the law that it is checked against, and what is known about its files.

import type { Day } from "../base/calendar.ts";
import type { FileReports } from "../files/report.ts";
import type { LawDays } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import type { Language } from "../message/language.ts";
import { type FieldRef, isMissing, mayBeMisspelled, saysNone } from "../read/field-ref.ts";
import type { Beneficiary, CaseView, Exhibit, Form, List } from "../read/view.ts";
import { beneficiariesFor, type People, peopleOf } from "./people.ts";
import type { Practice } from "./practice.ts";
import { noRelations, type Relations } from "./relations.ts";

export interface CaseContext {
  readonly view: CaseView;
  readonly law: Law;
  readonly files: FileReports;
  /** The files in the case's folder and below, named as a case would name them; empty if the folder was not read. */
  readonly folderFiles: readonly string[];
  /** How the case is related to the other cases of the workspace; none if no others are known. */
  readonly relations: Relations;
  readonly days: LawDays;
  readonly people: People;
  /** The beneficiaries, without entries that have only placeholders. */
  readonly beneficiaries: readonly Beneficiary[];
  /** The forms, without placeholder entries. */
  readonly forms: readonly Form[];
  /** The exhibits, without placeholder entries. */
  readonly exhibits: readonly Exhibit[];
  readonly isReParole: boolean;
  readonly isInitial: boolean;
  /** The beneficiaries for whom a receipt has arrived by today. */
  readonly receipted: ReadonlySet<Beneficiary>;
  /** The people whom the case can name by initials; undefined if no settings file names any. */
  readonly practice: Practice | undefined;
  /** The language of its deadlines; English if left out. */
  readonly language?: Language;
}

/** The case context of a case view. */
export function caseContextOf(
  view: CaseView,
  law: Law,
  days: LawDays,
  files: FileReports,
  folderFiles: readonly string[] = [],
  practice?: Practice,
  relations: Relations = noRelations,
): CaseContext {
  const beneficiaries = view.beneficiaries.items.filter((person) => !isMissing(person.ref));
  const kind = view.request.kind.value;
  const people = peopleOf(view, beneficiaries);
  const receipts = view.receipts.items.filter(
    ({ number, date }) =>
      (number.value !== undefined || date.value !== undefined) &&
      (date.value === undefined || date.value <= days.today),
  );
  return {
    view,
    law,
    files,
    folderFiles,
    relations,
    days,
    people,
    beneficiaries,
    forms: view.forms.items.filter(isGivenEntry),
    exhibits: view.exhibits.items.filter(isGivenEntry),
    isReParole: kind === "re-parole",
    isInitial: kind === "initial",
    receipted: new Set(receipts.flatMap((receipt) => beneficiariesFor(people, receipt.for))),
    practice,
  };
}

/** Reads the days of a case from its filing and its receipts. */
export function caseDays(view: CaseView, today: Day, knownOn?: Day): LawDays {
  const { date, received_on } = view.filing;
  const receiptDays = view.receipts.items.flatMap((receipt) => receipt.date.value ?? []);
  const mailingDay =
    date.ref.state === "faulty"
      ? undefined
      : (date.value ?? received_on.value ?? receiptDays.sort()[0] ?? today);
  const filingDay = received_on.ref.state === "faulty" ? undefined : (received_on.value ?? mailingDay);
  return { today, mailingDay, filingDay, ...(knownOn !== undefined && { knownOn }) };
}

/** Entries of a list that have only placeholders, or the list itself if it is one. */
export function placeholderEntriesIn({ ref, items }: List<Form> | List<Exhibit>): readonly FieldRef[] {
  if (ref.state === "unfinished") return [ref];
  return items.filter((entry) => entry.ref.state === "unfinished").map((entry) => entry.ref);
}

/** Whether the value is a placeholder, cannot be read, or may be under a misspelled key. */
export function isUndetermined(place: FieldRef): boolean {
  const isUnfinished = place.state === "unfinished" && !saysNone(place);
  return place.state === "faulty" || isUnfinished || mayBeMisspelled(place);
}

/** An entry for a document: given, and more than a placeholder entry. */
export function isGivenEntry(entry: Form | Exhibit): boolean {
  return !isMissing(entry.ref) && !isPlaceholderEntry(entry);
}

/**
 * An entry that a fix added and that is still to be filled in: neither its file nor the other values that only the
 * practitioner knows (an exhibit's title, who signed a form) are given yet. A single placeholder in an otherwise
 * filled-in entry is reported by the rule about that value.
 */
export function isPlaceholderEntry(entry: Form | Exhibit): boolean {
  if (isMissing(entry.ref) || entry.file.ref.state !== "unfinished") return false;
  const other = "title" in entry ? entry.title : entry.signed_by;
  return other.ref.state === "unfinished";
}
