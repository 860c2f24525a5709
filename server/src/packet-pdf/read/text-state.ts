// Follows the text operations of a page: how far each text may reach, without knowing the widths of its letters.

import type { Box, Matrix } from "../geometry.ts";
import { combine, identity, moving } from "../geometry.ts";
import type { Operand, TextOperand } from "./content-stream.ts";

export interface TextState {
  readonly fontSize: number;
  readonly widthFactor: number;
  readonly leading: number;
  readonly rise: number;
  /** The widest spacing that was set between letters or words. */
  readonly spacing: number;
  readonly invisible: boolean;
  /** From the current line to the drawing. */
  readonly line: Matrix;
  /** How far from its start the line may have been written so far. */
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

/** The state after a text operator, and the largest area that it shows, in units of the line. */
interface TextEffect {
  readonly text: TextState;
  readonly shown?: Box;
}

/**
 * The state after an operation, and the largest area that it shows, in units of the line; undefined if it is not a text
 * operation.
 */
export function afterText(
  text: TextState,
  name: string,
  operands: readonly Operand[],
): TextEffect | undefined {
  return textEffects.get(name)?.(text, operands);
}

const textEffects: ReadonlyMap<string, (text: TextState, operands: readonly Operand[]) => TextEffect> =
  new Map([
    ["BT", setting((text) => onLine(text, identity))],
    ["Tf", setting((text, _, size) => ({ ...text, fontSize: Math.abs(size) }))],
    ["Tz", setting((text, percent) => ({ ...text, widthFactor: Math.abs(percent) / 100 }))],
    ["TL", setting((text, leading) => ({ ...text, leading }))],
    ["Ts", setting((text, rise) => ({ ...text, rise }))],
    ["Tc", setting(widenSpacing)],
    ["Tw", setting(widenSpacing)],
    ["Tr", setting((text, mode) => ({ ...text, invisible: mode === 3 }))],
    ["Tm", (text, operands) => ({ text: onLine(text, matrixFrom(operands)) })],
    ["TD", setting((text, x, y) => moveLine({ ...text, leading: -y }, x, y))],
    ["Td", setting(moveLine)],
    ["T*", setting(onNextLine)],
    ["Tj", showing],
    [
      "TJ",
      (text, operands) =>
        showing(
          text,
          operands.flatMap((operand) => (Array.isArray(operand) ? operand : [])),
        ),
    ],
    ["'", showOnNextLine],
    ['"', showOnNextLine],
  ]);

/** The operators that `afterText` knows. */
export const textOperators: readonly string[] = [...textEffects.keys()];

/** An operator that shows nothing, with its first two operands; missing ones are 0. */
function setting(change: (text: TextState, first: number, second: number) => TextState) {
  return (text: TextState, operands: readonly Operand[]): TextEffect => {
    const [first = 0, second = 0] = operands.map((operand) => (typeof operand === "number" ? operand : 0));
    return { text: change(text, first, second) };
  };
}

function widenSpacing(text: TextState, spacing: number): TextState {
  return { ...text, spacing: Math.max(text.spacing, Math.abs(spacing)) };
}

function moveLine(text: TextState, x: number, y: number): TextState {
  return onLine(text, combine(moving(x, y), text.line));
}

function showOnNextLine(text: TextState, operands: readonly Operand[]): TextEffect {
  return showing(onNextLine(text), operands.slice(-1));
}

/** A matrix from six operands; missing ones have no effect. */
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

/** A text may begin at the start of the line, since the text before it may be narrower than assumed. */
function showing(text: TextState, operands: readonly Operand[]): TextEffect {
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
