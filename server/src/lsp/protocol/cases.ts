// The requests about cases as a practice sees them: the list, the state of one case, its checklist, and closing it.
import type { CaseDigest } from "../../core/casework/digest.ts";
import type { EditionChoice } from "../../core/casework/editions.ts";
import type { CaseOverview } from "../../core/casework/overview.ts";
import type { Readiness } from "../../core/casework/readiness.ts";
import type { EditorDocumentEdits, InEditor } from "./in-editor.ts";
import type { noParams, Params, ParamsOf } from "./params.ts";
import type { NotificationType, RequestType } from "./request-type.ts";

export type { CaseDigest as CaseBrief } from "../../core/casework/digest.ts";
export type { EditionChoice } from "../../core/casework/editions.ts";

export type CasesParams = ParamsOf<"parole-case/cases">;
export type ChangeEditionParams = ParamsOf<"parole-case/changeEdition">;
export type CheckAllParams = ParamsOf<"parole-case/checkAll">;
export type ClosingParams = ParamsOf<"parole-case/closing">;
export type FileValueParams = ParamsOf<"parole-case/fileValue">;
export type NoParams = Params<typeof noParams>;
export type ShowClosedParams = ParamsOf<"parole-case/showClosed">;

/** Sent by a client that began with `isTrusted: false`: its folders are now trusted. */
export const trustGrantedNotification: NotificationType<undefined> = { method: "parole-case/trustGranted" };

/** Sent to a client that lists cases (its option `listsCases`): the state of some of them may have changed. */
export const casesChangedNotification: NotificationType<CasesChangedParams> = {
  method: "parole-case/casesChanged",
};

/** The cases of the open folders and those open in an editor, each in brief. */
export const casesRequest: RequestType<"parole-case/cases", CasesResult> = {
  method: "parole-case/cases",
};

/** The state of one case; null if it cannot be read. */
export const overviewRequest: RequestType<"parole-case/overview", OverviewOfCase | null> = {
  method: "parole-case/overview",
};

/** The state of all case files of the open folders, opened or not. */
export const overviewsRequest: RequestType<"parole-case/overviews", OverviewsResult> = {
  method: "parole-case/overviews",
};

/** The checklist of one case; null if it cannot be read. */
export const readinessRequest: RequestType<"parole-case/readiness", ReadinessResult | null> = {
  method: "parole-case/readiness",
};

/**
 * Check every case file of the open folders and publish the findings of each. Progress is reported to the token; once
 * canceled, it stops.
 */
export const checkAllRequest: RequestType<"parole-case/checkAll", CheckAllResult> = {
  method: "parole-case/checkAll",
};

/** The editions of the requirements, to choose from. */
export const editionsRequest: RequestType<"parole-case/editions", EditionsResult> = {
  method: "parole-case/editions",
};

/** The edits after which an open case is checked against another edition; null if it is not open or cannot be edited. */
export const changeEditionRequest: RequestType<"parole-case/changeEdition", EditorDocumentEdits | null> = {
  method: "parole-case/changeEdition",
};

/** The edits that close an open document's case or open it again; null if no such document is open. */
export const closingRequest: RequestType<"parole-case/closing", ClosingResult | null> = {
  method: "parole-case/closing",
};

/** The edits that name another file in an open case; null if it is not open or names something else by now. */
export const fileValueRequest: RequestType<"parole-case/fileValue", EditorDocumentEdits | null> = {
  method: "parole-case/fileValue",
};

/** Whether notes of closed cases are shown for files that no editor has open. */
export const showClosedRequest: RequestType<"parole-case/showClosed", null> = {
  method: "parole-case/showClosed",
};

export interface CasesChangedParams {
  /** Omitted if any case may have been changed, added, or removed. */
  readonly uris?: readonly string[];
}

export interface CasesResult {
  /** In the order of the files. */
  readonly cases: readonly CaseInList[];
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
}

export interface CaseInList {
  readonly uri: string;
  /** Null until the case has been checked; the client is notified then. */
  readonly brief: CaseDigest | null;
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
  /** The same as a Markdown page, to read and print. */
  readonly page: string;
}

export interface CheckAllResult {
  readonly files: number;
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly cases: readonly CaseSummary[];
}

export interface CaseSummary {
  readonly uri: string;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}

export interface EditionsResult {
  readonly editions: readonly EditionChoice[];
}

/** Without edits if the case is already closed, or open, or if its text cannot be edited. */
export interface ClosingResult extends EditorDocumentEdits {
  /** What must be done by a date and is not known to be done, each in words. */
  readonly open: readonly string[];
  /** Those that remain due when the case is closed. */
  readonly lasting: readonly string[];
}

/** The argument of the command that copies a document into the folder of a case and names the copy there. */
export interface CopyIntoCase {
  /** The case file's URI. */
  readonly uri: string;
  /** The value that names the file, and what it names now. */
  readonly path: readonly (string | number)[];
  readonly named: string;
  /** The file as a case names it, from the folder of that case. */
  readonly source: { readonly uri: string; readonly file: string };
}
