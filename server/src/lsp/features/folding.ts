// The folding ranges of an open case.
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import { foldsOf } from "../../core/ide/folding.ts";
import type { Feature } from "../services.ts";

export const folding: Feature<"abilities" | "aboutText" | "connection"> = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, abilities, aboutText }) {
    connection.onFoldingRanges((params, token) =>
      aboutText<FoldingRange[] | null>("textDocument/foldingRange", params, token, null, ({ parsed }) =>
        mostImportant(
          foldsOf(parsed).map(({ first, last, kind }) => ({
            startLine: first,
            endLine: last,
            ...(kind !== undefined && { kind: kinds[kind] }),
          })),
          abilities().mostFolds,
        ),
      ),
    );
  },
};

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** Up to the client's limit, longest first, in the order of the text. */
function mostImportant(folds: FoldingRange[], most: number): FoldingRange[] {
  if (folds.length <= most) return folds;
  const length = ({ startLine, endLine }: FoldingRange) => endLine - startLine;
  return folds
    .toSorted((one, other) => length(other) - length(one))
    .slice(0, most)
    .toSorted((one, other) => one.startLine - other.startLine);
}
