// A paste into a case file: several lines become a block scalar, and text that needs quotation marks gets them.
import {
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
} from "vscode";
import { type PasteParams, type PasteResult, pasteRequest } from "../../../server/src/lsp/protocol/index.ts";
import { caseLanguage } from "../shared/case-files.ts";
import type { Server } from "../shared/server.ts";
import { withoutAddedIndentation } from "./indentation.ts";

/** How long a paste waits for the server before it continues without it, in milliseconds. */
const waitedFor = 2000;

/** Does nothing in VS Code before 1.97, which lacks the API. */
export function pasteIntoCases(server: Server): Disposable {
  const register = languages.registerDocumentPasteEditProvider;
  if (!register) return new Disposable(() => undefined);
  const kind = DocumentDropOrPasteEditKind.Text.append("parole-case");
  return register(
    { language: caseLanguage },
    {
      async provideDocumentPasteEdits(document, ranges, transfer) {
        const [range] = ranges;
        const text = await textIn(transfer);
        if (!range || ranges.length > 1 || text === "") return undefined;
        const params: PasteParams = {
          textDocument: { uri: document.uri.toString() },
          range: { start: placeOf(range.start), end: placeOf(range.end) },
          text,
        };
        const paste = await inTime(server.askQuietly(pasteRequest, params));
        return paste ? [editOf(document, range, paste, kind)] : undefined;
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
  );
}

/** A position for the protocol; VS Code's own class would be serialized differently. */
function placeOf({ line, character }: Position): { readonly line: number; readonly character: number } {
  return { line, character };
}

async function textIn(transfer: DataTransfer): Promise<string> {
  return (await transfer.get("text/plain")?.asString()) ?? "";
}

/** Inserts the text as VS Code inserts a paste, so that the cursor is after it. */
function editOf(
  document: TextDocument,
  range: Range,
  { text, others }: NonNullable<PasteResult>,
  kind: DocumentDropOrPasteEditKind,
): DocumentPasteEdit {
  const written = (what: string, { line, character }: { line: number; character: number }) =>
    withoutAddedIndentation(what, document.lineAt(line).text.slice(0, character));
  const edit = new DocumentPasteEdit(written(text, range.start), l10n.t("Paste as Case Text"), kind);
  if (others.length > 0) {
    const edits = others.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(
        new Range(start.line, start.character, end.line, end.character),
        written(newText, start),
      ),
    );
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.set(document.uri, edits);
  }
  return edit;
}

function inTime<T>(answer: Promise<T | undefined>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), waitedFor);
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
