// The tokens between brackets and braces, even if these are never closed. The YAML library cannot read a text that is
// still being typed.

import type { Span } from "../../base/span.ts";
import { endOfLineAt } from "../../fix/style.ts";

export interface FlowToken extends Span {
  readonly kind: "open" | "close" | "comma" | "colon" | "plain" | "quoted" | "comment";
  /** The character that it begins with. */
  readonly mark: string;
  /** For a quoted text: whether it has its second quotation mark. */
  readonly isClosed: boolean;
}

export interface FlowText {
  readonly tokens: readonly FlowToken[];
  /** After the last bracket; if that is missing, the end of the last line that belongs here. */
  readonly end: number;
  /** The brackets that are missing at the end; empty if there are none. */
  readonly closers: string;
}

/**
 * Reads from an opening bracket to the one that closes it, or to the line before one that begins with a key or dash and
 * is indented by no more than `column`, since such a line is outside of the brackets.
 */
export function flowTokens(text: string, start: number, column: number): FlowText {
  const tokens: FlowToken[] = [];
  const open: string[] = [];
  let at = start;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (unit === "\n" || unit === "\r") {
      if (beginsOutside(text, at + 1, column)) break;
      at++;
    } else if (unit === " " || unit === "\t") {
      at++;
    } else {
      const token = tokenAt(text, at);
      tokens.push(token);
      at = token.end;
      if (token.kind === "open") open.push(unit === "{" ? "}" : "]");
      if (token.kind === "close") open.pop();
      if (open.length === 0) return { tokens, end: at, closers: "" };
    }
  }
  return { tokens, end: at, closers: open.toReversed().join("") };
}

function beginsOutside(text: string, line: number, column: number): boolean {
  const begun = /[ \t]*(?:-[ \t]|[\w"'][^\r\n]*?:(?:[ \t\r\n]|$))/y;
  begun.lastIndex = line;
  const found = begun.exec(text)?.[0];
  return found !== undefined && found.length - found.trimStart().length <= column;
}

function tokenAt(text: string, start: number): FlowToken {
  const mark = text.charAt(start);
  const token = (kind: FlowToken["kind"], end = start + 1, isClosed = true): FlowToken => ({
    kind,
    start,
    end,
    mark,
    isClosed,
  });
  if (mark === "{" || mark === "[") return token("open");
  if (mark === "}" || mark === "]") return token("close");
  if (mark === ",") return token("comma");
  if (mark === ":" && endsKey(text, start)) return token("colon");
  const isQuote = mark === '"' || mark === "'";
  if (mark !== "#" && !isQuote) return token("plain", plainEnd(text, start));
  const end = endOfLineAt(text, start);
  if (!isQuote) return token("comment", end);
  const close = closingQuote(text, start, end);
  return close === undefined ? token("quoted", end, false) : token("quoted", close + 1);
}

/** The quotation mark that closes the one at `start`, if it is before `end`. */
export function closingQuote(text: string, start: number, end: number): number | undefined {
  const mark = text.charAt(start);
  for (let at = start + 1; at < end; at++) {
    const unit = text.charAt(at);
    if (mark === '"' && unit === "\\") at++;
    else if (unit === mark && mark === "'" && text.charAt(at + 1) === "'") at++;
    else if (unit === mark) return at;
  }
  return undefined;
}

function endsKey(text: string, colon: number): boolean {
  return /[\s,[\]{}]|^$/.test(text.charAt(colon + 1)) || /["']/.test(text.charAt(colon - 1));
}

function plainEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/[\r\n,[\]{}]/.test(unit) || (unit === ":" && endsKey(text, at))) break;
    if (unit === "#" && /\s/.test(text.charAt(at - 1))) break;
    if (unit !== " " && unit !== "\t") end = at + 1;
  }
  return end;
}
