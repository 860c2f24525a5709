// Lays out the typeset pages of a packet, letters and the index. pdfmake decides where each line goes; measuring and
// drawing, for which it would load three more libraries, is done here.

import type { Content, ContentSection } from "pdfmake/interfaces.js";
import type { Fonts } from "../fonts/fonts.ts";
import { letterSize } from "../geometry.ts";
import { BoundedTables } from "./bounded-tables.ts";
import { drawnPages } from "./drawn-pages.ts";
import { hasPlainText, inScripts, typefaceName } from "./scripts.ts";
import { fileOfPages } from "./typeset-file.ts";
import { TypesetFonts } from "./typeset-fonts.ts";

/** One letter or index, on separate pages. */
export interface Section {
  readonly content: Content;
  /** Left, top, right, bottom in points. */
  readonly margins: readonly [number, number, number, number];
  /** The header from the second page on; `page` counts within the section. */
  readonly continued?: (page: number) => Content;
}

export interface Typeset {
  /** One PDF with the pages of all sections. */
  readonly bytes: Uint8Array;
  /** How many pages each section takes. */
  readonly pages: readonly number[];
}

/** The same sections, fonts, and date give the same bytes. Requires at least one section. */
export async function typeset(sections: readonly Section[], fonts: Fonts, created: Date): Promise<Typeset> {
  const texts = sections.flatMap(({ content, continued }) => [content, continued?.(2)]);
  const shaping = hasPlainText(texts, fonts) ? undefined : await import("../fonts/shaping.ts");
  const typesetFonts = new TypesetFonts(fonts, shaping?.shapedGlyphs);
  const seen = sections.map(() => new Set<number>());
  const content = sections.map((section, index) => sectionOf(section, seen[index] ?? new Set(), fonts));
  const builder = new BoundedTables({ ...letterSize, orientation: "portrait" }, noMargins);
  const style = { font: typefaceName(0), fontSize: 11.5, lineHeight: 1.1 };
  const pages = builder.layoutDocument(content, typesetFonts, {}, style);
  const bytes = fileOfPages(drawnPages(pages), typesetFonts, created);
  return { bytes, pages: seen.map((own) => own.size) };
}

/** Each section has its own. */
const noMargins = { left: 0, top: 0, right: 0, bottom: 0 };

/** pdfmake calls the header once per page, which is how the pages of a section are counted. */
function sectionOf(section: Section, seen: Set<number>, fonts: Fonts): ContentSection {
  return {
    section: inScripts(section.content, fonts),
    pageMargins: [...section.margins],
    header: (page) => {
      seen.add(page);
      const within = page - Math.min(...seen) + 1;
      return within > 1 ? inScripts(section.continued?.(within) ?? "", fonts) : "";
    },
  };
}
