// The tokens of a YAML text, with their offsets. The library's lexer inserts its own markers between them, which are
// not in the text.

import { type Document, Lexer, visit } from "yaml";

export interface YamlToken {
  readonly written: string;
  readonly start: number;
  /** A value or key without quotation marks, or a text block without its indicator. */
  readonly isScalar: boolean;
  /** The brackets that are open before it are abandoned. */
  readonly endsBrackets: boolean;
}

export function* yamlTokens(text: string): Generator<YamlToken> {
  let start = 0;
  let isScalar = false;
  let endsBrackets = false;
  for (const written of new Lexer().lex(text)) {
    if (!isScalar && signs.includes(written)) {
      isScalar = written === scalarSign;
      endsBrackets ||= written === bracketsEndSign;
      continue;
    }
    yield { written, start, isScalar, endsBrackets };
    isScalar = false;
    endsBrackets = false;
    start += written.length;
  }
}

const documentSign = "\u0002";
const bracketsEndSign = "\u0018";
const scalarSign = "\u001f";
const signs: readonly string[] = [documentSign, bracketsEndSign, scalarSign];

// Text that the YAML library drops without an error: what is below a key that begins with `?` and has more than one
// value.

/** Offset of the first key or value of the text that is not in the document. */
export function firstLeftOut(text: string, document: Document.Parsed): number | undefined {
  if (!/(?<![^\s[{,])\?\s/.test(text)) return undefined;
  const read = new Set<number>();
  visit(document, {
    Scalar: (_, { range }) => void (range && read.add(range[0])),
  });
  for (const { written, start, isScalar } of yamlTokens(text)) {
    // A text block begins at its indicator, which precedes its text.
    const isValue = (isScalar && !written.includes("\n")) || /^["']/.test(written);
    if (isValue && !read.has(start)) return start;
  }
  return undefined;
}
