// Finds and reads case files on the disk.
import type { Dirent } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

const caseName = /\.parole\.ya?ml$/i;
const yamlName = /\.ya?ml$/i;
const passedOver = new Set(["node_modules", ".git", ".vscode"]);

/**
 * Every case file at or below a path, sorted, each once. A folder is searched at any depth; a file is taken as it is.
 * Links are followed, circles are not. Throws where nothing stands at the path.
 */
export async function caseFilesAt(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const found: string[] = [];
  await search(place, found, new Set());
  return found.sort();
}

async function search(folder: string, found: string[], seen: Set<string>): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(place).catch(() => undefined) : entry;
    if (kind?.isDirectory()) {
      if (!passedOver.has(entry.name)) await search(place, found, seen);
    } else if (
      kind?.isFile() &&
      (caseName.test(entry.name) || (yamlName.test(entry.name) && (await beginsAsCase(place))))
    ) {
      found.push(place);
    }
  }
}

/** A YAML file is a case file too if its first line begins with `parole_case:`. */
async function beginsAsCase(place: string): Promise<boolean> {
  const handle = await open(place).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^\uFEFF?parole_case:/.test(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The text of a case file. Bytes that are no UTF-8 become U+FFFD, which the check reports. */
export async function readCaseText(file: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
}
