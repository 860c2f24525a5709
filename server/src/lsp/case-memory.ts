// What the server knows of one open case: its text, its checks, the files it names, and the settings that hold for it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckedCase } from "../core/engine/check.ts";
import type { CaseFolder, FileReport, FileReports } from "../core/files/report.ts";
import type { AskedCase } from "../core/ide/asked.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import type { OwnSettings } from "./check-case.ts";
import type { CaseSettings, Runtime } from "./runtime.ts";

export interface CachedText {
  readonly document: TextDocument;
  readonly parsed: ParsedText;
}

export interface CachedCase extends CachedText {
  readonly version: number;
  readonly checked: CheckedCase;
}

/** The text as it is, as it was before a word was begun, and one that was tried. */
const mostChecks = 3;

/**
 * Of the settings file that holds for the case: `unread` at first and whenever it may have changed; `read` by one promise
 * for all who wait. What it said before applies until it has been read again.
 */
type SettingsState =
  | { readonly kind: "unread" }
  | { readonly kind: "read"; readonly settings: Promise<CaseSettings> };

/** Checks a text with what is known of its case. */
export type CheckOf = (memory: CaseMemory, text: ParsedText) => CheckedCase;

export class CaseMemory {
  readonly uri: string;
  #folder: CaseFolder = { files: new Map(), papers: [] };
  #own: OwnSettings = { rules: new Map() };
  #settings: SettingsState = { kind: "unread" };
  /** The names that the last look into the folder was for, one on a line. */
  #lookedFor: string | undefined;
  #parsed: ParsedText | undefined;
  #known: CachedCase | undefined;
  /** What was checked, the latest first. */
  #checks: readonly AskedCase[] = [];
  readonly #check: CheckOf;

  constructor(uri: string, check: CheckOf) {
    this.uri = uri;
    this.#check = check;
  }

  get folder(): CaseFolder {
    return this.#folder;
  }

  get own(): OwnSettings {
    return this.#own;
  }

  /** The case in the document; `isNew` where it had to be looked up or checked for this version of it. */
  at(document: TextDocument): { readonly known: CachedCase; readonly isNew: boolean } {
    const { version } = document;
    const last = this.#known;
    if (last?.version === version && last.document === document) return { known: last, isNew: false };
    const known = { document, version, ...this.checked(this.parsed(document)) };
    this.#known = known;
    return { known, isNew: true };
  }

  parsed(document: TextDocument): ParsedText {
    const text = document.getText();
    if (this.#parsed?.text !== text) this.#parsed = parseCaseText(text, this.#parsed);
    return this.#parsed;
  }

  /** A text checked as this case, or its check that is still known. */
  checked(parsed: ParsedText): AskedCase {
    return this.recall(parsed.text) ?? this.#keep({ parsed, checked: this.#check(this, parsed) });
  }

  /** The check of a text that is still known; it counts as the latest then. */
  recall(text: string): AskedCase | undefined {
    const known = this.#checks.find(({ parsed }) => parsed.text === text);
    return known && this.#keep(known);
  }

  /**
   * Looks for the files that the case names and that have not been looked at, or `again` at all of them; whether anything
   * differs from what was known. A look that a later one has overtaken, or for which `isCurrent` no longer holds, changes
   * nothing.
   */
  async lookIntoFolder(
    names: readonly string[],
    again: "again" | undefined,
    runtime: Pick<Runtime, "lookIntoFolder">,
    isCurrent: () => boolean,
  ): Promise<boolean> {
    const lookedFor = names.join("\n");
    if (this.#lookedFor === lookedFor && !again) return false;
    this.#lookedFor = lookedFor;
    const known: FileReports = again ? new Map() : this.#folder.files;
    const { files, papers } = await runtime.lookIntoFolder(
      this.uri,
      names.filter((name) => !known.has(name)),
    );
    const reports = names.map((name) => [name, files.get(name) ?? known.get(name)] as const);
    const folder = { files: new Map(reports.filter(isReported)), papers };
    const isOutdated = !isCurrent() || this.#lookedFor !== lookedFor;
    if (isOutdated || isSame(this.#folder, folder)) return false;
    this.#folder = folder;
    this.forgetChecks();
    return true;
  }

  /** Reads the settings file unless that has been done; `tell` hears of what was read. */
  async readSettings(
    runtime: Pick<Runtime, "settingsFor">,
    tell: (found: CaseSettings) => void,
  ): Promise<void> {
    if (this.#settings.kind === "read") return void (await this.#settings.settings);
    const settings = runtime.settingsFor(this.uri);
    this.#settings = { kind: "read", settings };
    const found = await settings;
    tell(found);
    this.#own = found;
    this.forgetChecks();
  }

  forgetSettings(): void {
    this.#settings = { kind: "unread" };
  }

  forgetChecks(): void {
    this.#known = undefined;
    this.#checks = [];
  }

  #keep(known: AskedCase): AskedCase {
    this.#checks = [known, ...this.#checks.filter((other) => other !== known)].slice(0, mostChecks);
    return known;
  }
}

function isReported(entry: readonly [string, FileReport | undefined]): entry is [string, FileReport] {
  return entry[1] !== undefined;
}

function isSame(one: CaseFolder, other: CaseFolder): boolean {
  const asText = ({ files, papers }: CaseFolder) => JSON.stringify([[...files], papers]);
  return asText(one) === asText(other);
}
