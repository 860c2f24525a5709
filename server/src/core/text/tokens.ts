// The tokens of a YAML text, with their offsets. The library's lexer inserts its own markers between them, which are
// not in the text.
import { Lexer } from "yaml";

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
