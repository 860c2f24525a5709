// What the client can do, as far as the server cares.
import type { InitializeParams } from "vscode-languageserver";

export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly givesConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly takesSnippets: boolean;
  readonly changesFolders: boolean;
  readonly resolvesEdits: boolean;
  readonly explainsRules: boolean;
}

export function abilitiesOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, "capabilities" | "initializationOptions">): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    givesConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    explainsRules: explainsRules(initializationOptions),
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
  };
}

/** A client says that it can show the page of a rule. */
function explainsRules(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    "explainsRules" in options &&
    options.explainsRules === true
  );
}
