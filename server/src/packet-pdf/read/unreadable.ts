// Why a file cannot go into a packet.
import { fileProblems } from "../../core/files/kinds-and-problems.ts";

/** A file that cannot go into a packet, and what to do about it where that is known. */
export interface Unreadable {
  /** Continues the sentence "exhibits/passport.pdf …". */
  readonly reason: string;
  readonly advice?: string;
}

/** Thrown by a reader of files to say in words why it gives none. */
export class NotReadable extends Error {
  readonly trouble: Unreadable;

  constructor(trouble: Unreadable) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

/** Why a file cannot go in, thrown while it is taken apart and caught where the file is named. */
export class Damage extends Error {
  readonly trouble: Unreadable;

  /** The reason continues the sentence that the file's name begins; the advice is for damaged files where it is left out. */
  constructor(reason: string, advice: string = fileProblems.damaged.advice) {
    super(reason);
    this.trouble = { reason, advice };
  }
}

/** What to say of a file that failed with this error. */
export function troubleWith(error: unknown): Unreadable {
  return error instanceof Damage ? error.trouble : fileProblems.damaged;
}
