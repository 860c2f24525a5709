// What the tests in VS Code share: the open folder, and waiting for VS Code's events.
import assert from "node:assert/strict";
import { languages, type TextDocument, Uri, window, workspace } from "vscode";

/** The URI of a file in the open folder. */
export function placeOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder as a document, without showing it. */
export async function open(name: string): Promise<TextDocument> {
  return workspace.openTextDocument(placeOf(name));
}

/** Waits until this is true, checking again at each event of VS Code. */
export function until(holds: () => boolean, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) {
        finish();
        resolve();
      }
    };
    const listeners = [workspace.onDidOpenTextDocument(look), languages.onDidChangeDiagnostics(look)];
    const limit = setTimeout(() => {
      finish();
      reject(new Error(`Waited 20 seconds for ${what}`));
    }, 20_000);
    const finish = () => {
      clearTimeout(limit);
      for (const listener of listeners) {
        listener.dispose();
      }
    };
    look();
  });
}

/** The titles of all tabs. */
export function tabs(): readonly string[] {
  return window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** Waits until a tab has a title that matches. */
export function tabCalled(title: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!tabs().some((label) => title.test(label))) return;
      finish();
      resolve();
    };
    const listener = window.tabGroups.onDidChangeTabs(look);
    const limit = setTimeout(() => {
      finish();
      reject(new Error(`No tab is called ${title} among ${tabs().join(", ")}`));
    }, 20_000);
    const finish = () => {
      clearTimeout(limit);
      listener.dispose();
    };
    look();
  });
}
