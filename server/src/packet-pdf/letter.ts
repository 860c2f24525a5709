// The look of a business letter.
import type { Content } from "pdfmake/interfaces.js";
import type { Letter } from "../core/packet/packet.ts";
import { written } from "./fonts.ts";
import { letter as sheet } from "./sheet.ts";
import type { Section } from "./typeset.ts";

const side = 72;
const textWidth = sheet.width - 2 * side;

export function letterSection(letter: Letter): Section {
  return {
    margins: [side, 64, side, 60],
    continued: (page) => continuation(letter, page),
    content: [
      ...letterhead(letter),
      block([letter.date], 14),
      block([letter.via], 10, { bold: true }),
      block(letter.addressee, 16),
      subject(letter),
      block([letter.salutation], 10),
      ...letter.paragraphs.map((paragraph) => block([paragraph], 9)),
      ending(letter),
    ].flat(),
  };
}

function letterhead({ sender }: Letter): Content[] {
  const [name, ...rest] = sender.map(written);
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
    rule([0, 8, 0, 20]),
  ];
}

function subject({ subject, facts }: Letter): Content[] {
  if (subject === "" && facts.length === 0) return [];
  const rows = [
    ...(subject === ""
      ? []
      : [[{ text: "RE:", bold: true }, { text: written(subject), bold: true, colSpan: 2 }, {}]]),
    ...facts.map(({ term, text }) => [{ text: "" }, { text: `${written(term)}:` }, { text: written(text) }]),
  ];
  return [
    {
      table: { widths: [32, "auto", "*"], body: rows, dontBreakRows: true },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: (column) => (column === 1 ? 12 : 0),
        paddingTop: () => 0,
        paddingBottom: () => 1,
      },
      margin: [0, 0, 0, 16],
    },
  ];
}

/** The closing, the space to sign in and the name stay on one page; the list of enclosures may go on to the next. */
function ending({ closing, signature, enclosures }: Letter): Content[] {
  const [name, ...role] = signature.map(written);
  const signed: Content[] = [
    ...block([closing], 0),
    ...(name === undefined
      ? []
      : [
          { text: "", margin: [0, 20, 0, 20] as [number, number, number, number] },
          rule([0, 0, 0, 3], 230),
          { text: name },
          ...role.map((line) => ({ text: line })),
        ]),
  ];
  const listed: Content[] =
    enclosures.length === 0
      ? []
      : [
          { text: "Enclosures", bold: true, fontSize: 10.5, margin: [0, 18, 0, 3] },
          { ol: enclosures.map((line) => ({ text: written(line), fontSize: 10.5, lineHeight: 1.05 })) },
        ];
  return [{ stack: signed, unbreakable: true, margin: [0, 6, 0, 0] }, ...listed];
}

function continuation({ addressee, date }: Letter, page: number): Content {
  return {
    text: [addressee[0] ?? "", date, `Page ${page}`]
      .filter((line) => line !== "")
      .map(written)
      .join("  ·  "),
    fontSize: 9.5,
    color: "#444444",
    margin: [side, 36, side, 0],
  };
}

function block(lines: readonly string[], below: number, style: { bold?: boolean } = {}): Content[] {
  const given = lines.map(written).filter((line) => line.trim() !== "");
  return given.length === 0 ? [] : [{ text: given.join("\n"), ...style, margin: [0, 0, 0, below] }];
}

function rule(margin: [number, number, number, number], width = textWidth): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }], margin };
}
