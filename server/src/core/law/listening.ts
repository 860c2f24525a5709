// Records which question the law could not answer, so that a silent rule is not taken for a requirement that is met.
import { isMessage } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import type { Law } from "./law.ts";

/** The same law, with the first reason for which it gave no answer. */
export interface LawHeard {
  readonly law: Law;
  /** The first reason since the last call; undefined if it answered every question. */
  readonly takeReason: () => Title | undefined;
}

export function heardLaw(law: Law): LawHeard {
  let first: Title | undefined;
  return {
    law: listeningTo(law, (reason) => {
      first ??= reason;
    }),
    takeReason() {
      const reason = first;
      first = undefined;
      return reason;
    },
  };
}

function listeningTo(law: Law, tell: (reason: Title) => void): Law {
  const heard = new Map<PropertyKey, unknown>();
  return new Proxy(law, {
    get(target, name) {
      if (heard.has(name)) return heard.get(name);
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      const question = (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, given);
        const reason = reasonIn(answer);
        if (reason !== undefined) tell(reason);
        return answer;
      };
      heard.set(name, question);
      return question;
    },
  });
}

function reasonIn(answer: unknown): Title | undefined {
  const isOpen = typeof answer === "object" && answer !== null && "known" in answer && answer.known === false;
  if (!isOpen || !("reason" in answer)) return undefined;
  const { reason } = answer;
  return typeof reason === "string" || isMessage(reason) ? reason : undefined;
}
