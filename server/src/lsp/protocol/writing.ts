// The requests made while a person writes in a case: rules to read about, and a paste.
import type { NoParams } from "./cases.ts";
import type { EditorEdit } from "./in-editor.ts";
import type { Params, pasteParams, rulePageParams } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type PasteParams = Params<typeof pasteParams>;
export type RulePageParams = Params<typeof rulePageParams>;

/** The page of a rule as Markdown, or null where there is no such rule. */
export const rulePageRequest: RequestType<RulePageParams, string | null> = { method: "parole-case/rulePage" };

/** All rules, to choose from. */
export const rulesRequest: RequestType<NoParams, readonly RuleChoice[]> = { method: "parole-case/rules" };

/** What a paste into an open case has to write, so that the value reads as the pasted text. */
export const pasteRequest: RequestType<PasteParams, PasteResult> = { method: "parole-case/paste" };

export interface RuleChoice {
  readonly id: string;
  /** What it requires, in a sentence without full stop. */
  readonly title: string;
}

/** `null` where the text can be pasted as it is. */
export type PasteResult = {
  /** Goes in the place of the range. */
  readonly text: string;
  /** What has to change beside the range. */
  readonly others: readonly EditorEdit[];
} | null;
