// A letter for further editing: what the case lacks is marked where it belongs.
import { type Letter, textOfParagraph } from "../../packet/packet.ts";

export interface LetterToEdit {
  readonly letter: Letter;
  /** What to check before it is sent, in sentences without a full stop. */
  readonly notes: readonly string[];
}

/** A blank that has to be filled in, as it appears in the letter. */
export function blankToFill(what: string): string {
  return `[fill in: ${what}]`;
}

/** A span of a letter's text; a blank is highlighted so that it is not overlooked. */
export interface TextRun {
  readonly text: string;
  readonly isBlank: boolean;
}

/** The text of a letter, split at its blanks. */
export function textRunsOf(text: string): readonly TextRun[] {
  return text
    .split(/(\[fill in: [^\]]*\])/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, isBlank: /^\[fill in: [^\]]*\]$/.test(part) }));
}

/** How many blanks of a letter have to be filled in. */
export function blanksIn({
  sender,
  date,
  addressee,
  facts,
  paragraphs,
  signature,
  enclosures,
}: Letter): number {
  const all = [
    ...sender,
    date,
    ...addressee,
    ...facts.map(({ text }) => text),
    ...paragraphs.map(textOfParagraph),
    ...signature,
    ...enclosures,
  ];
  return all.flatMap(textRunsOf).filter(({ isBlank }) => isBlank).length;
}

/** The lines, or one blank if there are none. */
export function orBlank(given: readonly string[], what: string): readonly string[] {
  return given.length > 0 ? given : [blankToFill(what)];
}
