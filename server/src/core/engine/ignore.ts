// `# parole-ignore RULE: reason` on a line of its own switches a rule off for what begins in the value below it.

import type { EditionId } from "../law/editions.ts";
import type { Law } from "../law/law.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { deletion, insertion, toEdits } from "../text/edits.ts";
import { lineBreakOf } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TextFix } from "../text/text-fix.ts";
import type { TreeNode } from "../text/tree.ts";
import { authorityOf } from "./authority.ts";
import { type Finding, type Span, shownFixes } from "./finding.ts";
import { mayIgnore } from "./may-ignore.ts";
import type { Rule } from "./rule.ts";
import type { IgnoredFinding } from "./set-aside.ts";

export interface IgnoreComment {
  readonly span: Span;
  readonly rule: string;
  readonly reason: string;
  /** The key below the comment and all under it; nothing where no value follows. */
  readonly covers: Span | undefined;
  /** It is at the end of a line, where it ignores nothing. */
  readonly isBehindValue: boolean;
  /** Moves it from there to a line of its own, where that can be done. */
  readonly moved?: TextFix;
}

const comment = /(?:^\uFEFF*[ \t]*|[ \t])(# *parole-ignore\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*(.*?))[ \t]*\r?$/gm;

/**
 * The comments that switch rules off, and those at the end of a line, which switch off nothing; text inside a value is no
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
    // Within another comment the words are about such a comment.
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

/** The comment on a line of its own above; nothing where the line begins with no key or list item. */
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

/** A placeholder is no reason yet. */
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

/** The first key or list item that begins behind the offset, outermost, with all that is under it. */
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
 * Leaves out what is switched off with a reason, and adds what is wrong with the comments themselves. `isOpen` says of a
 * comment that switches off nothing whether that may change once the file is fixed.
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
