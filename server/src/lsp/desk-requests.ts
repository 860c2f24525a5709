// The requests about how cases stand. Shared with the client through requests.ts.
import type { Deadline } from "../core/desk/deadlines.ts";
import type { LetterKind } from "../core/desk/letters/letters.ts";
import type { CaseOverview } from "../core/desk/overview.ts";
import type { Readiness } from "../core/desk/readiness.ts";

export type { LetterKind } from "../core/desk/letters/letters.ts";

/** How one case stands; null where it cannot be read. */
export const overviewRequest = "parole-case/overview";
/** How all case files of the open folders stand, opened or not. */
export const overviewsRequest = "parole-case/overviews";
/** The checklist of one case; null where it cannot be read. */
export const readinessRequest = "parole-case/readiness";
/** The deadlines of all cases, and the calendar file of them. */
export const deadlinesRequest = "parole-case/deadlines";
/** The cases that have no id for calendars yet, with the edits that write one. */
export const calendarIdsRequest = "parole-case/calendarIds";
/** Write a letter of a case as a Word file. */
export const letterRequest = "parole-case/letter";

/** Plain data of the core as an editor takes it: lines and characters in the place of offsets. */
export type InEditor<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly InEditor<Item>[]
    : T extends object
      ? {
          readonly [K in keyof T as K extends "span" ? "range" : K]: K extends "span"
            ? EditorRange
            : InEditor<T[K]>;
        }
      : T;

/** As in the protocol. */
export interface EditorRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface CaseParams {
  readonly uri: string;
}

export interface OverviewOfCase {
  readonly uri: string;
  readonly overview: InEditor<CaseOverview>;
}

export interface OverviewsResult {
  /** In the order of the files. */
  readonly cases: readonly OverviewOfCase[];
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
}

export interface ReadinessResult {
  readonly readiness: InEditor<Readiness>;
  /** The same as a page to read and to print, in Markdown. */
  readonly page: string;
}

export interface DeadlinesParams {
  /** Of these cases; left out, of all case files of the open folders. */
  readonly uris?: readonly string[];
  /** The calendar file is made too. */
  readonly calendar?: CalendarOrder;
}

export interface CalendarOrder {
  /** Deadlines and due dates only by its date. */
  readonly dueOnly: boolean;
  /** The text of the file that is replaced, whose events are marked as canceled where they are gone. */
  readonly previous?: string;
}

export interface CalendarIdsParams {
  /** Of these cases; left out, of all case files of the open folders. */
  readonly uris?: readonly string[];
}

/** A case that has no id for calendars, and the edits that write one. */
export interface UnidentifiedCase {
  readonly uri: string;
  readonly edits: readonly { readonly range: EditorRange; readonly newText: string }[];
}

export interface DeadlineOfCase {
  readonly uri: string;
  readonly matter?: string | undefined;
  /** Names of those who would be paroled. */
  readonly beneficiaries: readonly string[];
  readonly deadline: InEditor<Deadline>;
}

export interface UnreadDay {
  readonly uri: string;
  /** What is wrong there, without full stop. */
  readonly message: string;
  readonly range: EditorRange;
}

export interface DeadlinesResult {
  /** By day, those that are done included. */
  readonly deadlines: readonly DeadlineOfCase[];
  /** The text of an .ics file, where it was asked for and there is a day to put into it. */
  readonly calendar?: string;
  /** Whether there are more case files than may be looked at, so that days may be missing. */
  readonly more?: boolean;
  /** Where days may be missing because what a case says cannot be read; left out where there is nothing of the kind. */
  readonly unread?: readonly UnreadDay[];
  /** Cases that hold two versions of a text, because of which no calendar was made. */
  readonly undecided?: readonly string[];
  /** In whole sentences, where the requirements of an edition have to be checked. */
  readonly reminders?: readonly string[];
}

export interface LetterParams {
  readonly uri: string;
  readonly kind: LetterKind;
  /** URI of the Word file to write; left out, the server names it and puts it next to the case file. */
  readonly target?: string;
  /** Whether a letter that was changed since is written anew all the same. */
  readonly overwrite?: boolean;
}

export type LetterResult =
  | {
      readonly kind: "written";
      /** The Word file; a URI where an editor asked. */
      readonly file: string;
      /** How many places wait to be filled in. */
      readonly blanks: number;
      /** What to look at before it is sent, in sentences without full stop. */
      readonly notes: readonly string[];
    }
  /** There is a file that was changed since, or that was not written here. It was left as it is. */
  | { readonly kind: "edited"; readonly file: string }
  | { readonly kind: "refused"; readonly reason: string };
