// The layout of a business letter.
import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import { printableText } from "../../core/packet/characters.ts";
import type { Letter, LetterHeading, LetterParagraph } from "../../core/packet/packet.ts";
import { listItemOf } from "../../core/packet/prose.ts";
import { letterSize as sheet } from "../geometry.ts";
import type { Section } from "./typeset.ts";

const side = 72;
const textWidth = sheet.width - 2 * side;

export function letterSection(letter: Letter): Section {
  const [last = "", ...before] = letter.paragraphs.toReversed();
  const staysWithEnding = typeof last === "string" && last.length <= longestKept;
  const isAfterHeading = typeof before[0] === "object";
  const kept = staysWithEnding ? letter.paragraphs.slice(isAfterHeading ? -2 : -1) : [];
  const flowing = letter.paragraphs.slice(0, letter.paragraphs.length - kept.length);
  return {
    margins: [side, 60, side, 54],
    continued: (page) => continuation(letter, page),
    content: [
      ...letterhead(letter),
      block([letter.date], 12),
      block([letter.via], 10, { bold: true }),
      block(letter.addressee, 14),
      subject(letter),
      block([letter.salutation], 9),
      ...body(flowing),
      ending(letter, kept),
    ].flat(),
  };
}

/** A table without borders, with rows spaced like lines of text. */
const bare: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 1,
};

/**
 * A last paragraph of up to this many characters moves to the next page with the signature, so that the signature is
 * never alone.
 */
const longestKept = 900;

function letterhead({ sender }: Letter): Content[] {
  const [name, ...rest] = sender.map(printableText);
  if (name === undefined) return [];
  return [
    { text: name, fontSize: 16, bold: true, alignment: "center", lineHeight: 1 },
    ...(rest.length > 0
      ? [
          {
            text: rest.join("  ·  "),
            fontSize: 9.5,
            alignment: "center" as const,
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
    rule([0, 8, 0, 16]),
  ];
}

function subject({ subject, facts }: Letter): Content[] {
  if (subject === "" && facts.length === 0) return [];
  const rows = [
    ...(subject === ""
      ? []
      : [[{ text: "RE:", bold: true }, { text: printableText(subject), bold: true, colSpan: 2 }, {}]]),
    ...facts.map(({ term, text }) => [
      { text: "" },
      { text: `${printableText(term)}:`, noWrap: true },
      { text: unbroken(text) },
    ]),
  ];
  return [
    {
      table: { widths: [32, "auto", "*"], body: rows, dontBreakRows: true },
      layout: { ...bare, paddingRight: (column) => (column === 1 ? 12 : 0) },
      margin: [0, 0, 0, 14],
    },
  ];
}

/**
 * Keeps a number, which would otherwise be broken at its hyphen, and a label on one line with the word before it, unless
 * it is much longer than either.
 */
function unbroken(text: string): Content[] {
  return printableText(text)
    .split(/((?:A-Number|\(Exhibit) \S{1,24}(?!\S))/)
    .map((part, index): Content => (index % 2 === 1 ? { text: part, noWrap: true } : { text: part }));
}

/**
 * The last paragraph, the closing, the space for the signature, and the name stay on one page; the enclosures may
 * continue on the next.
 */
function ending(
  { closing, signature, enclosures }: Letter,
  lastParagraphs: readonly LetterParagraph[],
): Content[] {
  const [name, ...role] = signature.map(printableText);
  const signed: Content[] = [
    ...lastParagraphs.flatMap((one) => (typeof one === "string" ? proseBlock(one, 14) : headingBlock(one))),
    ...block([closing], 0),
    ...(name === undefined
      ? []
      : [
          { text: "", margin: [0, 16, 0, 16] as [number, number, number, number] },
          rule([0, 0, 0, 3], 230),
          { text: name },
          ...role.map((line) => ({ text: line })),
        ]),
  ];
  return [{ stack: signed, unbreakable: true }, ...list(enclosures)];
}

/**
 * A numbered list whose heading is never alone on a page, and is repeated where the list continues. The last two lines
 * are on the same page.
 */
function list(enclosures: readonly string[]): Content[] {
  if (enclosures.length === 0) return [];
  const lines = enclosures.map((line, index): TableCell[] => [
    { text: `${index + 1}.`, alignment: "right" },
    { text: printableText(line) },
  ]);
  const layout: CustomTableLayout = { ...bare, paddingRight: (column) => (column === 0 ? 6 : 0) };
  const widths = [18, "*"];
  const end: TableCell[][] =
    lines.length > 2
      ? [[{ table: { widths, body: lines.slice(-2) }, layout, colSpan: 2 }, {}]]
      : lines.slice(-2);
  const rows = [...lines.slice(0, -2), ...end];
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: Math.min(3, rows.length),
        dontBreakRows: true,
        widths,
        body: [[{ text: "Enclosures", bold: true, colSpan: 2 }, {}], ...rows],
      },
      layout,
      fontSize: 10.5,
      lineHeight: 1.05,
      margin: [0, 14, 0, 0],
    },
  ];
}

function continuation({ addressee, date }: Letter, page: number): Content {
  return {
    text: [addressee[0] ?? "", date, `Page ${page}`]
      .filter((line) => line !== "")
      .map(printableText)
      .join("  ·  "),
    fontSize: 9.5,
    color: "#444444",
    margin: [side, 36, side, 0],
  };
}

/** A heading is on one page with the beginning of what follows it. */
function body(paragraphs: readonly LetterParagraph[]): Content[] {
  return paragraphs.flatMap((paragraph, index): Content[] => {
    const before = paragraphs[index - 1];
    const heading = typeof before === "object" ? headingBlock(before) : [];
    if (typeof paragraph === "object") return [];
    const block = proseBlock(paragraph, 8);
    const isLong = paragraph.length > longestKept;
    return heading.length > 0 && !isLong
      ? [{ stack: [...heading, ...block], unbreakable: true }]
      : [...heading, ...block];
  });
}

function headingBlock({ heading }: LetterHeading): Content[] {
  return [{ text: printableText(heading), bold: true, margin: [0, 6, 0, 4] }];
}

/** A paragraph, or an item of a list after its bullet or number. */
function proseBlock(paragraph: string, below: number): Content[] {
  const item = listItemOf(paragraph);
  if (!item) {
    return paragraph.trim() === "" ? [] : [{ text: unbroken(paragraph), margin: [0, 0, 0, below] }];
  }
  const body = [[{ text: printableText(item.mark) }, { text: printableText(item.text) }]];
  const widths = [item.mark.length > 2 ? 20 : 12, "*"];
  return [{ table: { widths, body }, layout: bare, margin: [18, 0, 0, below / 2] }];
}

function block(lines: readonly string[], below: number, style: { bold?: boolean } = {}): Content[] {
  const given = lines.map(printableText).filter((line) => line.trim() !== "");
  return given.length === 0 ? [] : [{ text: given.join("\n"), ...style, margin: [0, 0, 0, below] }];
}

function rule(margin: [number, number, number, number], width = textWidth): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }], margin };
}
