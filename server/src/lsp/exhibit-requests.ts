// The requests that put exhibits into a case and take them out. They are about what stands in the editor, and change
// nothing themselves: the client makes the edits. Shared with the client through requests.ts.
import type { ChangeRefused, ExhibitsAdded, ExhibitTakenOut } from "../core/desk/exhibit-changes.ts";
import type { WaitingExhibits } from "../core/desk/waiting-exhibits.ts";
import type { EditorRange } from "./desk-requests.ts";

/** The exhibits of a case, to choose from; null where the case is not open. */
export const exhibitsRequest = "parole-case/exhibits";
/** The exhibits that have no file yet, and which of these files are clearly theirs; null where the case is not open. */
export const waitingExhibitsRequest = "parole-case/waitingExhibits";
/** The edits that add exhibits for files. */
export const addExhibitsRequest = "parole-case/addExhibits";
/** The edits that take an exhibit out and label the others anew. */
export const takeOutExhibitRequest = "parole-case/takeOutExhibit";

export interface ExhibitsParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly position?: EditorRange["start"];
}

export interface ExhibitsResult {
  readonly exhibits: readonly ExhibitChoice[];
  /** The place in the list of the exhibit at the position. */
  readonly here: number | null;
}

export interface ExhibitChoice {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** "Exhibit B". */
  readonly words: string;
  readonly title: string | null;
  readonly file: string | null;
}

export interface AddExhibitsParams {
  readonly uri: string;
  /** Paths below the case's folder, with forward slashes. */
  readonly files: readonly string[];
  /** By file, the place in the list of an exhibit that has none yet and gets this one; the others become exhibits. */
  readonly into?: Readonly<Record<string, number>>;
}

export type WaitingExhibitsParams = Pick<AddExhibitsParams, "uri" | "files">;
export type WaitingExhibitsResult = WaitingExhibits;

export type AddExhibitsResult = ChangeRefused | InDocument<ExhibitsAdded>;

export interface TakeOutExhibitParams {
  readonly uri: string;
  /** The exhibit's place in the list, from 0. */
  readonly index: number;
}

export type TakeOutExhibitResult = ChangeRefused | InDocument<ExhibitTakenOut>;

/** A change of the core as an editor makes it, all edits as one step. */
export type InDocument<Change> = Omit<Change, "edits" | "first"> & {
  /** The version of the document that the edits are of. */
  readonly version: number;
  readonly edits: readonly EditorEdit[];
  /** The first placeholder to fill in, in the text once the edits are made. */
  readonly first: EditorRange | null;
};

export interface EditorEdit {
  readonly range: EditorRange;
  readonly newText: string;
  /** The same text as a snippet, with a tab stop for each placeholder; left out where there is none. */
  readonly snippet?: string;
}
