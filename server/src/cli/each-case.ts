// The case files that a command is given, one after the other.
import { caseFilesAt, readCaseText } from "../host/find-cases.ts";
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
      for (const file of files) await work(file, await readCaseText(file));
    } catch (error) {
      trouble.push(troubleOf(place, error));
    }
  }
}
