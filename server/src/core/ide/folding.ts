// The folding ranges of a case: blocks, items of lists, long values, brackets over several lines, comments, and the
// lines between `# region` and `# endregion`.
import { memoize } from "../base/memoize.ts";
import { containingOffset, type Span } from "../base/span.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TreeNode } from "../text/tree.ts";

/** Lines from 0; `start` stays visible, and the lines after it are hidden, including the last. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: "comment" | "region" | undefined;
}

/** In the order of the text, the outer before the inner; no two begin on the same line. */
export const foldsOf = memoize(({ text, root }: ParsedText): readonly Fold[] => {
  const starts = lineStarts(text);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
  const lineOf = (offset: number) => positionAt(starts, offset).line - 1;
  const longValues: Span[] = [];
  const longest = new Map<number, Fold>();
  const fold = (first: number, last: number, kind: Fold["kind"]): void => {
    if (last > (longest.get(first)?.last ?? first)) longest.set(first, { first, last, kind });
  };
  const foldNode = (start: number, node: TreeNode): void => {
    const end = node.start + text.slice(node.start, node.end).trimEnd().length;
    const last = lineOf(end);
    // A closing bracket on its own line stays visible.
    const closes =
      (node.kind === "map" || node.kind === "list") && node.flow && /^[\]}]/.test(lines[last] ?? "");
    fold(lineOf(start), closes ? last - 1 : last, undefined);
    switch (node.kind) {
      case "text":
        if (last > lineOf(node.start)) longValues.push(node);
        return;
      case "map":
        for (const { key, value } of node.entries) foldNode(key.start, value);
        return;
      case "list":
        for (const item of node.items) foldNode(item.start, item);
    }
  };
  if (root) for (const { key, value } of root.entries) foldNode(key.start, value);
  const isInValue = containingOffset(longValues);
  const isComment = (line: number) => lines[line]?.startsWith("#") === true && !isInValue(starts[line] ?? 0);
  foldComments(lines, isComment, fold);
  return [...longest.values()].toSorted((one, other) => one.first - other.first);
});

const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

/** Consecutive comment lines, and regions, which may be nested. */
function foldComments(
  lines: readonly string[],
  isComment: (line: number) => boolean,
  fold: (first: number, last: number, kind: Fold["kind"]) => void,
): void {
  const open: number[] = [];
  let first: number | undefined;
  for (const [line, written] of lines.entries()) {
    const comment = isComment(line);
    const isMark = comment && (regionStart.test(written) || regionEnd.test(written));
    if (comment && !isMark) first ??= line;
    else if (first !== undefined) {
      fold(first, line - 1, "comment");
      first = undefined;
    }
    if (!isMark) continue;
    if (regionStart.test(written)) open.push(line);
    else {
      const opened = open.pop();
      if (opened !== undefined) fold(opened, line, "region");
    }
  }
  if (first !== undefined) fold(first, lines.length - 1, "comment");
}
