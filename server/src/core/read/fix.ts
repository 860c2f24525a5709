import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { Language } from "../message/language.ts";
import { type Title, titled } from "../message/title.ts";
import type { TextFix } from "../text/tree.ts";

/** One change to the case, in terms of the case rather than of its text. */
export type PatchOperation =
  /** Adds the key at `path` with the value, in the format's order of keys; does nothing if a value is given. */
  | { readonly op: "add"; readonly path: Path; readonly value: PatchValue }
  /** Replaces what is at `path` with the value. */
  | {
      readonly op: "replace";
      readonly path: Path;
      readonly value: PatchValue;
      /** Given if the value differs from the current text in these words only, so that the rest is left unchanged. */
      readonly words?: readonly Rewording[];
    }
  /** Renames the key at `path` and keeps its value. */
  | { readonly op: "rename"; readonly path: Path; readonly key: string };

/** A replacement of some words; offsets in the text as it is read. */
export interface Rewording extends Span {
  readonly text: string;
}

/** A value to write: text as it is to be read back, a list, or a block of keys. */
export type PatchValue = string | readonly PatchValue[] | { readonly [key: string]: PatchValue };

/** In terms of the case, or of its text if the text could not be read. `editsOfFix` gives the edits of either. */
export type Fix = CaseFix | TextFix;

/** A fix as a finding has it, with its title in the language of its message. */
export type ShownFix = Fix & { readonly title: string };

/** Fixes as a finding has them. */
export function shownFixes(fixes: readonly Fix[], language: Language): ShownFix[] {
  return fixes.map((fix) => ({ ...fix, title: titled(fix.title, language) }));
}

export interface CaseFix {
  /** The text on the button. */
  readonly title: Title;
  /** True if only one value can be right, so that the fix may be applied in bulk. */
  readonly safe: boolean;
  readonly operations: readonly PatchOperation[];
  readonly edits?: never;
}
