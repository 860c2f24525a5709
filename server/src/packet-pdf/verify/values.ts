// The values of a PDF: numbers, names, texts, lists, and dictionaries, as objects and drawings have them.

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A word that is not a value: an operator of a drawing, or "stream". */
export class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

export type Dictionary = ReadonlyMap<string, Value>;

/** A text has one character for each of its bytes. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Name
  | Reference
  | Word
  | readonly Value[]
  | Dictionary;

export interface Parsed {
  /** The values of the outermost level. */
  readonly values: readonly Value[];
  /** The offset after the last of them. */
  readonly end: number;
  /** False if a bracket or a text is not closed. */
  readonly isWhole: boolean;
}

/** Reads values, to the end or up to and including one of some words. Never throws. */
export function parsed(text: string, from = 0, until: ReadonlySet<string> = new Set()): Parsed {
  const open: Value[][] = [];
  let values: Value[] = [];
  let end = from;
  token.lastIndex = from;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, bracket, name, hexadecimal, number, word, string] = match;
    end = token.lastIndex;
    if (bracket === "[" || bracket === "<<") {
      open.push(values);
      values = [];
    } else if (bracket !== undefined) {
      const outer = open.pop();
      if (!outer) return { values, end, isWhole: false };
      outer.push(bracket === "]" ? values : dictionaryOf(values));
      values = outer;
    } else if (name !== undefined) values.push(new Name(unescapedName(name)));
    else if (hexadecimal !== undefined) values.push(ofHexadecimal(hexadecimal));
    else if (number !== undefined) values.push(Number(number));
    else if (string !== undefined) {
      const close = endOfText(text, end);
      if (close < 0) return { values, end, isWhole: false };
      values.push(ofLiteral(text.slice(end, close)));
      end = close + 1;
      token.lastIndex = end;
    } else if (word !== undefined) {
      takeWord(word, values);
      if (open.length === 0 && until.has(word)) break;
    }
  }
  return { values: open[0] ?? values, end, isWhole: open.length === 0 };
}

/** The references in a text, with their offsets. */
export function* referencesIn(
  text: string,
): Generator<{ readonly start: number; readonly end: number; readonly number: number }> {
  if (!/\dR|\sR/.test(text)) return;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const [, number, string] = match;
    if (number !== undefined) {
      yield { start: match.index, end: match.index + match[0].length, number: Number(number) };
    } else if (string !== undefined) {
      const close = endOfText(text, match.index + 1);
      piece.lastIndex = close < 0 ? text.length : close + 1;
      continue;
    }
    piece.lastIndex = match.index + match[0].length;
  }
}

/** A comment, a reference, the beginning of a string, a name, a word, or a text in hexadecimal. */
const piece =
  /%[^\r\n]*|(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r /<>()[\]{}%])|(\()|\/?[^\0\t\n\f\r /<>()[\]{}%]+|<<|<[^>]*>/g;

const token =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*(?=[\r\n]|$))*(?:(<<|>>|\[|\])|\/([^\0\t\n\f\r /<>()[\]{}%]*)|<((?!<)[^>]*)>|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r /<>()[\]{}%]|$)|([^\0\t\n\f\r /<>()[\]{}%]+)|(\())/y;

function takeWord(word: string, values: Value[]): void {
  if (word === "R") {
    values.pop();
    const number = values.pop();
    values.push(new Reference(typeof number === "number" ? number : 0));
  } else if (word === "true" || word === "false") values.push(word === "true");
  else values.push(word === "null" ? null : new Word(word));
}

function dictionaryOf(values: readonly Value[]): Dictionary {
  const dictionary = new Map<string, Value>();
  for (let index = 0; index + 1 < values.length; index += 2) {
    const key = values[index];
    if (key instanceof Name) dictionary.set(key.name, values[index + 1] ?? null);
  }
  return dictionary;
}

function unescapedName(name: string): string {
  return name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function ofHexadecimal(digits: string): string {
  const pairs = digits.replaceAll(/[^0-9a-fA-F]/g, "").match(/..?/g) ?? [];
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, "0"), 16))).join("");
}

/** The offset of the parenthesis that closes a text. */
function endOfText(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")" && --depth === 0) return at;
  }
  return -1;
}

function ofLiteral(written: string): string {
  return written.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (all, escaped: string | undefined) => {
    if (escaped === undefined) return "\n";
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    if (/^[\r\n]/.test(escaped)) return "";
    return escapes.get(escaped) ?? all.slice(1);
  });
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);

/** A text outside of pages: in UTF-16 with a mark, otherwise taken as it is. */
export function decodedText(text: string): string {
  const bytes = Buffer.from(text, "latin1");
  return text.startsWith("\xfe\xff")
    ? bytes
        .subarray(2, bytes.length & ~1)
        .swap16()
        .toString("utf16le")
    : text;
}
