// The settings file that applies to a case: the nearest one next to or above it.
import path from "node:path";
import { type ReadSettings, readSettings, settingsFileName } from "../core/engine/settings.ts";
import { allRules } from "../core/rules/index.ts";
import { readRegularFile } from "./regular-file.ts";

export interface FoundSettings extends ReadSettings {
  /** Undefined if there is no settings file. */
  readonly file: string | undefined;
  readonly text: string;
}

const knownRules = allRules.map(({ id }) => id);

/** Looks for the settings of a case from its folder upwards. Only the nearest file applies. */
export async function settingsFor(caseFile: string): Promise<FoundSettings> {
  let folder = path.dirname(path.resolve(caseFile));
  for (;;) {
    const file = path.join(folder, settingsFileName);
    const text = await readRegularFile(file).then(String, () => undefined);
    if (text !== undefined) return { file, text, ...readSettings(text, knownRules) };
    const above = path.dirname(folder);
    if (above === folder)
      return { file: undefined, text: "", rules: new Map(), letterhead: [], problems: [] };
    folder = above;
  }
}
