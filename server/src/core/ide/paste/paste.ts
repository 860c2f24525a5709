// What a paste into a case file must write, so that the file contains the pasted text: several lines become a block
// under their key, and text that YAML would misread gets quotation marks.
import type { Span } from "../../base/span.ts";
import { columnOf, endOfLineAt, lineStart, styleOf } from "../../fix/style.ts";
import { spaces } from "../../fix/write.ts";
import { nodeAtOffset } from "../../read/node-at-offset.ts";
import { deletion, inverse, noEdits, toEdits, withEdits } from "../../text/edits.ts";
import { type ParsedText, parseCaseText } from "../../text/parse.ts";
import { parsedAfter } from "../../text/revision.ts";
import type { TextNode } from "../../text/tree.ts";
import { isDamagedAt } from "../completion/cursor-context.ts";
import type { Word } from "../completion/word.ts";
import { writingOrTextAt } from "../completion/writing.ts";
import { headBefore, intoBlock } from "./block.ts";
import { intoQuotes, quotedAt } from "./quotes.ts";
import { type Paste, type PasteRequest, pastedLines } from "./request.ts";
import { intoValue, intoWord, valueAt } from "./value.ts";

/**
 * What to write for `pasted` in place of `selected`, an offset or a span of the text; undefined if the pasted text can
 * be inserted unchanged, or if it consists of keys of a case at a position for keys.
 */
export function pasteInto(parsed: ParsedText, selected: Span, pasted: string): Paste | undefined {
  const lines = pastedLines(pasted);
  if (lines.length === 0) return undefined;
  const removing = toEdits([deletion(selected)]);
  const without = parsedAfter(parsed, removing);
  const restoring = inverse(removing, parsed.text);
  const paste = pasteAt({ parsed, without, restoring, selected, pasted, lines });
  if (!paste || (paste.text === pasted && paste.others.length === 0)) return undefined;
  const after = parseCaseText(withPaste(parsed.text, selected, paste), parsed);
  return after.problems.length > without.problems.length ? undefined : paste;
}

/** The text after a paste. */
export function withPaste(text: string, selected: Span, { text: put, others }: Paste): string {
  return withEdits(text, toEdits([...others, { span: selected, text: put }]));
}

function pasteAt(asked: PasteRequest): Paste | undefined {
  const { parsed, without, selected, lines } = asked;
  const { text } = without;
  const at = selected.start;
  const written = writingOrTextAt(text, at) ?? wordBesideBlanks(text, at);
  if (written?.kind === "block-text") return intoBlock(asked, written);
  const head = headBefore(text, at);
  if (head) return intoBlock(asked, head);
  // A selection over several lines may contain more than the value in which it begins.
  if (/[\r\n]/.test(parsed.text.slice(selected.start, selected.end))) return undefined;
  if (written?.kind === "comment") {
    const lead = `${styleOf(parsed).eol}${spaces(columnOf(text, written.start))}# `;
    return lines.length === 1 && written.isAlone ? undefined : { text: lines.join(lead), others: noEdits };
  }
  const spot = isDamagedAt(without, at) ? undefined : nodeAtOffset(without, at);
  const node = spot?.part === "value" && spot.node.kind === "text" ? spot.node : undefined;
  if (node && spot && node.style !== "plain" && node.start < at && at < node.end) {
    return intoQuotes(asked, spot, node);
  }
  if (node && spot && isOverSeveralLines(text, node))
    return intoValue(asked, valueAt(text, node, spot), spot.shape);
  if (!written) return undefined;
  if (written.quote !== "") return quotedAt(asked, written);
  return intoWord(asked, written);
}

/** The value that begins after the spaces at the offset, or ends before them. */
function wordBesideBlanks(text: string, at: number): Word | undefined {
  const line = text.slice(lineStart(text, at), at);
  const before = line.length - line.trimEnd().length;
  const behind = /^[ \t]+(?=[^\s#])/.exec(text.slice(at, endOfLineAt(text, at)))?.[0].length ?? 0;
  const next = behind > 0 ? valueWordAt(text, at + behind) : undefined;
  if (next) return next;
  const last = before > 0 ? valueWordAt(text, at - before) : undefined;
  return last && last.start < last.end && last.quote === "" ? { ...last, end: at } : undefined;
}

function valueWordAt(text: string, at: number): Word | undefined {
  const written = writingOrTextAt(text, at);
  return written?.kind === "word" && written.role === "value" ? written : undefined;
}

function isOverSeveralLines(text: string, { start, end, style }: TextNode): boolean {
  return style === "plain" && /[\r\n]/.test(text.slice(start, end));
}
