// The parts of pdf.js that verification uses, as packaged by unpdf for use without a browser.

declare module "unpdf/pdfjs" {
  interface DocumentReader {
    readonly numPages: number;
    getPage(number: number): Promise<PageReader>;
    getPageLabels(): Promise<readonly string[] | null>;
    getOutline(): Promise<readonly { readonly title: string; readonly dest: unknown }[] | null>;
    getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
    /** Null if the file has no form. */
    getFieldObjects(): Promise<object | null>;
    /** Null if the file has no scripts. */
    getJSActions(): Promise<object | null>;
  }

  interface PageReader {
    readonly ref: { readonly num: number; readonly gen: number } | null;
    /** Left, bottom, right, top in points. */
    readonly view: readonly [number, number, number, number];
    getOperatorList(options: { readonly annotationMode: number }): Promise<OperatorList>;
    getTextContent(): Promise<{ readonly items: readonly TextItem[] }>;
    getAnnotations(): Promise<readonly Annotation[]>;
    cleanup(): void;
  }

  /** Operators and their operands, including those of nested drawings. */
  interface OperatorList {
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  }

  interface TextItem {
    readonly str?: string;
    readonly transform?: readonly number[];
  }

  interface Annotation {
    readonly subtype: string;
    /** Left, bottom, right, top in points. */
    readonly rect: readonly [number, number, number, number];
    readonly dest?: unknown;
  }

  interface LoadingTask {
    readonly promise: Promise<DocumentReader>;
    destroy(): Promise<void>;
  }

  /** Takes ownership of the bytes. */
  export function getDocument(options: {
    readonly data: Uint8Array;
    readonly maxImageSize: number;
    readonly disableFontFace: boolean;
    readonly useSystemFonts: boolean;
    readonly verbosity: number;
  }): LoadingTask;

  /** The numbers of the operators, by their names. */
  export const OPS: Readonly<Record<string, number>>;
}
