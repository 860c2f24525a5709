// The client capabilities that the server uses.
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
  /** Shows a message about fixes that were made without asking. */
  readonly saysWhatWasFixed: boolean;
  /** Asks who has reviewed something and requests the edits that mark it as reviewed. */
  readonly marksReviewed: boolean;
  /** Runs the commands of the extension, also from links in a hover. */
  readonly runsCommands: boolean;
  /** Shows the findings at a field in the hover itself, next to the text of the server. */
  readonly showsFindings: boolean;
  /** Lists cases and wants a notification when their state changes. */
  readonly listsCases: boolean;
  /** Accepts hover and completion documentation as Markdown. */
  readonly readsMarkdown: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly completion: CompletionAbilities;
  /** Supports nested document symbols. */
  readonly nestsSymbols: boolean;
  readonly mostFolds: number;
  /** Accepts a definition as a link with the range of the whole target entry. */
  readonly takesLocationLinks: boolean;
  /** Requests `prepareRename` before it asks for the new name. */
  readonly asksBeforeRename: boolean;
  /** Accepts edits with the version of the document that they apply to. */
  readonly takesVersionedEdits: boolean;
  /** Shows disabled actions with the reason. */
  readonly showsDisabledActions: boolean;
}

export interface CompletionAbilities {
  readonly takesSnippets: boolean;
  /** Inserts several lines without adjusting their indentation, if the server requests that. */
  readonly keepsWhitespace: boolean;
  readonly resolvesDocumentation: boolean;
  readonly readsMarkdown: boolean;
  /** Triggers completion again after inserting a key. */
  readonly asksAgain: boolean;
  /** Treats Enter as a new line if the suggestion is already typed in full. */
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

/** Whether the client's options set a flag for which the protocol has no capability. */
function says(options: unknown, what: string): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    Object.entries(options).some(([key, value]) => key === what && value === true)
  );
}
