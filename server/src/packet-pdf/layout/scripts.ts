// Prepares text for the layout, which supports one typeface and one direction at a time: splits it into spans.
import type { Content } from "pdfmake/interfaces.js";
import { isSilent, runsOf, turnsRound } from "../fonts/direction.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { hasPlainLetters, typefacesOf } from "../fonts/fonts.ts";

/** The content with every text split into spans of one typeface and one direction each. */
export function inScripts<Part extends Content>(content: Part, fonts: Fonts): Part {
  return inside(content, fonts);
}

/** Whether every text in the content is a plain one in the packet's own typeface. */
export function hasPlainText(content: unknown, fonts: Fonts): boolean {
  if (typeof content === "string") return hasPlainLetters(fonts, content);
  return typeof content !== "object" || content === null
    ? true
    : Object.values(content).every((held) => hasPlainText(held, fonts));
}

/** The name of a typeface in the layout, by its index. */
export function typefaceName(index: number): string {
  return String(index);
}

interface TextRun {
  readonly text: string;
  readonly font: string;
  readonly level: number;
}

function isPlain(text: string, fonts: Fonts): boolean {
  if (hasPlainLetters(fonts, text)) return true;
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
