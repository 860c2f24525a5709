// The requests made while a person edits a case: rules to read about, and a paste.
import type { EditorEdit } from "./in-editor.ts";
import type { ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type PasteParams = ParamsOf<"parole-case/paste">;
export type RulePageParams = ParamsOf<"parole-case/rulePage">;

/** The page of a rule as Markdown, or null if there is no such rule. */
export const rulePageRequest: RequestType<"parole-case/rulePage", string | null> = {
  method: "parole-case/rulePage",
};

/** All rules, to choose from. */
export const rulesRequest: RequestType<"parole-case/rules", readonly RuleChoice[]> = {
  method: "parole-case/rules",
};

/** The text to write for a paste into an open case, so that the value reads as the pasted text. */
export const pasteRequest: RequestType<"parole-case/paste", PasteResult> = {
  method: "parole-case/paste",
};

export interface RuleChoice {
  readonly id: string;
  /** The requirement, in a sentence without a period. */
  readonly title: string;
}

/** `null` if the text can be pasted as it is. */
export type PasteResult = {
  /** Replaces the range. */
  readonly text: string;
  /** Edits needed besides the pasted text. */
  readonly others: readonly EditorEdit[];
} | null;
