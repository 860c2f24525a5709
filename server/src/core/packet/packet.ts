// The packet as plain data: what is mailed, in its order, before anything is drawn. The code that makes one knows the
// case, the code that draws one knows PDF, and neither knows the other.

import type { $brand } from "zod";

/** The content of one PDF. All text is final: drawing adds page numbers and nothing else. */
export interface Packet {
  /** The document's title, which a PDF reader shows in its title bar. */
  readonly title: string;
  /** The language of the text written here, as a BCP 47 tag such as en-US. */
  readonly language: string;
  /** The practice's own file number, if the case has one. */
  readonly matter?: string;
  /** Stamps DRAFT on every page. */
  readonly draft: boolean;
  /** In the order in which they are mailed. */
  readonly parts: readonly PacketPart[];
  /** For one file of a packet that is split into several: where its page numbers continue. */
  readonly numbering?: Numbering;
}

/**
 * How the pages before the exhibits (i, ii, iii …) and the other pages (1, 2, 3 …) are numbered. Divider sheets and
 * lists of contents have no number: a packet is complete without them.
 */
export interface Numbering {
  /** How many of the parts are before the exhibits. */
  readonly frontParts: number;
  readonly front: Numbers;
  readonly body: Numbers;
}

export interface Numbers {
  readonly first: number;
  /** How many there are in the whole packet. */
  readonly of: number;
}

export type PacketPart = LetterPart | FilePart | IndexPart | ExhibitPart | DividerPart | ContentsPart;

/** A letter that is written for this packet, on as many pages as it needs. */
export interface LetterPart {
  readonly kind: "letter";
  /** The bookmark. */
  readonly title: string;
  readonly letter: Letter;
}

/** A form, fee form, or other document that is included as it is and is not an exhibit. */
export interface FilePart {
  readonly kind: "file";
  /** The bookmark, for example "Form I-131, Ana Morales". */
  readonly title: string;
  /** As written in the case; in a draft, empty for a form without a file until a placeholder page replaces it. */
  readonly path: string;
  /** If left out, all of its pages are included. */
  readonly excerpt?: Excerpt;
}

/** Some pages of a part that is split over several files; pages from 1, `last` inclusive. */
export interface Excerpt {
  readonly from: number;
  readonly to: number;
}

/** The list of all exhibits of the packet, with the packet page on which each begins. */
export interface IndexPart {
  readonly kind: "index";
  /** The bookmark and the heading, "Index of Exhibits". */
  readonly title: GovernmentText;
  /** Lines under the heading that identify the case and the people; may be empty. */
  readonly about: readonly GovernmentText[];
  /**
   * For a packet in several files, whose exhibits are also in other files; if left out, the exhibits of this packet.
   */
  readonly entries?: readonly IndexEntry[];
}

export interface IndexEntry {
  readonly label: GovernmentText;
  readonly title: GovernmentText;
  readonly notes: readonly GovernmentText[];
  readonly pages: number;
  /** The number of its first page; undefined for an exhibit without a page. */
  readonly firstPage: number | undefined;
  /** The file in which it begins, from 1. */
  readonly file: number | undefined;
  /** The position of the part that begins it, if that is in this file. */
  readonly part: number | undefined;
}

/** A sheet before an exhibit with its name in large letters. */
export interface DividerPart {
  readonly kind: "divider";
  /** "Exhibit B" */
  readonly heading: string;
  readonly text: string;
}

/** The first page of a file that contains a part of the packet: which file it is, and what it contains. */
export interface ContentsPart {
  readonly kind: "contents";
  /** The bookmark and the heading, "File 2 of 4". */
  readonly title: string;
  /** Lines under the heading that identify the case and the people; may be empty. */
  readonly about: readonly string[];
}

export interface ExhibitPart {
  readonly kind: "exhibit";
  /** As written in the case: A, AA, A-1, 12. */
  readonly label: string;
  readonly title: string;
  /** Remarks under the title of the exhibit in the index, for example "Dated June 20, 2015". */
  readonly notes: readonly string[];
  /** In the order in which they are included. A translation in the same PDF as its original is not listed again. */
  readonly files: readonly ExhibitFile[];
  /** If left out, all of its pages are included, counted through all of its files. */
  readonly excerpt?: Excerpt;
}

export interface ExhibitFile {
  /** As written in the case; in a draft, empty for a file that is not named, until a placeholder page replaces it. */
  readonly path: string;
  readonly role: "original" | "translation";
}

/** The text about a document on the placeholder page that replaces it in a draft. */
export interface PlaceholderPage {
  /** "Exhibit B", or "Form I-131, Ana Morales". */
  readonly name: string;
  /** The title of an exhibit; may be empty. */
  readonly title: string;
  /** As named in the case; left out if the case names no file. */
  readonly file?: string;
  /** Why it is missing; continues the sentence "The file …" or "Exhibit B …". */
  readonly reason: string;
  /** What to do, in sentences. */
  readonly advice: string;
}

