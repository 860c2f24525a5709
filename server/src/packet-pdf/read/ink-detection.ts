// Determines whether anything is drawn in an area of a page, so that a page number may be printed there. Follows the
// operators without drawing: it may report a free area as used, never a used one as free.
import type { PDFContext } from "@cantoo/pdf-lib";
import { PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import type { Box, Matrix } from "../geometry.ts";
import { applied, combine, shared, transformed } from "../geometry.ts";
import type { Operand } from "./content-stream.ts";
import { operationsOf } from "./content-stream.ts";
import { inkOperations } from "./limits.ts";
import { contentOf, dictAt, matrixAt, numbersAt, numbersIn } from "./pdf-objects.ts";
import type { TextState } from "./text-state.ts";
import { afterText, matrixFrom, noText, textOperators } from "./text-state.ts";

export interface Drawing {
  readonly content: Uint8Array;
  readonly resources: PDFDict | undefined;
}

/**
 * True unless the drawing leaves the area white; `matrix` maps from the drawing to the area's units. The operations
 * that are followed count for the document of the drawing.
 */
export function hasInk(drawing: Drawing, matrix: Matrix, area: Box, document?: PDFContext): boolean {
  const { operations, spent } = inkOperations(document, mostOperations);
  const budget = { operations };
  const isInked = inksArea({ drawing, area, budget, depth: 0 }, matrix);
  spent(budget.operations);
  return isInked;
}

const mostOperations = 400_000;

/** What an operator can read besides its operands. */
export interface Scene {
  readonly drawing: Drawing;
  /** The area to search for ink. */
  readonly area: Box;
  /** How many operations are followed in all; each one decrements it. */
  readonly budget: { operations: number };
  /** The nesting depth of this drawing. */
  readonly depth: number;
}

/** What `q` saves and `Q` restores. */
export interface GraphicsState {
  /** From the drawing to the area's units. */
  readonly ctm: Matrix;
  /** The largest visible area; undefined if everything is clipped away. */
  readonly clip: Box | undefined;
  readonly fillsWhite: boolean;
  readonly strokesWhite: boolean;
  readonly lineWidth: number;
  readonly text: TextState;
}

/** The complete state before an operator. */
export interface PageState {
  readonly graphics: GraphicsState;
  readonly saved: Saved | undefined;
  /** The bounding box of the path under construction, in the area's units. */
  readonly path: Box | undefined;
  /** Whether the path is intersected with the clip when it ends. */
  readonly clipsAtEnd: boolean;
}

/** The stack of saved states, the last one on top. */
interface Saved {
  readonly graphics: GraphicsState;
  readonly below: Saved | undefined;
  readonly height: number;
}

/** The state after an operator, or "ink" if it draws in the area, or may do so. */
export type Effect = (state: PageState, operands: readonly Operand[], scene: Scene) => PageState | "ink";

/** The state at the beginning of a drawing. */
export function initialState(matrix: Matrix, area: Box): PageState {
  const graphics: GraphicsState = {
    ctm: matrix,
    clip: area,
    fillsWhite: false,
    strokesWhite: false,
    lineWidth: 1,
    text: noText,
  };
  return { graphics, saved: undefined, path: undefined, clipsAtEnd: false };
}

/** The operators of a page and their effects; those that are not listed neither draw nor affect drawing. */
export const effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ["q", save],
  ["Q", restore],
  ["cm", transform],
  ["w", setLineWidth],
  ["gs", applySettings],
  ...all(["g", "rg", "k"], (state, color) => withGraphics(state, { fillsWhite: isWhite(color) })),
  ...all(["G", "RG", "K"], (state, color) => withGraphics(state, { strokesWhite: isWhite(color) })),
  ...all(["cs", "sc", "scn"], (state) => withGraphics(state, { fillsWhite: false })),
  ...all(["CS", "SC", "SCN"], (state) => withGraphics(state, { strokesWhite: false })),
  ...all(["m", "l"], (state, [x = 0, y = 0]) => extendPath(state, [x, y])),
  ...all(["c", "v", "y"], extendPath),
  ["re", addRectangle],
  ...all(["W", "W*"], (state) => ({ ...state, clipsAtEnd: true })),
  ["n", endPath],
  ...all(["f", "F", "f*"], fill),
  ...all(["S", "s"], stroke),
  ...all(["B", "B*", "b", "b*"], fillAndStroke),
  ...all(["sh", "BI"], paintAnywhere),
  ["Do", paintObject],
  ...textOperators.map((name): [string, Effect] => [
    name,
    (state, operands, scene) => showText(name, state, operands, scene),
  ]),
]);

