// Checks one case file of this machine: its text, and the files that it names.

import path from "node:path";
import type { Day } from "../core/base/calendar.ts";
import type { AmongOthers, WithRelations } from "../core/caseload/relate.ts";
import { type CheckedCase, checkCase, viewForCheck } from "../core/engine/check.ts";
import { type RuleSettings, type RuleSource, ruleSources } from "../core/engine/settings.ts";
import type { CaseFolder, FileReport, FileReports } from "../core/files/report.ts";
import { byDate, type ChosenEdition } from "../core/law/editions.ts";
import { lawOf } from "../core/law/law.ts";
import type { Language } from "../core/message/language.ts";
import { type CaseContext, caseContextOf, caseDays } from "../core/model/case-context.ts";
import { editionOfCase } from "../core/model/edition.ts";
import { filesNamedInCase } from "../core/model/exhibit-files.ts";
import { expandInitials } from "../core/model/initials.ts";
import { readCase } from "../core/read/read.ts";
import { allRules } from "../core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import { type FoundSettings, settingsFor } from "./case-settings.ts";
import { documentsIn } from "./folder-documents.ts";
import { folderLookup } from "./folder-lookup.ts";

export interface CheckOptions {
  readonly edition: ChosenEdition;
  /** The setting or option that selects this edition, as named in a sentence; omitted if there is none. */
  readonly editionFrom?: string | undefined;
  readonly today: Day;
  /** Law that became known after this day is treated as unknown. */
  readonly knownOn?: Day | undefined;
  /** Sources that have precedence over the settings file. */
  readonly decisiveRules?: readonly RuleSource[];
  /** The settings of the editor; the settings file of the case has precedence. */
  readonly ruleSettings?: RuleSettings;
  /** Whether the rule settings of the settings file apply; if omitted, they do. */
  readonly isTrusted?: boolean;
  /** Finds the settings file of the case; if omitted, the disk is searched for this case alone. */
  readonly findSettings?: typeof settingsFor;
  /** Looks at the files that the case names; if omitted, as `lookIntoFolder`. */
  readonly look?: typeof lookIntoFolder;
  /** The other cases that are checked with it. */
  readonly others?: AmongOthers | WithRelations;
  /** The language of the findings; if omitted, English. */
  readonly language?: Language | undefined;
  /** Receives an error in the program because of which a file of the case counts as damaged. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** If it is aborted while files are looked at, the check rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface CheckedFile extends CheckedCase {
  readonly text: ParsedText;
  readonly settings: FoundSettings;
}

/** Checks a text as the case file that is, or will be, at `file`. */
export async function checkFile(file: string, text: string, options: CheckOptions): Promise<CheckedFile> {
  const parsed = parseCaseText(text);
  const { check, settings } = await checksOfFile(file, parsed, options);
  return { ...check(parsed), text: parsed, settings };
}

/** A function that checks other texts as it: with the same settings, and with the files that the text names. */
export async function checksOfFile(
  file: string,
  parsed: ParsedText,
  {
    edition,
    editionFrom,
    today,
    knownOn,
    ruleSettings = new Map(),
    isTrusted = true,
    findSettings = settingsFor,
    look = lookIntoFolder,
    others,
    onError,
    signal,
    language,
    decisiveRules = [],
  }: CheckOptions,
): Promise<{ readonly check: (text: ParsedText) => CheckedCase; readonly settings: FoundSettings }> {
  const settings = await findSettings(file);
  const named = filesNamedInCase(viewForCheck(parsed, settings.practice));
  const { files, papers } = await look(path.dirname(file), named, onError, signal);
  const check = (other: ParsedText): CheckedCase =>
    checkCase({
      text: other,
      edition,
      editionFrom,
      today,
      knownOn,
      files,
      folderFiles: papers,
      rules: allRules,
      settings: [...ruleSources(ruleSettings, isTrusted ? settings.rules : new Map()), ...decisiveRules],
      practice: settings.practice,
      ...(others && { others }),
      ...(language && { language }),
    });
  return { check, settings };
}

/** The file number of a case file, without checking the case. */
export async function matterOfFile(file: string, text: string, today: Day): Promise<CaseContext> {
  const parsed = parseCaseText(text);
  const { practice } = await settingsFor(file);
  const { view } = readCase(expandInitials(parsed, practice));
  const { files, papers } = await lookIntoFolder(path.dirname(file), filesNamedInCase(view));
  const days = caseDays(view, today);
  const { id } = editionOfCase(view, byDate, days);
  return caseContextOf(view, lawOf(id, days), days, files, papers, practice);
}

/** Looks at the files that a case in this folder names, and lists the other documents there. */
export async function lookIntoFolder(
  folder: string,
  names: readonly string[],
  onError?: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<CaseFolder> {
  const papers = await documentsIn(folder);
  return { files: await reportFiles(folder, names, onError, signal), papers };
}

async function reportFiles(
  folder: string,
  names: readonly string[],
  onError: ((error: unknown) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<FileReports> {
  if (names.length === 0) return new Map();
  // An editor shows its first findings without waiting for this code.
  const { reportFile } = await import("./case-files.ts");
  const lookup = folderLookup(folder);
  const reports = new Map<string, FileReport>();
  const waiting = names.values();
  const report = async (): Promise<void> => {
    for (const name of waiting) {
      signal?.throwIfAborted();
      reports.set(name, await reportFile(folder, name, onError, lookup));
    }
  };
  await Promise.all(Array.from({ length: readAtOnce }, report));
  return reports;
}

/** How many are looked for at once; they are read one after the other. */
const readAtOnce = 4;
