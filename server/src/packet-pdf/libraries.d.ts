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
  export type Font = OpenFont & {
    /** The glyph with this number, as it is used for these characters. */
    getGlyph(id: number, characters?: readonly number[]): Glyph;
    /** The glyphs that were used, by their numbers. */
    readonly _glyphs: Record<number, Glyph | undefined>;
  };

  /** Reads one font file. */
  export function create(bytes: Uint8Array): Font;
}

declare module "pdfmake/js/Renderer.js" {
  /** A word with the space after it, at its position in the line. */
  interface Inline {
    readonly x: number;
    readonly width: number;
    readonly text: string;
    /** Passed on from the content. */
    readonly level?: number;
  }

  interface Line {
    inlines: readonly Inline[];
    clone(): Line;
  }

  class Renderer {
    readonly pdfDocument: {
      markContent(tag: "Span", options: { readonly actual: string }): void;
      endMarkedContent(): void;
    };
    renderLine(line: Line, x: number, y: number): void;
  }

  const exports: { default: typeof Renderer };
  export default exports;
}

declare module "pdfmake/js/Printer.js" {
  import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

  interface PdfStream {
    on(event: "data", listener: (chunk: Uint8Array) => void): void;
    on(event: "end", listener: () => void): void;
    on(event: "error", listener: (error: unknown) => void): void;
    end(): void;
  }

  interface Files {
    existsSync(name: string): boolean;
    readFileSync(name: string): Uint8Array;
  }

  interface UrlResolver {
    resolve(url: string): void;
    resolved(): Promise<void>;
  }

  class Printer {
    constructor(
      fonts: Record<string, { normal: string; bold: string }>,
      files: Files,
      urls: UrlResolver,
      localAccess: (path: string) => boolean,
    );
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<PdfStream>;
  }

  const exports: { default: typeof Printer };
  export default exports;
}
