// Locations in case files: how a view links to them, and how they are opened.
import { Range, Uri } from "vscode";
import type { EditorRange } from "../../../server/src/lsp/protocol/index.ts";
import { showFile } from "../shared/open-file.ts";
import { type Content, type Html, html } from "./html.ts";

/** Text that opens a location in a case file when pressed. */
export function toPlace(uri: string, { start }: EditorRange, words: Content, id?: string): Html {
  return html`<button type="button" class="link" data-press="go" data-uri="${uri}" data-line="${start.line}" data-character="${start.character}"${id !== undefined && html` id="${id}"`}>${words}</button>`;
}

/** Opens the case file at the location of such a link. */
export async function goTo({ uri, line, character }: Readonly<Record<string, string>>): Promise<void> {
  if (uri === undefined) return;
  const place = [Number(line), Number(character)] as const;
  await showFile(Uri.parse(uri), { selection: new Range(...place, ...place) });
}
