// What the text and the format have wrong, as findings: rules that reading has applied already.

import { repeatedKey } from "../fix/repeated-key.ts";
import type { SlippedKey } from "../fix/slipped-key.ts";
import { slippedTexts } from "../fix/slipped-text.ts";
import { slipFixer } from "../fix/slips/fixes.ts";
import type { EditionId } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { spanOf } from "../read/place.ts";
import type { ReadCase } from "../read/read.ts";
import { spotAt } from "../read/spot.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextProblem } from "../text/tree.ts";
import { authorityOf } from "./authority.ts";
import { type Finding, type Fix, type Path, type Span, shownFixes } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** Findings of the `yaml/…` and `schema/…` rules, where they are among the rules asked for. */
export function readingFindings(
  text: ParsedText,
  read: ReadCase,
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
  slippedKeys: readonly SlippedKey[] = [],
  language: Language = english,
): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const finding = (id: string, message: string, span: Span, path: Path, fixes: readonly Fix[]): Finding[] => {
    const rule = byId.get(id);
    const severity = rule?.severity[edition];
    if (!rule || severity === undefined) return [];
    const authority = authorityOf(rule.authority, law, edition);
    return [
      { rule: id, severity, message, path, span, authority, related: [], fixes: shownFixes(fixes, language) },
    ];
  };
  const found = [
    ...text.problems
      .filter((problem) => isMeant(text, problem))
      .flatMap(({ rule, message, start, end, fixes = [] }) =>
        finding(rule, rendered(message, language), { start, end }, [], fixes),
      ),
    ...read.problems.flatMap(({ rule, at, span, message, fixes }) =>
      finding(rule, rendered(message, language), span ?? spanOf(at), at.path, fixes),
    ),
  ];
  const slipFixes = slipFixer(text);
  return withSlippedTexts(
    text,
    withSlippedKeys(found, slippedKeys, language).map((one) =>
      one.rule === "yaml/duplicate-key"
        ? withFirst(text, one, language)
        : one.fixes.length > 0
          ? one
          : { ...one, fixes: shownFixes(slipFixes(one.rule, one.span), language) },
    ),
    language,
  );
}

/** A key that is there twice leads to the first one. */
function withFirst(text: ParsedText, finding: Finding, language: Language): Finding {
  const repeated = repeatedKey(text, finding.span.start);
  if (!repeated) return finding;
  const message = rendered(sentence("The key that was read"), language);
  const path = spotAt(text, repeated.first.start)?.path ?? [];
  return {
    ...finding,
    related: [{ path, span: repeated.first, message }],
    fixes: shownFixes(repeated.fixes, language),
  };
}

/** A line below a value that is no text in words can be a comment only. */
function isMeant(text: ParsedText, { below }: TextProblem): boolean {
  const spot = below === undefined ? undefined : spotAt(text, below);
  if (spot?.part !== "value" || spot.shape?.kind !== "leaf") return true;
  const { kind } = spot.shape.meta;
  return kind === "prose" || kind === "text";
}

/** A key that has slipped is one finding, with the fix that indents it; the line below it is as it should be. */
function withSlippedKeys(
  findings: readonly Finding[],
  slipped: readonly SlippedKey[],
  language: Language,
): Finding[] {
  if (slipped.length === 0) return [...findings];
  const isOfLineBelow = ({ rule, span }: Finding) =>
    rule === "yaml/syntax" &&
    slipped.some(({ below }) => below && below.start <= span.start && span.start <= below.end);
  return findings
    .filter((finding) => !isOfLineBelow(finding))
    .map((finding) => {
      const key = slipped.find(({ at }) => at === finding.span.start);
      return key && finding.rule === "schema/unknown-key"
        ? { ...finding, message: rendered(key.message, language), fixes: shownFixes([key.fix], language) }
        : finding;
    });
}

/**
 * Where lines of a text have slipped to the left, what to do is to move them back. What would put the first line right
 * without them is not offered: in quotation marks, it could not be joined with them any more.
 */
function withSlippedTexts(text: ParsedText, findings: readonly Finding[], language: Language): Finding[] {
  const isMark = ({ rule }: Pick<Finding, "rule">) => /^yaml\/(?:tag|anchor|alias)$/.test(rule);
  const isAbout = ({ rule }: Finding) =>
    rule === "yaml/syntax" ||
    rule === "yaml/second-document" ||
    isMark({ rule }) ||
    rule === "yaml/tab" ||
    rule === "schema/unknown-key" ||
    rule === "value/trailing-comma" ||
    rule === "value/cut-by-comment";
  const slipped = findings.some(isAbout) ? slippedTexts(text) : [];
  // The line below is not indented as YAML has it, because of those that have slipped.
  const withFixAbove = (finding: Finding): Finding => {
    const above = slipped.findLast(({ end }) => end < finding.span.start);
    const isNext = above !== undefined && /^\s*$/.test(text.text.slice(above.end, finding.span.start));
    return isNext ? { ...finding, fixes: shownFixes([above.fix], language) } : finding;
  };
  return findings.map((finding) => {
    const { span, fixes, rule } = finding;
    const around = slipped.find(({ start, end }) => start <= span.start && span.start <= end);
    if (!isAbout(finding)) return finding;
    if (!around) return fixes.length === 0 && rule === "yaml/syntax" ? withFixAbove(finding) : finding;
    // A number sign in the lines below has fixes of its own.
    const isBelow = /[\r\n]/.test(text.text.slice(around.start, span.start));
    if (rule === "value/cut-by-comment" && isBelow) return finding;
    // Another case below it is no text.
    if (rule === "yaml/second-document" && fixes.length === 0) return finding;
    // A mark before the first words is put right by itself.
    if (isMark(finding) && !isBelow) return finding;
    const moving = shownFixes([around.fix], language);
    // At the end of a text, such a line may have been meant to divide the case.
    const isAtEnd = rule === "yaml/second-document" && /^\s*$/.test(text.text.slice(span.end, around.end));
    if (isAtEnd) return { ...finding, fixes: [...fixes, ...moving] };
    return { ...finding, fixes: [...moving, ...(rule === "yaml/tab" ? fixes : [])] };
  });
}
