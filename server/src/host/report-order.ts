// A weekly report that an editor requested: paths as in the protocol.
import type { Runtime } from "../lsp/runtime.ts";
import { errorInWords, isProgramError, notOnThisComputer } from "./errors-in-words.ts";
import { canBeWritten, placeOf } from "./uris.ts";
import { writeReport } from "./word-files.ts";

/** Writes the report; if something prevents it, the answer says so in words. */
export const writeOrderedReport: Runtime["writeReport"] = async (target, report, missing, onError) => {
  if (!canBeWritten(target)) return { refused: notOnThisComputer };
  try {
    return await writeReport(placeOf(target), report, missing);
  } catch (error) {
    if (isProgramError(error)) onError?.(error);
    return { refused: errorInWords("The report", error) };
  }
};
