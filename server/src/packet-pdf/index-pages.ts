// The look of the index of exhibits.
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { written } from "./fonts.ts";
import type { Section } from "./typeset.ts";

export interface IndexRow {
  readonly label: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly pages: number;
  /** The packet page on which the exhibit begins; undefined for one without a page. */
  readonly firstPage: number | undefined;
  /** Marks the row's link, which becomes one to that page. */
  readonly target: string;
}

const side = 72;

export function indexSection(title: string, about: readonly string[], rows: readonly IndexRow[]): Section {
  return {
    margins: [side, 64, side, 60],
    continued: () => ({
      text: `${written(title)} (continued)`,
      fontSize: 9.5,
      color: "#444444",
      margin: [side, 38, side, 0],
    }),
    content: [
      { text: written(title), bold: true, fontSize: 18, alignment: "center", margin: [0, 0, 0, 6] },
      ...about.map((line): Content => ({ text: written(line), fontSize: 10.5, alignment: "center" })),
      {
        margin: [0, 16, 0, 0],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [54, "*", 40, 52],
          body: [heading(), ...rows.map(rowOf)],
        },
        layout: {
          hLineWidth: (line, { table }) =>
            line === 0 || line === 1 || line === table.body.length ? 0.8 : 0.3,
          hLineColor: (line, { table }) => (line <= 1 || line === table.body.length ? "#000000" : "#aaaaaa"),
          vLineWidth: () => 0,
          paddingLeft: (column) => (column === 0 ? 2 : 6),
          paddingRight: () => 2,
          paddingTop: () => 5,
          paddingBottom: () => 4,
        },
      },
    ],
  };
}

function heading(): TableCell[] {
  const cell = (text: string, alignment: "left" | "right"): TableCell => ({
    text,
    alignment,
    bold: true,
    fontSize: 10,
  });
  return [
    cell("Exhibit", "left"),
    cell("Document", "left"),
    cell("Pages", "right"),
    cell("Packet page", "right"),
  ];
}

function rowOf({ label, title, notes, pages, firstPage, target }: IndexRow): TableCell[] {
  const link = firstPage === undefined ? {} : { link: target };
  return [
    { text: written(label), bold: true, ...link },
    {
      stack: [
        { text: written(title), ...link },
        ...notes.map((note) => ({ text: written(note), fontSize: 9.5, color: "#444444" })),
      ],
    },
    { text: pages === 0 ? "–" : String(pages), alignment: "right" },
    { text: firstPage === undefined ? "–" : String(firstPage), alignment: "right", bold: true, ...link },
  ];
}
