// The parts of the untyped libraries that the packet uses.

declare module "bidi-js" {
  interface Bidi {
    /** The embedding level of each UTF-16 unit. */
    getEmbeddingLevels(text: string, direction: "ltr" | "rtl" | "auto"): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}

declare module "fontkit" {
  import type { PDFDocument } from "@cantoo/pdf-lib";

  type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
  type OpenFont = Extract<Awaited<ReturnType<Fontkit["create"]>>, { characterSet: number[] }>;
  type Glyph = ReturnType<OpenFont["layout"]>["glyphs"][number];
  type GlyphRun = ReturnType<OpenFont["layout"]> & {
    /** One for each glyph, in units of the font. */
    readonly positions?: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
  export type Font = Omit<OpenFont, "layout"> & {
    layout(
      text: string,
      features?: Parameters<OpenFont["layout"]>[1],
      script?: string,
      language?: string,
      direction?: "ltr" | "rtl",
    ): GlyphRun;
    /** The glyph with this number, as it is used for these characters. */
    getGlyph(id: number, characters?: readonly number[]): Glyph;
    /** The glyphs that were used, by their numbers. */
    readonly _glyphs: Record<number, Glyph | undefined>;
  };

  /** Reads one font file. */
  export function create(bytes: Uint8Array): Font;
}

declare module "pdfmake/js/LayoutBuilder.js" {
  import type { Content, ContentSection, Style } from "pdfmake/interfaces.js";

  /** What the layout asks of a typeface in one weight. */
  export interface LayoutFont {
    /** In thousandths of the size. */
    readonly ascender: number;
    readonly descender: number;
    widthOfString(text: string, size: number): number;
    lineHeight(size: number): number;
  }

  /** A word with the space after it, at its position in the line. */
  export interface Inline<Font> {
    readonly x: number;
    readonly width: number;
    readonly text: string;
    readonly font: Font;
    readonly fontSize: number;
    readonly color: string;
    readonly link?: Content | null;
    /** Passed on from the content. */
    readonly level?: number;
  }

  /** Its upper left corner counts from that of the page. */
  export interface Line<Font> {
    readonly x: number;
    readonly y: number;
    readonly inlines: readonly Inline<Font>[];
    getHeight(): number;
    getAscenderHeight(): number;
  }

  export type Vector = { readonly lineWidth?: number; readonly lineColor?: string } & (
    | {
        readonly type: "line";
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      }
    | {
        readonly type: "rect";
        readonly x: number;
        readonly y: number;
        readonly w: number;
        readonly h: number;
      }
  );

  export interface LaidOutPage<Font> {
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly items: readonly (
      | { readonly type: "line"; readonly item: Line<Font> }
      | { readonly type: "vector"; readonly item: Vector }
    )[];
  }

  /** A table with the least widths of its columns and cells, which may still be changed. */
  export interface MeasuredTable {
    readonly table: {
      readonly widths: readonly { readonly width: number | "auto" | "*"; _minWidth: number }[];
      readonly body: readonly (readonly { readonly _minWidth: number; readonly colSpan?: number }[])[];
    };
    /** The space between the columns and around them. */
    readonly _offsets: { readonly total: number };
  }

  interface Margins {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }

  class LayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number; readonly orientation: string },
      margins: Margins,
    );
    layoutDocument<Font extends LayoutFont>(
      content: readonly ContentSection[],
      document: { provideFont(name: string, bold: boolean): Font },
      styles: Record<string, Style>,
      defaultStyle: Style,
    ): readonly LaidOutPage<Font>[];
    protected processTable(table: MeasuredTable): void;
    protected readonly writer: { context(): { readonly availableWidth: number } };
  }

  const exports: { default: typeof LayoutBuilder };
  export default exports;
}
