// Formats the whole file or a selection. Values and comments do not change.

import type { FormattingOptions, TextEdit } from "vscode-languageserver";
import type { Span } from "../../core/base/span.ts";
import { layoutEdits } from "../../core/formatter/format.ts";
import type { CachedText } from "../cases.ts";
import type { Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const formatting: Feature<"aboutText" | "connection"> = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  listen({ connection, aboutText }) {
    connection.onDocumentFormatting((params, token) =>
      aboutText("textDocument/formatting", params, token, [], (known) => editsIn(known, params.options)),
    );
    connection.onDocumentRangeFormatting((params, token) =>
      aboutText("textDocument/rangeFormatting", params, token, [], (known) => {
        const start = known.document.offsetAt(params.range.start);
        const end = known.document.offsetAt(params.range.end);
        // A selection that ends at the beginning of a line does not include that line.
        return editsIn(known, params.options, { start, end: Math.max(start, end - 1) });
      }),
    );
  },
};

function editsIn({ document, parsed }: CachedText, options: FormattingOptions, touching?: Span): TextEdit[] {
  const edits = layoutEdits(parsed, { unit: unitOf(options), ...(touching ? { touching } : {}) });
  return textEditsOf(edits, document);
}

/** YAML does not allow tabs: an editor that indents with tabs gives no number of columns. */
function unitOf({ insertSpaces, tabSize }: FormattingOptions): number {
  return insertSpaces && Number.isInteger(tabSize) && tabSize >= 2 && tabSize <= 8 ? tabSize : 2;
}
