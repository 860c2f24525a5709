import { fileTroubles } from "../../core/engine/file-troubles.ts";
import type { Unreadable } from "./file-kind.ts";

/** Why a file cannot go in, thrown while it is taken apart and caught where the file is named. */
export class Damage extends Error {
  readonly trouble: Unreadable;

  /** The reason continues the sentence that the file's name begins; the advice is for damaged files where it is left out. */
  constructor(reason: string, advice: string = fileTroubles.damaged.advice) {
    super(reason);
    this.trouble = { reason, advice };
  }
}

/** What to say of a file that failed with this error. */
export function troubleWith(error: unknown): Unreadable {
  return error instanceof Damage ? error.trouble : fileTroubles.damaged;
}
