// Which findings of a case appeared or vanished with an update of the program, and why, as far as that is known.
import type { CheckedCase } from "../engine/check.ts";
import type { Span } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import { editionOf, isEditionId } from "../law/editions.ts";
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
  const why = (rule: string) => reasonFor(rule, before.edition, now.edition, versions);
  const appeared = now.findings.flatMap((finding): FindingChange[] => {
    const known = left.indexOf(findingKey(finding));
    if (known >= 0) {
      left.splice(known, 1);
      return [];
    }
    const { rule, message, span } = finding;
    return [{ kind: "appeared", rule, title: titleOf(rule, rules), message, span, why: why(rule) }];
  });
  const vanished = left.map((key): FindingChange => {
    const rule = key.split(" ", 1)[0] ?? "";
    return { kind: "vanished", rule, title: titleOf(rule, rules), why: why(rule) };
  });
  return [...appeared, ...vanished];
}

function titleOf(id: string, rules: readonly Rule[]): string {
  return rules.find((rule) => rule.id === id)?.title ?? id;
}

function reasonFor(
  rule: string,
  editionBefore: string,
  editionNow: string,
  { before, now }: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
): string {
  const [hash, hashNow] = [before.rules[rule], now.rules[rule]];
  if (hash === undefined && hashNow !== undefined) return "The rule is new";
  if (hash !== undefined && hashNow === undefined) return "The rule was removed";
  if (editionBefore !== editionNow) {
    const title = (id: string) => (isEditionId(id) ? `"${editionOf(id).title}"` : id);
    return `The case is now checked against the edition ${title(editionNow)}, before against ${title(editionBefore)}`;
  }
  const facts = factsOfRule(rule).filter((fact) => before.facts[fact] !== now.facts[fact]);
  if (facts.length > 0) return `The law changed: ${facts.map((fact) => `"${factInWords(fact)}"`).join(", ")}`;
  if (hash !== hashNow) return "The rule changed";
  return "The reason is not known";
}
