// What is kept of a case so that other cases can be compared with it: people, numbers, documents, and the names in its
// texts. It is small, and plain data; the text itself is not kept.
import type { Path } from "../engine/finding.ts";
import type { Day } from "../law/calendar.ts";
import type { Sketch } from "../text/sketch.ts";
import type { NameForm, NameWord } from "./names.ts";

/** How a case is known among others. */
export interface CaseRef {
  /** The same for each way to write the address of its file. */
  readonly key: string;
  /** The address of its file, as an editor opens it. */
  readonly uri: string;
  /** How messages name it: its path below the folder that is open, or as the command line was given it. */
  readonly name: string;
}

/** A range of a file, with lines and characters from 0, in UTF-16 units. */
export interface RangeInFile {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export type RoleInCase = "beneficiary" | "petitioner" | "sponsor" | "representative";

/** A value and where it is. */
export interface Located {
  readonly value: string;
  readonly path: Path;
  readonly range: RangeInFile;
}

/** A request that was rejected may be filed again at once, and was never filed in time. */
export type EndWithoutParole = "rejected" | "refused";

/** One human being of a case, in whatever roles. */
export interface PersonFacts {
  readonly roles: readonly RoleInCase[];
  /** As a message writes the name. */
  readonly shown: string;
  /** The name as in the passport first, then the aliases; none where the name is not complete. */
  readonly names: readonly NameForm[];
  readonly born: Day | undefined;
  readonly sex: string | undefined;
  /** The day on which the parole expires that the request for re-parole of this person continues. */
  readonly continues: Day | undefined;
  /** How the request for this person ended by today without parole. */
  readonly endedAs: EndWithoutParole | undefined;
  /** Street and city, compared without case and punctuation. */
  readonly address: string | undefined;
  readonly path: Path;
  readonly range: RangeInFile;
  readonly aNumber: Located | undefined;
  readonly passport: (Located & { readonly country: string | undefined }) | undefined;
}

export interface ReceiptFacts extends Located {
  /** Positions among the people. */
  readonly people: readonly number[];
}

export interface DocumentFacts {
  readonly path: Path;
  readonly range: RangeInFile;
  /** As the case names the file. */
  readonly file: string;
  readonly kind: string | undefined;
  readonly title: string | undefined;
  readonly fingerprint: string;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly modified: number | undefined;
  /** Positions among the people. */
  readonly people: readonly number[];
}

export interface PhraseFacts {
  readonly path: Path;
  /** Position among the phrases of this text. */
  readonly index: number;
  readonly words: readonly Pick<NameWord, "folded" | "isAfterComma">[];
}

export interface CaseFacts extends CaseRef {
  readonly matter: Located | undefined;
  readonly calendarId: Located | undefined;
  readonly kind: "initial" | "re-parole" | undefined;
  /** The day on which the parole expires that a request for re-parole continues. */
  readonly continues: Day | undefined;
  readonly isRefiling: boolean;
  /** The day on which the request was filed, as far as more than a plan shows it. */
  readonly filedOn: Day | undefined;
  readonly people: readonly PersonFacts[];
  readonly receipts: readonly ReceiptFacts[];
  readonly documents: readonly DocumentFacts[];
  /** Names in explanations, descriptions and titles, which may be those of people who are not listed. */
  readonly phrases: readonly PhraseFacts[];
  /** What may be matter numbers in its texts, as `plainKey` writes them. */
  readonly cited: readonly string[];
  /** Words of names in other fields, such as the physician or who gives consent. */
  readonly listed: readonly (readonly string[])[];
  /** The deadlines that are pending in it, by marks that are the same in another file for the very same deadline. */
  readonly pending: readonly string[];
  /** Equal for equal texts. */
  readonly text: string;
  /** A sample of the text, which shows texts that are nearly the same. */
  readonly sketch: Sketch;
  /** The place to show when the case as a whole is meant. */
  readonly range: RangeInFile;
}
