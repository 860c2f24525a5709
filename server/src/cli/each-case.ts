// The case files that a command is given, one after the other.
import { caseFilesAt } from "../host/find-cases.ts";
import { caseTextAt } from "./case-text.ts";
import { troubleOf } from "./terms.ts";

/**
 * Does something with each case file at the paths; a folder means every case file in it. What cannot be read or done
 * is told in `trouble`, and the next path is gone on with.
 */
export async function eachCase(
  paths: readonly string[],
  trouble: string[],
  work: (file: string, text: string) => Promise<void>,
): Promise<void> {
  for (const place of paths) {
    try {
      const files = await caseFilesAt(place);
      if (files.length === 0)
        trouble.push(`${place}: no case file is in this folder; their names end in .parole.yaml`);
      for (const file of files) await work(file, await caseTextAt(file));
    } catch (error) {
      trouble.push(troubleOf(place, error));
    }
  }
}
