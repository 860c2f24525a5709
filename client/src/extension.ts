// What VS Code loads first. Many YAML files are not cases, and VS Code cannot be told to load an extension by the first
// key of a file. So this is small: it loads the rest (node.ts) at once where there is a case, and otherwise when the
// first one appears, or when one of the extension's commands or views is used.
import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  TabInputWebview,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { casesView } from "./cases/view-id.ts";
import type { ViewControllers } from "./node.ts";
import { caseFilePattern, isWrittenAsCase, settingsFiles } from "./shared/case-files.ts";

export async function activate(context: ExtensionContext): Promise<ViewControllers | undefined> {
  const isNeeded = isNeededNow() || (await isCaseInFolders()) || workspace.textDocuments.some(concernsUs);
  if (isNeeded) return (await import("./node.ts")).activate(context);
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> => {
    loading ??= import("./node.ts").then((rest) => {
      waiting.dispose();
      rest.activate(context);
    });
    return loading;
  };
  const waiting = Disposable.from(...loadWhenUsed(context, load), ...loadWhenCaseAppears(load));
  context.subscriptions.push(waiting);
  return undefined;
}

/**
 * Whether anything but plain YAML files is open that concerns the extension. VS Code does not say why it loads it: if no
 * YAML file is open, the reason was another one.
 */
function isNeededNow(): boolean {
  const documents = workspace.textDocuments;
  return (
    !documents.some(({ languageId }) => languageId === "yaml") || documents.some(concernsUs) || isViewOpen()
  );
}

/** Whether a document is a case, or the settings of a practice. */
function concernsUs(document: TextDocument): boolean {
  return isWrittenAsCase(document) || languages.match(settingsFiles, document) > 0;
}

async function isCaseInFolders(): Promise<boolean> {
  const [one] = await workspace.findFiles(caseFilePattern, "**/node_modules/**", 1);
  return one !== undefined;
}

/** Whether one of our pages is open, which VS Code restores after a restart. */
function isViewOpen(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputWebview && /(?:^|-)parole-case\./.test(input.viewType));
}

/** Stands in for the commands and the view until the rest is loaded, and then lets it answer. */
function loadWhenUsed({ extension }: ExtensionContext, load: () => Promise<void>): Disposable[] {
  const contributed: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
  return [
    ...contributed.map(({ command }) =>
      commands.registerCommand(command, async (...given: unknown[]) => {
        await load();
        return commands.executeCommand(command, ...given);
      }),
    ),
    window.registerTreeDataProvider<never>(casesView, {
      getTreeItem: (line) => line,
      getChildren() {
        void load();
        return [];
      },
    }),
  ];
}

function loadWhenCaseAppears(load: () => Promise<void>): Disposable[] {
  const look = (document: TextDocument): void => {
    if (concernsUs(document)) void load();
  };
  const lookIntoFolders = async (): Promise<void> => {
    if (await isCaseInFolders()) void load();
  };
  const watcher = workspace.createFileSystemWatcher(caseFilePattern, false, true, true);
  watcher.onDidCreate(() => void load());
  return [
    watcher,
    workspace.onDidOpenTextDocument(look),
    // A file may have begun as plain YAML and become a case by editing.
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeWorkspaceFolders(lookIntoFolders),
  ];
}
