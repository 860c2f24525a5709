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
export function settingsFor(caseFile: string): Promise<FoundSettings> {
  return settingsFinder()(caseFile);
}

/**
 * The same for many cases: each folder is looked into once, and each file is read once, so that all of the cases get
 * the same settings even if a file changes meanwhile.
 */
export function settingsFinder(): typeof settingsFor {
  const known = new Map<string, Promise<FoundSettings>>();
  const settingsIn = (folder: string): Promise<FoundSettings> => {
    const found = known.get(folder) ?? readIn(folder, settingsIn);
    known.set(folder, found);
    return found;
  };
  return (caseFile) => settingsIn(path.dirname(path.resolve(caseFile)));
}

/** The settings in this file for every case, wherever it is. Rejects if the file cannot be read. */
export async function settingsIn(file: string): Promise<FoundSettings> {
  const text = String(await readRegularFile(file));
  return { file, text, ...readSettings(text, knownRules) };
}

async function readIn(
  folder: string,
  settingsIn: (folder: string) => Promise<FoundSettings>,
): Promise<FoundSettings> {
  const file = path.join(folder, settingsFileName);
  const text = await readRegularFile(file).then(String, () => undefined);
  if (text !== undefined) return { file, text, ...readSettings(text, knownRules) };
  const above = path.dirname(folder);
  return above === folder
    ? { file: undefined, text: "", rules: new Map(), letterhead: [], problems: [] }
    : settingsIn(above);
}
