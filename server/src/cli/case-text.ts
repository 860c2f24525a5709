// The text of a case file that is passed to a command.
import { isCase } from "../core/read/case-file.ts";
import { notCase } from "../host/errors-in-words.ts";
import { readCaseText } from "../host/find-cases.ts";

/** Rejects like a file error if the file does not exist or is not a case. */
export async function caseTextAt(file: string): Promise<string> {
  const text = await readCaseText(file);
  if (!isCase({ name: file, text })) throw Object.assign(new Error("not a case file"), { code: notCase });
  return text;
}
