// The sheets that accompany a paper packet, each a separate PDF: the label for the envelope, and the instructions to
// assemble the packet.
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { printableText } from "../../core/packet/characters.ts";
import type { InstructionSection, Instructions, MailingLabel } from "../../core/packet/packet.ts";
import { type Fonts, undrawable } from "../fonts/fonts.ts";
import type { Section } from "./typeset.ts";

/**
 * A sheet as a PDF; undefined if it has characters that the typeface lacks. The same sheet and date (YYYY-MM-DD) give
 * the same bytes.
 */
export async function officeSheet(
  sheet: MailingLabel | Instructions,
  fonts: Fonts,
  day: string,
): Promise<Uint8Array | undefined> {
  if (undrawable(fonts, JSON.stringify(sheet)).length > 0) return undefined;
  const { typeset } = await import("./typeset.ts");
  const section = "to" in sheet ? labelSection(sheet) : instructionsSection(sheet);
  return (await typeset([section], fonts, new Date(`${day}T00:00:00Z`))).bytes;
}

/** Within half a letter page, to fold or cut and put into a courier's pouch. */
function labelSection({ from, to, via }: MailingLabel): Section {
  return {
    margins: [54, 48, 54, 48],
    content: [
      { text: from.map(printableText).join("\n"), fontSize: 10.5, lineHeight: 1.1 },
      {
        table: {
          widths: [400],
          body: [
            [
              {
                stack: [
                  { text: "TO", fontSize: 9.5, color: "#444444", margin: [0, 0, 0, 4] },
                  { text: to.map(printableText).join("\n"), fontSize: 19, bold: true, lineHeight: 1.15 },
                ],
                margin: [14, 12, 14, 14],
              },
            ],
          ],
        },
        layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2 },
        margin: [90, 60, 0, 0],
      },
      { text: printableText(via), fontSize: 11.5, margin: [90, 14, 0, 0] },
    ],
  };
}

function instructionsSection({ title, warning, about, sections, note }: Instructions): Section {
  return {
    margins: [72, 54, 72, 54],
    continued: (page) => ({
      text: `${printableText(title)} · page ${page} · ${printableText(warning)}`,
      fontSize: 9.5,
      color: "#444444",
      margin: [72, 30, 72, 0],
    }),
    content: [
      {
        table: {
          widths: ["*"],
          body: [[{ text: printableText(warning), bold: true, alignment: "center", margin: [0, 3, 0, 3] }]],
        },
      },
      { text: printableText(title), bold: true, fontSize: 18, margin: [0, 14, 0, 4] },
      ...about.map((line): Content => ({ text: printableText(line), fontSize: 10.5 })),
      ...sections.flatMap(checklist),
      { text: printableText(note), fontSize: 10, color: "#444444", margin: [0, 16, 0, 0] },
    ],
  };
}

/** Lines with a checkbox, whose heading is never alone on a page. */
function checklist({ heading, lines, isOrdered }: InstructionSection): Content[] {
  const rows = lines.map((line, index): TableCell[] => [
    box(),
    { text: `${isOrdered ? `${index + 1}. ` : ""}${printableText(line)}` },
  ]);
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [12, "*"],
        body: [[{ text: printableText(heading), bold: true, fontSize: 12.5, colSpan: 2 }, {}], ...rows],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingTop: () => 2,
        paddingBottom: () => 2,
      },
      fontSize: 11,
      margin: [0, 14, 0, 0],
    },
  ];
}

/** A new object for each line: pdfmake stores the position in it. */
function box(): TableCell {
  return { canvas: [{ type: "rect", x: 0, y: 3, w: 8.5, h: 8.5, lineWidth: 0.8 }] };
}
