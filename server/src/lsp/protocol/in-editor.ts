// Positions and edits for an editor: lines and UTF-16 characters, both from 0.
import type { caseParams, casesOrAllParams, Params } from "./params.ts";

/** As in the protocol. */
export interface EditorRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface EditorEdit {
  readonly range: EditorRange;
  readonly newText: string;
  /** The same text as a snippet, with a tab stop for each placeholder; omitted if there is none. */
  readonly snippet?: string;
}

/** Edits that the client applies as one step. */
export interface EditorDocumentEdits {
  /** The version of the document that the edits apply to. */
  readonly version: number;
  readonly edits: readonly EditorEdit[];
}

/** Plain data of the core for an editor: lines and characters instead of offsets. */
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

/** A change of the core for an editor. */
export type InDocument<Change> = Omit<Change, "edits" | "first"> &
  EditorDocumentEdits & {
    /** The first placeholder to fill in, in the text after the edits. */
    readonly first: EditorRange | null;
  };

/** Parameters of a request about one case. */
export type CaseParams = Params<typeof caseParams>;

/** Parameters of a request about these cases, or all of the open folders. */
export type CasesOrAllParams = Params<typeof casesOrAllParams>;
