// What VS Code loads first. Many YAML files are not cases, and VS Code has no event for the first key of a file. So this
// is small: it loads the rest (node.ts) at once where there is a case, and otherwise when the
// first one appears, or when one of the extension's commands or views is used.
import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
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
  const { subscriptions } = context;
  let loading: Promise<void> | undefined;
  const load: Load = () => {
    loading ??= loadRest().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const loadRest = async (): Promise<void> => {
    const rest = await import("./node.ts");
    const before = subscriptions.length;
    waiting.dispose();
    try {
      rest.activate(context);
    } catch (error) {
      Disposable.from(...subscriptions.splice(before)).dispose();
      waiting = waitingFor(context, load);
      throw error;
    }
  };
  let waiting = waitingFor(context, load);
  subscriptions.push({ dispose: () => waiting.dispose() });
  return undefined;
}

/** Loads the rest, once. If that fails, it rejects, and what stands in for the rest tries again when it is used. */
type Load = () => Promise<void>;

function waitingFor(context: ExtensionContext, load: Load): Disposable {
  const loadInBackground = (): void => {
    load().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t("Parole Case could not start: {0}", reason));
    });
  };
  return Disposable.from(
    ...commandsThatLoad(context, load),
    viewThatLoads(loadInBackground),
    ...loadWhenCaseAppears(loadInBackground),
  );
}

/**
 * Whether anything but plain YAML files is open that concerns the extension. VS Code does not say why it loads it: if no
 * YAML file is open, the reason was another one.
 */
function isNeededNow(): boolean {
  const documents = workspace.textDocuments;
  return (
    !documents.some(({ languageId }) => languageId === "yaml") ||
    documents.some(concernsUs) ||
    isViewOpen() ||
    workspace.getConfiguration("parole-case").get("assistant.enabled") === true
  );
}

/** Whether a document is a case, or the settings of a practice. */
function concernsUs(document: TextDocument): boolean {
  return isWrittenAsCase(document) || languages.match(settingsFiles, document) > 0;
}

async function isCaseInFolders(): Promise<boolean> {
  try {
    const [one] = await workspace.findFiles(caseFilePattern, "**/node_modules/**", 1);
    return one !== undefined;
  } catch {
    // The folders cannot be searched, so there may be one.
    return true;
  }
}

/** Whether one of our pages is open, which VS Code restores after a restart. */
function isViewOpen(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputWebview && /(?:^|-)parole-case\./.test(input.viewType));
}

/** Stand in for the commands until the rest is loaded, and then let it answer. VS Code shows why one failed. */
function commandsThatLoad({ extension }: ExtensionContext, load: Load): Disposable[] {
  const contributed: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
  return contributed.flatMap(({ command }) => {
    try {
      return commands.registerCommand(command, async (...given: unknown[]) => {
        await load();
        return commands.executeCommand(command, ...given);
      });
    } catch {
      // The rest registered it before it failed.
      return [];
    }
  });
}

/** Stands in for the view until the rest is loaded. */
function viewThatLoads(load: () => void): Disposable {
  return window.registerTreeDataProvider<never>(casesView, {
    getTreeItem: (line) => line,
    getChildren() {
      load();
      return [];
    },
  });
}

function loadWhenCaseAppears(load: () => void): Disposable[] {
  const look = (document: TextDocument): void => {
    if (concernsUs(document)) load();
  };
  const lookIntoFolders = async (): Promise<void> => {
    if (await isCaseInFolders()) load();
  };
  const watcher = workspace.createFileSystemWatcher(caseFilePattern, false, true, true);
  watcher.onDidCreate(load);
  return [
    watcher,
    workspace.onDidOpenTextDocument(look),
    // A file may have begun as plain YAML and become a case by editing.
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeWorkspaceFolders(lookIntoFolders),
  ];
}
