// Writes a new text into a case file that a command has read, whole or not at all.
import { realpath } from "node:fs/promises";
import { changedMeanwhile, notUtf8 } from "./errors-in-words.ts";
import { readRegularFile } from "./regular-file.ts";
import { writeFileAtomically } from "./write-whole.ts";

/**
 * Rejects like a file error if the file no longer has the text, or has bytes that are not text and would be lost. A link
 * remains a link.
 */
export async function replaceCaseText(file: string, before: string, after: string): Promise<void> {
  const target = await realpath(file);
  const bytes = await readRegularFile(target);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text !== before) throw Object.assign(new Error("changed meanwhile"), { code: changedMeanwhile });
  if (!Buffer.from(before).equals(bytes)) throw Object.assign(new Error("not UTF-8"), { code: notUtf8 });
  await writeFileAtomically(target, new TextEncoder().encode(after));
}
