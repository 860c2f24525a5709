// Selection ranges that grow from a word to the whole case.
import type { SelectionRange } from "vscode-languageserver";
import { selectionsAt } from "../../core/ide/selection.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../services.ts";

export const selection: Feature<"aboutText" | "connection"> = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen({ connection, aboutText }) {
    connection.onSelectionRanges((params, token) =>
      aboutText<SelectionRange[]>("textDocument/selectionRange", params, token, [], ({ parsed, document }) =>
        params.positions.map((position) => {
          const spans = selectionsAt(parsed, document.offsetAt(position));
          const outermostFirst = spans.toReversed().map((span) => rangeOf(span, document));
          return (
            outermostFirst.reduce<SelectionRange | undefined>(
              (parent, range) => (parent ? { range, parent } : { range }),
              undefined,
            ) ?? { range: { start: position, end: position } }
          );
        }),
      ),
    );
  },
};
