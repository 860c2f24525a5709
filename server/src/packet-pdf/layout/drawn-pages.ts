// Draws the pages that pdfmake has laid out: lines of text, rules, and frames, from the top of the page downward.
import type { Inline, LaidOutPage, Line, Vector } from "pdfmake/js/LayoutBuilder.js";
import { inVisualOrder } from "../fonts/direction.ts";
import type { FontSink } from "../fonts/embedded-font.ts";
import { type Box, decimal, type Size } from "../geometry.ts";
import type { TypesetFont } from "./typeset-fonts.ts";

export interface DrawnPage {
  readonly size: Size;
  /** The operations that draw it; the sink takes the fonts that they use. */
  readonly operations: (sink: FontSink) => string;
  readonly links: readonly { readonly area: Box; readonly address: string }[];
}

export function drawnPages(pages: readonly LaidOutPage<TypesetFont>[]): readonly DrawnPage[] {
  return pages.map(({ items, pageSize: size }) => {
    const lines = items.flatMap((item) => (item.type === "line" ? [item.item] : []));
    return {
      size,
      operations: (sink) =>
        items
          .flatMap((item) =>
            item.type === "line" ? drawnLine(item.item, size, sink) : drawnVector(item.item, size),
          )
          .join("\n"),
      links: lines.flatMap((line) => linksIn(line, size)),
    };
  });
}

type OwnLine = Line<TypesetFont>;
type OwnInline = Inline<TypesetFont>;

/** Texts of a line from left to right, each with the beginning of its baseline in points from the lower left. */
function placed(line: OwnLine, { height }: Size) {
  const below = line.getHeight() - line.getAscenderHeight();
  return inOrder(line).map((inline) => {
    const ascent = (inline.font.ascender / 1000) * inline.fontSize;
    const top = line.y + (line.getHeight() - ascent - below);
    return { inline, x: line.x + inline.x, baseline: height - top - ascent, top: height - top };
  });
}

/** Words are laid out in reading order. */
function inOrder({ inlines }: OwnLine): readonly OwnInline[] {
  const words = inlines.map((inline) => ({ ...inline, level: inline.level ?? 0 }));
  if (words.every(({ level }) => level === 0)) return inlines;
  let at = Math.min(...words.map(({ x }) => x));
  return inVisualOrder(words).map((word) => {
    const x = at;
    at += word.width;
    return { ...word, x };
  });
}

/**
 * The original text stays with what is drawn from right to left, since the joined shapes of letters do not show which
 * letters they are.
 */
function drawnLine(line: OwnLine, size: Size, sink: FontSink): readonly string[] {
  const texts = placed(line, size).flatMap(({ inline, x, baseline }) =>
    inline.text === "" ? [] : drawnText(inline, x, baseline, sink),
  );
  if (line.inlines.every(({ level = 0 }) => level === 0)) return texts;
  const text = Buffer.from(line.inlines.map((inline) => inline.text).join(""), "utf16le").swap16();
  return [`/Span <</ActualText <feff${text.toString("hex")}>>> BDC`, ...texts, "EMC"];
}

function drawnText(
  { text, font, fontSize: size, color }: OwnInline,
  x: number,
  y: number,
  sink: FontSink,
): readonly string[] {
  const shown: string[] = [];
  let row: string[] = [];
  let letters = "";
  const endLetters = (adjusted: number) => {
    if (letters !== "") row.push(`<${letters}>${adjusted === 0 ? "" : ` ${decimal(adjusted)}`}`);
    letters = "";
  };
  const endRow = () => {
    endLetters(0);
    if (row.length > 0) shown.push(`[${row.join(" ")}] TJ`);
    row = [];
  };
  const moveTo = (left: number, bottom: number) =>
    shown.push(`1 0 0 1 ${decimal(left)} ${decimal(bottom)} Tm`);
  let at = x;
  moveTo(x, y);
  for (const glyph of font.drawn(text, sink)) {
    const isApart = glyph.x !== 0 || glyph.y !== 0;
    if (isApart) {
      endRow();
      moveTo(at + (glyph.x * size) / 1000, y + (glyph.y * size) / 1000);
    }
    letters += glyph.encoded;
    at += (glyph.advance * size) / 1000;
    if (isApart) {
      endRow();
      moveTo(at, y);
    } else if (glyph.advance !== glyph.width) endLetters(glyph.width - glyph.advance);
  }
  endRow();
  return [`${rgb(color)} rg`, "BT", `/${font.name} ${decimal(size)} Tf`, ...shown, "ET"];
}

function drawnVector(vector: Vector, { height }: Size): readonly string[] {
  const path =
    vector.type === "line"
      ? [
          `${decimal(vector.x1)} ${decimal(height - vector.y1)} m`,
          `${decimal(vector.x2)} ${decimal(height - vector.y2)} l`,
        ]
      : [`${[vector.x, height - vector.y, vector.w, -vector.h].map(decimal).join(" ")} re`];
  return [`${decimal(vector.lineWidth || 1)} w ${rgb(vector.lineColor)} RG`, ...path, "S"];
}

function linksIn(line: OwnLine, size: Size): DrawnPage["links"] {
  return placed(line, size).flatMap(({ inline, x: left, top }) => {
    const { link: address, font, fontSize, width, text } = inline;
    if (typeof address !== "string" || text === "") return [];
    const area = { left, right: left + width, top, bottom: top - font.lineHeight(fontSize) };
    return [{ area, address }];
  });
}

/** Black, or a color of six hexadecimal digits. */
function rgb(color: string | undefined): string {
  const parts = /^#(..)(..)(..)$/.exec(color ?? "")?.slice(1) ?? ["0", "0", "0"];
  return parts.map((part) => decimal(Number.parseInt(part, 16) / 255)).join(" ");
}
