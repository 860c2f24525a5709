// The navigation of the whole packet: bookmarks, page labels, layers, and links.
import { romanNumberOf } from "../../core/packet/numbering.ts";
import { type Box, decimal } from "../geometry.ts";
import { type Layers, type ObjectSink, referenceTo } from "../read/index.ts";

/** A page of the packet to which something leads. */
export interface PageTarget {
  readonly number: number;
  readonly height: number;
}

export interface Bookmark {
  readonly title: string;
  /** Packet page, from 1. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** Puts the bookmarks, with the first level collapsed; undefined if there are none. */
export function putBookmarks(
  sink: ObjectSink,
  bookmarks: readonly Bookmark[],
  pages: readonly PageTarget[],
): string | undefined {
  const outlines = sink.reserve();
  const ends = putLevel(sink, bookmarks, outlines, pages);
  sink.put(outlines, ends ? `<</Type /Outlines ${ends} /Count ${bookmarks.length}>>` : "null");
  return ends && referenceTo(outlines);
}

/** The labels of the pages: the number stamped on each, or the name of its sheet. */
export function pageLabels(labels: readonly string[]): string {
  const ranges = labels.flatMap((label, index) => {
    const { style, start, prefix } = readLabel(label);
    const before = readLabel(labels[index - 1] ?? "");
    const goesOn = index > 0 && style !== undefined && before.style === style && before.start === start - 1;
    if (goesOn) return [];
    return [
      `${index} ${style === undefined ? `<</P ${textString(prefix)}>>` : `<</S /${style} /St ${start}>>`}`,
    ];
  });
  return `<</Nums [${ranges.join(" ")}]>>`;
}

/** Parses a label: a decimal number, a lowercase roman numeral, or words. */
function readLabel(label: string): { style: "D" | "r" | undefined; start: number; prefix: string } {
  if (/^[1-9]\d*$/.test(label)) return { style: "D", start: Number(label), prefix: "" };
  const roman = /^[ivxlcdm]+$/.test(label) ? romanNumberOf(label) : 0;
  return { style: roman > 0 ? "r" : undefined, start: roman, prefix: label };
}

/** The layers of the exhibits, and which of them are off; undefined if there are none. */
export function layerSettings(layers: readonly Layers[]): string | undefined {
  const all = layers.flatMap((file) => file.all);
  if (all.length === 0) return undefined;
  const off = layers.flatMap((file) => file.off);
  return `<</OCGs [${all.join(" ")}] /D <</OFF [${off.join(" ")}] /Order []>>>>`;
}

/** An annotation that links an area of a page to another page. */
export function linkTo(target: PageTarget, { left, bottom, right, top }: Box): string {
  const area = [left, bottom, right, top].map(decimal).join(" ");
  return `<</Type /Annot /Subtype /Link /Rect [${area}] /Border [0 0 0] /F 4 /Dest ${destination(target)}>>`;
}

/** A text as it is written outside of pages. */
export function textString(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** The ends of a level, for the entry above it; undefined for a level without a bookmark. */
function putLevel(
  sink: ObjectSink,
  bookmarks: readonly Bookmark[],
  parent: number,
  pages: readonly PageTarget[],
): string | undefined {
  const items = bookmarks.map(() => sink.reserve());
  bookmarks.forEach(({ title, page, children }, index) => {
    const own = items[index] ?? 0;
    const previous = items[index - 1];
    const next = items[index + 1];
    const below = putLevel(sink, children, own, pages);
    const target = pages[page - 1];
    const entries = [
      `/Title ${textString(title)} /Parent ${referenceTo(parent)}`,
      ...(target ? [`/Dest ${destination(target)}`] : []),
      ...(previous === undefined ? [] : [`/Prev ${referenceTo(previous)}`]),
      ...(next === undefined ? [] : [`/Next ${referenceTo(next)}`]),
      ...(below ? [below, `/Count ${-children.length}`] : []),
    ];
    sink.put(own, `<<${entries.join(" ")}>>`);
  });
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return `/First ${referenceTo(first)} /Last ${referenceTo(last)}`;
}

/** The top of a page, at the reader's current zoom. */
function destination({ number, height }: PageTarget): string {
  return `[${referenceTo(number)} /XYZ null ${decimal(height)} null]`;
}
