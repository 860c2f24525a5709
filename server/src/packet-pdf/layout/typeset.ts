// Lays out the typeset pages of a packet, letters and the index, with pdfmake.
import type { Content, ContentSection, TDocumentDefinitions } from "pdfmake/interfaces.js";
import printerModule from "pdfmake/js/Printer.js";
import { joined } from "../bytes.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { typefacesIn } from "../fonts/fonts.ts";
import { letterSize } from "../geometry.ts";
import { inScripts, typefaceName } from "./scripts.ts";

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
  const seen = sections.map(() => new Set<number>());
  const definition: TDocumentDefinitions = {
    pageSize: { width: letterSize.width, height: letterSize.height },
    defaultStyle: { font: "Packet", fontSize: 11.5, lineHeight: 1.1 },
    info: { creationDate: created },
    content: sections.map((section, index) => sectionOf(section, seen[index] ?? new Set(), fonts)),
  };
  return { bytes: await print(definition, fonts), pages: seen.map((pages) => pages.size) };
}

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

async function print(definition: TDocumentDefinitions, fonts: Fonts): Promise<Uint8Array> {
  const typefaces = typefacesIn(fonts);
  const files = new Map(
    typefaces.flatMap(({ regular, bold }, index): [string, Uint8Array][] => [
      [`regular${index}`, regular],
      [`bold${index}`, bold],
    ]),
  );
  const printer = new printerModule.default(
    Object.fromEntries(
      typefaces.map((_, index) => [typefaceName(index), { normal: `regular${index}`, bold: `bold${index}` }]),
    ),
    { existsSync: (name) => files.has(name), readFileSync: (name) => files.get(name) ?? new Uint8Array() },
    { resolve: () => undefined, resolved: async () => undefined },
    () => false,
  );
  const pdf = await printer.createPdfKitDocument(definition);
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve, reject) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", resolve);
    pdf.on("error", reject);
    pdf.end();
  });
  return joined(chunks);
}
