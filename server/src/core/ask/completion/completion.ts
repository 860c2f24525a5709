// One thing that can be put in, as plain data.

import type { Title } from "../../message/title.ts";
import type { Edits } from "../../text/edits.ts";

export interface Completion {
  /** What is read in the list, and what typing is held against unless `filter` says otherwise. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: Title;
  /** What this case has to do with it, as Markdown; what there is to say in any case, `about` leads to. */
  readonly documentation?: string;
  readonly about?: About;
  readonly filter?: string;
  readonly insert: Insert;
  /** What else changes, apart from the place itself. */
  readonly also?: Edits;
}

/** A completion whose words are in the language of the editor. */
export type ShownCompletion = Omit<Completion, "detail"> & { readonly detail?: string };

export type CompletionKind =
  | "key"
  | "block"
  | "choice"
  | "person"
  | "exhibit"
  | "claim"
  | "file"
  | "day"
  | "value"
  | "rule"
  | "word"
  | "case";

/** What is put in the place of what stands there. */
export interface Insert {
  /** With a placeholder for each value that is still to be given. */
  readonly text: string;
  /** The same without its only placeholder, so that the value can be typed right behind it. */
  readonly bare?: string;
  /** What can stand in the place of that placeholder, where it is one of a few words. */
  readonly choices?: readonly string[];
  /** Whether there is something to choose from where the bare text ends. */
  readonly isAskedAgain?: true;
}

/** Something of which there is more to be said than a list has room for. */
export interface About {
  readonly what: (typeof abouts)[number];
  /** Names of the format with points between them, a choice behind a space; a short name; a label; an id. */
  readonly name: string;
}

const abouts = ["field", "choice", "person", "exhibit", "claim", "file", "rule", "edition"] as const;

/** What an editor has sent back, which may be anything. */
export function aboutFrom(sent: unknown): About | undefined {
  if (typeof sent !== "object" || sent === null || !("what" in sent) || !("name" in sent)) return undefined;
  const what = abouts.find((each) => each === sent.what);
  return what && typeof sent.name === "string" ? { what, name: sent.name } : undefined;
}
