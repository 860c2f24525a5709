// What the server caches for one open case: its text, its checks, the files it names, and the settings that apply to
// it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckedCase } from "../core/engine/check.ts";
import { CheckWhileTyping, type Confirm } from "../core/engine/check-while-typing.ts";
import type { CaseFolder, FileReport, FileReports } from "../core/files/report.ts";
import type { CaseInEditor } from "../core/ide/case-in-editor.ts";
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

/** The current text, the text before the word being typed, and a text that was tried. */
const mostChecks = 3;

/**
 * State of the settings file that applies to the case: `unread` at first and whenever it may have changed; `read`
 * through one promise that all callers share. The previous settings apply until it has been read again.
 */
type SettingsState =
  | { readonly kind: "unread" }
  | { readonly kind: "read"; readonly settings: Promise<CaseSettings> };

/** Checks a text with what is cached for its case; `typed` keeps what is known of the text of the document itself. */
export type CheckOf = (memory: CaseMemory, text: ParsedText, typed?: CheckWhileTyping) => CheckedCase;

export class CaseMemory {
  readonly uri: string;
  #folder: CaseFolder = { files: new Map(), papers: [] };
  #own: OwnSettings = { rules: new Map() };
  #settings: SettingsState = { kind: "unread" };
  /** The file names of the last look into the folder, one per line. */
  #lookedFor: string | undefined;
  #parsed: ParsedText | undefined;
  #known: CachedCase | undefined;
  /** The checks, latest first. */
  #checks: readonly CaseInEditor[] = [];
  readonly #check: CheckOf;
  readonly #typed: CheckWhileTyping;

  constructor(uri: string, check: CheckOf, confirm: Confirm | undefined) {
    this.uri = uri;
    this.#check = check;
    this.#typed = new CheckWhileTyping(confirm);
  }

  get folder(): CaseFolder {
    return this.#folder;
  }

  get own(): OwnSettings {
    return this.#own;
  }

  /** The case in the document. `isNew` if it had to be looked up or checked for this version. */
  at(document: TextDocument): { readonly known: CachedCase; readonly isNew: boolean } {
    const { version } = document;
    const last = this.#known;
    if (last?.version === version && last.document === document) return { known: last, isNew: false };
    const known = { document, version, ...this.#checkedAs(this.parsed(document), this.#typed) };
    this.#known = known;
    return { known, isNew: true };
  }

  parsed(document: TextDocument): ParsedText {
    const text = document.getText();
    if (this.#parsed?.text !== text) this.#parsed = parseCaseText(text, this.#parsed);
    return this.#parsed;
  }

  /** Checks a text as this case, or returns the cached check. */
  checked(parsed: ParsedText): CaseInEditor {
    return this.#checkedAs(parsed);
  }

  #checkedAs(parsed: ParsedText, typed?: CheckWhileTyping): CaseInEditor {
    return this.recall(parsed.text) ?? this.#keep({ parsed, checked: this.#check(this, parsed, typed) });
  }

  /** The cached check of a text, which then counts as the latest. */
  recall(text: string): CaseInEditor | undefined {
    const known = this.#checks.find(({ parsed }) => parsed.text === text);
    return known && this.#keep(known);
  }

  /**
   * Looks for the files that the case names and that have not been looked at, or with `again` for all of them. Resolves
   * to whether anything has changed. A look that a later one has overtaken, or for which `isCurrent` returns false,
   * changes nothing.
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

  /** Reads the settings file unless it has been read; `tell` is called with the settings that were read. */
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

  #keep(known: CaseInEditor): CaseInEditor {
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
