// One matter: a case view, the law that it is held against, and what is known of its files. Rules are given this.

import { noRelations, type Relations } from "../caseload/relations.ts";
import type { FileReports } from "../engine/files.ts";
import type { Practice } from "../engine/practice.ts";
import type { Day } from "../law/calendar.ts";
import type { LawDays } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import type { Language } from "../message/language.ts";
import { isMissing, mayStandElsewhere, type Place, saysNone } from "../read/place.ts";
import type { Beneficiary, CaseView, Exhibit, Form, List } from "../read/view.ts";
import { beneficiariesFor, type People, peopleOf } from "./people.ts";

export interface Matter {
  readonly view: CaseView;
  readonly law: Law;
  readonly files: FileReports;
  /** The files in the case's folder and below, as a case would name them; empty where nobody looked. */
  readonly folderFiles: readonly string[];
  /** What the case has to do with the other cases of the workspace; nothing where no others are known. */
  readonly relations: Relations;
  readonly days: LawDays;
  readonly people: People;
  /** The persons who would be paroled, without entries that hold nothing but placeholders. */
  readonly beneficiaries: readonly Beneficiary[];
  /** The forms that are there; an entry that a fix put in and nobody has filled in is none yet. */
  readonly forms: readonly Form[];
  /** The exhibits that are there; an entry that a fix put in and nobody has filled in is none yet. */
  readonly exhibits: readonly Exhibit[];
  readonly isReParole: boolean;
  readonly isInitial: boolean;
  /** The beneficiaries for whom a receipt has come by today. */
  readonly receipted: ReadonlySet<Beneficiary>;
  /** The people whom the case can name by initials; nothing where no settings file tells of any. */
  readonly practice: Practice | undefined;
  /** What its deadlines are written in; English where it is left out. */
  readonly language?: Language;
}

/** The case seen as one matter. */
export function matterOf(
  view: CaseView,
  law: Law,
  days: LawDays,
  files: FileReports,
  folderFiles: readonly string[] = [],
  practice?: Practice,
  relations: Relations = noRelations,
): Matter {
  const beneficiaries = view.beneficiaries.items.filter((person) => !isMissing(person.$));
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
    forms: view.forms.items.filter(isThere),
    exhibits: view.exhibits.items.filter(isThere),
    isReParole: kind === "re-parole",
    isInitial: kind === "initial",
    receipted: new Set(receipts.flatMap((receipt) => beneficiariesFor(people, receipt.for))),
    practice,
  };
}

/** Reads the days of a case off its filing and its receipts. */
export function caseDays(view: CaseView, today: Day): LawDays {
  const { date, received_on } = view.filing;
  const receiptDays = view.receipts.items.flatMap((receipt) => receipt.date.value ?? []);
  const mailingDay =
    date.$.state === "faulty"
      ? undefined
      : (date.value ?? received_on.value ?? receiptDays.sort()[0] ?? today);
  const filingDay = received_on.$.state === "faulty" ? undefined : (received_on.value ?? mailingDay);
  return { today, mailingDay, filingDay };
}

/** Entries of a list that hold nothing but placeholders, or the list itself where it does. */
export function placeholdersIn({ $, items }: List<Form> | List<Exhibit>): readonly Place[] {
  if ($.state === "unfinished") return [$];
  return items.filter((entry) => entry.$.state === "unfinished").map((entry) => entry.$);
}

/** Whether what is to be said here is a placeholder, cannot be read, or may stand behind an unknown key. */
export function isOpen(place: Place): boolean {
  const isUnfinished = place.state === "unfinished" && !saysNone(place);
  return place.state === "faulty" || isUnfinished || mayStandElsewhere(place);
}

/** An entry that stands for a paper: given, and more than what a fix has put in. */
export function isThere(entry: Form | Exhibit): boolean {
  return !isMissing(entry.$) && !isStub(entry);
}

/**
 * An entry that a fix put in and that waits to be filled in: neither its file nor what else only the practitioner knows
 * (an exhibit's title, who signed a form) is given yet. A single placeholder in an entry that stands otherwise is the
 * matter of the rule about that value.
 */
export function isStub(entry: Form | Exhibit): boolean {
  if (isMissing(entry.$) || entry.file.$.state !== "unfinished") return false;
  const other = "title" in entry ? entry.title : entry.signed_by;
  return other.$.state === "unfinished";
}
