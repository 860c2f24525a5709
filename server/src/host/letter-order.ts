// A letter that an editor requested: paths as in the protocol.
import { URI } from "vscode-uri";
import type { Day } from "../core/base/calendar.ts";
import type { LetterResult } from "../lsp/protocol/index.ts";
import type { LetterOrder } from "../lsp/runtime.ts";
import { settingsFor } from "./case-settings.ts";
import { errorInWords, isProgramError } from "./errors-in-words.ts";
import { writeLetterFile } from "./word-files.ts";

/** Writes the letter; if something prevents it, the answer says so in words. */
export async function writeOrderedLetter(order: LetterOrder, today: Day): Promise<LetterResult> {
  const { uri, target, onError, ...rest } = order;
  const { scheme, fsPath } = URI.parse(uri);
  try {
    // An unsaved case has no settings file.
    const { letterhead } = scheme === "file" ? await settingsFor(fsPath) : { letterhead: [] };
    const result = await writeLetterFile({
      ...rest,
      file: fsPath,
      letterhead,
      today,
      target: target === undefined ? undefined : URI.parse(target).fsPath,
    });
    return result.kind === "refused" ? result : { ...result, file: URI.file(result.file).toString() };
  } catch (error) {
    if (isProgramError(error)) onError?.(error);
    return { kind: "refused", reason: errorInWords("The letter", error) };
  }
}
