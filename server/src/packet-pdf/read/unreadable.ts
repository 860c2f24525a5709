// Why a file cannot go into a packet.
import { fileProblems } from "../../core/files/kinds-and-problems.ts";

/** A file that cannot go into a packet, and what to do about it if known. */
export interface Unreadable {
  /** Continues the sentence "exhibits/passport.pdf …". */
  readonly reason: string;
  readonly advice?: string;
}

/** Thrown by a file reader with the reason in words. */
export class NotReadable extends Error {
  readonly trouble: Unreadable;

  constructor(trouble: Unreadable) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

/** Why a file cannot go in, thrown while it is parsed and caught where the file is named. */
export class Damage extends Error {
  readonly trouble: Unreadable;

  /**
   * The reason continues the sentence that begins with the file's name; if omitted, the advice is that for damaged
   * files.
   */
  constructor(reason: string, advice: string = fileProblems.damaged.advice) {
    super(reason);
    this.trouble = { reason, advice };
  }
}

/** Receives an error in the program, or in a library, because of which a file counts as damaged. */
export type OnError = (error: unknown) => void;

/** What to report for a file that failed with this error. */
export function troubleWith(error: unknown, onError: OnError | undefined): Unreadable {
  if (error instanceof Damage) return error.trouble;
  if (isProgramError(error)) onError?.(error);
  return fileProblems.damaged;
}

/** Whether the language threw it: code that does not expect such a file is at fault, whatever the file. */
export function isProgramError(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}
