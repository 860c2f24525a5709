// What a view shows if its case file cannot be read, for example because it was moved.
import { l10n, Uri, workspace } from "vscode";
import { html } from "./html.ts";
import type { Page } from "./panels.ts";

export function unreadablePage(title: string, uri: string): Page {
  const file = workspace.asRelativePath(Uri.parse(uri), false);
  const words = l10n.t(
    "The case file {0} could not be read. It may have been moved, renamed, or deleted. Close this tab and open the case from its current location.",
    file,
  );
  return { title, body: html`<h1>${title}</h1><p>${words}</p>` };
}
