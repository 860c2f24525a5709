// A paste between quotation marks.

import { escaped } from "../../fix/write.ts";
import type { NodeAtOffset } from "../../read/node-at-offset.ts";
import { noEdits } from "../../text/edits.ts";
import { parseCaseText } from "../../text/parse.ts";
import type { TextNode } from "../../text/tree.ts";
import { cursorContext } from "../completion/cursor-context.ts";
import type { Word } from "../completion/word.ts";
import { linesBetween, type Paste, type PasteRequest } from "./request.ts";
import { asBlock, isOfOneLine, onOneLine, quotedText, valueAt } from "./value.ts";

export function intoQuotes(asked: PasteRequest, spot: NodeAtOffset, node: TextNode): Paste | undefined {
  const { without, selected } = asked;
  const { text } = without;
  const raw = [text.slice(node.start + 1, selected.start), text.slice(selected.start, node.end - 1)] as const;
  const lines = linesBetween(asked, ...raw);
  const value = valueAt(text, node, spot);
  if (lines.length === 1 && node.style === "single")
    return { text: lines.join("").replaceAll("'", "''"), others: noEdits };
  if (value.isWithinFlow && spot.shape && isOfOneLine(spot.shape)) {
    const said = onOneLine(lines, spot.shape, raw[0]);
    return { text: node.style === "single" ? said.replaceAll("'", "''") : escaped(said), others: noEdits };
  }
  if (lines.length === 1 || (node.style === "double" && value.isWithinFlow))
    return { text: escaped(lines.join("\n")), others: noEdits };
  const quote = text.charAt(node.start);
  const [before, after] = raw.map((part) => decoded(part, quote));
  if (before === undefined || after === undefined) return undefined;
  // A block cannot begin with a space.
  if (value.isWithinFlow || /^\s/.test(before))
    return quotedText(asked, value, before, lines.join("\n"), after, "");
  const linesIn = (part: string) => (part === "" ? [] : part.split("\n"));
  return asBlock(asked, value, linesIn(before), lines, linesIn(after), "");
}

/** The meaning of a part of a quoted text; undefined if it ends in the middle of an escape. */
function decoded(raw: string, quote: string): string | undefined {
  const { root, problems } = parseCaseText(`a: ${quote}${raw}${quote}`);
  const value = root?.entries[0]?.value;
  return value?.kind === "text" && problems.length === 0 ? value.text : undefined;
}

/** Within quotation marks that the tree does not have, on one line. */
export function quotedAt(asked: PasteRequest, word: Word): Paste | undefined {
  const { quote, start, end } = word;
  const { without, selected } = asked;
  const lines = linesBetween(
    asked,
    without.text.slice(start, selected.start),
    without.text.slice(selected.start, end),
  );
  const place = cursorContext(without, word);
  const shape = place?.kind === "value" ? place.shape : undefined;
  const text =
    shape && isOfOneLine(shape)
      ? onOneLine(lines, shape, without.text.slice(start, selected.start))
      : lines.join(quote === "'" ? " " : "\n");
  return {
    text: quote === "'" ? text.replaceAll("'", "''") : escaped(text),
    others: noEdits,
  };
}
