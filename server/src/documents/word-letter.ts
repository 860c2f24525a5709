// A letter as a Word file for further editing.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Day } from "../core/base/calendar.ts";
import { textRunsOf } from "../core/casework/letters/blanks.ts";
import type { Letter, LetterFact, LetterParagraph } from "../core/packet/packet.ts";
import { listItemOf } from "../core/packet/prose.ts";
import { type Look, letterPage, runs, textWidth, wordStyles } from "./word-parts.ts";
import { fingerprintProperty, withFingerprint } from "./word-seal.ts";

/** The bytes of the .docx file, on letter-size pages; blanks to fill in are highlighted in yellow. */
export async function wordLetter(letter: Letter, today: Day): Promise<Uint8Array> {
  const document = new Document({
    title: letter.subject,
    creator: writer(letter),
    lastModifiedBy: writer(letter),
    styles: wordStyles,
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: listIndent } },
            },
          ],
        },
        {
          reference: enclosureNumbers,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1.",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    customProperties: [fingerprintProperty],
    sections: [sectionOf(letter)],
  });
  return withFingerprint(await Packer.toArrayBuffer(document), today);
}

function writer({ sender: [name = ""] }: Letter): string {
  return textRunsOf(name).some(({ isBlank }) => isBlank) ? "" : name;
}

const enclosureNumbers = "enclosures";
const bullets = "bullets";
const listIndent = { left: 640, hanging: 280 };

function sectionOf(letter: Letter): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: letterPage,
    },
    headers: { first: new Header({ children: [] }), default: continuation(letter) },
    footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
    children: [
      ...letterhead(letter.sender),
      ...block([letter.date], 240),
      ...block([letter.via], 200, { bold: true }),
      ...block(letter.addressee, 280),
      ...subject(letter),
      ...block([letter.salutation], 180),
      ...letter.paragraphs.flatMap(proseBlock),
      ...ending(letter),
      ...list(letter.enclosures),
    ],
  };
}

function continuation({ addressee, date }: Letter): Header {
  const before = [addressee[0] ?? "", date].filter((part) => part !== "").join("  ·  ");
  return new Header({
    children: [
      new Paragraph({
        spacing: { after: 240 },
        children: [
          ...runs(before, { size: 19 }),
          new TextRun({ size: 19, children: ["  ·  Page ", PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

function letterhead([name, ...rest]: readonly string[]): Paragraph[] {
  if (name === undefined) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: runs(name, { bold: true, size: 32 }),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 320 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6 } },
      children: runs(rest.join("  ·  "), { size: 19 }),
    }),
  ];
}

/** A heading, a paragraph, or an item of a list: with a Word bullet, or with its number as text. */
function proseBlock(paragraph: LetterParagraph): Paragraph[] {
  if (typeof paragraph !== "string") {
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 120, after: 80 },
        children: runs(paragraph.heading, { bold: true }),
      }),
    ];
  }
  const item = listItemOf(paragraph);
  if (!item) return block(paragraph.split("\n"), 160);
  const { mark, text } = item;
  const look =
    mark === "•"
      ? { numbering: { reference: bullets, level: 0 }, children: runs(text) }
      : {
          indent: listIndent,
          children: [...runs(mark), new TextRun({ children: [new Tab()] }), ...runs(text)],
        };
  return [new Paragraph({ spacing: { after: 80 }, ...look })];
}

/** Lines that belong together, in one paragraph. */
function block(given: readonly string[], after: number, look: Look = {}): Paragraph[] {
  const shown = given.filter((line) => line.trim() !== "");
  if (shown.length === 0) return [];
  const children = shown.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...runs(line, look),
  ]);
  return [new Paragraph({ spacing: { after }, children })];
}

const columns = [560, 1900, textWidth - 2460] as const;

/** The subject of the letter, in a table without borders. */
function subject({ subject: about, facts }: Letter): (Table | Paragraph)[] {
  const rows = [
    ...(about === ""
      ? []
      : [
          row([
            [runs("RE:", { bold: true }), 1],
            [runs(about, { bold: true }), 2],
          ]),
        ]),
    ...facts.map(factRow),
  ];
  if (rows.length === 0) return [];
  return [
    new Table({
      rows,
      columnWidths: columns,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function factRow({ term, text }: LetterFact): TableRow {
  return row([
    [[], 1],
    [runs(`${term}:`), 1],
    [runs(text), 1],
  ]);
}

function row(cells: readonly (readonly [children: TextRun[], span: 1 | 2])[]): TableRow {
  let column = 0;
  return new TableRow({
    cantSplit: true,
    children: cells.map(([children, span]) => {
      const size = columns.slice(column, column + span).reduce((sum, width) => sum + width, 0);
      column += span;
      return new TableCell({
        columnSpan: span,
        width: { size, type: WidthType.DXA },
        margins: { left: 0, right: 100 },
        children: [new Paragraph({ children })],
      });
    }),
  });
}

/** The closing, the space for the signature, and the name stay on one page. */
function ending({ closing, signature }: Letter): Paragraph[] {
  const [name, ...role] = signature;
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160, after: 720 }, children: runs(closing) }),
    ...(name === undefined
      ? []
      : [
          new Paragraph({
            keepLines: true,
            spacing: { after: 240 },
            indent: { right: textWidth - 4600 },
            border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4 } },
            children: [...runs(name), ...role.flatMap((line) => [new TextRun({ break: 1 }), ...runs(line)])],
          }),
        ]),
  ];
}

function list(enclosures: readonly string[]): Paragraph[] {
  if (enclosures.length === 0) return [];
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: runs("Enclosures", { bold: true, size: 21 }),
    }),
    ...enclosures.map(
      (line) =>
        new Paragraph({
          numbering: { reference: enclosureNumbers, level: 0 },
          children: runs(line, { size: 21 }),
        }),
    ),
  ];
}
