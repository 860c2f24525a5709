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
  /** Shows a line about fixes that were made without a question. */
  readonly saysWhatWasFixed: boolean;
  /** Asks a person who has reviewed something, and has it marked. */
  readonly marksReviewed: boolean;
  /** Runs the commands of the extension, from links in a hover too. */
  readonly runsCommands: boolean;
  /** Shows the findings of a place itself, beside what the server says of it. */
  readonly showsFindings: boolean;
  /** Lists cases, and wants to hear when they stand differently. */
  readonly listsCases: boolean;
  /** Takes what is said of a place as Markdown. */
  readonly readsMarkdown: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly completion: CompletionAbilities;
  /** Shows symbols within symbols. */
  readonly nestsSymbols: boolean;
  readonly mostFolds: number;
  /** Takes with the place that is gone to the whole entry around it. */
  readonly takesLocationLinks: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly asksBeforeRename: boolean;
  /** Takes edits with the version that they are of. */
  readonly takesVersionedEdits: boolean;
  /** Shows actions that cannot be carried out, with the reason why. */
  readonly showsDisabledActions: boolean;
}

export interface CompletionAbilities {
  readonly takesSnippets: boolean;
  /** Puts in several lines as they are, where the server asks for that. */
  readonly keepsWhitespace: boolean;
  readonly resolvesDocumentation: boolean;
  readonly readsMarkdown: boolean;
  /** Asks for completion once more behind a key that was put in. */
  readonly asksAgain: boolean;
  /** Begins a line at Enter where what is suggested is already there in full. */
  readonly skipsWhole: boolean;
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
    showsDisabledActions: textDocument?.codeAction?.disabledSupport === true,
    explainsRules: says(initializationOptions, "explainsRules"),
    saysWhatWasFixed: says(initializationOptions, "saysWhatWasFixed"),
    marksReviewed: says(initializationOptions, "marksReviewed"),
    runsCommands: says(initializationOptions, "runsCommands"),
    showsFindings: says(initializationOptions, "showsFindings"),
    listsCases: says(initializationOptions, "listsCases"),
    readsMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    completion: completionAbilitiesOf(textDocument?.completion?.completionItem, initializationOptions),
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    takesLocationLinks: textDocument?.definition?.linkSupport === true,
    asksBeforeRename: textDocument?.rename?.prepareSupport === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
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
    skipsWhole: says(options, "skipsWhole"),
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
