// The text of a case file that a command is given by name.
import { isCase } from "../core/read/case-file.ts";
import { notCase } from "../host/errors-in-words.ts";
import { readCaseText } from "../host/find-cases.ts";

/** Rejects, in the way of file errors, where there is no such file or it is not a case. */
export async function caseTextAt(file: string): Promise<string> {
  const text = await readCaseText(file);
  if (!isCase({ name: file, text })) throw Object.assign(new Error("not a case file"), { code: notCase });
  return text;
}
