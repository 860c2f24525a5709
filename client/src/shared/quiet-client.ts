// The language client for this extension: it shows no messages by itself, and logs nothing that could be text of a
// case.

import { type LogOutputChannel, l10n, Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ErrorAction,
  type InitializeParams,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import { isRequestFailure } from "../../../server/src/lsp/protocol/index.ts";
import { caseLanguage, settingsFiles } from "./case-files.ts";
import { type LineOf, withFixedIndentation } from "./snippet-edits.ts";

/**
 * A language client, of whichever kind of server, that writes only to the log: what the user is shown, and in which
 * words, is decided in this extension.
 */
export function quiet<Client extends abstract new (...given: never[]) => BaseLanguageClient>(base: Client) {
  abstract class QuietLanguageClient extends (base as unknown as AnyClient) {
    override error(message: string, cause?: unknown): void {
      super.error(cause === undefined ? message : `${message} (${failureIn(cause)})`, undefined, false);
    }

    /**
     * The client takes pushed diagnostics and does not pull: with pull, it removes findings when a tab is closed, and
     * requests none for a document without a tab, while the Problems view shows all files, open or not.
     */
    protected override fillInitializeParams(params: InitializeParams): void {
      super.fillInitializeParams(params);
      delete params.capabilities.textDocument?.diagnostic;
    }

    /** Only the names of messages: their contents are the case. */
    override trace(message: string): void {
      if (workspace.getConfiguration("parole-case").get("trace.server") === "messages") {
        super.trace(message);
      }
    }
  }
  return QuietLanguageClient as unknown as Client;
}

// biome-ignore lint/suspicious/noExplicitAny: TypeScript requires it of a class that extends any class.
type AnyClient = abstract new (...given: any[]) => BaseLanguageClient;

/** The options for the server, and the handling of its answers. `closed` is called when the connection has closed. */
export function clientOptions(log: LogOutputChannel, closed: () => void): LanguageClientOptions {
  return {
    // Practice settings too, so that people of the practice can be found and renamed there.
    documentSelector: [{ language: caseLanguage }, settingsFiles],
    initializationOptions: {
      explainsRules: true,
      saysWhatWasFixed: true,
      marksReviewed: true,
      runsCommands: true,
      showsFindings: true,
      asksAgain: true,
      // With `editor.acceptSuggestionOnEnter`, which the extension sets to "smart" for case files.
      skipsWhole: true,
      listsCases: true,
      isTrusted: workspace.isTrusted,
    },
    // The server's texts contain words of the case, so that no other command may be run from them.
    markdown: { isTrusted: { enabledCommands: ["parole-case.explainRule"] } },
    diagnosticCollectionName: "parole-case",
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: {
      async sendRequest(type, params, token, next) {
        const answer = await next(type, params, token);
        // The type of an answer depends on its request, which only the protocol knows.
        switch (typeof type === "string" ? type : type.method) {
          case CodeActionRequest.method:
            return Array.isArray(answer)
              ? (withFixedIndentation(answer, openDocumentLines) as typeof answer)
              : answer;
          case CodeActionResolveRequest.method:
            return withFixedIndentation([answer as CodeAction], openDocumentLines)[0] as typeof answer;
          default:
            return answer;
        }
      },
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        closed();
        return {
          action: CloseAction.DoNotRestart,
          handled: true,
          message: l10n.t("The server's connection closed"),
        };
      },
    },
  };
}

function openDocumentLines(uri: string): LineOf {
  const wanted = Uri.parse(uri).toString();
  const document = workspace.textDocuments.find((each) => each.uri.toString() === wanted);
  return (line) => (document && line < document.lineCount ? document.lineAt(line).text : undefined);
}

// Why one of our requests failed, in words without any text of a case.

/** Only the class of an error: its message could contain text of a case. */
export function failureIn(error: unknown): string {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
  if (!isRequestFailure(data)) return error instanceof Error ? error.name : typeof error;
  switch (data.kind) {
    case "failed":
      return data.errorClass;
    case "invalid-params":
      return `invalid params (${data.fields.join(", ")})`;
  }
}
