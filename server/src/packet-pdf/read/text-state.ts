// Follows the text instructions of a page: how far each text may reach, without knowing its letters' widths.

import type { Box, Matrix } from "../geometry.ts";
import { combine, identity, moving } from "../geometry.ts";
import type { Operand, TextOperand } from "./content-stream.ts";

export interface TextState {
  readonly fontSize: number;
  readonly widthFactor: number;
  readonly leading: number;
  readonly rise: number;
  /** The widest space that was ever asked for between letters or words. */
  readonly spacing: number;
  readonly invisible: boolean;
  /** From the present line to the drawing. */
  readonly line: Matrix;
  /** How far from its start the line may have been written on so far. */
  readonly from: number;
  readonly to: number;
}

export const noText: TextState = {
  fontSize: 0,
  widthFactor: 1,
  leading: 0,
  rise: 0,
  spacing: 0,
  invisible: false,
  line: identity,
  from: 0,
  to: 0,
};

/** The state after an operation, and what it shows at most, in units of the line; undefined for no text operation. */
export function afterText(
  text: TextState,
  name: string,
  operands: readonly Operand[],
): { readonly text: TextState; readonly shown?: Box } | undefined {
  const [first = 0, second = 0] = operands.map((operand) => (typeof operand === "number" ? operand : 0));
  switch (name) {
    case "BT":
      return { text: onLine(text, identity) };
    case "Tf":
      return { text: { ...text, fontSize: Math.abs(second) } };
    case "Tz":
      return { text: { ...text, widthFactor: Math.abs(first) / 100 } };
    case "TL":
      return { text: { ...text, leading: first } };
    case "Ts":
      return { text: { ...text, rise: first } };
    case "Tc":
    case "Tw":
      return { text: { ...text, spacing: Math.max(text.spacing, Math.abs(first)) } };
    case "Tr":
      return { text: { ...text, invisible: first === 3 } };
    case "Tm":
      return { text: onLine(text, matrixFrom(operands)) };
    case "TD":
      return { text: onLine({ ...text, leading: -second }, combine(moving(first, second), text.line)) };
    case "Td":
      return { text: onLine(text, combine(moving(first, second), text.line)) };
    case "T*":
      return { text: onNextLine(text) };
    case "Tj":
      return showing(text, operands);
    case "TJ":
      return showing(
        text,
        operands.flatMap((operand) => (Array.isArray(operand) ? operand : [])),
      );
    case "'":
    case '"':
      return showing(onNextLine(text), operands.slice(-1));
    default:
      return undefined;
  }
}

/** A matrix out of six operands; those that are missing do nothing. */
export function matrixFrom(operands: readonly Operand[]): Matrix {
  const [a, b, c, d, e, f] = operands.map((operand) => (typeof operand === "number" ? operand : 0));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function onLine(text: TextState, line: Matrix): TextState {
  return { ...text, line, from: 0, to: 0 };
}

function onNextLine(text: TextState): TextState {
  return onLine(text, combine(moving(0, -text.leading), text.line));
}

/** A text may begin where the line began, since what stands before it may be narrower than it was taken for. */
function showing(text: TextState, operands: readonly Operand[]): { text: TextState; shown?: Box } {
  const size = text.fontSize * text.widthFactor;
  let { from, to } = text;
  for (const operand of operands) {
    if (typeof operand === "number" && operand > 0) from -= (operand / 1000) * size;
    else if (typeof operand === "number") to -= (operand / 1000) * size;
    else if (isText(operand)) to += operand.bytes * (size * 1.1 + text.spacing * text.widthFactor);
  }
  const moved = { ...text, from, to };
  if (text.invisible) return { text: moved };
  const bottom = text.rise - 0.35 * text.fontSize;
  const top = text.rise + 1.1 * text.fontSize;
  return { text: moved, shown: { left: from, right: to, bottom, top } };
}

export function isText(operand: Operand): operand is TextOperand {
  return typeof operand === "object" && "bytes" in operand;
}
