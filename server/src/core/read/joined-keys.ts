// Keys within { } whose colon has no space after it, or is not an ASCII colon: after a comma or a semicolon, YAML reads
// each as a part of the value before it, as in `{ family: Mora, given:Rosa }`.

import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { toEdits } from "../text/edits.ts";
import { blankPattern, wideColons } from "../text/lookalikes.ts";
import type { TextNode } from "../text/tree.ts";
import type { FieldRef } from "./field-ref.ts";
import type { ReadProblem } from "./problem.ts";

/** The problem that the text of one value contains another key; undefined if it contains none. */
export function joinedKeys(at: FieldRef, source: string): ReadProblem | undefined {
  const keys = keysBehindMarks(at, source);
  const [first] = keys;
  if (!first) return undefined;
  return {
    rule: "schema/unknown-key",
    at,
    span: { start: first.start, end: first.end },
    message: keys.some(isBehindSemicolon)
      ? sentence(
          '"{joined}" is read as part of this value. In braces, type a comma before each key, and a colon and a space after it.',
          { joined: first.key },
        )
      : withoutColon(first),
    fixes: [
      {
        title: titleForAll(keys, first),
        safe: keys.every((key) => key.sign !== "=" && !isBehindSemicolon(key)),
        edits: toEdits(
          keys.flatMap((key) => [
            ...(isBehindSemicolon(key) ? [{ span: key.mark, text: "," }] : []),
            { span: key.colon, text: ": " },
          ]),
        ),
      },
    ],
  };
}

/** Whether a text within braces may contain keys after commas or semicolons. */
export function mayHoldKeys({ style, isCut }: TextNode, parent: FieldRef | undefined): boolean {
  return isCut === true || (style === "plain" && parent?.node?.kind === "map" && parent.node.flow);
}

function isBehindSemicolon({ separator }: JoinedKey): boolean {
  return separator !== ",";
}

function titleForAll(keys: readonly JoinedKey[], first: JoinedKey): Message {
  if (keys.some(isBehindSemicolon)) return sentence("Separate the keys with commas and colons");
  return keys.length > 1 ? sentence("Type a colon and a space after each key") : titleFor(first);
}

function titleFor({ key, sign }: JoinedKey): Message {
  if (sign === ":") return sentence("Insert a space after {key}:", { key });
  return sign === "="
    ? sentence("Replace {colon} with :", { colon: sign })
    : sentence("Use a plain colon after {key}", { key });
}

/** What is wrong with the colon of such a key, in words. */
export function withoutColon({ key, sign }: { readonly key: string; readonly sign: string }): Message {
  return sign === ":"
    ? sentence('A space is missing after "{joined}:".', { joined: key })
    : sentence('A colon and a space must follow "{key}", not "{sign}".', { key, sign });
}

const joined = new RegExp(`^([a-z][a-z0-9_]*)${blankPattern}*(?:(:)(?=\\S)|([=${wideColons}]))`);

/** The key at the start of a text, and its colon, if no space follows it or it is another sign. */
export function joinedKeyIn(text: string): { readonly key: string; readonly sign: string } | undefined {
  const [, key, plain, wide] = joined.exec(text) ?? [];
  return key === undefined ? undefined : { key, sign: plain ?? wide ?? "" };
}

interface JoinedKey extends Span {
  readonly key: string;
  readonly sign: string;
  /** The comma or semicolon before the key. */
  readonly separator: string;
  readonly mark: Span;
  /** With the blanks around it. */
  readonly colon: Span;
}

const behindMark = new RegExp(
  `([,;\\uff1b])(\\s*)([a-z][a-z0-9_]*)(${blankPattern}*([:=${wideColons}])${blankPattern}*)(?=[^\\s,])`,
  "gu",
);

/** The keys that are in the text, and therefore are not missing. */
export function keysJoinedTo(at: FieldRef, source: string): readonly string[] {
  return keysBehindMarks(at, source).map(({ key }) => key);
}

/** The keys of the block that are in the text; none if one of them is unknown or already in the block. */
function keysBehindMarks({ node, parent }: FieldRef, source: string): readonly JoinedKey[] {
  if (node?.kind !== "text" || parent?.shape.kind !== "block" || parent.node?.kind !== "map") return [];
  const written = source.slice(node.start, node.end);
  if (!/[,;\uff1b]/.test(written)) return [];
  const { fields } = parent.shape;
  const present = new Set(parent.node.entries.map(({ key }) => key.text));
  const keys: JoinedKey[] = [];
  for (const {
    1: separator = "",
    2: blanks = "",
    3: key = "",
    4: colon = "",
    5: sign = "",
    index,
  } of written.matchAll(behindMark)) {
    if (!fields.has(key) || present.has(key)) return [];
    present.add(key);
    const mark = { start: node.start + index, end: node.start + index + separator.length };
    const start = mark.end + blanks.length;
    const end = start + key.length + colon.length;
    keys.push({ key, sign, separator, mark, start, end, colon: { start: start + key.length, end } });
  }
  return keys;
}
