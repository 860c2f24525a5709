// The kerning of a TrueType font: how much nearer or farther two letters are than their widths say, from the pairs in
// its positioning table (GPOS). Nothing else of that table is needed for Latin letters without combining accents.
import type { TrueType } from "./true-type.ts";
import { tableAt } from "./true-type.ts";

/** The script whose pairs apply: that of words with a letter, or of digits and punctuation alone. */
export type KerningScript = "latn" | "DFLT";

/** What the advance of the left glyph and that of the right one change by, in units of the font. */
export type Kerning = (left: number, right: number) => readonly [number, number];

/** The kerning of a font for Latin words or for words without a letter. Remembers the pairs that were looked up. */
export function kerningOf(font: TrueType, script: KerningScript): Kerning {
  const lookups = pairLookups(font.view, tableAt(font, "GPOS"), script);
  const known = new Map<number, readonly [number, number]>();
  return (left, right) => {
    const pair = left * 0x10000 + right;
    const before = known.get(pair);
    if (before) return before;
    const sums: [number, number] = [0, 0];
    for (const subtables of lookups) {
      const [first, second] = adjustedBy(subtables, left, right);
      sums[0] += first;
      sums[1] += second;
    }
    known.set(pair, sums);
    return sums;
  };
}

/** Finds the adjustment of a pair; undefined if another subtable may have it. */
type Subtable = (left: number, right: number) => readonly [number, number] | undefined;

function adjustedBy(subtables: readonly Subtable[], left: number, right: number): readonly [number, number] {
  for (const subtable of subtables) {
    const adjusted = subtable(left, right);
    if (adjusted) return adjusted;
  }
  return [0, 0];
}

/** The subtables of each lookup for kerning, in the order in which they apply. */
function pairLookups(view: DataView, table: number, script: string): readonly (readonly Subtable[])[] {
  const [scripts = 0, features = 0, lookups = 0] = [4, 6, 8].map((at) => table + view.getUint16(table + at));
  const place = recordNamed(view, scripts, script) ?? recordNamed(view, scripts, "DFLT");
  if (place === undefined) return [];
  const language = place + view.getUint16(place);
  const numbers = new Set<number>();
  for (let index = 0; index < view.getUint16(language + 4); index++) {
    const record = features + 2 + 6 * view.getUint16(language + 6 + 2 * index);
    if (tagAt(view, record) !== "kern") continue;
    const feature = features + view.getUint16(record + 4);
    for (let at = 0; at < view.getUint16(feature + 2); at++)
      numbers.add(view.getUint16(feature + 4 + 2 * at));
  }
  return [...numbers]
    .toSorted((one, other) => one - other)
    .map((number) => subtablesOf(view, lookups + view.getUint16(lookups + 2 + 2 * number)));
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** The offset of what a list of records has under a name. */
function recordNamed(view: DataView, list: number, name: string): number | undefined {
  for (let record = list + 2; record < list + 2 + 6 * view.getUint16(list); record += 6) {
    if (tagAt(view, record) === name) return list + view.getUint16(record + 4);
  }
  return undefined;
}

const pairs = 2;
const extension = 9;

function subtablesOf(view: DataView, lookup: number): readonly Subtable[] {
  const kind = view.getUint16(lookup);
  return Array.from({ length: view.getUint16(lookup + 4) }, (_, index) => {
    const start = lookup + view.getUint16(lookup + 6 + 2 * index);
    const isFarther = kind === extension;
    if ((isFarther ? view.getUint16(start + 2) : kind) !== pairs) {
      throw new Error("The font has kerning of a kind that is not known");
    }
    return pairSubtable(view, isFarther ? start + view.getUint32(start + 4) : start);
  });
}

function pairSubtable(view: DataView, table: number): Subtable {
  const covered = coverageAt(view, table + view.getUint16(table + 2));
  const formats = [view.getUint16(table + 4), view.getUint16(table + 6)] as const;
  return view.getUint16(table) === 1
    ? singlePairs(view, table, covered, formats)
    : classPairs(view, table, covered, formats);
}

type Formats = readonly [number, number];

/** Pairs of glyphs. */
function singlePairs(
  view: DataView,
  table: number,
  covered: ReadonlyMap<number, number>,
  formats: Formats,
): Subtable {
  const width = 2 + sizeOf(formats[0]) + sizeOf(formats[1]);
  return (left, right) => {
    const index = covered.get(left);
    if (index === undefined) return undefined;
    const set = table + view.getUint16(table + 10 + 2 * index);
    for (let record = set + 2; record < set + 2 + width * view.getUint16(set); record += width) {
      if (view.getUint16(record) === right) return advancesAt(view, record + 2, formats);
    }
    return undefined;
  };
}

/** Pairs of classes of glyphs, which have an adjustment for every right glyph. */
function classPairs(
  view: DataView,
  table: number,
  covered: ReadonlyMap<number, number>,
  formats: Formats,
): Subtable {
  const width = sizeOf(formats[0]) + sizeOf(formats[1]);
  const lefts = classesAt(view, table + view.getUint16(table + 8));
  const rights = classesAt(view, table + view.getUint16(table + 10));
  const count = view.getUint16(table + 14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const index = (lefts.get(left) ?? 0) * count + (rights.get(right) ?? 0);
    return advancesAt(view, table + 16 + width * index, formats);
  };
}

const advance = 4;

/** The bytes of a value with these fields. */
function sizeOf(format: number): number {
  let fields = 0;
  for (let bits = format; bits > 0; bits >>= 1) fields += bits & 1;
  return 2 * fields;
}

function advancesAt(view: DataView, at: number, [first, second]: Formats): readonly [number, number] {
  const advanceIn = (format: number, start: number) =>
    (format & advance) === 0 ? 0 : view.getInt16(start + sizeOf(format & (advance - 1)));
  return [advanceIn(first, at), advanceIn(second, at + sizeOf(first))];
}

/** The index of each glyph that a table is about. */
function coverageAt(view: DataView, table: number): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  const count = view.getUint16(table + 2);
  if (view.getUint16(table) === 1) {
    for (let index = 0; index < count; index++) covered.set(view.getUint16(table + 4 + 2 * index), index);
    return covered;
  }
  for (let range = table + 4; range < table + 4 + 6 * count; range += 6) {
    const [first, last] = [view.getUint16(range), view.getUint16(range + 2)];
    for (let glyph = first; glyph <= last; glyph++)
      covered.set(glyph, view.getUint16(range + 4) + glyph - first);
  }
  return covered;
}

/** The class of each glyph; those that are not named have class 0. */
function classesAt(view: DataView, table: number): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  if (view.getUint16(table) === 1) {
    const first = view.getUint16(table + 2);
    for (let index = 0; index < view.getUint16(table + 4); index++)
      classes.set(first + index, view.getUint16(table + 6 + 2 * index));
    return classes;
  }
  for (let range = table + 4; range < table + 4 + 6 * view.getUint16(table + 2); range += 6) {
    for (let glyph = view.getUint16(range); glyph <= view.getUint16(range + 2); glyph++)
      classes.set(glyph, view.getUint16(range + 4));
  }
  return classes;
}
