// The layout of the index of exhibits.
import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import { printableText } from "../../core/packet/characters.ts";
import type { Section } from "./typeset.ts";

export interface IndexRow {
  readonly label: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly pages: number;
  /** The number of the packet page on which the exhibit begins; undefined if it has no page. */
  readonly firstPage: string | undefined;
  /** The file in which it begins, if the packet has several; in one index, all rows have one or none. */
  readonly file?: number | undefined;
  /** The temporary target of the row's link, later replaced by the page; omitted if the page is in another file. */
  readonly target: string | undefined;
}

/** One document in a file that contains a part of the packet. */
export interface ContentsRow {
  readonly title: string;
  /** The number of its first packet page in this file. */
  readonly firstPage: string;
  /** The page of the file, from 1. */
  readonly filePage: number;
  readonly target: string;
}

/** The margin of a list on either side. */
export const listSide = 72;

/** The index of exhibits. */
export function indexSection(title: string, about: readonly string[], rows: readonly IndexRow[]): Section {
  const hasLongLabel = rows.some(({ label }) => label.length > 7);
  const hasFiles = rows.some(({ file }) => file !== undefined);
  return listSection(title, about, {
    widths: [hasLongLabel ? 120 : 54, "*", 40, ...(hasFiles ? [30] : []), 52],
    body: [
      [
        heading("Exhibit", "left"),
        heading("Document", "left"),
        heading("Pages", "right"),
        ...(hasFiles ? [heading("File", "right")] : []),
        heading("Packet page", "right"),
      ],
      ...rows.map((row) => indexRow(row, hasFiles)),
    ],
  });
}

/** The contents of one file of a packet. */
export function contentsSection(
  title: string,
  about: readonly string[],
  rows: readonly ContentsRow[],
): Section {
  return listSection(title, about, {
    widths: ["*", 66, 52],
    body: [
      [heading("Document", "left"), heading("Page of this file", "right"), heading("Packet page", "right")],
      ...rows.map(({ title: name, firstPage, filePage, target }): TableCell[] => [
        { text: printableText(name), link: target },
        { text: String(filePage), alignment: "right" },
        { text: firstPage, alignment: "right", bold: true, link: target },
      ]),
    ],
  });
}

interface Columns {
  readonly widths: ("*" | number)[];
  readonly body: TableCell[][];
}

function listSection(title: string, about: readonly string[], { widths, body }: Columns): Section {
  return {
    margins: [listSide, 64, listSide, 60],
    continued: () => ({
      text: `${printableText(title)} (continued)`,
      fontSize: 9.5,
      color: "#444444",
      margin: [listSide, 38, listSide, 0],
    }),
    content: [
      { text: printableText(title), bold: true, fontSize: 18, alignment: "center", margin: [0, 0, 0, 6] },
      ...about.map((line): Content => ({ text: printableText(line), fontSize: 10.5, alignment: "center" })),
      // A heading alone does not make a table.
      ...(body.length > 1
        ? [
            {
              margin: [0, 16, 0, 0] as [number, number, number, number],
              table: { headerRows: 1, dontBreakRows: true, widths, body },
              layout: ruled,
            },
          ]
        : []),
    ],
  };
}

/** Thin lines between the rows, thicker ones above and below. */
const ruled: CustomTableLayout = {
  hLineWidth: (line, { table }) => (line === 0 || line === 1 || line === table.body.length ? 0.8 : 0.3),
  hLineColor: (line, { table }) => (line <= 1 || line === table.body.length ? "#000000" : "#aaaaaa"),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 2 : 6),
  paddingRight: () => 2,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

function heading(text: string, alignment: "left" | "right"): TableCell {
  return { text, alignment, bold: true, fontSize: 10 };
}

function indexRow(
  { label, title, notes, pages, firstPage, file, target }: IndexRow,
  hasFiles: boolean,
): TableCell[] {
  const link = target === undefined ? {} : { link: target };
  const count = (number: number | string | undefined): TableCell => ({
    text: number === undefined || number === 0 ? "–" : String(number),
    alignment: "right",
  });
  return [
    { text: printableText(label), bold: true, ...link },
    {
      stack: [
        ...(title === "" ? [] : [{ text: printableText(title), ...link }]),
        ...notes.map((note) => ({ text: printableText(note), fontSize: 9.5, color: "#444444" })),
      ],
    },
    count(pages),
    ...(hasFiles ? [count(file)] : []),
    { text: firstPage ?? "–", alignment: "right", bold: true, ...link },
  ];
}
