// Tells whether anything is drawn in a part of a page, so that a page number may stand there. Follows the
// instructions without drawing: it may take a free place for a taken one, never a taken one for a free one.
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import type { Box, Matrix } from "../geometry.ts";
import { applied, combine, shared, transformed } from "../geometry.ts";
import type { Operand } from "./content-stream.ts";
import { operationsOf } from "./content-stream.ts";
import { contentOf, dictAt, matrixAt, numbersAt, numbersIn } from "./pdf-objects.ts";
import type { TextState } from "./text-state.ts";
import { afterText, matrixFrom, noText } from "./text-state.ts";

export interface Drawing {
  readonly content: Uint8Array;
  readonly resources: PDFDict | undefined;
}

/** True unless the drawing leaves the area white; `matrix` leads from the drawing to the area's units. */
export function paints(drawing: Drawing, matrix: Matrix, area: Box): boolean {
  const budget = { operations: 400_000 };
  return paintsInside(drawing, matrix, area, budget, 0);
}

const deepest = 12;

interface State {
  readonly ctm: Matrix;
  /** Where drawing shows at all, at most; undefined when everything is clipped away. */
  readonly clip: Box | undefined;
  readonly fillsWhite: boolean;
  readonly strokesWhite: boolean;
  readonly lineWidth: number;
  readonly text: TextState;
}

function paintsInside(
  drawing: Drawing,
  matrix: Matrix,
  area: Box,
  budget: { operations: number },
  depth: number,
): boolean {
  let state: State = { ...blank, ctm: matrix, clip: area };
  const saved: State[] = [];
  let path: Box | undefined;
  let clips = false;

  const extend = (x: number, y: number) => {
    const [px, py] = applied(state.ctm, x, y);
    path = path
      ? {
          left: Math.min(path.left, px),
          bottom: Math.min(path.bottom, py),
          right: Math.max(path.right, px),
          top: Math.max(path.top, py),
        }
      : { left: px, bottom: py, right: px, top: py };
  };
  const shows = (box: Box | undefined) => {
    const visible = box && state.clip && shared(box, state.clip);
    return visible !== undefined && shared(visible, area) !== undefined;
  };
  const endPath = () => {
    if (clips) state = { ...state, clip: path && state.clip && shared(path, state.clip) };
    path = undefined;
    clips = false;
  };

  for (const { name, operands } of operationsOf(drawing.content)) {
    if (budget.operations-- <= 0) return true;
    const n = (index: number) => numeric(operands[index]);
    switch (name) {
      case "q":
        if (saved.length === 500) return true;
        saved.push(state);
        break;
      case "Q":
        state = saved.pop() ?? state;
        break;
      case "cm":
        state = { ...state, ctm: combine(matrixFrom(operands), state.ctm) };
        break;
      case "w":
        state = { ...state, lineWidth: n(0) };
        break;
      case "gs": {
        const settings = settingsAt(drawing, operands[0]);
        if (settings?.has(PDFName.of("Font"))) return true;
        const [width] = settings ? numbersIn(settings.lookup(PDFName.of("LW"))) : [];
        if (width !== undefined) state = { ...state, lineWidth: width };
        break;
      }
      case "g":
      case "rg":
      case "k":
        state = { ...state, fillsWhite: isWhite(operands) };
        break;
      case "G":
      case "RG":
      case "K":
        state = { ...state, strokesWhite: isWhite(operands) };
        break;
      case "cs":
      case "sc":
      case "scn":
        state = { ...state, fillsWhite: false };
        break;
      case "CS":
      case "SC":
      case "SCN":
        state = { ...state, strokesWhite: false };
        break;
      case "m":
      case "l":
        extend(n(0), n(1));
        break;
      case "c":
      case "v":
      case "y":
        for (let index = 0; index + 1 < operands.length; index += 2) extend(n(index), n(index + 1));
        break;
      case "re":
        extend(n(0), n(1));
        extend(n(0) + n(2), n(1));
        extend(n(0), n(1) + n(3));
        extend(n(0) + n(2), n(1) + n(3));
        break;
      case "W":
      case "W*":
        clips = true;
        break;
      case "n":
        endPath();
        break;
      case "f":
      case "F":
      case "f*":
        if (!state.fillsWhite && shows(path)) return true;
        endPath();
        break;
      case "S":
      case "s":
        if (!state.strokesWhite && shows(stroked(path, state))) return true;
        endPath();
        break;
      case "B":
      case "B*":
      case "b":
      case "b*":
        if (!(state.fillsWhite && state.strokesWhite) && shows(stroked(path, state))) return true;
        endPath();
        break;
      case "sh":
      case "BI":
        if (state.clip) return true;
        break;
      case "Do":
        if (objectPaints(drawing, state, operands[0], area, budget, depth)) return true;
        break;
      default: {
        const after = afterText(state.text, name, operands);
        if (!after) break;
        if (name === "Tf" && isType3(drawing, operands[0])) return true;
        if (after.shown && shows(transformed(after.shown, combine(after.text.line, state.ctm)))) return true;
        state = { ...state, text: after.text };
      }
    }
  }
  return false;
}

