// `parole-case case new --from`: a new case with the structure of another one and nothing of its client.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { folderName, nameParts, nextNumber, numberedName } from "../core/casework/case-folder.ts";
import { caseFrom, type Keepable, keepableIn } from "../core/casework/case-from/case-from.ts";
import { parseCaseText } from "../core/text/parse.ts";
import { settingsFor } from "../host/case-settings.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { type CommandOutcome, dayOption, troubleLines } from "./terms.ts";

export interface CaseNewArguments {
  readonly from: string;
  /** Family name, given name. */
  readonly name?: string;
  readonly keep?: readonly string[];
  readonly out?: string;
  readonly asOf?: string;
}

/** Writes the case into a new folder. Exit status 0: written; 2: could not run. Never overwrites anything. */
export async function caseNew(options: CaseNewArguments, today: string): Promise<CommandOutcome> {
  const day = dayOption(options.asOf, today);
  if (day === undefined) return { status: 2, trouble: ["--as-of requires a date in the form YYYY-MM-DD"] };
  const beneficiary = options.name === undefined ? undefined : nameParts(options.name);
  if (options.name !== undefined && !beneficiary)
    return {
      status: 2,
      trouble: ['--name requires a family name, a comma, and a given name, for example "Morales, Ana"'],
    };
  try {
    const source = parseCaseText(await caseTextAt(options.from));
    const keep = keptPlaces(keepableIn(source, day), options.keep ?? []);
    if (typeof keep === "string") return { status: 2, trouble: [keep] };
    const place = path.resolve(options.out ?? ".");
    const { practice } = await settingsFor(path.join(place, "new.parole.yaml"));
    const matter = nextNumber(practice?.folderNumbering, await namesIn(place), day.slice(0, 4));
    const { text, isPartial } = caseFrom({ source, practice, keep, beneficiary, matter, today: day });
    const called = beneficiary ? folderName(beneficiary.family, beneficiary.given) : "new-case";
    const file = await writeCaseFolder(place, numberedName(matter, called), text);
    return {
      status: 0,
      output: `The new case is ${file}\n`,
      trouble: isPartial
        ? [`Parts of ${options.from} could not be read. Check that the new case has everything it needs.`]
        : [],
    };
  } catch (error) {
    return { status: 2, trouble: troubleLines(options.from, error) };
  }
}

/** The names in the folder; empty if it does not exist yet. */
async function namesIn(place: string): Promise<readonly string[]> {
  return readdir(place).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
}

/** Indexes of the people to keep, or a sentence with the reason why one cannot be kept. */
function keptPlaces(keepable: readonly Keepable[], words: readonly string[]): number[] | string {
  const roles = { petitioner: "petitioner", sponsors: "sponsor" } as const;
  const places: number[] = [];
  for (const word of words) {
    if (word !== "petitioner" && word !== "sponsors") return "--keep requires petitioner or sponsors";
    const found = keepable.flatMap(({ role }, index) => (role === roles[word] ? [index] : []));
    if (found.length === 0) return `The case has no ${roles[word]} to keep other than the beneficiary.`;
    places.push(...found);
  }
  return places;
}

/** Creates a folder that did not exist before, with the case and folders for its exhibits and forms. */
async function writeCaseFolder(place: string, name: string, text: string): Promise<string> {
  await mkdir(place, { recursive: true });
  for (let count = 1; ; count++) {
    const called = count === 1 ? name : `${name}-${count}`;
    const folder = path.join(place, called);
    try {
      await mkdir(folder);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      throw error;
    }
    await mkdir(path.join(folder, "exhibits"));
    await mkdir(path.join(folder, "forms"));
    const file = path.join(folder, `${called}.parole.yaml`);
    await writeFile(file, text, { flag: "wx" });
    return file;
  }
}
