// Finds cases by file number or by the name of a person in them.
import { type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { fit, shownFor } from "../../core/ide/case-names.ts";
import { type CaseNamesNeeds, type FoundName, rememberCaseNames } from "../case-names.ts";
import { requestCancelled } from "../refusals.ts";
import type { Feature } from "../services.ts";

/** The most results that a person would look through. */
const mostNames = 200;

export const workspaceSymbols: Feature<"connection" | "ready" | "guarded" | CaseNamesNeeds> = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen(services) {
    const { connection, ready, guarded } = services;
    const caseNames = rememberCaseNames(services);
    connection.onWorkspaceSymbol(({ query }, token) =>
      guarded("workspace/symbol", async (): Promise<SymbolInformation[]> => {
        await ready;
        const names = await caseNames(token);
        if (token.isCancellationRequested) throw requestCancelled();
        return bestFits(names, query).map(({ kind, name, detail, uri, range }) => ({
          name: shownFor(name, query),
          kind: kind === "matter" ? SymbolKind.Module : SymbolKind.Class,
          location: { uri, range },
          ...(detail !== "" && { containerName: detail }),
        }));
      }),
    );
  },
};

function bestFits(names: readonly FoundName[], query: string): FoundName[] {
  const fitting = names.flatMap((found) => {
    const rank = fit(found.name, query);
    return rank === undefined ? [] : [{ found, rank }];
  });
  return fitting
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostNames)
    .map(({ found }) => found);
}
