// What the client can do, as far as the server cares.
import { type InitializeParams, InsertTextMode, MarkupKind } from "vscode-languageserver";

export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly givesConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly takesSnippets: boolean;
  readonly changesFolders: boolean;
  readonly resolvesEdits: boolean;
  /** Shows the page of a rule. */
  readonly explainsRules: boolean;
  /** Keeps what it pulls and what is pushed in one list, until the server says otherwise. */
  readonly keepsFindings: boolean;
  readonly completion: CompletionAbilities;
}

export interface CompletionAbilities {
  readonly takesSnippets: boolean;
  /** Puts in several lines as they are, where the server asks for that. */
  readonly keepsWhitespace: boolean;
  readonly resolvesDocumentation: boolean;
  readonly readsMarkdown: boolean;
  /** Asks for completion once more behind a key that was put in. */
  readonly asksAgain: boolean;
  /** Has a whole case among its own snippets. */
  readonly offersCases: boolean;
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
    explainsRules: says(initializationOptions, "explainsRules"),
    keepsFindings: says(initializationOptions, "keepsFindings"),
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    completion: completionAbilitiesOf(textDocument?.completion?.completionItem, initializationOptions),
  };
}

type ItemCapabilities = NonNullable<
  NonNullable<InitializeParams["capabilities"]["textDocument"]>["completion"]
>["completionItem"];

function completionAbilitiesOf(item: ItemCapabilities, options: unknown): CompletionAbilities {
  return {
    takesSnippets: item?.snippetSupport === true,
    keepsWhitespace: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes("documentation") === true,
    readsMarkdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    asksAgain: says(options, "asksAgain"),
    offersCases: says(options, "offersCases"),
  };
}

/** Whether a client says of itself what the protocol has no word for. */
function says(options: unknown, what: string): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    Object.entries(options).some(([key, value]) => key === what && value === true)
  );
}
