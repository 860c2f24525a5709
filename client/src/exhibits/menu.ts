// Whether there is any case to which a document could be added, for the explorer's menu.
import { commands, type Disposable, workspace } from "vscode";
import { caseFilePattern } from "../shared/case-files.ts";

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
