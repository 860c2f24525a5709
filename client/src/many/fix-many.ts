// The command "Update Fees, Addresses, and Editions…": the changes that a change of the law requires in all open cases
// that are not mailed, shown in the refactor preview before anything is changed.
import { l10n, type QuickPickItem, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type CasesOrAllParams,
  type FixesOfCase,
  type LawFixesResult,
  type LawFixKind,
  lawFixesRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { openCaseUris } from "../deadlines/show-deadlines.ts";
import { openFile } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";

/**
 * Asks which kinds of changes, unless a key binding or another extension passes them. Resolves to the files in the
 * preview; nothing is changed until the person applies it there.
 */
export async function fixManyCases(server: Server, given: unknown): Promise<readonly Uri[]> {
  const found = await fixesOf(server, undefined);
  if (!found) return [];
  tellUnreadable(found.unreadable);
  if (found.cases.length === 0) {
    void window.showInformationMessage(l10n.t("No unmailed open case needs a new fee, address, or edition."));
    return [];
  }
  const kinds = isKinds(given) ? given : await askForKinds(found.cases);
  if (!kinds || kinds.length === 0) return [];
  // As open documents, the cases have versions, so that no edit is applied to a text that has changed meanwhile.
  const uris = found.cases.map(({ uri }) => Uri.parse(uri));
  await Promise.all(uris.map(openFile));
  const now = await fixesOf(
    server,
    found.cases.map(({ uri }) => uri),
  );
  if (!now) return [];
  const edit = new WorkspaceEdit();
  tellOutdated(now.cases.filter((one) => !isCurrent(one)));
  const changed = now.cases.filter((one) => isCurrent(one) && addTo(edit, one, kinds));
  if (changed.length === 0) return [];
  await workspace.applyEdit(edit, { isRefactoring: true });
  return changed.map(({ uri }) => Uri.parse(uri));
}

async function fixesOf(
  server: Server,
  uris: readonly string[] | undefined,
): Promise<LawFixesResult | undefined> {
  const asked = uris ?? (workspace.workspaceFolders?.length ? undefined : openCaseUris());
  const params: CasesOrAllParams = asked ? { uris: asked } : {};
  return server.ask(lawFixesRequest, params);
}

function isCurrent({ uri, version }: FixesOfCase): boolean {
  const key = Uri.parse(uri).toString();
  return workspace.textDocuments.some(
    (document) => document.uri.toString() === key && document.version === version,
  );
}

/** Whether there was anything to add. */
function addTo(
  edit: WorkspaceEdit,
  { uri, names, fixes }: FixesOfCase,
  kinds: readonly LawFixKind[],
): boolean {
  const file = Uri.parse(uri);
  const meant = fixes.filter(({ kind }) => kinds.includes(kind));
  for (const { title, edits } of meant) {
    const metadata = {
      needsConfirmation: true,
      label: title,
      description: names.join(", ") || workspace.asRelativePath(file),
    };
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(file, new Range(start.line, start.character, end.line, end.character), newText, metadata);
    }
  }
  return meant.length > 0;
}

interface KindItem extends QuickPickItem {
  readonly of: LawFixKind;
}

async function askForKinds(cases: readonly FixesOfCase[]): Promise<readonly LawFixKind[] | undefined> {
  const items = lawFixKinds.flatMap((kind): KindItem[] => {
    const count = cases.filter(({ fixes }) => fixes.some((fix) => fix.kind === kind)).length;
    const description = count === 1 ? l10n.t("1 case") : l10n.t("{0} cases", count);
    return count === 0 ? [] : [{ of: kind, label: inWords(kind), description, picked: true }];
  });
  const chosen = await window.showQuickPick<KindItem>(items, {
    title: l10n.t("Update Fees, Addresses, and Editions"),
    placeHolder: l10n.t("What should be updated in the unmailed open cases?"),
    canPickMany: true,
  });
  return chosen?.map(({ of }) => of);
}

const lawFixKinds: readonly LawFixKind[] = ["fee", "address", "edition"];

function inWords(kind: LawFixKind): string {
  switch (kind) {
    case "fee":
      return l10n.t("Filing fees");
    case "address":
      return l10n.t("Filing addresses");
    case "edition":
      return l10n.t("Editions");
  }
}

function tellOutdated(cases: readonly FixesOfCase[]): void {
  if (cases.length === 0) return;
  const files = cases.map(({ uri }) => workspace.asRelativePath(Uri.parse(uri))).join(", ");
  void window.showWarningMessage(
    l10n.t("These cases changed, so they are not in the preview. Try again: {0}", files),
  );
}

function tellUnreadable(uris: readonly string[]): void {
  if (uris.length === 0) return;
  const files = uris.map((uri) => workspace.asRelativePath(Uri.parse(uri))).join(", ");
  void window.showWarningMessage(l10n.t("These cases could not be read and will not be changed: {0}", files));
}

function isKinds(given: unknown): given is readonly LawFixKind[] {
  return Array.isArray(given) && given.every((one) => lawFixKinds.some((kind) => kind === one));
}
