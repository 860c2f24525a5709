// A letter that an editor asked for: paths as the protocol has them.
import { URI } from "vscode-uri";
import { troubleOf } from "../cli/terms.ts";
import type { Day } from "../core/law/calendar.ts";
import type { LetterResult } from "../lsp/desk-requests.ts";
import type { LetterOrder } from "../lsp/runtime.ts";
import { writeLetter } from "./letters.ts";

/** Writes the letter; whatever stops it is an answer in words. */
export async function orderedLetter(order: LetterOrder, today: Day): Promise<LetterResult> {
  const { uri, target, ...rest } = order;
  try {
    const result = await writeLetter({
      ...rest,
      file: URI.parse(uri).fsPath,
      today,
      target: target === undefined ? undefined : URI.parse(target).fsPath,
    });
    return result.kind === "refused" ? result : { ...result, file: URI.file(result.file).toString() };
  } catch (error) {
    return { kind: "refused", reason: troubleOf("The letter", error) };
  }
}
