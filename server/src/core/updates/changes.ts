// Which findings of a case appeared or disappeared with an update of the program, and why, as far as known.

import type { Span } from "../base/span.ts";
import type { CheckedCase } from "../engine/check.ts";
import { editionOf, isEditionId } from "../law/editions.ts";
import type { Language, Message, MessageValue } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { each, term } from "../message/values.ts";
import { factInWords, factsOfRule } from "../review/law-basis.ts";
import type { Rule } from "../rule/rule.ts";
import { type CaseSnapshot, findingKey, type VersionSnapshot } from "./snapshot.ts";

export interface FindingChange {
  readonly kind: "appeared" | "vanished";
  readonly rule: string;
  /** What the rule requires; its id if this version has no such rule. */
  readonly title: string;
  /** The message of the finding; absent if the finding disappeared. */
  readonly message?: string;
  readonly span?: Span;
  /** Why, in a sentence without a full stop. */
  readonly why: string;
}

/**
 * The changed findings of an otherwise unchanged case; `now` is the case checked as of the date of the snapshot, so that
 * the days passed since change nothing.
 */
export function changesSince(
  before: CaseSnapshot,
  now: CheckedCase,
  rules: readonly Rule[],
  versions: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
): readonly FindingChange[] {
  const left = [...before.findings];
  const { language } = now.context;
  const why = (rule: string) =>
    rendered(reasonFor(rule, rules, before.edition, now.edition, versions), language);
  const appeared = now.findings.flatMap((finding): FindingChange[] => {
    const known = left.indexOf(findingKey(finding));
    if (known >= 0) {
      left.splice(known, 1);
      return [];
    }
    const { rule, message, span } = finding;
    return [{ kind: "appeared", rule, title: titleOf(rule, rules, language), message, span, why: why(rule) }];
  });
  const vanished = left.map((key): FindingChange => {
    const rule = key.split(" ", 1)[0] ?? "";
    return { kind: "vanished", rule, title: titleOf(rule, rules, language), why: why(rule) };
  });
  return [...appeared, ...vanished];
}

function titleOf(id: string, rules: readonly Rule[], language: Language | undefined): string {
  const rule = rules.find((one) => one.id === id);
  return rule ? titled(rule.title, language) : id;
}

function reasonFor(
  rule: string,
  rules: readonly Rule[],
  editionBefore: string,
  editionNow: string,
  { before, now }: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
): Message {
  const [hash, hashNow] = [before.rules[rule], now.rules[rule]];
  if (hash === undefined && hashNow !== undefined) return sentence("The rule is new");
  if (hash !== undefined && hashNow === undefined) return sentence("The rule was removed");
  if (editionBefore !== editionNow) {
    return sentence("The case is now checked against the edition {now}, before against {before}", {
      now: editionNamed(editionNow),
      before: editionNamed(editionBefore),
    });
  }
  const facts = factsOfRule(rule, rules).filter((fact) => before.facts[fact] !== now.facts[fact]);
  if (facts.length > 0) {
    const names = facts.map((fact) => sentence('"{fact}"', { fact: term(factInWords(fact)) }));
    return sentence("The law changed: {facts}", { facts: each(names) });
  }
  return hash === hashNow ? sentence("The reason is not known") : sentence("The rule changed");
}

function editionNamed(id: string): MessageValue {
  return isEditionId(id) ? sentence('"{edition}"', { edition: term(editionOf(id).title) }) : id;
}
