// Which findings of a case appeared or vanished with an update of the program, and why, as far as that is known.

import type { CheckedCase } from "../engine/check.ts";
import type { Span } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import { editionOf, isEditionId } from "../law/editions.ts";
import type { Language } from "../message/language.ts";
import { type Message, rendered, sentence, type Value } from "../message/message.ts";
import { titled } from "../message/title.ts";
import { each, term } from "../message/values.ts";
import { factInWords, factsOfRule } from "../review/law-basis.ts";
import { type CaseSnapshot, findingKey, type VersionSnapshot } from "./snapshot.ts";

export interface FindingChange {
  readonly kind: "appeared" | "vanished";
  readonly rule: string;
  /** What the rule requires; its id where this version has no such rule. */
  readonly title: string;
  /** What the finding says; nothing of one that vanished. */
  readonly message?: string;
  readonly span?: Span;
  /** Why, in a sentence without full stop. */
  readonly why: string;
}

/**
 * The changes of a case that differs in nothing else; `now` is the case checked as of the day of the snapshot, so that
 * the days that have passed since change nothing.
 */
export function changesSince(
  before: CaseSnapshot,
  now: CheckedCase,
  rules: readonly Rule[],
  versions: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
): readonly FindingChange[] {
  const left = [...before.findings];
  const { language } = now.matter;
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

function editionNamed(id: string): Value {
  return isEditionId(id) ? sentence('"{edition}"', { edition: term(editionOf(id).title) }) : id;
}
