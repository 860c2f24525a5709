// What is kept of a case to compare other cases with it: people, numbers, documents, and the names in its texts. It is
// small, plain data; the text itself is not kept.

import type { Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import type { CaseRef, EndWithoutParole, RangeInFile } from "../model/relations.ts";
import type { Sketch } from "../text/comparison.ts";
import type { NameForm, NameWord } from "./names.ts";

export type RoleInCase = "beneficiary" | "petitioner" | "sponsor" | "representative";

/** A value and where it is. */
export interface Located {
  readonly value: string;
  readonly path: Path;
  readonly range: RangeInFile;
}

/** One person of a case, in all of their roles. */
export interface PersonFacts {
  readonly roles: readonly RoleInCase[];
  /** The name as a message writes it. */
  readonly shown: string;
  /** The name as in the passport first, then the aliases; empty if the name is incomplete. */
  readonly names: readonly NameForm[];
  readonly born: Day | undefined;
  readonly sex: string | undefined;
  /** The date on which the parole expires that this person's request for re-parole continues. */
  readonly continues: Day | undefined;
  /** How the request for this person ended without parole, as of today. */
  readonly endedAs: EndWithoutParole | undefined;
  /** Street and city, normalized in case and punctuation. */
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
  /** The file as named in the case. */
  readonly file: string;
  readonly kind: string | undefined;
  readonly title: string | undefined;
  readonly fingerprint: string;
  /** When the file was last changed, in milliseconds since 1970. */
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
  /** The date on which the parole expires that a request for re-parole continues. */
  readonly continues: Day | undefined;
  readonly isRefiling: boolean;
  /** The date on which the request was filed, if more than a plan shows it. */
  readonly filedOn: Day | undefined;
  readonly people: readonly PersonFacts[];
  readonly receipts: readonly ReceiptFacts[];
  readonly documents: readonly DocumentFacts[];
  /** Names in explanations, descriptions, and titles, which may belong to people who are not listed. */
  readonly phrases: readonly PhraseFacts[];
  /** Possible matter numbers in its texts, in the form of `plainKey`. */
  readonly cited: readonly string[];
  /** Words of names in other fields, such as the physician or the person who gives consent. */
  readonly listed: readonly (readonly string[])[];
  /** The marks of its pending deadlines; another file with the same deadline has the same mark. */
  readonly pending: readonly string[];
  /** Equal for equal texts. */
  readonly text: string;
  /** A sample of the text, which identifies texts that are nearly the same. */
  readonly sketch: Sketch;
  /** The range to show for the case as a whole. */
  readonly range: RangeInFile;
}
