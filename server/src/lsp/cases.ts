// The case files that the server knows, each read and checked once per version.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ComparedCase } from "../core/caseload/relate.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import type { CaseInEditor } from "../core/ide/case-in-editor.ts";
import type { ParsedText } from "../core/text/parse.ts";
import { type CachedCase, type CachedText, CaseMemory, type CheckOf } from "./case-memory.ts";
import type { CaseCheck } from "./check-case.ts";
import type { OtherCases } from "./others.ts";
import type { CaseSettings, Runtime } from "./runtime.ts";

export type { CachedCase, CachedText } from "./case-memory.ts";

export interface Cases {
  /** The case in the current version of the document. */
  of(document: TextDocument): CachedCase;
  /** The text alone, which depends on nothing else. */
  textOf(document: TextDocument): CachedText;
  /** Checks another text as if it were the text of the document. */
  checkAs(document: TextDocument, text: ParsedText): CheckedCase;
  /** The cached check of another text that was the text of the document, or was checked as if it were. */
  remembered(document: TextDocument, text: string): CaseInEditor | undefined;
  /**
   * Looks into the folder of a case for the files that it names and that have not been looked at, or with `again` for
   * all of them. Resolves to whether anything there has changed.
   */
  lookIntoFolder(document: TextDocument, again?: "again"): Promise<boolean>;
  /** Resolves once the settings file that applies to the case has been read. */
  ready(document: TextDocument): Promise<void>;
  /** The settings files may have changed. */
  forgetSettings(): void;
  forget(uri: string): void;
  /** Other cases have changed, or something else that the check of this case depends on. */
  forgetChecksOf(uri: string): void;
  /** Settings, the date, or files have changed: no cached check is valid any more. */
  forgetChecks(): void;
}

/** A cache of cases, emptied by `forget`. */
export function caseCache(
  runtime: Pick<Runtime, "today" | "lookIntoFolder" | "settingsFor" | "confirmCheck">,
  others: Pick<OtherCases, "among" | "take">,
  check: CaseCheck,
  tellSettings: (found: CaseSettings) => void,
): Cases {
  const memories = new Map<string, CaseMemory>();
  const checkOf: CheckOf = ({ uri, folder, own }, text, typed) =>
    check({ text, folder, own, today: runtime.today(), others: others.among(uri), typed });

  const memoryOf = (uri: string): CaseMemory => {
    const memory = memories.get(uri) ?? new CaseMemory(uri, checkOf, runtime.confirmCheck);
    memories.set(uri, memory);
    return memory;
  };

  const of = (document: TextDocument): CachedCase => {
    const { known, isNew } = memoryOf(document.uri).at(document);
    if (isNew) others.take(document.uri, comparedCase(known.checked));
    return known;
  };

  return {
    of,
    textOf: (document) => ({ document, parsed: memoryOf(document.uri).parsed(document) }),
    checkAs: (document, text) => memoryOf(document.uri).checked(text).checked,
    remembered: (document, text) => memoryOf(document.uri).recall(text),
    async lookIntoFolder(document, again) {
      const memory = memoryOf(document.uri);
      const names = of(document).checked.namedFiles;
      const isCurrent = () => memories.get(document.uri) === memory;
      return memory.lookIntoFolder(names, again, runtime, isCurrent);
    },
    ready: (document) => memoryOf(document.uri).readSettings(runtime, tellSettings),
    forgetSettings: () => {
      for (const memory of memories.values()) memory.forgetSettings();
    },
    forget: (uri) => void memories.delete(uri),
    forgetChecksOf: (uri) => memories.get(uri)?.forgetChecks(),
    forgetChecks: () => {
      for (const memory of memories.values()) memory.forgetChecks();
    },
  };
}

/** Facts are collected when cases are compared: in a folder with one case, they never are. */
function comparedCase(checked: CheckedCase): ComparedCase {
  return {
    get facts() {
      return checked.facts;
    },
    relations: checked.relations,
  };
}
