// Whether there is a case at all to which a paper could be added: the explorer's menu asks.
import { commands, type Disposable, workspace } from "vscode";
import { caseFilePattern } from "../shared/case-files.ts";

/** Keeps `parole-case.hasCases` as it is in the folders that are open. */
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
