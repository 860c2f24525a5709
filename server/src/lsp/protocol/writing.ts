// The requests made while a person edits a case: rules to read about, and a paste.
import type { NoParams } from "./cases.ts";
import type { EditorEdit } from "./in-editor.ts";
import type { Params, pasteParams, rulePageParams } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type PasteParams = Params<typeof pasteParams>;
export type RulePageParams = Params<typeof rulePageParams>;

/** The page of a rule as Markdown, or null if there is no such rule. */
export const rulePageRequest: RequestType<RulePageParams, string | null> = { method: "parole-case/rulePage" };

/** All rules, to choose from. */
export const rulesRequest: RequestType<NoParams, readonly RuleChoice[]> = { method: "parole-case/rules" };

/** The text to write for a paste into an open case, so that the value reads as the pasted text. */
export const pasteRequest: RequestType<PasteParams, PasteResult> = { method: "parole-case/paste" };

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
