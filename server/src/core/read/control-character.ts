// A value with characters that act instead of being visible. It is read without them, so that they reach nothing that
// is written for a person or an agency.

import { sentence } from "../message/message.ts";
import { changeTo } from "../message/title.ts";
import { each } from "../message/values.ts";
import { withoutControls } from "../text/control-characters.ts";
import type { TextNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { ReadProblem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";

/** The text without them. */
export function cleaned({ meta: { kind } }: LeafShape, node: TextNode): TextNode {
  const isOneLine = kind === "file" || (kind !== "prose" && !node.text.includes("\n"));
  const text = withoutControls(node.text, isOneLine ? "one line" : "several lines");
  return text === node.text ? node : { ...node, text };
}

/** The problem of such a value; the fix writes the text without them. */
export function controlCharacterProblem(
  at: FieldRef,
  { meta }: LeafShape,
  text: string,
  clean: string,
): ReadProblem {
  const codes = [...new Set([...text].filter((character) => !clean.includes(character)))]
    .slice(0, mostShown)
    .map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  // A Windows letter in another encoding is written as that letter, and nothing is removed.
  const isLetter = [...text].some(
    (character) => /[\u0080-\u009f]/.test(character) && !clean.includes(character),
  );
  const written = clean.length > mostWritten ? `${clean.slice(0, mostWritten).trimEnd()}…` : clean;
  return {
    rule: "value/control-character",
    at,
    message:
      meta.kind === "file"
        ? sentence(
            "The name of this file has an invisible character ({codes}). Rename the file without it, and remove it here.",
            { codes: each(codes) },
          )
        : isLetter
          ? sentence(
              'This value has a letter of another encoding ({codes}). It is read as "{written}". Correct it.',
              { codes: each(codes), written },
            )
          : sentence("This value has an invisible character ({codes}). It is read without it. Remove it.", {
              codes: each(codes),
            }),
    fixes: [
      {
        title: isLetter ? changeTo(written.replaceAll(/\s+/g, " ")) : "Remove the invisible characters",
        safe: meta.kind !== "file" && text.replaceAll(withoutWidth, "") === clean,
        operations: [{ op: "replace", path: at.path, value: clean }],
      },
    ],
  };
}

/** A zero-width space and a byte-order mark have no meaning in any script. */
const withoutWidth = /[\u200b\u2060\ufeff]/g;

const mostShown = 3;
const mostWritten = 40;
