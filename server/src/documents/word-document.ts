// A document as a Word file for further editing: questions with lines to write on, declarations, lists.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { Day } from "../core/base/calendar.ts";
import type { DocumentBlock, Texts, WrittenDocument } from "../core/casework/documents/document.ts";
import { listItemOf } from "../core/packet/prose.ts";
import { type Look, letterPage, runs, textWidth, wordStyles } from "./word-parts.ts";
import { fingerprintProperty, withFingerprint } from "./word-seal.ts";

/** The bytes of the .docx file, on letter-size pages; blanks to fill in are highlighted in yellow. */
export async function wordDocument(written: WrittenDocument, today: Day): Promise<Uint8Array> {
  const { title, banner, blocks } = written;
  const children = blocks.flatMap((block, index) => shown(block, blocks[index - 1]?.kind === "page"));
  const document = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles: wordStyles,
    customProperties: [fingerprintProperty],
    sections: [
      {
        properties: { page: letterPage },
        headers: {
          default: new Header({
            children: banner === "" ? [] : [centered(banner, { bold: true, size: 19 })],
          }),
        },
        footers: { default: new Footer({ children: [pageNumber(title)] }) },
        // A Word file must end with a paragraph.
        children: [...children, new Paragraph({ children: [] })],
      },
    ],
  });
  return withFingerprint(await Packer.toArrayBuffer(document), today);
}

function pageNumber(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      ...runs(title, { size: 18 }),
      new TextRun({ size: 18, children: ["  ·  ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
    ],
  });
}

function shown(block: DocumentBlock, isFirstOnPage: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "page":
      return [];
    case "title":
      return inColumns(block.texts, { bold: true, size: 30 }, { after: 160, isFirstOnPage, keepNext: true });
    case "heading":
      return inColumns(
        block.texts,
        { bold: true, size: 25 },
        { before: 200, after: 80, isFirstOnPage, keepNext: true },
      );
    case "text":
      return block.texts.length === 1
        ? [paragraph(block.texts[0], block.isNote ? { size: 19 } : {}, { after: 140, isFirstOnPage })]
        : inColumns(block.texts, block.isNote ? { size: 19 } : {}, { after: 140, isFirstOnPage });
    case "lines":
      return [linesTogether(block.lines, block.isBanner === true, isFirstOnPage)];
    case "question":
      return [
        ...inColumns(
          numbered(`${block.number}.`, block.texts),
          {},
          { before: 140, after: 40, isFirstOnPage, keepNext: true },
        ),
        ...Array.from({ length: block.lines }, (_, index) => lineToWriteOn(index < block.lines - 1)),
      ];
    case "check":
      return inColumns(numbered(box, block.texts), {}, { before: 60, after: 60, isFirstOnPage });
    case "facts":
      return [
        grid(
          [24, 76],
          [],
          block.facts.map(({ term, text }) => [`${term}:`, text]),
          false,
        ),
        gap(140),
      ];
    case "table":
      return [grid(block.shares, block.heads, block.rows, true), gap(140)];
    case "signature":
      return signature(block.below);
  }
}

const box = "☐";

interface Spacing {
  readonly before?: number;
  readonly after: number;
  readonly isFirstOnPage: boolean;
  readonly keepNext?: boolean;
}

function numbered(mark: string, [first, ...others]: Texts): Texts {
  const [translation] = others;
  const marked = `${mark} ${first}`;
  return translation === undefined ? [marked] : [marked, `${mark} ${translation}`];
}

function paragraph(
  text: string,
  look: Look,
  { before = 0, after, isFirstOnPage, keepNext }: Spacing,
): Paragraph {
  const item = text.startsWith(box) ? { mark: box, text: text.slice(box.length + 1) } : listItemOf(text);
  return new Paragraph({
    pageBreakBefore: isFirstOnPage,
    keepNext: keepNext === true,
    spacing: { before, after },
    ...(item && { indent: { left: 500, hanging: 320 } }),
    children: item
      ? [...runs(item.mark, look), new TextRun({ children: [new Tab()] }), ...runs(item.text, look)]
      : runs(text, look),
  });
}

/** One paragraph, or one row with a cell for each language. */
function inColumns(texts: Texts, look: Look, spacing: Spacing): (Paragraph | Table)[] {
  const [first, translation] = texts;
  if (translation === undefined) return [paragraph(first, look, spacing)];
  return [
    ...(spacing.isFirstOnPage ? [new Paragraph({ pageBreakBefore: true, children: [] })] : []),
    table(
      [50, 50],
      [row([50, 50], [first, translation], look, { ...spacing, isFirstOnPage: false }, false)],
      false,
    ),
    gap(40, spacing.keepNext),
  ];
}

/** A paragraph between tables, which would otherwise become one; the height is in twentieths of a point. */
function gap(height: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { line: height, lineRule: "exact" }, children: [] });
}

function linesTogether(lines: readonly string[], isBanner: boolean, isFirstOnPage: boolean): Paragraph {
  const look: Look = isBanner ? { bold: true, size: 36 } : {};
  return new Paragraph({
    pageBreakBefore: isFirstOnPage,
    alignment: isBanner ? AlignmentType.CENTER : AlignmentType.START,
    spacing: { after: 200 },
    children: lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...runs(line, look),
    ]),
  });
}

function lineToWriteOn(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 200 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()] })],
  });
}

function grid(
  shares: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  hasLines: boolean,
): Table {
  const spacing: Spacing = { after: 0, isFirstOnPage: false };
  return table(
    shares,
    [
      ...(heads.length === 0 ? [] : [row(shares, heads, { bold: true, size: 20 }, spacing, true)]),
      ...rows.map((cells) => row(shares, cells, hasLines ? { size: 20 } : {}, spacing, false)),
    ],
    hasLines,
  );
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function table(shares: readonly number[], rows: readonly TableRow[], hasLines: boolean): Table {
  const border = hasLines ? line : none;
  return new Table({
    rows,
    columnWidths: shares.map(widthOf),
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

function row(
  shares: readonly number[],
  cells: readonly string[],
  look: Look,
  spacing: Spacing,
  isHeader: boolean,
): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    // A row that is longer than a page must be able to continue on the next.
    cantSplit: cells.every((cell) => cell.length < 1500),
    children: cells.map(
      (cell, index) =>
        new TableCell({
          width: { size: widthOf(shares[index] ?? 0), type: WidthType.DXA },
          margins: { top: 20, bottom: 20, left: 0, right: 160 },
          children: [paragraph(cell, look, spacing)],
        }),
    ),
  });
}

function widthOf(share: number): number {
  return Math.floor((textWidth * share) / 100);
}

function signature([name = "", ...rest]: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 640 },
      tabStops: [{ type: TabStopType.RIGHT, position: 4600, leader: LeaderType.UNDERSCORE }],
      children: [new TextRun({ children: [new Tab()] })],
    }),
    new Paragraph({
      keepLines: true,
      spacing: { after: 240 },
      children: [...runs(name), ...rest.flatMap((one) => [new TextRun({ break: 1 }), ...runs(one)])],
    }),
  ];
}

function centered(text: string, look: Look): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: runs(text, look),
  });
}
