// The outline of an open case, also for breadcrumbs and sticky scroll.
import {
  type DocumentSymbol,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { memoize, memoizePair } from "../../core/base/memoize.ts";
import type { Span } from "../../core/base/span.ts";
import {
  type OutlineKind,
  type OutlineSymbol,
  outlineInPieces,
  outlineOf,
  type SymbolInPiece,
} from "../../core/ide/outline.ts";
import type { CachedCase } from "../cases.ts";
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
        (known) => symbolsIn(known, abilities().nestsSymbols),
      ),
    );
  },
};

/** An editor requests them for each of several views. */
const symbolsIn = memoizePair((known: CachedCase, isNested: boolean) =>
  isNested
    ? nestedIn(outlineInPieces(known), known.document)
    : flat(outlineOf(known), known.document.uri, rangesIn(known.document), undefined),
);

type RangeOf = (span: Span) => Range;

/** Ranges of spans, most of which begin or end on the line of the one before. */
function rangesIn(document: TextDocument): RangeOf {
  let [line, start, end] = [0, 0, -1];
  const positionAt = (offset: number): Position => {
    if (start <= offset && offset <= end) return { line, character: offset - start };
    const position = document.positionAt(offset);
    line = position.line;
    start = document.offsetAt({ line, character: 0 });
    end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return position;
  };
  return (span) => ({ start: positionAt(span.start), end: positionAt(span.end) });
}

function nestedIn(outline: readonly SymbolInPiece[], document: TextDocument): DocumentSymbol[] {
  const rangeOf = rangesIn(document);
  const shown = ({ symbol, start, items }: SymbolInPiece): DocumentSymbol => {
    const known = lastShown(symbol);
    const { line } = document.positionAt(start);
    // While a person types within a line, all lines stay where they are.
    if (known.line !== line || !known.shown) {
      known.line = line;
      known.shown = nested(symbol, ({ start: from, end }) =>
        rangeOf({ start: start + from, end: start + end }),
      );
    }
    return items?.length ? { ...known.shown, children: items.map(shown) } : known.shown;
  };
  return outline.map(shown);
}

/** How a symbol of a piece was shown last, with the line on which the piece began. */
const lastShown = memoize((_: OutlineSymbol): { line: number; shown: DocumentSymbol | undefined } => ({
  line: -1,
  shown: undefined,
}));

function nested(
  { name, detail, kind, span, nameSpan, children }: OutlineSymbol,
  rangeOf: RangeOf,
): DocumentSymbol {
  return {
    name,
    ...(detail !== "" && { detail }),
    kind: kinds[kind],
    range: rangeOf(span),
    selectionRange: rangeOf(nameSpan),
    ...(children.length > 0 && { children: children.map((child) => nested(child, rangeOf)) }),
  };
}

function flat(
  outline: readonly OutlineSymbol[],
  uri: string,
  rangeOf: RangeOf,
  containerName: string | undefined,
): SymbolInformation[] {
  return outline.flatMap(({ name, kind, span, children }) => [
    {
      name,
      kind: kinds[kind],
      location: { uri, range: rangeOf(span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flat(children, uri, rangeOf, name),
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
