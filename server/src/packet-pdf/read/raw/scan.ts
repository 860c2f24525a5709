// Finds the end of a PDF object and what it refers to, in bytes that are not parsed any further.

/** A reference to another object, with its offsets. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly generation: number;
}

/** An object without its stream. */
export interface ScannedObject {
  /** The offset of its first byte and that after its last. */
  readonly start: number;
  readonly end: number;
  readonly references: readonly Reference[];
  /** The entry with the length of its stream: key and value. */
  readonly length: { readonly start: number; readonly end: number } | undefined;
  /** The value of /Type, without its slash, if the object is a dictionary. */
  readonly type: string | undefined;
  /** The word after the object: "stream", "endobj", or nothing at the end of the bytes. */
  readonly next: string;
  /** The offset after that word. */
  readonly after: number;
}

/**
 * Undefined if the object does not end, its brackets do not match, something stands between it and the word after it, or
 * a word in it is none of the format: the reader that repairs files may understand it otherwise.
 */
export function scanObject(bytes: Buffer, from: number, until: number): ScannedObject | undefined {
  const scan: Scan = {
    bytes,
    until,
    at: from,
    open: [],
    start: -1,
    end: from,
    key: new Keys(),
    found: [],
    recent: [],
    outer: "",
  };
  while (scan.at < until) {
    const byte = bytes[scan.at] ?? 0;
    if (isBlank(byte)) {
      scan.at += 1;
      continue;
    }
    if (byte === percent) {
      scan.at = endOfLine(bytes, scan.at, until);
      continue;
    }
    const token = scan.at;
    const isOuter = scan.open.length === 0;
    const word = takeToken(scan, byte);
    if (word === broken) return undefined;
    if (isOuter && (word === "stream" || word === "endobj")) return scanned(scan, word);
    if (isOuter) scan.outer += word === "R" || word === whole ? word : "other ";
    if (!isOneValueOrLess.test(scan.outer)) return undefined;
    if (scan.start < 0) scan.start = token;
    scan.end = scan.at;
  }
  return scanned(scan, "");
}

interface Scan {
  readonly bytes: Buffer;
  readonly until: number;
  at: number;
  /** The closing brackets that are missing. */
  readonly open: number[];
  start: number;
  end: number;
  readonly key: Keys;
  readonly found: Reference[];
  /** The whole numbers directly before, at most two. */
  recent: { readonly start: number; readonly value: number }[];
  /** The kinds of the tokens of the outermost level. */
  outer: string;
}

/** What a whole number counts as on the outermost level. */
const whole = "n ";
const isOneValueOrLess = /^(?:other |n |n n |n n R)?$/;
const isOneValue = /^(?:other |n |n n R)$/;
/** A number as the format writes it, or one of its words. */
const isKnownWord = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)|true|false|null)$/;

const broken = Symbol("broken");
const [percent, slash, less, greater, left, right] = [0x25, 0x2f, 0x3c, 0x3e, 0x28, 0x29];
const [bracket, closing] = [0x5b, 0x5d];

function scanned({ open, start, end, key, found, at, outer }: Scan, next: string): ScannedObject | undefined {
  if (open.length > 0 || start < 0 || !isOneValue.test(outer)) return undefined;
  const { length, type } = key;
  return { start, end, references: found, length, type, next, after: at };
}

/** Moves past a token; returns a word of the outermost level, or that the object is broken. */
function takeToken(scan: Scan, byte: number): string | typeof broken | undefined {
  const { bytes, until, open } = scan;
  const start = scan.at;
  const isInDictionary = open.length === 1 && open[0] === greater;
  if (byte === slash) {
    scan.at = endOfWord(bytes, start + 1, until);
    scan.recent = [];
    if (isInDictionary) scan.key.name(bytes.toString("latin1", start + 1, scan.at), start);
    return undefined;
  }
  if (!isDelimiter(byte)) return takeWord(scan, isInDictionary);
  scan.recent = [];
  if (isInDictionary) scan.key.value(start, byte === greater);
  if (byte === left) return move(scan, endOfString(bytes, start, until));
  if (byte === bracket) {
    open.push(closing);
    return move(scan, start + 1);
  }
  if (byte === less && bytes[start + 1] !== less) return move(scan, bytes.indexOf(greater, start) + 1);
  if (byte === less) {
    open.push(greater);
    return move(scan, start + 2);
  }
  const width = byte === greater ? 2 : 1;
  if (open.pop() !== byte || (width === 2 && bytes[start + 1] !== greater)) return broken;
  return move(scan, start + width);
}

function move(scan: Scan, to: number): typeof broken | undefined {
  if (to <= scan.at || to > scan.until) return broken;
  scan.at = to;
  return undefined;
}

/** A number, a keyword, or the R of a reference. */
function takeWord(scan: Scan, isInDictionary: boolean): string | typeof broken | undefined {
  const { bytes, until, recent } = scan;
  const start = scan.at;
  scan.at = endOfWord(bytes, start, until);
  if (isInDictionary) scan.key.value(start, false);
  const number = wholeNumber(bytes, start, scan.at);
  if (number !== undefined) {
    scan.recent = [...recent.slice(-1), { start, value: number }];
    return scan.open.length === 0 ? whole : undefined;
  }
  const word = bytes.toString("latin1", start, scan.at);
  const [first, second] = recent;
  scan.recent = [];
  if (word === "R") {
    if (!first || !second) return broken;
    scan.found.push({ start: first.start, end: scan.at, number: first.value, generation: second.value });
    return word;
  }
  if (scan.open.length === 0 && (word === "stream" || word === "endobj")) return word;
  return isKnownWord.test(word) ? undefined : broken;
}

/** Follows the keys of the outermost dictionary. */
class Keys {
  length: { start: number; end: number } | undefined;
  type: string | undefined;
  private state: "key" | "value" | "after" = "key";
  private current: { readonly name: string; readonly start: number } | undefined;

  name(name: string, start: number): void {
    if (this.state === "value") {
      if (this.current?.name === "Type") this.type = name;
      this.state = "after";
      return;
    }
    this.close(start);
    this.current = { name, start };
    this.state = "value";
  }

  /** Anything but a name; `isEnd` for the end of the dictionary. */
  value(start: number, isEnd: boolean): void {
    if (isEnd) this.close(start);
    else this.state = "after";
  }

  private close(end: number): void {
    if (this.current?.name === "Length") this.length = { start: this.current.start, end };
  }
}

function endOfString(bytes: Buffer, start: number, until: number): number {
  let depth = 0;
  for (let at = start; at < until; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === left) depth += 1;
    else if (byte === right && --depth === 0) return at + 1;
  }
  return -1;
}

function endOfWord(bytes: Buffer, from: number, until: number): number {
  let at = from;
  while (at < until) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte) || isDelimiter(byte)) break;
    at += 1;
  }
  return at;
}

function endOfLine(bytes: Buffer, from: number, until: number): number {
  let at = from;
  while (at < until && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

function wholeNumber(bytes: Buffer, start: number, end: number): number | undefined {
  if (end - start > 10) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;
}

function isDelimiter(byte: number): boolean {
  return (
    byte === slash ||
    byte === less ||
    byte === greater ||
    byte === left ||
    byte === right ||
    byte === bracket ||
    byte === closing ||
    byte === percent ||
    byte === 0x7b ||
    byte === 0x7d
  );
}
