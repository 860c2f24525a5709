// Prepares text for the typesetting library, which supports one typeface and one direction at a time: splits it into
// spans, and puts those of each line into visual order.
import type { Content } from "pdfmake/interfaces.js";
import rendererModule from "pdfmake/js/Renderer.js";
import { inVisualOrder, isSilent, runsOf, turnsRound } from "../fonts/direction.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { typefacesOf } from "../fonts/fonts.ts";

/** The content with every text split into spans of one typeface and one direction each. */
export function inScripts<Part extends Content>(content: Part, fonts: Fonts): Part {
  return inside(content, fonts);
}

/** The name of a typeface in pdfmake, by its index. */
export function typefaceName(index: number): string {
  return index === 0 ? "Packet" : `Packet${index}`;
}

interface TextRun {
  readonly text: string;
  readonly font: string;
  readonly level: number;
}

function isPlain(text: string, fonts: Fonts): boolean {
  return !turnsRound(text) && typefacesOf(fonts, text).every(({ typeface }) => typeface === 0);
}

function textRunsOf(text: string, fonts: Fonts): TextRun[] {
  return runsOf(text).flatMap(({ text: run, level }) =>
    typefacesOf(fonts, run).flatMap(({ text: part, typeface }) => {
      // A bracket or a comma alone would be drawn as in English, with its space on the right.
      const pieces = isSilent({ text: part, level }) ? [...part] : [part];
      return pieces.map((piece) => ({ text: piece, font: typefaceName(typeface), level }));
    }),
  );
}

/** The keys under which content contains more content. */
const holding = ["text", "stack", "columns", "ul", "ol", "body", "table"];

/** Anything other than text keeps its value and type. */
function inside<Value>(value: Value, fonts: Fonts): Value;
function inside(value: unknown, fonts: Fonts): unknown {
  if (typeof value === "string") return isPlain(value, fonts) ? value : { text: textRunsOf(value, fonts) };
  if (Array.isArray(value)) return value.map((item) => inside(item, fonts));
  if (typeof value !== "object" || value === null) return value;
  const changed = Object.entries(value).map(([key, held]) => {
    if (!holding.includes(key)) return [key, held];
    const isText = key === "text" && typeof held === "string" && !isPlain(held, fonts);
    return [key, isText ? textRunsOf(held, fonts) : inside(held, fonts)];
  });
  return Object.fromEntries(changed);
}

const renderer = rendererModule.default.prototype;
const renderLine = renderer.renderLine;

/**
 * The library draws the words of a line in reading order. The original text stays with what is drawn, since the joined
 * shapes of letters do not show which letters they are.
 */
renderer.renderLine = function (line, x, y) {
  const words = line.inlines.map((inline) => ({ ...inline, level: inline.level ?? 0 }));
  if (words.every(({ level }) => level === 0)) return renderLine.call(this, line, x, y);
  let at = Math.min(...words.map((word) => word.x));
  const seen = line.clone();
  seen.inlines = inVisualOrder(words).map((word) => {
    const placed = { ...word, x: at };
    at += word.width;
    return placed;
  });
  this.pdfDocument.markContent("Span", { actual: words.map(({ text }) => text).join("") });
  renderLine.call(this, seen, x, y);
  this.pdfDocument.endMarkedContent();
};
