// Views that show one case.
import { type Disposable, languages, workspace } from "vscode";
import type { ViewKind, Views } from "./panels.ts";

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
