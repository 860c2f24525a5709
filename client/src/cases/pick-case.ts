// Picks one or several cases: with names and states, open cases before those that the practice closed.
import { l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import { type CasesParams, casesRequest } from "../../../server/src/lsp/protocol/index.ts";
import { caseFileIn, caseFilePattern, isCaseFile } from "../shared/case-files.ts";
import { openFile } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { inOrder, isClosed, type Sortable } from "./order.ts";
import { caseDescription, caseTitle } from "./words.ts";

export interface CaseItem extends QuickPickItem {
  readonly uri: Uri;
}

/** Opens the picked case; undefined if dismissed. */
export async function pickCase(
  server: Pick<Server, "askQuietly">,
  files: readonly Uri[],
): Promise<TextDocument | undefined> {
  const items: Promise<readonly CaseItem[]> = withDescriptions(server, files).then(caseItems);
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t("Which case?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && openFile(chosen.uri);
}

export interface PickedFrom extends Sortable {
  readonly file: Uri;
}

/** An item for each case, by family name, closed cases last. */
export function caseItems(cases: readonly PickedFrom[]): readonly CaseItem[] {
  const ordered = inOrder(cases, "name");
  return [
    ...ordered.filter((one) => !isClosed(one.brief)),
    ...ordered.filter((one) => isClosed(one.brief)),
  ].map(({ file, title, path, brief }) => ({
    label: title,
    description: caseDescription(brief),
    detail: path,
    uri: file,
  }));
}

/** The server's descriptions of these cases; cases without one are named by their files. */
export async function withDescriptions(
  server: Pick<Server, "askQuietly">,
  files: readonly Uri[],
): Promise<readonly PickedFrom[]> {
  const params: CasesParams = { uris: files.map(String), isAwaited: true };
  const result = await server.askQuietly(casesRequest, params);
  const briefs = new Map(result?.cases.map(({ uri, brief }) => [Uri.parse(uri).toString(), brief]));
  return files.map((file) => {
    const brief = briefs.get(file.toString()) ?? null;
    const path = workspace.asRelativePath(file);
    return { file, path, brief, title: caseTitle(brief, path) };
  });
}

/** The case file that a command applies to: its argument, otherwise the one in the editor, otherwise the one picked. */
export async function chooseCaseFile(
  server: Pick<Server, "askQuietly">,
  given: unknown,
): Promise<TextDocument | undefined> {
  const file = caseFileIn(given);
  if (file) return openFile(file);
  const active = window.activeTextEditor?.document;
  if (active && isCaseFile(active)) {
    return active;
  }
  const found = await workspace.findFiles(caseFilePattern, "**/node_modules/**");
  if (found.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        "No case file found. Open a case file (a name ending in .parole.yaml) or the folder that contains it",
      ),
    );
    return undefined;
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? openFile(only) : pickCase(server, found);
}
