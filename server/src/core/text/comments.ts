// The comments of a YAML text, each with what it is beside, found from YAML's indicators alone, whether or not the text
// can be parsed.
import type { Span } from "../base/span.ts";
import { yamlTokens } from "./tokens.ts";

export interface YamlComment {
  /** Offset of the `#`. */
  readonly start: number;
  /** From the `#` to the end of the line. */
  readonly written: string;
  /** What it is beside; for a comment on a line of its own, what the line above ends with. */
  readonly beside: Beside;
  readonly isOwnLine: boolean;
  readonly isWithinBrackets: boolean;
  /**
   * Columns from 0: of the `#`, of the key or dash to which the value above or beside belongs, of a text block above.
   */
  readonly column: number;
  readonly entryColumn: number;
  readonly blockColumn: number;
  /** The value without a text block that ends above, with only blank lines and comments between. */
  readonly valueAbove: ScalarAbove | undefined;
}

/** A value, with or without quotation marks, as written. */
export interface ScalarAbove extends Span {
  readonly isQuoted: boolean;
}

/**
 * plain, quoted: a value without or with quotation marks. key, dash: no value. header, block: a `|` and the text below
 * it, with only comments between. opened, closed: a bracket or a comma. other: nothing that a comment could belong to.
 */
type Beside = "plain" | "quoted" | "key" | "dash" | "header" | "block" | "opened" | "closed" | "other";

export function* yamlComments(text: string): Generator<YamlComment> {
  let lineStart = 0;
  let depth = 0;
  /** For the line so far, and for the one above. */
  let beside: Beside | undefined;
  let above: Beside = "other";
  let entryColumn = 0;
  let scalarColumn = 0;
  let blockColumn = 0;
  let isBlockHeader = false;
  let valueAbove: ScalarAbove | undefined;
  for (const { written: token, start: offset, isScalar, endsBrackets } of yamlTokens(text)) {
    if (endsBrackets) depth = 0;
    const column = offset - lineStart;
    const first = token.charAt(0);
    if (isScalar && isBlockHeader) {
      above = /\n[ \t]*\n$/.test(token) ? "other" : "block";
      beside = undefined;
      blockColumn = /[^\r\n ]/.exec(token)?.index ?? 0;
      isBlockHeader = false;
      valueAbove = undefined;
    } else if (isScalar || first === '"' || first === "'") {
      valueAbove = depth > 0 ? undefined : { start: offset, end: offset + token.length, isQuoted: !isScalar };
      beside = isScalar ? "plain" : "quoted";
      scalarColumn = column;
    } else if (first === "#") {
      const isOwnLine = beside === undefined;
      yield {
        start: offset,
        written: token,
        beside: beside ?? above,
        isOwnLine,
        isWithinBrackets: depth > 0,
        column,
        entryColumn,
        blockColumn,
        valueAbove,
      };
      if (isOwnLine) beside = above === "block" ? "block" : "other";
    } else if (first === "\n" || first === "\r") {
      above = beside ?? "other";
      beside = undefined;
    } else if (token === ":") {
      beside = "key";
      valueAbove = undefined;
      entryColumn = scalarColumn;
    } else if (token === "-" || token === "?") {
      valueAbove = undefined;
      beside = "dash";
      entryColumn = column;
    } else if (/^[[{,]$/.test(token)) {
      if (token !== ",") depth++;
      beside = "opened";
      valueAbove = undefined;
    } else if (/^[\]}]$/.test(token)) {
      depth = Math.max(0, depth - 1);
      beside = "closed";
      valueAbove = undefined;
    } else if (/^[|>]/.test(token)) {
      beside = "header";
      isBlockHeader = true;
    } else if (!/^[ \t]/.test(token)) beside = "other";
    const lineBreak = token.lastIndexOf("\n");
    if (lineBreak >= 0) lineStart = offset + lineBreak + 1;
  }
}
