// The requests over many cases at once: deadlines and their calendar, the weekly report, fixes that the law settles.

import type { LawFixKind } from "../../core/casework/law-fixes.ts";
import type { ReportGroup, ReportItem, WeekReport } from "../../core/casework/week-report.ts";
import type { Deadline } from "../../core/deadlines/deadlines.ts";
import type { FindingChange } from "../../core/updates/changes.ts";
import type { CaseSnapshot, VersionSnapshot } from "../../core/updates/snapshot.ts";
import type { CasesOrAllParams, EditorEdit, EditorRange, InEditor } from "./in-editor.ts";
import type { deadlinesParams, Params, snapshotParams, weekReportParams } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type { LawFixKind } from "../../core/casework/law-fixes.ts";

export type DeadlinesParams = Params<typeof deadlinesParams>;
export type SnapshotParams = Params<typeof snapshotParams>;
export type WeekReportParams = Params<typeof weekReportParams>;

/** How a calendar file is to be made. */
export type CalendarOrder = NonNullable<DeadlinesParams["calendar"]>;

/** The deadlines of all cases, and the calendar file of them. */
export const deadlinesRequest: RequestType<DeadlinesParams, DeadlinesResult> = {
  method: "parole-case/deadlines",
};

/** The cases that have no id for calendars yet, with the edits that write one. */
export const calendarIdsRequest: RequestType<CasesOrAllParams, readonly UnidentifiedCase[]> = {
  method: "parole-case/calendarIds",
};

/** What is due in two weeks, by person responsible; written as a Word file where a target is given. */
export const weekReportRequest: RequestType<WeekReportParams, WeekReportResult> = {
  method: "parole-case/weekReport",
};

/** The fixes that the law settles, in open cases that are not mailed. */
export const lawFixesRequest: RequestType<CasesOrAllParams, LawFixesResult> = {
  method: "parole-case/lawFixes",
};

/**
 * The findings of the case files on the disk, kept without a word of them; compared with those of an earlier version of
 * the program, where they are given. Answered once all files have been checked.
 */
export const snapshotRequest: RequestType<SnapshotParams, SnapshotResult> = {
  method: "parole-case/snapshot",
};

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
  /** By date, those that are done included. */
  readonly deadlines: readonly DeadlineOfCase[];
  /** The text of an .ics file, where it was requested and there is a date to put into it. */
  readonly calendar?: string;
  /** Beside the calendar: how many of its dates are marked as canceled, and how many of other cases stay as they were. */
  readonly canceled?: number;
  readonly kept?: number;
  /** Whether there are more case files than may be checked, so that dates may be missing. */
  readonly more?: boolean;
  /** Where dates may be missing because a value cannot be read; left out where there is nothing of the kind. */
  readonly unread?: readonly UnreadDay[];
  /** Cases with two versions of a text, because of which no calendar was made. */
  readonly undecided?: readonly string[];
  /** In whole sentences, where the requirements of an edition have to be checked. */
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
  /** edited: a file that was changed since exists and was not replaced. Left out where none was requested. */
  readonly written?: "written" | "edited" | { readonly refused: string };
}

export interface LawFixesResult {
  readonly cases: readonly FixesOfCase[];
  /** Cases that could not be read. */
  readonly unreadable: readonly string[];
}

export interface FixesOfCase {
  readonly uri: string;
  /** Names of those who would be paroled. */
  readonly names: readonly string[];
  /** The version of the document that the edits are of; null where no editor has it open. */
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
  /** The cases whose findings changed though nothing about them did. */
  readonly changed: readonly ChangedCase[];
}

export interface ChangedCase {
  readonly uri: string;
  /** Names of those who would be paroled. */
  readonly beneficiaries: readonly string[];
  readonly matter?: string;
  readonly changes: readonly InEditor<FindingChange>[];
}