const blank: Omit<State, "ctm" | "clip"> = {
  fillsWhite: false,
  strokesWhite: false,
  lineWidth: 1,
  text: noText,
};

function stroked(path: Box | undefined, state: State): Box | undefined {
  if (!path) return undefined;
  const [a, b, c, d] = state.ctm;
  const half = Math.max(0.5, (state.lineWidth * Math.max(Math.hypot(a, b), Math.hypot(c, d))) / 2);
  return {
    left: path.left - half,
    bottom: path.bottom - half,
    right: path.right + half,
    top: path.top + half,
  };
}

function objectPaints(
  drawing: Drawing,
  state: State,
  operand: Operand | undefined,
  area: Box,
  budget: { operations: number },
  depth: number,
): boolean {
  if (!state.clip || typeof operand !== "string") return false;
  const object = dictAt(drawing.resources, "XObject")?.lookup(PDFName.of(operand));
  if (!(object instanceof PDFRawStream)) return false;
  if (object.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) {
    const box = shared(transformed({ left: 0, bottom: 0, right: 1, top: 1 }, state.ctm), state.clip);
    return box !== undefined && shared(box, area) !== undefined;
  }
  if (depth === deepest) return true;
  const matrix = combine(matrixAt(object.dict, "Matrix"), state.ctm);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersAt(object.dict, "BBox");
  const bounds = {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
  const visible = shared(transformed(bounds, matrix), state.clip);
  if (!visible || !shared(visible, area)) return false;
  const content = contentOf(object);
  if (!content) return true;
  const resources = dictAt(object.dict, "Resources") ?? drawing.resources;
  return paintsInside({ ...drawing, content, resources }, matrix, area, budget, depth + 1);
}

function settingsAt(drawing: Drawing, operand: Operand | undefined): PDFDict | undefined {
  const settings = dictAt(drawing.resources, "ExtGState");
  return typeof operand === "string" && settings ? dictAt(settings, operand) : undefined;
}

function isType3(drawing: Drawing, operand: Operand | undefined): boolean {
  if (typeof operand !== "string") return false;
  const font = dictAt(drawing.resources, "Font")?.lookup(PDFName.of(operand));
  return font instanceof PDFDict && font.lookup(PDFName.of("Subtype")) === PDFName.of("Type3");
}

/** White in gray, red-green-blue or cyan-magenta-yellow-black. */
function isWhite(operands: readonly Operand[]): boolean {
  const ink = operands.length === 4 ? 0 : 1;
  return operands.length > 0 && operands.every((operand) => operand === ink);
}

function numeric(operand: Operand | undefined): number {
  return typeof operand === "number" ? operand : 0;
}
