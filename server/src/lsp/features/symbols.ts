// The outline of an open case, also for breadcrumbs and sticky scroll.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type OutlineKind, type OutlineSymbol, outlineOf } from "../../core/ide/outline.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../services.ts";

export const symbols: Feature<"abilities" | "aboutCase" | "connection"> = {
  capabilities: () => ({ documentSymbolProvider: { label: "Parole Case" } }),
  listen({ connection, abilities, aboutCase }) {
    connection.onDocumentSymbol((params, token) =>
      aboutCase<DocumentSymbol[] | SymbolInformation[]>(
        "textDocument/documentSymbol",
        params,
        token,
        [],
        (known) => {
          const outline = outlineOf(known);
          return abilities().nestsSymbols
            ? nested(outline, known.document)
            : flat(outline, known.document, undefined);
        },
      ),
    );
  },
};

function nested(outline: readonly OutlineSymbol[], document: TextDocument): DocumentSymbol[] {
  return outline.map(({ name, detail, kind, span, nameSpan, children }) => ({
    name,
    ...(detail !== "" && { detail }),
    kind: kinds[kind],
    range: rangeOf(span, document),
    selectionRange: rangeOf(nameSpan, document),
    ...(children.length > 0 && { children: nested(children, document) }),
  }));
}

function flat(
  outline: readonly OutlineSymbol[],
  document: TextDocument,
  containerName: string | undefined,
): SymbolInformation[] {
  return outline.flatMap(({ name, kind, span, children }) => [
    {
      name,
      kind: kinds[kind],
      location: { uri: document.uri, range: rangeOf(span, document) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flat(children, document, name),
  ]);
}

/** The protocol names the kinds of symbols of programs; these have the most fitting icons. */
const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  person: SymbolKind.Class,
  form: SymbolKind.File,
  exhibit: SymbolKind.Package,
  block: SymbolKind.Object,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  prose: SymbolKind.String,
  day: SymbolKind.Event,
  "yes-no": SymbolKind.Boolean,
  number: SymbolKind.Number,
  choice: SymbolKind.EnumMember,
  version: SymbolKind.Constant,
  id: SymbolKind.Key,
  label: SymbolKind.Key,
  reference: SymbolKind.Variable,
  "label-reference": SymbolKind.Variable,
  claim: SymbolKind.Variable,
  file: SymbolKind.File,
};
