// Where the characters of a value are in the text: between quotation marks, over several lines, after indicators of
// YAML.
import type { Span } from "../base/span.ts";
import type { TextNode } from "./tree.ts";

/**
 * Returns the span of a part of a value in the text; the part begins and ends with characters other than spaces.
 * Undefined if the text does not contain the characters of the value in their order.
 */
export function lettersOf(
  source: string,
  node: TextNode,
): ((start: number, end: number) => Span | undefined) | undefined {
  const places = placesOf(source, node);
  if (!places) return undefined;
  return (start, end) => {
    const [first, last] = [places[start], places[end - 1]];
    return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
  };
}

/** For each character of the value except spaces, where it is. */
function placesOf(source: string, node: TextNode): readonly (Span | undefined)[] | undefined {
  const places = new Array<Span | undefined>(node.text.length);
  let at = 0;
  for (const { letters, start, end } of written(source, node)) {
    for (let index = 0; index < letters.length; index++) {
      if (isSpace(letters.charAt(index))) continue;
      while (at < node.text.length && isSpace(node.text.charAt(at))) at++;
      if (node.text.charAt(at) !== letters.charAt(index)) return undefined;
      places[at++] = { start, end };
    }
  }
  return node.text.slice(at).trim() === "" ? places : undefined;
}

function isSpace(letter: string): boolean {
  return /\s/.test(letter);
}

interface Written extends Span {
  readonly letters: string;
}

/** The characters as they are in the text, each with what it is read as. */
function* written(source: string, { style, start, end }: TextNode): Generator<Written> {
  switch (style) {
    case "plain":
      yield* plainly(source, start, end);
      return;
    case "block": {
      const body = source.slice(start, end).search(/[\r\n]/);
      if (body >= 0) yield* plainly(source, start + body, end);
      return;
    }
    case "single":
      yield* between(source, start + 1, end - 1, /''|[\s\S]/y, (mark) => (mark === "''" ? "'" : mark));
      return;
    case "double":
      yield* between(source, start + 1, end - 1, escapes, meantBy);
  }
}

function* plainly(source: string, start: number, end: number): Generator<Written> {
  for (let at = start; at < end; at++) yield { letters: source.charAt(at), start: at, end: at + 1 };
}

function* between(
  source: string,
  start: number,
  end: number,
  marks: RegExp,
  read: (mark: string) => string,
): Generator<Written> {
  for (let at = start; at < end; ) {
    marks.lastIndex = at;
    const mark = marks.exec(source)?.[0] ?? source.charAt(at);
    yield { letters: read(mark), start: at, end: at + mark.length };
    at += mark.length;
  }
}

const escapes = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r\n|[\s\S])|[\s\S]/y;

function meantBy(mark: string): string {
  if (!mark.startsWith("\\")) return mark;
  const code = /^\\[xuU]([\da-f]+)$/i.exec(mark)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  }
  const letter = mark.slice(1);
  return letters[letter] ?? (isSpace(letter) ? " " : letter);
}

const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};