function inksArea(scene: Scene, matrix: Matrix): boolean {
  let state = initialState(matrix, scene.area);
  for (const { name, operands } of operationsOf(scene.drawing.content)) {
    if (scene.budget.operations-- <= 0) return true;
    const after = effects.get(name)?.(state, operands, scene) ?? state;
    if (after === "ink") return true;
    state = after;
  }
  return false;
}

function all(names: readonly string[], effect: Effect): readonly [string, Effect][] {
  return names.map((name) => [name, effect]);
}

function withGraphics(state: PageState, changes: Partial<GraphicsState>): PageState {
  return { ...state, graphics: { ...state.graphics, ...changes } };
}

const mostSaved = 500;

function save(state: PageState): PageState | "ink" {
  const height = (state.saved?.height ?? 0) + 1;
  if (height > mostSaved) return "ink";
  return { ...state, saved: { graphics: state.graphics, below: state.saved, height } };
}

/** Does nothing if no state was saved. */
function restore(state: PageState): PageState {
  return state.saved ? { ...state, graphics: state.saved.graphics, saved: state.saved.below } : state;
}

function transform(state: PageState, operands: readonly Operand[]): PageState {
  return withGraphics(state, { ctm: combine(matrixFrom(operands), state.graphics.ctm) });
}

function setLineWidth(state: PageState, [width]: readonly Operand[]): PageState {
  return withGraphics(state, { lineWidth: numeric(width) });
}

/** A font that is set here is not followed, so its text may be anywhere. */
function applySettings(state: PageState, [name]: readonly Operand[], { drawing }: Scene): PageState | "ink" {
  const settings =
    typeof name === "string" ? dictAt(dictAt(drawing.resources, "ExtGState"), name) : undefined;
  if (settings?.has(PDFName.of("Font"))) return "ink";
  const [lineWidth] = settings ? numbersIn(settings.lookup(PDFName.of("LW"))) : [];
  return lineWidth === undefined ? state : withGraphics(state, { lineWidth });
}

/** Two operands per point; a curve stays within the bounding box of its points. */
function extendPath(state: PageState, operands: readonly Operand[]): PageState {
  let { path } = state;
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [x, y] = applied(state.graphics.ctm, numeric(operands[index]), numeric(operands[index + 1]));
    path = {
      left: Math.min(path?.left ?? x, x),
      bottom: Math.min(path?.bottom ?? y, y),
      right: Math.max(path?.right ?? x, x),
      top: Math.max(path?.top ?? y, y),
    };
  }
  return { ...state, path };
}

function addRectangle(state: PageState, operands: readonly Operand[]): PageState {
  const [x = 0, y = 0, width = 0, height = 0] = operands.map(numeric);
  return extendPath(state, [x, y, x + width, y, x, y + height, x + width, y + height]);
}

function endPath(state: PageState): PageState {
  const { clip } = state.graphics;
  const clipped = { clip: state.path && clip && shared(state.path, clip) };
  const ended = { ...state, path: undefined, clipsAtEnd: false };
  return state.clipsAtEnd ? withGraphics(ended, clipped) : ended;
}

function fill(state: PageState, _: readonly Operand[], { area }: Scene): PageState | "ink" {
  const { graphics, path } = state;
  return !graphics.fillsWhite && shows(path, graphics, area) ? "ink" : endPath(state);
}

function stroke(state: PageState, _: readonly Operand[], { area }: Scene): PageState | "ink" {
  const { graphics, path } = state;
  return !graphics.strokesWhite && shows(stroked(path, graphics), graphics, area) ? "ink" : endPath(state);
}

