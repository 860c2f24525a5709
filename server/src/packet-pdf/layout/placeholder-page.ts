// The page that replaces a document in a draft: which document it is, why it is missing, and what to do.
import type { Content } from "pdfmake/interfaces.js";
import { printableText } from "../../core/packet/characters.ts";
import type { PlaceholderPage } from "../../core/packet/packet.ts";
import { type Fonts, undrawable } from "../fonts/fonts.ts";
import type { Section } from "./typeset.ts";

/**
 * A PDF of one page or, if names are very long, of several. The same placeholder and date (YYYY-MM-DD) give the same
 * bytes.
 */
export async function placeholderPage(
  placeholder: PlaceholderPage,
  fonts: Fonts,
  day: string,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const { typeset } = await import("./typeset.ts");
  const section = sectionOf(placeholder, (text) => drawable(text, fonts));
  const { bytes, pages } = await typeset([section], fonts, new Date(`${day}T00:00:00Z`));
  return { bytes, pages: pages[0] ?? 1 };
}

/** A file name may have characters that no typeface has: a draft shows question marks instead. */
function drawable(text: string, fonts: Fonts): string {
  return undrawable(fonts, text).reduce(
    (known, character) => known.replaceAll(character, "?"),
    printableText(text),
  );
}

/** The most characters shown of a name; the rest is of no use on this page. */
const longest = 300;

function sectionOf(
  { name, title, file, reason, advice }: PlaceholderPage,
  drawn: (text: string) => string,
): Section {
  const short = (text: string) => drawn(text.length > longest ? `${text.slice(0, longest)}…` : text);
  const line = (heading: string, text: string): Content => ({
    stack: [
      { text: heading, bold: true, fontSize: 10.5, color: "#444444", margin: [0, 0, 0, 2] },
      { text, fontSize: 12.5, lineHeight: 1.2 },
    ],
    margin: [0, 0, 0, 14],
  });
  return {
    margins: [90, 150, 90, 72],
    content: [
      { text: short(name), bold: true, fontSize: 30, lineHeight: 1.05 },
      ...(title === "" ? [] : [{ text: short(title), fontSize: 16, margin: [0, 4, 0, 0] } satisfies Content]),
      {
        table: {
          widths: ["*"],
          body: [
            [
              {
                stack: [
                  {
                    text: "This document is not in the draft yet",
                    bold: true,
                    fontSize: 16,
                    margin: [0, 0, 0, 16],
                  },
                  ...(file === undefined ? [] : [line("File", short(file))]),
                  line("Why", drawn(`${file === undefined ? name : "The file"} ${reason}.`)),
                  line("How to fix it", drawn(advice)),
                ],
                margin: [16, 16, 16, 4],
              },
            ],
          ],
        },
        layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2 },
        margin: [0, 36, 0, 0],
      },
    ],
  };
}
