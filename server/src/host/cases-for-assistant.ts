// The cases of one folder for an assistant: read, checked in the language of their mask, and never written.
import { realpath } from "node:fs/promises";
import path from "node:path";
import { answerTo, type MaskedCase } from "../core/assistant/answers.ts";
import { identifierMask } from "../core/assistant/mask-identifiers.ts";
import type { ToolRequest } from "../core/assistant/tools.ts";
import type { Day } from "../core/base/calendar.ts";
import { byDate } from "../core/law/editions.ts";
import { checkFile } from "./check-file.ts";
import { isProgramError } from "./errors-in-words.ts";
import { caseFilesIn, caseTextAt } from "./find-cases.ts";

/** The answer to a request; an error in the program is passed to `onError`. */
export async function assistantAnswer(
  folder: string,
  request: ToolRequest,
  today: Day,
  onError: (error: unknown) => void,
): Promise<string> {
  const files = await casesInside(folder);
  const read = (number: number) =>
    maskedCase(files[number - 1] ?? "", number, today).catch((error: unknown) => {
      if (isProgramError(error)) onError(error);
      return undefined;
    });
  return answerTo(request, files.length, read);
}

/** The case files of the folder, in order, without those that a link leads to elsewhere. */
async function casesInside(folder: string): Promise<readonly string[]> {
  const root = await realpath(folder);
  const inside: string[] = [];
  for (const file of await caseFilesIn([root])) {
    const place = path.relative(root, await realpath(file));
    if (place !== "" && place.split(path.sep)[0] !== ".." && !path.isAbsolute(place)) inside.push(file);
  }
  return inside;
}

async function maskedCase(file: string, number: number, today: Day): Promise<MaskedCase> {
  const text = await caseTextAt(file);
  const plain = await checkFile(file, text, { edition: byDate, today });
  const mask = identifierMask(plain.text, plain.context);
  const checked = await checkFile(file, text, { edition: byDate, today, language: mask.language });
  return { number, parsed: checked.text, checked, mask };
}
