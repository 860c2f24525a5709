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
      return sentence("If this is not corrected, Parole Case cannot use what the file says here.");
    case "weaker":
      return sentence("If this is not corrected, the packet may differ from what was meant.");
    case "your-call":
      return sentences[consequence];
  }
}

const sentences: Readonly<Record<Consequence, Message>> = {
  returned: sentence(
    "If this is not corrected, USCIS may reject and return the packet, or it may go to the wrong office.",
  ),
  refused: sentence("If this is not corrected, USCIS may issue a request for evidence or deny the request."),
  weaker: sentence("If this is not corrected, it may weaken the request."),
  "your-call": sentence("Whether this matters is a matter of professional judgment."),
};

/** The heading of the findings about the file itself. */
export const fileHeading = sentence("The case file must be completed or corrected");

/** The heading of the other findings with this consequence. */
export const consequenceHeadings: Readonly<Record<Consequence, Message>> = {
  returned: sentence("The packet may be rejected or go to the wrong office"),
  refused: sentence("USCIS may request evidence or deny the request"),
  weaker: sentence("May weaken the request"),
  "your-call": sentence("For professional judgment"),
};
