// A letter or another document that an editor requested: paths as in the protocol.
import type { Day } from "../core/base/calendar.ts";
import type { LetterResult } from "../lsp/protocol/index.ts";
import type { LetterOrder } from "../lsp/runtime.ts";
import { settingsFor } from "./case-settings.ts";
import { errorInWords, isProgramError, notOnThisComputer } from "./errors-in-words.ts";
import { canBeWritten, pathOf, placeOf, uriOf } from "./uris.ts";
import { writeDocumentFile } from "./word-files.ts";

/** Writes it; if something prevents it, the answer says so in words. */
export async function writeOrderedLetter(order: LetterOrder, today: Day): Promise<LetterResult> {
  const { uri, target, onError, ...rest } = order;
  if (![uri, target ?? uri].every(canBeWritten)) return { kind: "refused", reason: notOnThisComputer };
  const saved = pathOf(uri);
  try {
    // An unsaved case has no settings file.
    const words = saved === undefined ? { letterhead: [] } : await settingsFor(saved);
    const result = await writeDocumentFile({
      ...rest,
      file: placeOf(uri),
      words,
      today,
      target: target === undefined ? undefined : placeOf(target),
    });
    return "file" in result ? { ...result, file: uriOf(result.file) } : result;
  } catch (error) {
    if (isProgramError(error)) onError?.(error);
    return { kind: "refused", reason: errorInWords("The document", error) };
  }
}
