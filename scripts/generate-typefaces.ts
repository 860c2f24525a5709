// The characters that the packet's typefaces have, so that unprintable text is reported during editing, where no font
// is loaded.
import * as fontkit from "fontkit";
import { loadFonts } from "../server/src/host/fonts.ts";

export async function generateTypefaces(): Promise<string> {
  const fonts = await loadFonts();
  const own = charactersOf(fonts.regular);
  const all = new Set(
    [own, ...fonts.others.map(({ regular }) => charactersOf(regular))].flatMap((set) => [...set]),
  );
  return `// Read off the packet's fonts by \`npm run generate\`. Ranges of Unicode characters, as a class of a regular expression.

/** What the typeface has in which pages are stamped. */
export const stampedCharacters =
  "${classOf(own)}";

/** What the packet's typefaces have together. */
export const printedCharacters =
  "${classOf(all)}";
`;
}

function charactersOf(font: Uint8Array): ReadonlySet<number> {
  return new Set(fontkit.create(font).characterSet);
}

/** A character class without line breaks and characters without a glyph. */
function classOf(characters: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const character of [...characters].filter((each) => each >= 0x20).sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last[1] === character - 1) last[1] = character;
    else ranges.push([character, character]);
  }
  const named = (character: number) => `\\\\u{${character.toString(16)}}`;
  return ranges.map(([from, to]) => (from === to ? named(from) : `${named(from)}-${named(to)}`)).join("");
}
