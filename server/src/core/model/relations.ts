// How one case is related to the other cases of a workspace, as rules receive it: plain data.

import type { Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import type { Message } from "../message/language.ts";

/** A range in another case. */
export interface PlaceElsewhere {
  readonly in: CaseRef;
  readonly range: RangeInFile;
  readonly message: Message;
}

/** The name of a person of another case, in a text of this one. */
export interface OtherPersonNamed {
  /** The text with the name, and the words of the name by position: phrase, first and last word. */
  readonly path: Path;
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
  readonly person: string;
  readonly role: "beneficiary" | "petitioner" | "sponsor";
  readonly elsewhere: PlaceElsewhere;
}

export interface NumberUsedTwice {
  readonly kind: "a-number" | "passport" | "receipt" | "matter" | "calendar-id";
  readonly path: Path;
  readonly number: string;
  /** Whose it is in this case and in the other; undefined if no one is named. */
  readonly whose: string | undefined;
  readonly others: string | undefined;
  /** The dates of birth of two people with one name. */
  readonly born: readonly [Day, Day] | undefined;
  readonly elsewhere: PlaceElsewhere;
}

/** A beneficiary of another case who may be the same person, with another spelling of the name. */
export interface SimilarPerson {
  /** The person in this case. */
  readonly path: Path;
  readonly person: string;
  readonly other: string;
  readonly born: Day;
  readonly elsewhere: PlaceElsewhere;
}

export interface DocumentUsedTwice {
  readonly path: Path;
  readonly file: string;
  readonly kind: "identity" | "medical";
  readonly whose: string;
  readonly others: string;
  readonly elsewhere: PlaceElsewhere;
}

/** Another file for the same case. */
export interface CopyOfCase {
  readonly why: "calendar-id" | "same-text" | "same-matter" | "conflict-name" | "nearly-same-text";
  /** Whether this case is the original, and the other one its copy. */
  readonly isOther: boolean;
  /** The deadlines that are pending in the other file, by their marks. */
  readonly pending: readonly string[];
  readonly elsewhere: PlaceElsewhere;
}

/** The request for re-parole of a person that follows a case, or the case that it follows. */
export interface ReParoleCase {
  /** The person in this case. */
  readonly path: Path;
  readonly person: string;
  readonly which: "follows-this" | "before-this";
  /** The day on which the request for re-parole was filed. */
  readonly filedOn: Day | undefined;
  /** How it ended for the person by today, if without parole. */
  readonly endedAs: EndWithoutParole | undefined;
  /** Whether it gives the expiration date of the parole to extend, so that the last day to file it is known there. */
  readonly knowsItsDay: boolean;
  readonly elsewhere: PlaceElsewhere;
}

/** A newer version of a document of this case, in another case. */
export interface NewerDocument {
  readonly path: Path;
  readonly file: string;
  /** As named in the other case. */
  readonly otherFile: string;
  readonly elsewhere: PlaceElsewhere;
}

export interface Relations {
  readonly namedPeople: readonly OtherPersonNamed[];
  readonly numbers: readonly NumberUsedTwice[];
  readonly similarPeople: readonly SimilarPerson[];
  readonly documents: readonly DocumentUsedTwice[];
  readonly copies: readonly CopyOfCase[];
  readonly reParoles: readonly ReParoleCase[];
  readonly newerDocuments: readonly NewerDocument[];
}

/** The relations of a case on its own. */
export const noRelations: Relations = {
  namedPeople: [],
  numbers: [],
  similarPeople: [],
  documents: [],
  copies: [],
  reParoles: [],
  newerDocuments: [],
};

/** How a case is identified among others. */
export interface CaseRef {
  /** Equal for every spelling of the address of its file. */
  readonly key: string;
  /** The address of its file, as an editor opens it. */
  readonly uri: string;
  /** Its name in messages: its path below the open folder, or as given on the command line. */
  readonly name: string;
}

/** A range of a file, with lines and characters from 0, in UTF-16 code units. */
export interface RangeInFile {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A rejected request may be filed again at once, and counts as never filed in time. */
export type EndWithoutParole = "rejected" | "refused";
