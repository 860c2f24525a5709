// A document for further editing as plain data: what is on its pages, before Word knows of it.

/** The same text in one language, or side by side in two. */
export type Texts = readonly [text: string] | readonly [text: string, translation: string];

export type DocumentBlock =
  /** A title on top of a page. */
  | { readonly kind: "title"; readonly texts: Texts }
  | { readonly kind: "heading"; readonly texts: Texts }
  /** A paragraph; a list item begins with its marker, see prose.ts. A note is set smaller. */
  | { readonly kind: "text"; readonly texts: Texts; readonly isNote?: true }
  /** Lines that belong together, such as an address; all but a banner are at the margin. */
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly isBanner?: true }
  /** A numbered question, and lines on which to write the answer. */
  | { readonly kind: "question"; readonly number: number; readonly texts: Texts; readonly lines: number }
  /** A line with a box to check. */
  | { readonly kind: "check"; readonly texts: Texts }
  | { readonly kind: "facts"; readonly facts: readonly DocumentFact[] }
  /** `shares` are the widths of the columns in percent. */
  | {
      readonly kind: "table";
      readonly shares: readonly number[];
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A line to sign on, with what is below it. */
  | { readonly kind: "signature"; readonly below: readonly string[] }
  /** What follows begins on a new page. */
  | { readonly kind: "page" };

export interface DocumentFact {
  readonly term: string;
  readonly text: string;
}

export interface WrittenDocument {
  /** The title in the properties of the file. */
  readonly title: string;
  /** On every page, such as DRAFT; may be empty. */
  readonly banner: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentToEdit {
  readonly document: WrittenDocument;
  /** What to check before it is used, in sentences without a full stop. */
  readonly notes: readonly string[];
}

/** A text on the page; a list item keeps its marker. */
export function text(first: string, translation?: string): DocumentBlock {
  return { kind: "text", texts: translation === undefined ? [first] : [first, translation] };
}

/** All texts of a document, in their order. */
export function textsOf({ blocks }: WrittenDocument): readonly string[] {
  return blocks.flatMap(textsIn);
}

function textsIn(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case "title":
    case "heading":
    case "text":
    case "question":
    case "check":
      return block.texts;
    case "lines":
      return block.lines;
    case "facts":
      return block.facts.map((fact) => fact.text);
    case "table":
      return block.rows.flat();
    case "signature":
      return block.below;
    case "page":
      return [];
  }
}
