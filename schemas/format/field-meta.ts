// What is known about a field of the case format, and what its values look like: without zod, which the programs need
// only to build the format.

export type FieldKind =
  | "text"
  | "prose"
  | "day"
  | "yes-no"
  | "number"
  | "choice"
  | "version"
  | "id"
  | "reference"
  | "label"
  | "label-reference"
  | "claim"
  | "file"
  | "block";

export interface FieldMeta {
  readonly kind: FieldKind;
  /** A short title, for headings. */
  readonly title: string;
  /** What the field contains, in plain English. */
  readonly help: string;
  /** A realistic value, with an invented person. */
  readonly example?: string;
  /** What follows `TODO` until the value is known; no commas, colons, brackets, or quotation marks. */
  readonly placeholder?: string;
  /** There may be no value, so that `none`, `unknown`, or `n/a` is an answer and not a placeholder. */
  readonly mayBeNone?: true;
  /** The person who fills in the file can find it out, so that `unknown` is not an answer, though `none` may be. */
  readonly isKnown?: true;
  /** A date of which only the year, or the year and the month, may be known. */
  readonly mayBePartial?: true;
  /** The pattern of a complete value, so that text after it does not belong to it. */
  readonly code?: string;
  /** A sign such as $ is an answer, and not a placeholder. */
  readonly mayBeSign?: true;
  /** A part of a person's name, so that a word such as Pending is a name if it is capitalized. */
  readonly isName?: true;
  /** A short part of something, such as a unit or the number of a box, so that a single letter may be the value. */
  readonly isPart?: true;
  /** For a line of text: it may cite exhibits in words, as text of any length may. */
  readonly mayCite?: true;
  /** Personal information that must not be logged. */
  readonly sensitive?: true;
  /** What each choice means. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Common names in lowercase that certainly mean a choice, each with that choice. */
  readonly alsoCalled?: Readonly<Record<string, string>>;
  /** For a block: one text in its place has the same meaning, such as a name written as one text. */
  readonly mayBeText?: true;
  /** For a block: one word in its place is the id of the person. */
  readonly mayBeId?: true;
  /** For a block: the keys that are written, with placeholders, when the whole block is inserted; if left out, all. */
  readonly whole?: readonly string[];
}
