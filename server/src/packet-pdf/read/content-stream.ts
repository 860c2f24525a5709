// Reads a page's drawing operations one after the other. Always advances and never throws, whatever the bytes.

/** A number, a name, or a text by its length and offset; anything else is omitted. */
export type Operand = number | string | TextOperand | readonly Operand[];

export interface TextOperand {
  /** How many bytes it represents. */
  readonly bytes: number;
  /** Its offsets in the content stream, including its brackets. */
  readonly start: number;
  readonly end: number;
}

export interface Operation {
  readonly name: string;
  readonly operands: readonly Operand[];
}

/** The operations in order. An inline image is one operation "BI" without operands; names are without their slash. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const cursor = { bytes, at: 0 };
  let operands: Operand[] = [];
  while (skipBlank(cursor)) {
    const token = tokenAt(cursor, 0);
    if (token === undefined) continue;
    if (!isOperator(token)) {
      if (operands.length < mostOperands) operands.push(token);
      continue;
    }
    if (token.operator === "BI") skipInlineImage(cursor);
    yield { name: token.operator, operands };
    operands = [];
  }
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

interface Operator {
  readonly operator: string;
}

const deepest = 32;

/** No operation takes more operands, and no list that is drawn is longer; what follows is omitted. */
const mostOperands = 1000;
const mostItems = 100_000;

function isOperator(token: Operand | Operator): token is Operator {
  return typeof token === "object" && "operator" in token;
}

/** Reads the token at the cursor and moves the cursor past it, at least one byte. */
function tokenAt(cursor: Cursor, depth: number): Operand | Operator | undefined {
  const byte = cursor.bytes[cursor.at] ?? 0;
  switch (String.fromCharCode(byte)) {
    case "/":
      cursor.at += 1;
      return word(cursor);
    case "(":
      return literal(cursor);
    case "<":
      if (cursor.bytes[cursor.at + 1] === byte) return collection(cursor, 2, depth);
      return hexadecimal(cursor);
    case "[":
      return collection(cursor, 1, depth);
    case "'":
    case '"':
      cursor.at += 1;
      return { operator: String.fromCharCode(byte) };
  }
  if (isDelimiter(byte)) {
    cursor.at += 1;
    return undefined;
  }
  const text = word(cursor);
  if (text === "true" || text === "false" || text === "null") return 0;
  return /^[+-]*[0-9.]/.test(text) ? number(text) : { operator: text };
}

function number(text: string): number {
  const value = Number(/^[+-]*([0-9]*\.?[0-9]*)/.exec(text)?.[1] ?? "");
  if (!Number.isFinite(value)) return 0;
  return text.startsWith("-") ? -value : value;
}

function word(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at] ?? 0;
    if (isBlank(byte) || isDelimiter(byte)) break;
    cursor.at += 1;
  }
  return String.fromCharCode(...cursor.bytes.subarray(start, Math.min(cursor.at, start + 200)));
}

function literal(cursor: Cursor): TextOperand {
  const start = cursor.at;
  let depth = 0;
  let length = 0;
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === 0x5c) cursor.at += 1;
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) depth -= 1;
    if (depth === 0) break;
    length += 1;
  }
  return { bytes: length, start, end: cursor.at };
}

function hexadecimal(cursor: Cursor): TextOperand {
  const start = cursor.at;
  let digits = 0;
  cursor.at += 1;
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at++] ?? 0;
    if (byte === 0x3e) break;
    if (!isBlank(byte)) digits += 1;
  }
  return { bytes: Math.ceil(digits / 2), start, end: cursor.at };
}

/** A list, or a dictionary read as a list: no operation that draws takes a dictionary. */
function collection(cursor: Cursor, opening: 1 | 2, depth: number): readonly Operand[] {
  const closing = opening === 1 ? 0x5d : 0x3e;
  const items: Operand[] = [];
  cursor.at += opening;
  while (skipBlank(cursor)) {
    if (cursor.bytes[cursor.at] === closing) {
      cursor.at += opening;
      break;
    }
    if (depth === deepest) {
      cursor.at += 1;
      continue;
    }
    const token = tokenAt(cursor, depth + 1);
    if (token !== undefined && !isOperator(token) && items.length < mostItems) items.push(token);
  }
  return items;
}

/** Moves past the "EI" that ends an inline image: between white space, after the data has begun. */
function skipInlineImage(cursor: Cursor): void {
  while (cursor.at < cursor.bytes.length) {
    const at = cursor.at++;
    const found =
      cursor.bytes[at] === 0x45 &&
      cursor.bytes[at + 1] === 0x49 &&
      isBlank(cursor.bytes[at - 1] ?? 0) &&
      isBlank(cursor.bytes[at + 2] ?? 0);
    if (!found) continue;
    cursor.at = at + 2;
    return;
  }
}

function skipBlank(cursor: Cursor): boolean {
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at] ?? 0;
    if (byte === 0x25) {
      while (cursor.at < cursor.bytes.length && !isLineEnd(cursor.bytes[cursor.at] ?? 0)) cursor.at += 1;
    } else if (isBlank(byte)) {
      cursor.at += 1;
    } else {
      return true;
    }
  }
  return false;
}

function isLineEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;
}

function isDelimiter(byte: number): boolean {
  return "()<>[]{}/%".includes(String.fromCharCode(byte));
}
