// What can follow if a finding is left as it is: the grade of its rule, and one sentence for each grade. The sentences
// say what can happen, since no check knows what an officer will do.
import type { Consequence } from "../base/consequence.ts";
import type { Severity } from "../base/severity.ts";
import type { EditionId } from "../law/editions.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { Rule } from "../rule/rule.ts";

/**
 * The consequence of a finding of the rule. A note never claims that a packet can be returned or refused, even where
 * other findings of its rule do.
 */
export function consequenceOf(
  { consequence }: Pick<Rule, "consequence">,
  edition: EditionId,
  severity: Severity,
): Consequence {
  const graded = consequence[edition] ?? "weaker";
  return severity === "information" && graded !== "your-call" ? "weaker" : graded;
}

/** Whether only the format requires it, and no outside authority. */
export function isAboutTheFile({ authority }: Pick<Rule, "authority">): boolean {
  return authority.every(({ source }) => source === "case-format" || source === "packet-export");
}

/** What can follow from a finding of the rule, as a whole sentence. */
export function consequenceSentence(rule: Pick<Rule, "authority">, consequence: Consequence): Message {
  if (!isAboutTheFile(rule)) return sentences[consequence];
  switch (consequence) {
    case "returned":
    case "refused":
      return sentence("If this is left as it is, what the case file says here cannot be used.");
    case "weaker":
      return sentence("If this is left as it is, the packet can differ from what was meant.");
    case "your-call":
      return sentences[consequence];
  }
}

const sentences: Readonly<Record<Consequence, Message>> = {
  returned: sentence(
    "If this is left as it is, intake can return the packet, or the packet can reach the wrong office.",
  ),
  refused: sentence("If this is left as it is, a request for evidence or a denial can follow."),
  weaker: sentence("If this is left as it is, the request can be weaker."),
  "your-call": sentence("Only a person who knows the case can judge whether this matters."),
};

/** The heading of the findings with this consequence. */
export const consequenceHeadings: Readonly<Record<Consequence, Message>> = {
  returned: sentence("The packet can be returned or reach the wrong office"),
  refused: sentence("A request for evidence or a denial can follow"),
  weaker: sentence("The request can be weaker"),
  "your-call": sentence("For a person to judge"),
};
