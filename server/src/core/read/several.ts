// Several values that are written as one text, as in `reasons: medical, family` or `for: ana and leo`.

import { sentence } from "../message/message.ts";
import { each } from "../message/values.ts";
import type { FieldRef } from "./field-ref.ts";
import type { CaseFix, PatchValue } from "./fix.ts";

/** Longer text is prose. */
const mostLetters = 500;

/** What people write between values. "or" leaves open which one is meant. */
const marks = /\s*[,;|/&+\n\u3001\uff0c\uff1b]\s*(?:(?:and|y|&)\s+)?|\s+(?:and|y)\s+/iu;

/**
 * The values that a text names, each corrected by `meant`; undefined if it names only one. If the words are between
 * marks, one of them must be a value, and for one that is not, the word that it is `near` to, or what is written; if
 * only blanks are between them, all of them must be.
 */
export function severalIn(
  written: string,
  meant: (words: string) => string | undefined,
  near: (words: string) => string | undefined = () => undefined,
): readonly string[] | undefined {
  if (written.length > mostLetters || meant(written) !== undefined) return undefined;
  const parts = withoutBrackets(written)
    .split(marks)
    .filter((part) => part !== "");
  const values = parts.flatMap((part) => {
    const value = meant(part);
    return value === undefined ? (valuesIn(part, meant) ?? [near(part) ?? part]) : [value];
  });
  const different = [...new Set(values)];
  const isNamed = different.some((value) => meant(value) === value);
  return different.length > 1 && isNamed && (parts.length > 1 || different.every((value) => meant(value)))
    ? different
    : undefined;
}

/** Values separated by blanks, the longest first, since a value may contain blanks; undefined unless all words are. */
function valuesIn(part: string, meant: (words: string) => string | undefined): readonly string[] | undefined {
  const words = part.split(/\s+/);
  const values: string[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + mostWords);
    while (to > from && meant(words.slice(from, to).join(" ")) === undefined) to--;
    const value = meant(words.slice(from, to).join(" "));
    if (to === from || value === undefined) return undefined;
    values.push(value);
    from = to;
  }
  return values.length > 1 ? values : undefined;
}

/** In one value. */
const mostWords = 4;

function withoutBrackets(written: string): string {
  return (/^\s*[[({](.*)[\])}]\s*$/su.exec(written)?.[1] ?? written).trim();
}

/**
 * The fix that writes the values in square brackets, instead of the text or of the item of the list. Undefined if the
 * format has no list there.
 */
export function writingSeveral(
  { path, node, parent }: FieldRef,
  values: readonly string[],
  safe = false,
): CaseFix[] {
  if (parent?.shape.kind !== "list") return [];
  const list = parent.node?.kind === "list" ? parent.node.items : [];
  const standing = list.map((item) => (item.kind === "text" ? item.text.trim() : undefined));
  if (!standing.every((text) => text !== undefined)) return [];
  const at = list.findIndex(({ start }) => start === node?.start);
  const value: PatchValue = at < 0 ? values : standing.toSpliced(at, 1, ...values);
  const title = sentence("Change to [{values}]", { values: each(values) });
  return [{ title, safe, operations: [{ op: "replace", path: path.slice(0, -1), value }] }];
}
