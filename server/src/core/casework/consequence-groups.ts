// What is wrong with a case, grouped by what can follow if it is left as it is.
import { type Consequence, consequences } from "../base/consequence.ts";
import { consequenceHeadings, fileHeading, isAboutTheFile } from "../engine/consequences.ts";
import type { Language } from "../message/language.ts";
import { rendered } from "../message/message.ts";
import type { Rule } from "../rule/rule.ts";
import { sectionOf } from "./sections.ts";

export interface ConsequenceGroup<Item> {
  /** Undefined for what is about the file itself, whose consequences have nothing to do with the request. */
  readonly consequence: Consequence | undefined;
  /** What can follow, as a heading. */
  readonly title: string;
  /** In the given order. */
  readonly lines: readonly Item[];
}

interface HasConsequence {
  /** The id of a rule. */
  readonly rule: string;
  readonly consequence: Consequence | undefined;
}

/**
 * The items by what can follow, the most severe first, without empty groups. An item without a consequence is in no
 * group. `rules` are all rules of the check.
 */
export function byConsequence<Item extends HasConsequence>(
  all: readonly Item[],
  rules: readonly Pick<Rule, "id" | "authority">[],
  language?: Language,
): readonly ConsequenceGroup<Item>[] {
  const items = all.filter(({ consequence }) => consequence !== undefined);
  const fileRules = new Set(rules.filter(isOfFile).map(({ id }) => id));
  const ofFile = (item: Item) => fileRules.has(item.rule);
  const groups = [
    { consequence: undefined, title: rendered(fileHeading, language), lines: items.filter(ofFile) },
    ...consequences.map((consequence) => ({
      consequence,
      title: rendered(consequenceHeadings[consequence], language),
      lines: items.filter((item) => item.consequence === consequence && !ofFile(item)),
    })),
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** Whether a rule is about how the file is written, and not about the documents that the format requires. */
function isOfFile(rule: Pick<Rule, "id" | "authority">): boolean {
  return sectionOf(rule.id) === "file" && isAboutTheFile(rule);
}
