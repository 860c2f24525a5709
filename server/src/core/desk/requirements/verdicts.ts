// What one rule says of each of its subjects in a case, silence included.
import type { Draft, Rule } from "../../engine/rule.ts";
import type { Law } from "../../law/law.ts";
import type { Matter } from "../../matter/matter.ts";
import { onceForEach } from "../../matter/once.ts";
import { isMessage } from "../../message/message.ts";
import { type Title, titled } from "../../message/title.ts";

export interface Verdict {
  readonly subject: unknown;
  readonly drafts: readonly Draft[];
  /** Why the law gave no answer to what the rule asked for this subject; empty where it did. */
  readonly notKnown: readonly Title[];
}

/** One verdict for each subject; nothing where the rule fails on the case. */
export const verdictsOf = onceForEach((matter: Matter, rule: Rule): readonly Verdict[] | undefined => {
  const notKnown: Title[] = [];
  const asked: Matter = { ...matter, law: listeningTo(matter.law, (reason) => notKnown.push(reason)) };
  try {
    return [...rule.over(asked)].map((subject) => {
      notKnown.length = 0;
      const drafts = [...rule.check(subject, asked)];
      return {
        subject,
        drafts,
        notKnown: [...new Map(notKnown.map((reason) => [titled(reason), reason])).values()],
      };
    });
  } catch {
    return undefined;
  }
});

/** The same law, which tells each time that it has no answer. */
function listeningTo(law: Law, tell: (reason: Title) => void): Law {
  return new Proxy(law, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, given);
        const reason = reasonIn(answer);
        if (reason !== undefined) tell(reason);
        return answer;
      };
    },
  });
}

function reasonIn(answer: unknown): Title | undefined {
  const isOpen = typeof answer === "object" && answer !== null && "known" in answer && answer.known === false;
  if (!isOpen || !("reason" in answer)) return undefined;
  const { reason } = answer;
  return typeof reason === "string" || isMessage(reason) ? reason : undefined;
}
