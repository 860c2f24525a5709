// Makes text ready for the typesetting library, which knows one typeface at a time and one direction: cuts it into
// stretches, and puts those of each line in the order in which they are seen.
import type { Content } from "pdfmake/interfaces.js";
import rendererModule from "pdfmake/js/Renderer.js";
import { inVisualOrder, isSilent, runsOf, turnsRound } from "../fonts/direction.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { typefacesOf } from "../fonts/fonts.ts";

/** The content with every text cut into stretches of one typeface and one direction each. */
export function inScripts<Part extends Content>(content: Part, fonts: Fonts): Part {
  return inside(content, fonts);
}

/** What pdfmake calls a typeface, by its place in the list of them. */
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
      // A bracket or a comma by itself would be drawn as in English, with its blank behind it on the right.
      const pieces = isSilent({ text: part, level }) ? [...part] : [part];
      return pieces.map((piece) => ({ text: piece, font: typefaceName(typeface), level }));
    }),
  );
}

/** The keys under which content holds more content. */
const holding = ["text", "stack", "columns", "ul", "ol", "body", "table"];

/** What is no text stays what it is, down to its type. */
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
 * The library draws the words of a line one after the other as they are read. What is read stays with what is drawn,
 * since the joined shapes of letters do not tell which letters they are.
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
