// A comma or semicolon after a value, as in programs and in lists of a letter. It is ignored.
import { sentence } from "../message/message.ts";
import type { TextNode } from "../text/tree.ts";
import type { ReadOtherwise } from "./curly-marks.ts";
import type { LeafShape } from "./shape.ts";

/** Fields of a few words, and names that are written elsewhere without the mark; a sentence may end so. */
const kinds: ReadonlySet<LeafShape["meta"]["kind"]> = new Set(["text", "id", "label"]);

/** The value without the mark at its end; in quotation marks, a block, or several lines it is intended. */
export function withoutTrailingComma(
  { meta }: LeafShape,
  node: TextNode,
  source: string,
): ReadOtherwise | undefined {
  if (!kinds.has(meta.kind) || node.style !== "plain" || node.isCut || node.comment) return undefined;
  if (/[\r\n]/.test(source.slice(node.start, node.end))) return undefined;
  const written = node.text.trim();
  const mark = /[,;\uff0c\uff1b]$/.exec(written)?.[0];
  const text = written.slice(0, -1).trim();
  if (mark === undefined || !/[\p{L}\p{N})]$/u.test(text)) return undefined;
  return {
    text,
    problem: (at) => ({
      rule: "value/trailing-comma",
      at,
      message:
        mark === "," || mark === "\uff0c"
          ? sentence("The value ends with a comma. It is read without the comma. Remove it.")
          : sentence("The value ends with a semicolon. It is read without the semicolon. Remove it."),
      fixes: [
        {
          title: mark === "," || mark === "\uff0c" ? "Remove the comma" : "Remove the semicolon",
          safe: true,
          operations: [{ op: "replace", path: at.path, value: text }],
        },
      ],
    }),
  };
}
