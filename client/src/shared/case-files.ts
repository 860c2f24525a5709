// Which documents are case files, and which one a command applies to.

import {
  commands,
  type Disposable,
  languages,
  Range,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { beginningOfFile, caseLanguage, isCase } from "../../../server/src/core/read/case-file.ts";

export { caseLanguage };

export const caseFilePattern = "**/*.parole.{yaml,yml}";

/** The settings of a practice. */
export const settingsFiles = { language: "yaml", pattern: "**/parole-case.config.yaml" };

/** Whether a document is a case by its name, its language, or its first key, whatever VS Code takes it for. */
export function isWrittenAsCase(document: TextDocument): boolean {
  const { fileName, languageId } = document;
  return isCase({ name: fileName, text: beginningOf(document), language: languageId });
}

/**
 * Changes the language of a plain YAML document whose first key is `parole_case` to case file. VS Code checks the first
 * line itself only if the file extension is unknown. If a person sets such a file back to YAML, it is not changed again
 * until its tab is closed.
 */
export function recognizeCaseFiles(): Disposable {
  const recognized = new Set<string>();
  const recognize = (document: TextDocument) => {
    const uri = document.uri.toString();
    if (document.languageId === "yaml" && !recognized.has(uri) && isWrittenAsCase(document)) {
      recognized.add(uri);
      void languages.setTextDocumentLanguage(document, caseLanguage);
    }
  };
  workspace.textDocuments.forEach(recognize);
  const opened = workspace.onDidOpenTextDocument(recognize);
  // A file may have begun as plain YAML and become a case by editing.
  const saved = workspace.onDidSaveTextDocument(recognize);
  const closed = window.tabGroups.onDidChangeTabs((change) => {
    for (const { input } of change.closed) {
      if (input instanceof TabInputText) {
        recognized.delete(input.uri.toString());
      }
    }
  });
  return {
    dispose() {
      opened.dispose();
      saved.dispose();
      closed.dispose();
    },
  };
}

function beginningOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(beginningOfFile)));
}

/** Calls back once, as soon as a case file is open. */
export function whenFirstCaseFileOpens(then: () => void): Disposable {
  if (workspace.textDocuments.some(isCaseFile)) {
    then();
    return { dispose() {} };
  }
  const listener = workspace.onDidOpenTextDocument((document) => {
    if (isCaseFile(document)) {
      listener.dispose();
      then();
    }
  });
  return listener;
}

/**
 * The case file in a command's arguments: from the explorer, from the server as text, or as a line of the list of
 * cases.
 */
export function caseFileIn(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  if (typeof given === "string") return Uri.parse(given);
  const isLine = typeof given === "object" && given !== null && "caseFile" in given;
  return isLine && given.caseFile instanceof Uri ? given.caseFile : undefined;
}

export function isCaseFile(document: TextDocument): boolean {
  return document.languageId === caseLanguage;
}

// Whether there is any case to which a document could be added, for the explorer's menu.

/** Keeps the context key `parole-case.hasCases` up to date with the open folders. */
export function watchForCases(): Disposable {
  const look = async () => {
    const [one] = await workspace.findFiles(caseFilePattern, "**/node_modules/**", 1);
    await commands.executeCommand("setContext", "parole-case.hasCases", one !== undefined);
  };
  const watcher = workspace.createFileSystemWatcher(caseFilePattern, false, true, false);
  watcher.onDidCreate(look);
  watcher.onDidDelete(look);
  void look();
  return watcher;
}