/** A business letter. A block with an empty list or text is left out. */
export interface Letter {
  /** The letterhead: the writer's name, then street, city, telephone. The first line is set larger. */
  readonly sender: readonly GovernmentText[];
  /** As printed, for example "August 20, 2015". */
  readonly date: GovernmentText;
  /** How the letter is sent, for example "Via U.S. Postal Service". */
  readonly via: GovernmentText;
  readonly addressee: readonly GovernmentText[];
  /** What the letter is about, without "Re:". */
  readonly subject: GovernmentText;
  /** Facts under the subject: { term: "Beneficiary", text: "Ana Morales, born May 4, 2008" }. */
  readonly facts: readonly LetterFact[];
  /** For example "Dear Officer:". */
  readonly salutation: GovernmentText;
  /** One paragraph each; a line break within one is kept. A list item begins with its marker; see prose.ts. */
  readonly paragraphs: readonly LetterParagraph[];
  /** For example "Respectfully submitted,". */
  readonly closing: GovernmentText;
  /** Name, then role and organization, under the space for the signature. */
  readonly signature: readonly GovernmentText[];
  /** One line for each enclosure; numbered when drawn. */
  readonly enclosures: readonly GovernmentText[];
}

/** A paragraph, or the heading of those that follow. */
export type LetterParagraph = GovernmentText | LetterHeading;

export interface LetterHeading {
  readonly heading: GovernmentText;
}

/** The text of a paragraph or heading. */
export function textOfParagraph(paragraph: LetterParagraph): GovernmentText {
  return typeof paragraph === "string" ? paragraph : paragraph.heading;
}

export interface LetterFact {
  readonly term: GovernmentText;
  readonly text: GovernmentText;
}

/** The label for the envelope. */
export interface MailingLabel {
  /** The sender, in lines; may be empty. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How it is sent; may be empty. */
  readonly via: string;
}

/** A sheet for the person who assembles the packet; it is not mailed. */
export interface Instructions {
  readonly title: string;
  /** Printed above everything else, in a frame. */
  readonly warning: string;
  readonly about: readonly string[];
  readonly sections: readonly InstructionSection[];
  readonly note: string;
}

export interface InstructionSection {
  readonly heading: string;
  /** Each with a check box. */
  readonly lines: readonly string[];
  /** Whether the lines are numbered, because they are done or assembled in this order. */
  readonly isOrdered: boolean;
}

/** "Exhibit B"; a label that already says "Exhibit" is unchanged. */
export function exhibitName(label: string): string {
  if (label === "") return "Exhibit without a label";
  return /^(?:exhibit|tab)\b/i.test(label) ? label : `Exhibit ${label}`;
}

/** "Exhibit B: Passport"; without a title, only the name. */
export function exhibitLine({ label, title }: Pick<ExhibitPart, "label" | "title">): string {
  return [exhibitName(label), title].filter((part) => part !== "").join(": ");
}

/** "Exhibit B: Passport of Ana Morales", with the pages if only some of them are here. */
export function partTitle(part: Exclude<PacketPart, { kind: "divider" }>): string {
  const name = part.kind === "exhibit" ? exhibitLine(part) : part.title;
  const excerpt = "excerpt" in part ? part.excerpt : undefined;
  return excerpt ? `${name} (pages ${excerpt.from} to ${excerpt.to})` : name;
}

/** What is stamped on a page of an exhibit: "Exhibit B, page 2 of 7". */
export function exhibitStamp(label: string, page: number, of: number): string {
  return `${exhibitName(label)}, page ${page} of ${of}`;
}

/** The files of a part, as named in the case, in their order. */
export function pathsInPart(part: PacketPart): readonly string[] {
  if (part.kind === "file") return [part.path];
  return part.kind === "exhibit" ? part.files.map(({ path }) => path) : [];
}

/** How many of the pages of a part are placeholder pages; `pagesOf` gives the number of pages of a file by its path. */
export function placeholderPagesIn(
  part: PacketPart,
  placeholderPages: ReadonlySet<string>,
  pagesOf: (path: string) => number,
): number {
  const { from, to } = ("excerpt" in part ? part.excerpt : undefined) ?? {
    from: 1,
    to: Number.MAX_SAFE_INTEGER,
  };
  let before = 0;
  let count = 0;
  for (const path of pathsInPart(part)) {
    const [first, last] = [before + 1, before + pagesOf(path)];
    before = last;
    if (placeholderPages.has(path)) count += Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
  }
  return count;
}

// The letters to the government, the index, and the other pages of a packet are in English, whatever the language of
// the editor: the agency reads English, and a document in another language needs a certified translation. Their text is
// written here and is not a message, so that no bundle translates it and no locale changes what is mailed.

/**
 * A text that is mailed. No message accepts it as a value. The brand is optional, so that any text can be assigned to
 * it, as well as English dates, amounts, and lists.
 */
export type GovernmentText = string & {
  readonly [$brand]?: { readonly government?: true; readonly shown?: true };
};
