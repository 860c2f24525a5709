// The case files that the server knows: what is in each, read and checked once for each version.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AskedCase } from "../core/ask/asked.ts";
import type { AmongOthers } from "../core/caseload/relate.ts";
import { type CheckedCase, checkCase } from "../core/engine/check.ts";
import type { CaseFolder, FileReport, FileReports } from "../core/engine/files.ts";
import { editionSetting, ruleSources } from "../core/engine/settings.ts";
import type { Day } from "../core/law/calendar.ts";
import { namedFiles } from "../core/matter/named-files.ts";
import { allRules } from "../core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { OtherCases } from "./others.ts";
import type { CaseSettings, Runtime } from "./runtime.ts";

export interface KnownText {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
}

export interface KnownCase extends KnownText {
  readonly version: number;
  readonly checked: CheckedCase;
}

export interface Cases {
  /** The case in the document as it is now. */
  of(document: TextDocument): KnownCase;
  /** The text alone, which depends on nothing else. */
  textOf(document: TextDocument): KnownText;
  /** Another text checked as if it stood in the document. */
  checkAs(document: TextDocument, text: ParsedText): CheckedCase;
  /** What is known still of another text that has been checked, because it stood in the document or as if it did. */
  remembered(document: TextDocument, text: string): AskedCase | undefined;
  /**
   * Looks into the folder of a case for the files that it names and that have not been looked at yet, or `again` at
   * all of them; tells whether anything there has changed since.
   */
  lookIntoFolder(document: TextDocument, again?: "again"): Promise<boolean>;
  /** Resolves once the settings file that holds for the case has been read. */
  ready(document: TextDocument): Promise<void>;
  /** The settings files may have changed. */
  forgetSettings(): void;
  forget(uri: string): void;
  /** Other cases have changed, or something else that the check of this one depends on. */
  forgetChecksOf(uri: string): void;
  /** Settings, days or files have changed: nothing that was checked holds any more. */
  forgetChecks(): void;
}

interface Memory {
  known?: KnownCase;
  parsed?: ParsedText;
  /** What was checked, the latest first. */
  checks: readonly AskedCase[];
  folder: CaseFolder;
  /** The names that the last look into the folder was for, one on a line. */
  lookedFor?: string;
  settings?: Promise<CaseSettings>;
  own: OwnSettings;
}

/** What the settings file of a case says that its check depends on. */
export type OwnSettings = Pick<CaseSettings, "rules" | "practice">;

/** The text as it is, as it was before a word was begun, and one that was tried. */
const mostChecks = 3;

/** A memory of cases, emptied by `forget`. */
export function rememberCases(
  runtime: Pick<Runtime, "today" | "lookIntoFolder" | "settingsFor">,
  others: Pick<OtherCases, "among" | "take">,
  settings: () => ClientSettings,
  tellSettings: (found: CaseSettings) => void,
): Cases {
  const memories = new Map<string, Memory>();
  const memoryOf = (uri: string): Memory => {
    const memory = memories.get(uri) ?? {
      checks: [],
      folder: { files: new Map(), papers: [] },
      own: { rules: new Map() },
    };
    memories.set(uri, memory);
    return memory;
  };

  const check = (uri: string, parsed: ParsedText): AskedCase => {
    const memory = memoryOf(uri);
    const checked = () =>
      checkText(parsed, memory.folder, memory.own, settings(), runtime.today(), others.among(uri));
    return recall(memory, parsed.text) ?? remember(memory, { parsed, checked: checked() });
  };

  const parsedOf = (memory: Memory, document: TextDocument): ParsedText => {
    const text = document.getText();
    if (memory.parsed?.text !== text) memory.parsed = parseCaseText(text, memory.parsed);
    return memory.parsed;
  };

  const of = (document: TextDocument): KnownCase => {
    const memory = memoryOf(document.uri);
    const { known } = memory;
    if (known && known.version === document.version && known.document === document) return known;
    const parsed = parsedOf(memory, document);
    memory.known = { document, version: document.version, ...check(document.uri, parsed) };
    others.take(memory.known.checked);
    return memory.known;
  };

  return {
    of,
    textOf: (document) => ({ document, parsed: parsedOf(memoryOf(document.uri), document) }),
    checkAs: (document, text) => check(document.uri, text).checked,
    remembered: (document, text) => recall(memoryOf(document.uri), text),
    async lookIntoFolder(document, again) {
      const memory = memoryOf(document.uri);
      const names = namedFiles(of(document).checked.matter.view);
      const lookedFor = names.join("\n");
      if (memory.lookedFor === lookedFor && !again) return false;
      memory.lookedFor = lookedFor;
      const known: FileReports = again ? new Map() : memory.folder.files;
      const { files, papers } = await runtime.lookIntoFolder(
        document.uri,
        names.filter((name) => !known.has(name)),
      );
      const reports = names.map((name) => [name, files.get(name) ?? known.get(name)] as const);
      const folder = { files: new Map(reports.filter(isReported)), papers };
      const isOutdated = memories.get(document.uri) !== memory || memory.lookedFor !== lookedFor;
      if (isOutdated || isSame(memory.folder, folder)) return false;
      memory.folder = folder;
      forgetChecksOf(memory);
      return true;
    },
    async ready(document) {
      const memory = memoryOf(document.uri);
      if (memory.settings) return void (await memory.settings);
      memory.settings = runtime.settingsFor(document.uri);
      const found = await memory.settings;
      tellSettings(found);
      memory.own = found;
      forgetChecksOf(memory);
    },
    forgetSettings: () => {
      for (const memory of memories.values()) delete memory.settings;
    },
    forget: (uri) => void memories.delete(uri),
    forgetChecksOf: (uri) => {
      const memory = memories.get(uri);
      if (memory) forgetChecksOf(memory);
    },
    forgetChecks: () => {
      for (const memory of memories.values()) forgetChecksOf(memory);
    },
  };
}

/** The check of a text that is still known; it counts as the latest then. */
function recall(memory: Memory, text: string): AskedCase | undefined {
  const known = memory.checks.find(({ parsed }) => parsed.text === text);
  return known && remember(memory, known);
}

function remember(memory: Memory, known: AskedCase): AskedCase {
  memory.checks = [known, ...memory.checks.filter((other) => other !== known)].slice(0, mostChecks);
  return known;
}

function forgetChecksOf(memory: Memory): void {
  delete memory.known;
  memory.checks = [];
}

/** Checks a case with what lies beside it; the settings of its own go before the client's. */
export function checkText(
  text: ParsedText,
  { files, papers }: CaseFolder,
  own: OwnSettings,
  { edition, rules, language }: Pick<ClientSettings, "edition" | "rules" | "language">,
  today: Day,
  others: AmongOthers | undefined,
): CheckedCase {
  const settings = ruleSources(rules, own.rules);
  const { practice } = own;
  return checkCase({
    text,
    edition,
    editionFrom: `the setting ${editionSetting}`,
    today,
    files,
    folderFiles: papers,
    rules: allRules,
    settings,
    practice,
    ...(language && { language }),
    ...(others && { others }),
  });
}

function isReported(entry: readonly [string, FileReport | undefined]): entry is [string, FileReport] {
  return entry[1] !== undefined;
}

function isSame(one: CaseFolder, other: CaseFolder): boolean {
  const told = ({ files, papers }: CaseFolder) => JSON.stringify([[...files], papers]);
  return told(one) === told(other);
}
