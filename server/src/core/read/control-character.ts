// A value with characters that act instead of being seen. It is read without them, so that they reach nothing that is
// written for a person or an agency.
import { withoutControls } from "../text/control-characters.ts";
import type { TextNode } from "../text/tree.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { LeafShape } from "./shape.ts";

/** The text without them. */
export function cleaned({ meta: { kind } }: LeafShape, node: TextNode): TextNode {
  const isOneLine = kind === "file" || (kind !== "prose" && !node.text.includes("\n"));
  const text = withoutControls(node.text, isOneLine ? "one line" : "several lines");
  return text === node.text ? node : { ...node, text };
}

/** The problem that a value has such characters, whose fix writes the text without them. */
export function controlCharacter(at: Place, { meta }: LeafShape, text: string, clean: string): Problem {
  const codes = [...new Set([...text].filter((character) => !clean.includes(character)))]
    .slice(0, mostShown)
    .map((character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  return {
    rule: "value/control-character",
    at,
    message: [
      meta.kind === "file"
        ? "The name of this file has a character that cannot be seen ({codes}). Rename the file without it, and remove it here."
        : "This value has a character that cannot be seen ({codes}). It is read without it. Remove it.",
      { codes: codes.join(", ") },
    ],
    fixes: [
      {
        title: "Remove the invisible characters",
        safe: false,
        operations: [{ op: "replace", path: at.path, value: clean }],
      },
    ],
  };
}

const mostShown = 3;
