// Views that show one case.

import { type Disposable, l10n, languages, Uri, workspace } from "vscode";
import { html } from "./html.ts";
import type { Page, ViewKind, Views } from "./panels.ts";

export interface OneCase {
  /** URI of the case file. */
  readonly uri: string;
}

export const ofOneCase: Pick<ViewKind<OneCase>, "keyOf" | "stateOf"> = {
  keyOf: ({ uri }) => uri,
  stateOf: (kept) =>
    typeof kept === "object" && kept !== null && "uri" in kept && typeof kept.uri === "string"
      ? { uri: kept.uri }
      : undefined,
};

/** Renews the views of a case during typing, and whenever it was checked again, as when its exhibits change. */
export function renewedWithCase(views: readonly Views<OneCase>[]): Disposable[] {
  const renew = (uris: ReadonlySet<string>) => {
    for (const each of views) each.renew(({ uri }) => uris.has(uri));
  };
  return [
    workspace.onDidChangeTextDocument(({ document }) => renew(new Set([document.uri.toString()]))),
    languages.onDidChangeDiagnostics(({ uris }) => renew(new Set(uris.map((uri) => uri.toString())))),
  ];
}

// What a view shows if its case file cannot be read, for example because it was moved.

export function unreadablePage(title: string, uri: string): Page {
  const file = workspace.asRelativePath(Uri.parse(uri), false);
  const words = l10n.t(
    "The case file {0} could not be read. It may have been moved, renamed, or deleted. Close this tab and open the case from its current location.",
    file,
  );
  return { title, body: html`<h1>${title}</h1><p>${words}</p>` };
}
