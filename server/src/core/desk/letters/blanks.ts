// A letter that is to be edited further: what the case lacks is marked where it belongs.
import type { Letter } from "../../packet/packet.ts";

export interface LetterToEdit {
  readonly letter: Letter;
  /** What to look at before it is sent, in sentences without full stop. */
  readonly notes: readonly string[];
}

/** A place that waits to be filled in, as it stands in the letter. */
export function blank(what: string): string {
  return `[fill in: ${what}]`;
}

/** A stretch of a letter's text; a blank is shown so that nobody overlooks it. */
export interface Stretch {
  readonly text: string;
  readonly isBlank: boolean;
}

/** The text of a letter cut at its blanks. */
export function stretchesOf(text: string): readonly Stretch[] {
  return text
    .split(/(\[fill in: [^\]]*\])/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, isBlank: /^\[fill in: [^\]]*\]$/.test(part) }));
}

/** How many places of a letter wait to be filled in. */
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
    ...paragraphs,
    ...signature,
    ...enclosures,
  ];
  return all.flatMap(stretchesOf).filter(({ isBlank }) => isBlank).length;
}

/** The lines, or one blank where there are none. */
export function orBlank(given: readonly string[], what: string): readonly string[] {
  return given.length > 0 ? given : [blank(what)];
}
