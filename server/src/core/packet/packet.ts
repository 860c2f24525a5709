// The packet as plain data: what is mailed, in its order, before anything is drawn.
// Whoever makes one knows the case; whoever draws one knows PDF; neither knows the other.

import type { GovernmentText } from "./government-text.ts";
/** Everything that is to stand in one PDF. All text is final: whoever draws it adds page numbers and nothing else. */
export interface Packet {
  /** The document's title, as the window of a PDF reader shows it. */
  readonly title: string;
  /** The language of the text written here, as a BCP 47 tag such as en-US. */
  readonly language: string;
  /** The practice's own number of the matter, where the case has one. */
  readonly matter?: string;
  /** Stamps DRAFT on every page. */
  readonly draft: boolean;
  /** In the order in which they are mailed. */
  readonly parts: readonly PacketPart[];
  /** For one file of a packet that goes in several: where its page numbers go on. */
  readonly numbering?: Numbering;
}

/**
 * How the pages are numbered that go before the exhibits (i, ii, iii …), and the others (1, 2, 3 …). Divider sheets and
 * lists of contents bear no number: a packet is whole without them.
 */
export interface Numbering {
  /** How many of the parts go before the exhibits. */
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

/** A letter that is written for this packet, laid out on as many pages as it needs. */
export interface LetterPart {
  readonly kind: "letter";
  /** The bookmark. */
  readonly title: string;
  readonly letter: Letter;
}

/** A form, fee form or other paper that goes in as it is and is no exhibit. */
export interface FilePart {
  readonly kind: "file";
  /** The bookmark, for example "Form I-131, Ana Morales". */
  readonly title: string;
  /** As written in the case; empty for a form without a file in a draft, until a placeholder page takes its place. */
  readonly path: string;
  /** Left out, all of its pages go in. */
  readonly excerpt?: Excerpt;
}

/** Some pages of a part that goes in several files; pages from 1, the last one too. */
export interface Excerpt {
  readonly from: number;
  readonly to: number;
}

/** The list of all exhibits of the packet with the packet page on which each begins. */
export interface IndexPart {
  readonly kind: "index";
  /** The bookmark and the heading, "Index of Exhibits". */
  readonly title: GovernmentText;
  /** Lines under the heading that say whose packet this is; may be empty. */
  readonly about: readonly GovernmentText[];
  /** For a packet in several files, whose exhibits stand in others too; left out, the exhibits of this packet. */
  readonly entries?: readonly IndexEntry[];
}

export interface IndexEntry {
  readonly label: GovernmentText;
  readonly title: GovernmentText;
  readonly notes: readonly GovernmentText[];
  readonly pages: number;
  /** The number of its first page; nothing for an exhibit without a page. */
  readonly firstPage: number | undefined;
  /** The file in which it begins, from 1. */
  readonly file: number | undefined;
  /** The position of the part that begins it, where that is in this file. */
  readonly part: number | undefined;
}

/** A sheet that stands before an exhibit and bears its name in large letters. */
export interface DividerPart {
  readonly kind: "divider";
  /** "Exhibit B" */
  readonly heading: string;
  readonly text: string;
}

/** The first page of a file that holds a part of the packet: which file it is, and what it holds. */
export interface ContentsPart {
  readonly kind: "contents";
  /** The bookmark and the heading, "File 2 of 4". */
  readonly title: string;
  /** Lines under the heading that say whose packet this is; may be empty. */
  readonly about: readonly string[];
}

export interface ExhibitPart {
  readonly kind: "exhibit";
  /** As written in the case: A, AA, A-1, 12. */
  readonly label: string;
  readonly title: string;
  /** Said of the exhibit under its title in the index, for example "Dated June 20, 2015". */
  readonly notes: readonly string[];
  /** In the order in which they go in. A translation in the same PDF as its original is not listed again. */
  readonly files: readonly ExhibitFile[];
  /** Left out, all of its pages go in, those of all its files counted together. */
  readonly excerpt?: Excerpt;
}

export interface ExhibitFile {
  /** As written in the case; empty for a file that is not named, in a draft, until a placeholder page takes its place. */
  readonly path: string;
  readonly role: "original" | "translation";
}

/** What is said of a document on the page that takes its place in a draft. */
export interface StandIn {
  /** "Exhibit B", or "Form I-131, Ana Morales". */
  readonly name: string;
  /** Of an exhibit; may be empty. */
  readonly title: string;
  /** As the case names it; left out where it names none. */
  readonly file?: string;
  /** Why it is not there, continuing the sentence "The file …" or "Exhibit B …". */
  readonly reason: string;
  /** What to do, in sentences. */
  readonly advice: string;
}

/** A business letter. An empty list or text leaves its block out. */
export interface Letter {
  /** The letterhead: who writes, then street, city, telephone. The first line is set larger. */
  readonly sender: readonly GovernmentText[];
  /** As it is to be printed, for example "August 20, 2015". */
  readonly date: GovernmentText;
  /** How the letter travels, for example "Via U.S. Postal Service". */
  readonly via: GovernmentText;
  readonly addressee: readonly GovernmentText[];
  /** What the letter is about, without "Re:". */
  readonly subject: GovernmentText;
  /** Facts under the subject: { term: "Beneficiary", text: "Ana Morales, born May 4, 2008" }. */
  readonly facts: readonly LetterFact[];
  /** For example "Dear Officer:". */
  readonly salutation: GovernmentText;
  /** One paragraph each; a line break within one is kept. An item of a list begins with its mark, see prose.ts. */
  readonly paragraphs: readonly GovernmentText[];
  /** For example "Respectfully submitted,". */
  readonly closing: GovernmentText;
  /** Name, then role and organization, under the space for the signature. */
  readonly signature: readonly GovernmentText[];
  /** One line for each thing that is enclosed; numbered when drawn. */
  readonly enclosures: readonly GovernmentText[];
}

export interface LetterFact {
  readonly term: GovernmentText;
  readonly text: GovernmentText;
}

/** The label for the envelope. */
export interface MailingLabel {
  /** Who sends it, in lines; may be empty. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How it travels; may be empty. */
  readonly via: string;
}

/** A sheet for whoever puts the packet together; it is not mailed. */
export interface Instructions {
  readonly title: string;
  /** Stands above all in a frame. */
  readonly warning: string;
  readonly about: readonly string[];
  readonly sections: readonly InstructionSection[];
  readonly note: string;
}

export interface InstructionSection {
  readonly heading: string;
  /** Each with a box to tick. */
  readonly lines: readonly string[];
  /** Numbered, since they are done or laid in this order. */
  readonly isOrdered: boolean;
}

/** "Exhibit B"; a label that says so itself stays as it is. */
export function exhibitName(label: string): string {
  if (label === "") return "Exhibit without a label";
  return /^(?:exhibit|tab)\b/i.test(label) ? label : `Exhibit ${label}`;
}

/** "Exhibit B: Passport"; the title is left out where there is none. */
export function exhibitLine({ label, title }: Pick<ExhibitPart, "label" | "title">): string {
  return [exhibitName(label), title].filter((part) => part !== "").join(": ");
}

/** "Exhibit B: Passport of Ana Morales", with its pages where only some of them are here. */
export function partTitle(part: Exclude<PacketPart, { kind: "divider" }>): string {
  const name = part.kind === "exhibit" ? exhibitLine(part) : part.title;
  const excerpt = "excerpt" in part ? part.excerpt : undefined;
  return excerpt ? `${name} (pages ${excerpt.from} to ${excerpt.to})` : name;
}

/** What is stamped on a page of an exhibit: "Exhibit B, page 2 of 7". */
export function exhibitStamp(label: string, page: number, of: number): string {
  return `${exhibitName(label)}, page ${page} of ${of}`;
}

/** The files of a part, as the case names them, in their order. */
export function pathsIn(part: PacketPart): readonly string[] {
  if (part.kind === "file") return [part.path];
  return part.kind === "exhibit" ? part.files.map(({ path }) => path) : [];
}

/** How many of the pages of a part are placeholder pages; `pagesOf` says how many pages a file has, by its path. */
export function standInPagesIn(
  part: PacketPart,
  standIns: ReadonlySet<string>,
  pagesOf: (path: string) => number,
): number {
  const { from, to } = ("excerpt" in part ? part.excerpt : undefined) ?? {
    from: 1,
    to: Number.MAX_SAFE_INTEGER,
  };
  let before = 0;
  let count = 0;
  for (const path of pathsIn(part)) {
    const [first, last] = [before + 1, before + pagesOf(path)];
    before = last;
    if (standIns.has(path)) count += Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
  }
  return count;
}
