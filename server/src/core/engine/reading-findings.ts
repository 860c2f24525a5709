// The mistakes in the text and the format, as findings of rules that reading has already applied.

import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { OutdentedKey } from "../fix/outdented-key.ts";
import { repeatedKey } from "../fix/repeated-key.ts";
import { mistakeFixer } from "../fix/typing-mistakes/fixes.ts";
import { outdentedTexts } from "../fix/typing-mistakes/outdented-text.ts";
import type { EditionId } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import { authorityOf } from "../law/rule-citations.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Finding } from "../model/finding.ts";
import { spanOf } from "../read/field-ref.ts";
import { type Fix, shownFixes } from "../read/fix.ts";
import { nodeAtOffset } from "../read/node-at-offset.ts";
import type { ReadCase } from "../read/read.ts";
import type { Rule } from "../rule/rule.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextProblem } from "../text/tree.ts";
import { consequenceOf } from "./consequences.ts";

/** Findings of the `yaml/…` and `schema/…` rules, if they are among the requested rules. */
export function readingFindings(
  text: ParsedText,
  read: ReadCase,
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
  outdentedKeys: readonly OutdentedKey[] = [],
  language: Language = english,
): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const finding = (id: string, message: string, span: Span, path: Path, fixes: readonly Fix[]): Finding[] => {
    const rule = byId.get(id);
    const severity = rule?.severity[edition];
    if (!rule || severity === undefined) return [];
    const authority = authorityOf(rule.authority, law, edition);
    const consequence = consequenceOf(rule, edition, severity);
    return [
      {
        rule: id,
        severity,
        consequence,
        message,
        path,
        span,
        authority,
        related: [],
        fixes: shownFixes(fixes, language),
      },
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
  const mistakeFixes = mistakeFixer(text);
  return withOutdentedTexts(
    text,
    withOutdentedKeys(found, outdentedKeys, language).map((one) =>
      one.rule === "yaml/duplicate-key"
        ? withFirst(text, one, language)
        : one.fixes.length > 0
          ? one
          : { ...one, fixes: shownFixes(mistakeFixes(one.rule, one.span), language) },
    ),
    language,
  );
}

/** A duplicate key links to the first one. */
function withFirst(text: ParsedText, finding: Finding, language: Language): Finding {
  const repeated = repeatedKey(text, finding.span.start);
  if (!repeated) return finding;
  const message = rendered(sentence("The key that was read"), language);
  const path = nodeAtOffset(text, repeated.first.start)?.path ?? [];
  return {
    ...finding,
    related: [{ path, span: repeated.first, message }],
    fixes: shownFixes(repeated.fixes, language),
  };
}

/** A line below a value that is not words of a text can only be a comment. */
function isMeant(text: ParsedText, { below }: TextProblem): boolean {
  const spot = below === undefined ? undefined : nodeAtOffset(text, below);
  if (spot?.part !== "value" || spot.shape?.kind !== "leaf") return true;
  const { kind } = spot.shape.meta;
  return kind === "prose" || kind === "text";
}

/** A key that has lost its indentation is one finding, with the fix that indents it; the line below it is correct. */
function withOutdentedKeys(
  findings: readonly Finding[],
  outdented: readonly OutdentedKey[],
  language: Language,
): Finding[] {
  if (outdented.length === 0) return [...findings];
  const isOfLineBelow = ({ rule, span }: Finding) =>
    rule === "yaml/syntax" &&
    outdented.some(({ below }) => below && below.start <= span.start && span.start <= below.end);
  return findings
    .filter((finding) => !isOfLineBelow(finding))
    .map((finding) => {
      const key = outdented.find(({ at }) => at === finding.span.start);
      return key && finding.rule === "schema/unknown-key"
        ? { ...finding, message: rendered(key.message, language), fixes: shownFixes([key.fix], language) }
        : finding;
    });
}

/**
 * If lines of a text have lost their indentation, the fix is to indent them again. A fix of the first line alone is not
 * offered: once it is in quotation marks, those lines could no longer be joined with it.
 */
function withOutdentedTexts(text: ParsedText, findings: readonly Finding[], language: Language): Finding[] {
  const isMark = ({ rule }: Pick<Finding, "rule">) => /^yaml\/(?:tag|anchor|alias)$/.test(rule);
  const isAbout = ({ rule }: Finding) =>
    rule === "yaml/syntax" ||
    rule === "yaml/second-document" ||
    isMark({ rule }) ||
    rule === "yaml/tab" ||
    rule === "schema/unknown-key" ||
    rule === "value/trailing-comma" ||
    rule === "value/cut-by-comment";
  const outdented = findings.some(isAbout) ? outdentedTexts(text) : [];
  // The line below has the wrong indentation only because of the lines that have lost theirs.
  const withFixAbove = (finding: Finding): Finding => {
    const above = outdented.findLast(({ end }) => end < finding.span.start);
    const isNext = above !== undefined && /^\s*$/.test(text.text.slice(above.end, finding.span.start));
    return isNext ? { ...finding, fixes: shownFixes([above.fix], language) } : finding;
  };
  return findings.map((finding) => {
    const { span, fixes, rule } = finding;
    const around = outdented.find(({ start, end }) => start <= span.start && span.start <= end);
    if (!isAbout(finding)) return finding;
    if (!around) return fixes.length === 0 && rule === "yaml/syntax" ? withFixAbove(finding) : finding;
    // A number sign in the lines below has its own fixes.
    const isBelow = /[\r\n]/.test(text.text.slice(around.start, span.start));
    if (rule === "value/cut-by-comment" && isBelow) return finding;
    // Another case below it is not part of the text.
    if (rule === "yaml/second-document" && fixes.length === 0) return finding;
    // A special character before the first words is fixed separately.
    if (isMark(finding) && !isBelow) return finding;
    const moving = shownFixes([around.fix], language);
    // At the end of a text, such a line may have been meant to divide the case.
    const isAtEnd = rule === "yaml/second-document" && /^\s*$/.test(text.text.slice(span.end, around.end));
    if (isAtEnd) return { ...finding, fixes: [...fixes, ...moving] };
    return { ...finding, fixes: [...moving, ...(rule === "yaml/tab" ? fixes : [])] };
  });
}
