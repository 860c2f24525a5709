// One completion item, as plain data.

import type { Title } from "../../message/title.ts";
import type { Edits } from "../../text/edits.ts";

export interface Completion {
  /** What the list shows, and what typed text is matched against unless `filter` is given. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words next to the label. */
  readonly detail?: Title;
  /** How it concerns this case, as Markdown; `about` leads to the general documentation. */
  readonly documentation?: string;
  readonly about?: About;
  readonly filter?: string;
  readonly insert: Insert;
  /** Further edits outside of the replaced span. */
  readonly also?: Edits;
}

/** A completion in the language of the editor. */
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

/** The text that replaces the word. */
export interface Insert {
  /** With a placeholder for each value that is still missing. */
  readonly text: string;
  /** The same without its only placeholder, so that the value can be typed at its end. */
  readonly bare?: string;
  /** The possible values in place of that placeholder, if it is one of a few words. */
  readonly choices?: readonly string[];
  /** Whether there are completions at the end of the bare text. */
  readonly isAskedAgain?: true;
}

/** Something whose documentation is too long for the list. */
export interface About {
  readonly what: (typeof abouts)[number];
  /**
   * Names of the format joined with dots, followed by a space and a choice; an id; a label; the id of a rule or
   * edition.
   */
  readonly name: string;
}

const abouts = ["field", "choice", "person", "exhibit", "claim", "file", "rule", "edition"] as const;

/** What an editor has sent back, which may be anything. */
export function aboutFrom(sent: unknown): About | undefined {
  if (typeof sent !== "object" || sent === null || !("what" in sent) || !("name" in sent)) return undefined;
  const what = abouts.find((each) => each === sent.what);
  return what && typeof sent.name === "string" ? { what, name: sent.name } : undefined;
}
