// The requests over many cases at once. Shared with the client through requests.ts.
import type { LawFixKind } from "../core/desk/law-fixes.ts";
import type { ReportGroup, ReportItem, WeekReport } from "../core/desk/week-report.ts";
import type { InEditor } from "./desk-requests.ts";
import type { EditorEdit } from "./exhibit-requests.ts";

export type { LawFixKind } from "../core/desk/law-fixes.ts";

/** What is due in two weeks, by person responsible; written as a Word file where a target is given. */
export const weekReportRequest = "parole-case/weekReport";
/** The fixes that the law settles, in open cases that are not mailed. */
export const lawFixesRequest = "parole-case/lawFixes";

export interface WeekReportParams {
  /** Of these cases; left out, of all case files of the open folders. */
  readonly uris?: readonly string[];
  /** URI of the Word file to write. */
  readonly target?: string;
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
  /** Whether there are more case files than may be looked at. */
  readonly more: boolean;
  /** edited: a file that was changed since is there and was left as it is. Left out where none was asked for. */
  readonly written?: "written" | "edited" | { readonly refused: string };
}

export interface LawFixesParams {
  /** Of these cases; left out, of all case files of the open folders. */
  readonly uris?: readonly string[];
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
