// Stands in for host/words.ts.
import { bundleNames } from "../core/message/bundle.ts";
import { askFiles } from "./client-files.ts";
import { programs } from "./programs.ts";

/** The bundle for a locale as it is in its file; undefined if there is none that can be read. */
export async function loadWords(locale: string | undefined): Promise<unknown> {
  for (const name of bundleNames(locale)) {
    const uri = `${programs().translations}/server.${name}.json`;
    const bytes = await askFiles({ kind: "read", uri }).catch(() => undefined);
    if (bytes === undefined) continue;
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  }
  return undefined;
}