function fillAndStroke(state: PageState, _: readonly Operand[], { area }: Scene): PageState | "ink" {
  const { graphics, path } = state;
  const isWhiteOnly = graphics.fillsWhite && graphics.strokesWhite;
  return !isWhiteOnly && shows(stroked(path, graphics), graphics, area) ? "ink" : endPath(state);
}

/** A shading fills the whole clip; finding the area of an inline image is not worth the effort. */
function paintAnywhere(state: PageState): PageState | "ink" {
  return state.graphics.clip ? "ink" : state;
}

/** The deepest nesting of drawings that is followed. */
const deepest = 12;

function paintObject(state: PageState, [name]: readonly Operand[], scene: Scene): PageState | "ink" {
  const { ctm, clip } = state.graphics;
  if (!clip || typeof name !== "string") return state;
  const { drawing, area, depth } = scene;
  const object = dictAt(drawing.resources, "XObject")?.lookup(PDFName.of(name));
  if (!(object instanceof PDFRawStream)) return state;
  if (object.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) {
    const picture = transformed({ left: 0, bottom: 0, right: 1, top: 1 }, ctm);
    return shows(picture, state.graphics, area) ? "ink" : state;
  }
  if (depth === deepest) return "ink";
  const matrix = combine(matrixAt(object.dict, "Matrix"), ctm);
  if (!shows(transformed(boundsOf(object.dict), matrix), state.graphics, area)) return state;
  const content = contentOf(object);
  if (!content) return "ink";
  const resources = dictAt(object.dict, "Resources") ?? drawing.resources;
  const inner = { ...scene, drawing: { content, resources }, depth: depth + 1 };
  return inksArea(inner, matrix) ? "ink" : state;
}

/** The bounding box of a form, with its corners in order; a point if it has none. */
function boundsOf(form: PDFDict): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersAt(form, "BBox");
  return {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    right: Math.max(x0, x1),
    top: Math.max(y0, y1),
  };
}

/** A Type 3 font may draw its letters anywhere. */
function showText(
  name: string,
  state: PageState,
  operands: readonly Operand[],
  { drawing, area }: Scene,
): PageState | "ink" {
  const { graphics } = state;
  const after = afterText(graphics.text, name, operands);
  if (!after) return state;
  if (name === "Tf" && isType3(drawing, operands[0])) return "ink";
  const shown = after.shown && transformed(after.shown, combine(after.text.line, graphics.ctm));
  return shows(shown, graphics, area) ? "ink" : withGraphics(state, { text: after.text });
}

function isType3(drawing: Drawing, name: Operand | undefined): boolean {
  if (typeof name !== "string") return false;
  const font = dictAt(drawing.resources, "Font")?.lookup(PDFName.of(name));
  return font instanceof PDFDict && font.lookup(PDFName.of("Subtype")) === PDFName.of("Type3");
}

/** Whether a box is visible in the area within the clip. */
function shows(box: Box | undefined, { clip }: GraphicsState, area: Box): boolean {
  const visible = box && clip && shared(box, clip);
  return visible !== undefined && shared(visible, area) !== undefined;
}

/** The path with its line width around it. */
function stroked(path: Box | undefined, { ctm, lineWidth }: GraphicsState): Box | undefined {
  if (!path) return undefined;
  const [a, b, c, d] = ctm;
  const half = Math.max(0.5, (lineWidth * Math.max(Math.hypot(a, b), Math.hypot(c, d))) / 2);
  return {
    left: path.left - half,
    bottom: path.bottom - half,
    right: path.right + half,
    top: path.top + half,
  };
}

/** White in grayscale, RGB, or CMYK. */
function isWhite(operands: readonly Operand[]): boolean {
  const ink = operands.length === 4 ? 0 : 1;
  return operands.length > 0 && operands.every((operand) => operand === ink);
}

function numeric(operand: Operand | undefined): number {
  return typeof operand === "number" ? operand : 0;
}
