// Suppressing a rule: which rules a practice may suppress, and the comment that does it for one part of a case.

import { isKept } from "../fix/kept.ts";
import { styleOf } from "../fix/style.ts";
import type { Finding } from "../model/finding.ts";
import { type Edits, insertion, toEdits } from "../text/edits.ts";
import { behindByteOrderMarks } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import { parsedAfter } from "../text/revision.ts";
import type { TreeNode } from "../text/tree.ts";

/**
 * Adds `# parole-ignore RULE: TODO reason` on its own line above the key or list item in which the finding begins.
 * Undefined if the rule may not be suppressed, if no line begins with a key or list item, as in a case that is written
 * in brackets from the first line on, or if a comment would change how a text with mistakes is read.
 */
export function suppression(parsed: ParsedText, finding: Finding): Edits | undefined {
  if (!parsed.root || !mayIgnore(finding.rule)) return undefined;
  const start = lineToComment(parsed.text, parsed.root, finding.span.start);
  if (start === undefined) return undefined;
  const indentation = /^[ \t]*/.exec(parsed.text.slice(start))?.[0] ?? "";
  const comment = `${indentation}# parole-ignore ${finding.rule}: TODO reason${styleOf(parsed).eol}`;
  const edits = toEdits([insertion(start, comment)]);
  return isKept(parsed, parsedAfter(parsed, edits)) ? edits : undefined;
}

/** Start of the last line that begins with a key or list item whose value holds the offset. */
function lineToComment(text: string, node: TreeNode, offset: number): number | undefined {
  const parts =
    node.kind === "map"
      ? node.entries.map(({ key, value }) => ({ start: key.start, value }))
      : node.kind === "list"
        ? node.items.map((value) => ({ start: value.start, value }))
        : [];
  const holding = parts.findLast(({ start }) => start <= offset);
  if (!holding) return undefined;
  const deeper = lineToComment(text, holding.value, offset);
  if (deeper !== undefined) return deeper;
  const lineStart = text.lastIndexOf("\n", holding.start - 1) + 1;
  const isAlone = /^\uFEFF*[ \t]*(?:- *)*$/.test(text.slice(lineStart, holding.start));
  // A byte-order mark stays the first character of the file.
  return isAlone ? behindByteOrderMarks(text, lineStart) : undefined;
}

// Which rules a practice may suppress. A finding that means that text was not read cannot be hidden by a comment or
// setting, because what the case would be without it is unknown.

/** Topics whose findings mean that text was not read, and rules whose findings mean this for a value. */
export const neverIgnored = {
  topics: ["yaml", "schema"],
  rules: ["value/cut-by-comment", "value/control-character"],
} as const;

const topics = new RegExp(`^(?:${neverIgnored.topics.join("|")})(?:\\W|$)`, "i");
const rules: ReadonlySet<string> = new Set(neverIgnored.rules);

/**
 * Whether a comment, a settings file, or the editor's settings may turn the rule off or change its severity. For a
 * group of rules, such as `schema/*`, the answer is that for its rules.
 */
export function mayIgnore(rule: string): boolean {
  return !topics.test(rule) && !rules.has(rule);
}
