// The requests over many cases at once: deadlines and their calendar, the weekly report, and fixes that follow from the
// law.

import type { LawFixKind } from "../../core/casework/law-fixes.ts";
import type { ReportGroup, ReportItem, WeekReport } from "../../core/casework/week-report.ts";
import type { Deadline } from "../../core/deadlines/deadlines.ts";
import type { FindingChange } from "../../core/updates/changes.ts";
import type { CaseSnapshot, VersionSnapshot } from "../../core/updates/snapshot.ts";
import type { EditorEdit, EditorRange, InEditor } from "./in-editor.ts";
import type { ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type { LawFixKind } from "../../core/casework/law-fixes.ts";

export type DeadlinesParams = ParamsOf<"parole-case/deadlines">;
export type SnapshotParams = ParamsOf<"parole-case/snapshot">;
export type WeekReportParams = ParamsOf<"parole-case/weekReport">;

/** The options of a calendar file. */
export type CalendarOrder = NonNullable<DeadlinesParams["calendar"]>;

/** The deadlines of all cases, and a calendar file with them. */
export const deadlinesRequest: RequestType<"parole-case/deadlines", DeadlinesResult> = {
  method: "parole-case/deadlines",
};

/** The cases that have no calendar id yet, with the edits that add one. */
export const calendarIdsRequest: RequestType<"parole-case/calendarIds", readonly UnidentifiedCase[]> = {
  method: "parole-case/calendarIds",
};

/** What is due in two weeks, by person responsible; written as a Word file if a target is given. */
export const weekReportRequest: RequestType<"parole-case/weekReport", WeekReportResult> = {
  method: "parole-case/weekReport",
};

/** The fixes that follow from the law, in open cases that are not mailed. */
export const lawFixesRequest: RequestType<"parole-case/lawFixes", LawFixesResult> = {
  method: "parole-case/lawFixes",
};

/**
 * The findings of the case files on the disk, stored without their text; compared with those of an earlier version of
 * the program, if given. Answered once all files have been checked.
 */
export const snapshotRequest: RequestType<"parole-case/snapshot", SnapshotResult> = {
  method: "parole-case/snapshot",
};

/** A case that has no calendar id, and the edits that add one. */
export interface UnidentifiedCase {
  readonly uri: string;
  readonly edits: readonly { readonly range: EditorRange; readonly newText: string }[];
}

export interface DeadlineOfCase {
  readonly uri: string;
  readonly matter?: string | undefined;
  /** The names of the beneficiaries. */
  readonly beneficiaries: readonly string[];
  readonly deadline: InEditor<Deadline>;
}

export interface UnreadDay {
  readonly uri: string;
  /** What is wrong, without a period. */
  readonly message: string;
  readonly range: EditorRange;
}

export interface DeadlinesResult {
  /** By date, including those that are done. */
  readonly deadlines: readonly DeadlineOfCase[];
  /** The text of an .ics file, if it was requested and there is a date to add. */
  readonly calendar?: string;
  /** With the calendar: how many of its dates are marked as canceled, and how many of other cases are unchanged. */
  readonly canceled?: number;
  readonly kept?: number;
  /** Whether there are more case files than may be checked, so that dates may be missing. */
  readonly more?: boolean;
  /** Where dates may be missing because a value cannot be read; omitted if there are none. */
  readonly unread?: readonly UnreadDay[];
  /** Cases with two versions of a text, because of which no calendar was made. */
  readonly undecided?: readonly string[];
  /** In whole sentences, if the requirements of an edition must be checked. */
  readonly reminders?: readonly string[];
}

/** A line of the report; its `file` is the URI of the case. */
export type ReportLine = InEditor<ReportItem> & {
  /** "overdue by 2 days". */
  readonly when: string;
};

export type ReportPart = Omit<ReportGroup, "items"> & {
  readonly heading: string;
  readonly items: readonly ReportLine[];
};

export interface WeekReportResult extends Omit<WeekReport, "groups"> {
  readonly groups: readonly ReportPart[];
  /** "4 deadlines, 1 overdue". */
  readonly counts: string;
  /** "November 28, 2026, to December 12, 2026". */
  readonly days: string;
  /** What could not be read, each with its case; deadlines may be missing there. */
  readonly missing: readonly { readonly uri: string; readonly message: string }[];
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
  /** edited: the existing file was changed since and was not replaced. Omitted if none was requested. */
  readonly written?: "written" | "edited" | { readonly refused: string };
}

export interface LawFixesResult {
  readonly cases: readonly FixesOfCase[];
  /** Cases that could not be read. */
  readonly unreadable: readonly string[];
}

export interface FixesOfCase {
  readonly uri: string;
  /** The names of the beneficiaries. */
  readonly names: readonly string[];
  /** The version of the document that the edits apply to; null if no editor has it open. */
  readonly version: number | null;
  readonly fixes: readonly {
    readonly kind: LawFixKind;
    readonly title: string;
    readonly edits: readonly EditorEdit[];
  }[];
}

/** Cases by a hash of their URI. */
export interface StoredSnapshot extends VersionSnapshot {
  readonly cases: Readonly<Record<string, CaseSnapshot>>;
}

export interface SnapshotResult {
  readonly snapshot: StoredSnapshot;
  /** The cases whose findings changed although the cases did not. */
  readonly changed: readonly ChangedCase[];
}

export interface ChangedCase {
  readonly uri: string;
  /** The names of the beneficiaries. */
  readonly beneficiaries: readonly string[];
  readonly matter?: string;
  readonly changes: readonly InEditor<FindingChange>[];
}
