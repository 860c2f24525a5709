// Documents dropped into a case file become exhibits. VS Code drops into the text while the Shift key is held.
import { type DataTransfer, type Disposable, DocumentDropEdit, languages, Uri } from "vscode";
import { isDocument } from "../../../server/src/lsp/protocol/index.ts";
import { caseLanguage } from "../shared/case-files.ts";
import { baseName } from "../shared/file-names.ts";
import type { Server } from "../shared/server.ts";
import { addPapers } from "./add-exhibits.ts";
import type { DocumentToImport } from "./bring-in.ts";

/** A drop without any document is left to VS Code. */
export function dropExhibits(server: Server): Disposable {
  return languages.registerDocumentDropEditProvider(
    { language: caseLanguage },
    {
      async provideDocumentDropEdits(document, _position, transfer) {
        const papers = await papersIn(transfer);
        if (document.isUntitled || papers.length === 0) return undefined;
        // The entries are added at the end of the list, wherever the documents were dropped; nothing is inserted here.
        void addPapers(server, document, papers);
        return new DocumentDropEdit("");
      },
    },
  );
}

async function papersIn(transfer: DataTransfer): Promise<readonly DocumentToImport[]> {
  const list = await transfer.get("text/uri-list")?.asString();
  const uris = (list ?? "")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => Uri.parse(line));
  if (uris.length > 0)
    return uris.some((uri) => isDocument(baseName(uri))) ? uris.map((uri) => ({ uri })) : [];
  const papers: DocumentToImport[] = [];
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file && isDocument(file.name)) papers.push({ name: file.name, bytes: await file.data() });
  }
  return papers;
}
