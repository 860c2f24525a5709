// The divider sheet before an exhibit: its name in large, bold type in the middle.
import { printableText } from "../../core/packet/characters.ts";
import { letterSize } from "../geometry.ts";
import type { Section } from "./typeset.ts";

const side = 72;

export function dividerSection(heading: string, text: string): Section {
  const name = printableText(heading);
  return {
    margins: [side, letterSize.height * 0.36, side, 60],
    content: [
      { text: name, bold: true, fontSize: sizeOf(name), alignment: "center", lineHeight: 1.05 },
      {
        text: printableText(text).slice(0, longest),
        fontSize: 18,
        alignment: "center",
        margin: [0, 18, 0, 0],
      },
    ],
  };
}

/** The most text that fits on one sheet below the name. */
const longest = 700;

/** A long label in a smaller size, so that it fits on one or two lines. */
function sizeOf(name: string): number {
  return Math.max(28, Math.min(72, Math.floor(900 / Math.max(1, name.length))));
}
