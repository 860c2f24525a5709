// The translations that ship with the program: l10n/server.LOCALE.json.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundleNames } from "../core/message/bundle.ts";

/** The built program is one folder below the root, and this file is three. */
const besideProgram = ["../l10n", "../../../l10n"].map((folder) => path.join(import.meta.dirname, folder));

/** The bundle for a locale as it is in its file; undefined if there is none that can be read. */
export async function loadWords(
  locale: string | undefined,
  folders: readonly string[] = besideProgram,
): Promise<unknown> {
  for (const name of bundleNames(locale)) {
    for (const folder of folders) {
      const text = await readFile(path.join(folder, `server.${name}.json`), "utf8").catch(() => undefined);
      if (text === undefined) continue;
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
