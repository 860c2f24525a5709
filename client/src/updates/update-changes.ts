// After an update of the extension: shows once the cases whose findings changed with it. The findings of each version
// are stored in the workspace storage, without any text of a case.
import {
  Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import {
  type ChangedCase,
  type SnapshotParams,
  type StoredSnapshot,
  snapshotRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { caseFilePattern, isCaseFile } from "../shared/case-files.ts";
import type { Server } from "../shared/server.ts";
import type { Html } from "../webview/html.ts";
import { viewsOf } from "../webview/panels.ts";
import { goTo } from "../webview/place.ts";
import { updatePage } from "./update-page.ts";

interface Stored {
  readonly version: string;
  readonly snapshot: StoredSnapshot;
}

type Context = Pick<ExtensionContext, "storageUri" | "extension" | "extensionUri">;

type Nothing = Readonly<Record<string, never>>;

/** Compares once, then updates the stored findings when cases are saved. */
export function noticeUpdates(server: Server, context: Context): Disposable {
  let body: Html | undefined;
  let stored: Stored | undefined;
  const { version } = context.extension.packageJSON as { readonly version: string };
  const file = context.storageUri && Uri.joinPath(context.storageUri, "findings.json");

  const title = l10n.t("Findings changed with {0}", version);
  const views = viewsOf<Nothing>(context, {
    type: "parole-case.updateChanges",
    keyOf: () => "all",
    // The page contains text of cases, so that nothing of it is stored: it is gone after a restart.
    stateOf: () => undefined,
    titleOf: () => title,
    render: async () => body && { title, body },
    pressed: (name, values) => (name === "go" ? goTo(values) : undefined),
  });

  const compare = async (): Promise<void> => {
    if (!file || !(await hasCases(workspace.workspaceFolders))) return;
    const earlier = await read(file);
    const isUpdated = earlier !== undefined && earlier.version !== version;
    const params: SnapshotParams = isUpdated ? { before: earlier.snapshot } : {};
    const result = await server.askQuietly(snapshotRequest, params);
    if (!result) return;
    stored = { version, snapshot: result.snapshot };
    await write(file, stored);
    if (isUpdated && result.changed.length > 0) await tell(result.changed, earlier.version);
  };

  const tell = async (changed: readonly ChangedCase[], from: string): Promise<void> => {
    body = updatePage(changed, from, version, (uri) => workspace.asRelativePath(Uri.parse(uri)));
    const show = l10n.t("Show");
    const message =
      changed.length === 1
        ? l10n.t("Parole Case was updated to {0}. The findings of 1 case changed.", version)
        : l10n.t(
            "Parole Case was updated to {0}. The findings of {1} cases changed.",
            version,
            changed.length,
          );
    if ((await window.showInformationMessage(message, show)) === show) views.open({});
  };

  const keepUp = async (uri: Uri): Promise<void> => {
    if (!file || !stored) return;
    const params: SnapshotParams = { uris: [uri.toString()] };
    const result = await server.askQuietly(snapshotRequest, params);
    if (!result || !stored) return;
    const cases = { ...stored.snapshot.cases, ...result.snapshot.cases };
    stored = { ...stored, snapshot: { ...stored.snapshot, cases } };
    await write(file, stored);
  };

  void compare();
  return Disposable.from(
    views,
    workspace.onDidSaveTextDocument((document) => {
      if (isCaseFile(document)) void keepUp(document.uri);
    }),
  );
}

async function hasCases(folders: readonly WorkspaceFolder[] | undefined): Promise<boolean> {
  if (!folders?.length || workspace.getConfiguration("parole-case").get("workspace.check") === "open")
    return false;
  const [one] = await workspace.findFiles(caseFilePattern, "**/node_modules/**", 1);
  return one !== undefined;
}

/** Undefined on the first start, or if what is stored cannot be read: then no message is shown. */
async function read(file: Uri): Promise<Stored | undefined> {
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
    if (typeof found !== "object" || found === null || !("version" in found) || !("snapshot" in found))
      return undefined;
    const { version, snapshot } = found;
    // The server validates each part of it before it is used.
    return typeof version === "string" ? { version, snapshot: snapshot as StoredSnapshot } : undefined;
  } catch {
    return undefined;
  }
}

async function write(file: Uri, stored: Stored): Promise<void> {
  try {
    await workspace.fs.createDirectory(Uri.joinPath(file, ".."));
    await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(stored)));
  } catch {
    // Without it, the next update shows no message.
  }
}
