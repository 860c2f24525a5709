// What a check of a case gives: plain data, the same for editor, command line and packet.

import type { PlaceElsewhere } from "../caseload/relations.ts";
import type { Language } from "../message/language.ts";
import { type Title, titled } from "../message/title.ts";
import type { TextFix } from "../text/text-fix.ts";

/** A route into the case: keys and list positions from the top, as the format names them. */
export type Path = readonly (string | number)[];

/** UTF-16 offsets into the text of the case file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "information";

/** The less, the graver. */
export const gravity: Record<Severity, number> = { error: 0, warning: 1, information: 2 };

/** Where a requirement comes from; `date` is the state of the source that was used, YYYY-MM-DD. */
export interface Authority {
  readonly source: string;
  readonly section: string;
  readonly date: string;
}

/** Another place that bears on a finding. */
export interface Related {
  readonly path: Path;
  readonly span: Span;
  readonly message: string;
}

/** A place in another case that bears on a finding, with lines and characters from 0. */
export type Elsewhere = PlaceElsewhere;

/** The same, in the language of the finding. */
export type ShownElsewhere = Omit<PlaceElsewhere, "message"> & { readonly message: string };

/** One change to the case, in terms of the case rather than of its text. */
export type PatchOperation =
  /** Gives the key at `path` the value, in the format's order of keys; does nothing when a value is given. */
  | { readonly op: "add"; readonly path: Path; readonly value: PatchValue }
  /** Puts the value in the place of what stands at `path`. */
  | {
      readonly op: "replace";
      readonly path: Path;
      readonly value: PatchValue;
      /** Where the value differs in these words alone from the text that stands there, so that the rest is left as it is. */
      readonly words?: readonly Rewording[];
    }
  /** Gives the key at `path` another name and keeps its value. */
  | { readonly op: "rename"; readonly path: Path; readonly key: string };

/** Other words in the place of some; offsets in the text as it is read. */
export interface Rewording extends Span {
  readonly text: string;
}

/** A value to write: text as it is to be read back, a list, or a block of keys. */
export type PatchValue = string | readonly PatchValue[] | { readonly [key: string]: PatchValue };

/** In terms of the case, or of its text where the text could not be read. `editsOfFix` gives the edits of either. */
export type Fix = CaseFix | TextFix;

/** A fix as a finding has it, with its title in the language of its message. */
export type ShownFix = Fix & { readonly title: string };

/** Fixes as a finding has them. */
export function shownFixes(fixes: readonly Fix[], language: Language): ShownFix[] {
  return fixes.map((fix) => ({ ...fix, title: titled(fix.title, language) }));
}

export interface CaseFix {
  /** What the practitioner reads on the button. */
  readonly title: Title;
  /** True where only one value can be right, so that the fix may be applied without being asked for one by one. */
  readonly safe: boolean;
  readonly operations: readonly PatchOperation[];
  readonly edits?: never;
}

/** What a rule or the reader found at one place of one case. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
  readonly authority: readonly Authority[];
  readonly related: readonly Related[];
  /** Places in other cases; left out where there are none. */
  readonly elsewhere?: readonly ShownElsewhere[];
  readonly fixes: readonly ShownFix[];
}
