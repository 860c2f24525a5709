// `# parole-ignore RULE: reason` on its own line suppresses a rule for what begins in the value below it.

import type { Span } from "../base/span.ts";
import type { EditionId } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import { authorityOf } from "../law/rule-citations.ts";
import { english } from "../message/english.ts";
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import type { Finding } from "../model/finding.ts";
import { shownFixes } from "../read/fix.ts";
import type { Rule } from "../rule/rule.ts";
import { deletion, insertion, toEdits } from "../text/edits.ts";
import { lineBreakOf } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextFix, TreeNode } from "../text/tree.ts";
import { consequenceOf } from "./consequences.ts";
import type { IgnoredFinding } from "./overrides.ts";
import { mayIgnore } from "./suppress.ts";

export interface IgnoreComment {
  readonly span: Span;
  readonly rule: string;
  readonly reason: string;
  /** The key below the comment with its value; undefined if no value follows. */
  readonly covers: Span | undefined;
  /** Whether it is at the end of a line, where it has no effect. */
  readonly isBehindValue: boolean;
  /** Moves it to its own line, if possible. */
  readonly moved?: TextFix;
}

const comment = /(?:^\uFEFF*[ \t]*|[ \t])(# *parole-ignore\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*(.*?))[ \t]*\r?$/gm;

/**
 * The comments that suppress rules, and those at the end of a line, which have no effect; text inside a value is not a
 * comment.
 */
export function ignoreComments(parsed: ParsedText): IgnoreComment[] {
  if (!parsed.text.includes("parole-ignore") || !parsed.root) return [];
  const root = parsed.root;
  return [...parsed.text.matchAll(comment)].flatMap((match) => {
    const whole = match[1] ?? "";
    const start = match.index + match[0].indexOf("#");
    if (standsInText(root, start)) return [];
    const before = parsed.text.slice(parsed.text.lastIndexOf("\n", start) + 1, start);
    const isAlone = /^[\uFEFF\s]*$/.test(before);
    // Inside another comment, the words only mention such a comment.
    if (/(?:^|\s)#/.test(before) && mayIgnore(match[2] ?? "")) return [];
    const span = { start, end: start + whole.trimEnd().length };
    const moved = isAlone ? undefined : movedAbove(parsed.text, span, before);
    return [
      {
        span,
        rule: match[2] ?? "",
        reason: reasonIn(match[3] ?? ""),
        covers: isAlone ? firstBelow(root, start) : undefined,
        isBehindValue: !isAlone,
        ...(moved && { moved }),
      },
    ];
  });
}

/** The comment moved to its own line above; undefined if the line does not begin with a key or list item. */
function movedAbove(text: string, { start, end }: Span, before: string): TextFix | undefined {
  const lead = /^\uFEFF*([ \t]*)(?=-[ \t]|["']?[\w]+["']?[ \t]*:|[\w{[])/.exec(before);
  if (!lead) return undefined;
  const line = start - before.length + lead[0].length - (lead[1] ?? "").length;
  const eol = lineBreakOf(text);
  const written = `${lead[1]}${text.slice(start, end)}${eol}`;
  return {
    title: "Move the comment to a separate line",
    safe: false,
    edits: toEdits([
      insertion(line, written),
      deletion({ start: start - before.length + before.trimEnd().length, end }),
    ]),
  };
}

/** A placeholder does not count as a reason. */
function reasonIn(text: string): string {
  return /^TODO\b/.test(text.trim()) ? "" : text.trim();
}

function standsInText(node: TreeNode, offset: number): boolean {
  if (offset < node.start || offset >= node.end) return false;
  switch (node.kind) {
    case "text":
      return true;
    case "unreadable":
      return false;
    case "list":
      return node.items.some((item) => standsInText(item, offset));
    case "map":
      return node.entries.some((entry) => standsInText(entry.value, offset));
  }
}

/** The first key or list item that begins after the offset, the outermost one, with its value. */
function firstBelow(node: TreeNode, offset: number): Span | undefined {
  const parts: Span[] =
    node.kind === "map"
      ? node.entries.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end) }))
      : node.kind === "list"
        ? node.items.map(({ start, end }) => ({ start, end }))
        : [];
  const children: readonly TreeNode[] =
    node.kind === "map" ? node.entries.map(({ value }) => value) : node.kind === "list" ? node.items : [];
  for (const [index, part] of parts.entries()) {
    if (part.start > offset) return part;
    const child = children[index];
    const inner = child && child.end > offset ? firstBelow(child, offset) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/**
 * Removes what is suppressed with a reason, and adds findings about the comments themselves. `isOpen` determines
 * whether a comment that suppresses nothing may do so once the file is fixed.
 */
export function withoutIgnored(
  findings: readonly Finding[],
  comments: readonly IgnoreComment[],
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
  isOpen: (ignore: IgnoreComment) => boolean,
  language: Language = english,
): { readonly findings: Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  if (comments.length === 0) return { findings: [...findings], ignored: [] };
  const used = new Set<IgnoreComment>();
  const ignored: IgnoredFinding[] = [];
  const kept = findings.filter((finding) => {
    const by = comments.filter((ignore) => switchesOff(ignore, finding));
    for (const ignore of by) used.add(ignore);
    const [first] = by;
    if (!first) return true;
    const { rule, message } = finding;
    ignored.push({ rule, message, reason: first.reason, span: first.span });
    return false;
  });
  const known = new Set(rules.map((rule) => rule.id));
  for (const ignore of comments) {
    const wrong = whatIsWrong(ignore, known, used);
    if (!wrong || (wrong.id === "ignore/unused" && !ignore.isBehindValue && isOpen(ignore))) continue;
    const { id, message } = wrong;
    const rule = rules.find((other) => other.id === id);
    const severity = rule?.severity[edition];
    if (!rule || severity === undefined) continue;
    kept.push({
      rule: id,
      severity,
      consequence: consequenceOf(rule, edition, severity),
      message: rendered(message, language),
      path: [],
      span: ignore.span,
      authority: authorityOf(rule.authority, law, edition),
      related: [],
      fixes: shownFixes(id === "ignore/unused" && ignore.moved ? [ignore.moved] : [], language),
    });
  }
  ignored.sort((one, other) => one.span.start - other.span.start);
  return { findings: kept, ignored };
}

function switchesOff(ignore: IgnoreComment, finding: Finding): boolean {
  if (ignore.reason === "" || ignore.rule !== finding.rule || !mayIgnore(finding.rule)) return false;
  return isAbove(ignore, finding.span);
}

/** Whether what begins there is in the value below the comment. */
export function isAbove({ covers }: IgnoreComment, { start }: Span): boolean {
  return covers !== undefined && start >= covers.start && start < covers.end;
}

function whatIsWrong(
  ignore: IgnoreComment,
  known: ReadonlySet<string>,
  used: ReadonlySet<IgnoreComment>,
): { readonly id: string; readonly message: Message } | undefined {
  if (!mayIgnore(ignore.rule)) {
    const rule = ignore.rule.replace(/,$/, "");
    const message = known.has(rule)
      ? sentence(
          "{rule} cannot be ignored, because it reports text that was not read. Correct the text and delete this comment.",
          { rule },
        )
      : sentence(
          "{rule} cannot be ignored, because these rules report text that was not read. Correct the text and delete this comment.",
          { rule },
        );
    return { id: "ignore/not-allowed", message };
  }
  const { rule } = ignore;
  if (!known.has(rule)) {
    const message = sentence('Unknown rule "{rule}". The comment ignores nothing.', { rule });
    return { id: "ignore/unknown-rule", message };
  }
  if (ignore.reason === "") {
    const message = sentence(
      "The comment gives no reason, so it ignores nothing. Add a reason after the rule.",
    );
    return { id: "ignore/reason-missing", message };
  }
  if (ignore.isBehindValue) {
    const message = sentence(
      "A comment at the end of a line does not ignore a rule. Move it to a separate line above the value.",
    );
    return { id: "ignore/unused", message };
  }
  if (used.has(ignore)) return undefined;
  const message = sentence("This comment is not needed: {rule} reports nothing below it.", { rule });
  return { id: "ignore/unused", message };
}
