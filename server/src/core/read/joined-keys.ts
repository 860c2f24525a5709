// Keys within { } whose colon has no space behind it, or is none that YAML knows: behind a comma, YAML takes each for a part of the
// value before it, as in `{ family: Mora, given:Rosa }`.

import { type Message, sentence } from "../message/message.ts";
import { blank, wideColons } from "../text/colons.ts";
import type { Stretch } from "../text/stretch.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";

/** The problem that a key stands in the text of another; nothing where none does. */
export function joinedKeys(at: Place, source: string): Problem | undefined {
  const keys = keysBehindCommas(at, source);
  const [first] = keys;
  if (!first) return undefined;
  return {
    rule: "schema/unknown-key",
    at,
    span: { start: first.start, end: first.end },
    message: withoutColon(first),
    fixes: [
      {
        title: keys.length > 1 ? sentence("Type a colon and a space after each key") : titleFor(first),
        safe: keys.every(({ sign }) => sign !== "="),
        edits: keys.map(({ colon }) => ({ span: colon, text: ": " })),
      },
    ],
  };
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

const joined = new RegExp(`^([a-z][a-z0-9_]*)${blank}*(?:(:)(?=\\S)|([=${wideColons}]))`);

/** The key that a text begins with, and its colon, where no space is behind it or it is another sign. */
export function joinedKeyIn(text: string): { readonly key: string; readonly sign: string } | undefined {
  const [, key, plain, wide] = joined.exec(text) ?? [];
  return key === undefined ? undefined : { key, sign: plain ?? wide ?? "" };
}

interface JoinedKey extends Stretch {
  readonly key: string;
  readonly sign: string;
  /** With the blanks around it. */
  readonly colon: Stretch;
}

const behindComma = new RegExp(
  `(,\\s*)([a-z][a-z0-9_]*)(${blank}*([:=${wideColons}])${blank}*)(?=[^\\s,])`,
  "gu",
);

/** The keys that stand in the text, which are not missing. */
export function keysJoinedTo(at: Place, source: string): readonly string[] {
  return keysBehindCommas(at, source).map(({ key }) => key);
}

/** The keys of the block that stand in the text; none where one of them is no key, or is there already. */
function keysBehindCommas({ node, parent }: Place, source: string): readonly JoinedKey[] {
  if (node?.kind !== "text" || parent?.shape.kind !== "block" || parent.node?.kind !== "map") return [];
  const { fields } = parent.shape;
  const present = new Set(parent.node.entries.map(({ key }) => key.text));
  const keys: JoinedKey[] = [];
  const written = source.slice(node.start, node.end);
  for (const { 1: lead = "", 2: key = "", 3: colon = "", 4: sign = "", index } of written.matchAll(
    behindComma,
  )) {
    if (!fields.has(key) || present.has(key)) return [];
    present.add(key);
    const start = node.start + index + lead.length;
    const end = start + key.length + colon.length;
    keys.push({ key, sign, start, end, colon: { start: start + key.length, end } });
  }
  return keys;
}
