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

// Whether a list remains correct while the user continues to type, so that an editor can filter it without a new
// request. Filtering is immediate; an editor that has to ask again shows the old list until the answer comes, and Enter
// picks from it.

/**
 * Whether the completions for more letters are always among those for fewer. `skipsWhole`: in the editor, Enter begins
 * a new line if the suggestion is already completely typed; without that, a list must end once a word is complete.
 */
export function canBeNarrowed(completions: readonly Completion[], skipsWhole: boolean): boolean {
  return completions.every((one) => {
    const isWord = one.insert.text === one.label;
    return isClosed(one) && (!isWord || (skipsWhole && !one.also));
  });
}

/** Whether only certain words are possible here, and some of their letters are enough. */
function isClosed({ kind }: Completion): boolean {
  switch (kind) {
    case "key":
    case "block":
    case "choice":
    case "rule":
    case "word":
    case "case":
      return true;
    case "person":
    case "exhibit":
    case "claim":
    case "file":
    case "day":
    case "value":
      return false;
  }
}
