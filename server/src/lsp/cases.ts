// The case files that the server knows: what is in each, read and checked once for each version.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CheckedCase, checkCase } from "../core/engine/check.ts";
import type { FileReports } from "../core/engine/files.ts";
import type { EditionId } from "../core/law/editions.ts";
import { namedFiles } from "../core/matter/named-files.ts";
import { allRules } from "../core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../core/text/parse.ts";
import type { Runtime } from "./runtime.ts";

export interface KnownCase {
  readonly document: TextDocument;
  readonly version: number;
  readonly parsed: ParsedText;
  readonly checked: CheckedCase;
}

export interface Cases {
  /** The case in the document as it is now. */
  of(document: TextDocument): KnownCase;
  /** Looks at the files that a case names; tells whether anything about them has changed since the last look. */
  lookAtFiles(document: TextDocument): Promise<boolean>;
  forget(uri: string): void;
  /** Settings, days or files have changed: nothing that was checked holds any more. */
  forgetChecks(): void;
}

interface Memory {
  known?: KnownCase;
  parsed?: ParsedText;
  files: FileReports;
}

/** A memory of cases, emptied by `forget`. */
export function rememberCases(runtime: Runtime, edition: () => EditionId): Cases {
  const memories = new Map<string, Memory>();
  const memoryOf = (uri: string): Memory => {
    const memory = memories.get(uri) ?? { files: new Map() };
    memories.set(uri, memory);
    return memory;
  };

  const of = (document: TextDocument): KnownCase => {
    const memory = memoryOf(document.uri);
    const { known } = memory;
    if (known && known.version === document.version && known.document === document) return known;
    const text = document.getText();
    const parsed = memory.parsed?.text === text ? memory.parsed : parseCaseText(text, memory.parsed);
    memory.parsed = parsed;
    const checked = checkCase({
      text: parsed,
      edition: edition(),
      today: runtime.today(),
      files: memory.files,
      rules: allRules,
    });
    memory.known = { document, version: document.version, parsed, checked };
    return memory.known;
  };

  return {
    of,
    async lookAtFiles(document) {
      const names = namedFiles(of(document).checked.matter.view);
      const files = await runtime.reportFiles(document.uri, names);
      const memory = memories.get(document.uri);
      if (!memory || isSame(memory.files, files)) return false;
      memory.files = files;
      delete memory.known;
      return true;
    },
    forget: (uri) => void memories.delete(uri),
    forgetChecks: () => {
      for (const memory of memories.values()) delete memory.known;
    },
  };
}

function isSame(one: FileReports, other: FileReports): boolean {
  return JSON.stringify([...one]) === JSON.stringify([...other]);
}
