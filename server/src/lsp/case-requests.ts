// The requests about all cases at once, and about the edition that one is held against. Shared with the client through
// requests.ts.
import type { CaseBrief } from "../core/desk/brief.ts";
import type { EditionChoice } from "../core/desk/editions.ts";
import type { EditorEdit } from "./exhibit-requests.ts";

export type { CaseBrief } from "../core/desk/brief.ts";
export type { EditionChoice } from "../core/desk/editions.ts";

/** The cases of the open folders and those open in an editor, each in brief. */
export const casesRequest = "parole-case/cases";
/** Said to a client that lists cases (its option `listsCases`): some of them may stand differently now. */
export const casesChangedNotification = "parole-case/casesChanged";
/** The editions of the requirements, to choose from. */
export const editionsRequest = "parole-case/editions";
/** The edits that hold an open case against another edition; null where it is not open or cannot be edited. */
export const changeEditionRequest = "parole-case/changeEdition";
/** The edits that close an open document's case or open it again; null where no such document is open. */
export const closingRequest = "parole-case/closing";
/** The edits that name another file in an open case; null where it is not open or names something else by now. */
export const fileValueRequest = "parole-case/fileValue";
/** Whether the notes of cases that were closed are shown though no editor has them open. */
export const showClosedRequest = "parole-case/showClosed";

export interface CasesParams {
  /** These alone; those of them that are no cases, or not any more, are missing in the answer. */
  readonly uris?: readonly string[];
  /** Checks those too that have not been checked yet, since a person waits for them. */
  readonly isAwaited?: boolean;
}

export interface CasesResult {
  /** In the order of the files. */
  readonly cases: readonly CaseInList[];
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
}

export interface CaseInList {
  readonly uri: string;
  /** Null as long as nobody has looked at the case; the client is told when somebody has. */
  readonly brief: CaseBrief | null;
}

export interface CasesChangedParams {
  /** Left out where any may have changed, or come, or gone. */
  readonly uris?: readonly string[];
}

export interface EditionsResult {
  readonly editions: readonly EditionChoice[];
}

export interface ChangeEditionParams {
  readonly uri: string;
  readonly edition: string;
}

export interface ChangeEditionResult {
  /** The version of the document that the edits are of. */
  readonly version: number;
  /** None where the case names this edition already. */
  readonly edits: readonly EditorEdit[];
}

export interface ClosingParams {
  readonly uri: string;
  readonly reopen?: boolean;
}

export interface ClosingResult {
  /** The version of the document that the edits are of. */
  readonly version: number;
  /** None where the case is closed, or open, already, or where its text cannot take them. */
  readonly edits: readonly EditorEdit[];
  /** What must be done by a date and is not known to be done, each in words. */
  readonly open: readonly string[];
  /** Those of them that stay due when the case is closed. */
  readonly lasting: readonly string[];
}

export interface ShowClosedParams {
  readonly shown: boolean;
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

export interface FileValueParams {
  readonly uri: string;
  readonly path: readonly (string | number)[];
  /** What is named there now; where it is something else, there are no edits. */
  readonly named: string;
  /** What is to be named. */
  readonly value: string;
}

export interface FileValueResult {
  /** The version of the document that the edits are of. */
  readonly version: number;
  readonly edits: readonly EditorEdit[];
}
