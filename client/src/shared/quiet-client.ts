// The language client as this extension wants it: it says nothing to the person by itself, and writes nothing into the
// log that could be text of a case.
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type LogOutputChannel, l10n, Uri, workspace } from "vscode";
import type { CodeAction, InitializeParams, LanguageClientOptions } from "vscode-languageclient/node";
import {
  CloseAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";
import { caseLanguage } from "./case-files.ts";
import { failureIn } from "./request-failure.ts";
import { type LineOf, withFixedIndentation } from "./snippet-edits.ts";

/** Speaks to the log alone: what the user is told, and in which words, is decided here. */
export class QuietLanguageClient extends LanguageClient {
  override error(message: string, cause?: unknown): void {
    super.error(cause === undefined ? message : `${message} (${failureIn(cause)})`, undefined, false);
  }

  /**
   * Findings are sent to it, not asked for by it: where it asks, it takes them back as soon as a tab is closed, and asks
   * for none of a document that has no tab, while the Problems view shows all files, opened or not.
   */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    delete params.capabilities.textDocument?.diagnostic;
  }

  /** The names of messages only: their contents are the case. */
  override trace(message: string): void {
    if (workspace.getConfiguration("parole-case").get("trace.server") === "messages") {
      super.trace(message);
    }
  }
}

/** What is told to the server of this client, and what is done with what it says. `closed` is called when it is gone. */
export function clientOptions(log: LogOutputChannel, closed: () => void): LanguageClientOptions {
  return {
    // People of the practice are found and renamed from where they are described, too.
    documentSelector: [
      { language: caseLanguage },
      { language: "yaml", pattern: "**/parole-case.config.yaml" },
    ],
    initializationOptions: {
      explainsRules: true,
      saysWhatWasFixed: true,
      marksReviewed: true,
      runsCommands: true,
      showsFindings: true,
      asksAgain: true,
      // By `editor.acceptSuggestionOnEnter`, which the extension sets to "smart" for case files.
      skipsWhole: true,
      listsCases: true,
      isTrusted: workspace.isTrusted,
    },
    // What the server says of a place holds words of the case, so that nothing but this may be run from there.
    markdown: { isTrusted: { enabledCommands: ["parole-case.explainRule"] } },
    diagnosticCollectionName: "parole-case",
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    stdioOptions: {
      stdout: (output) => void output.resume(),
      stderr: logFrames,
    },
    initializationFailedHandler: () => false,
    middleware: {
      async sendRequest(type, params, token, next) {
        const answer = await next(type, params, token);
        // The type of an answer is that of its request, which only the protocol knows.
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

/** Of what a failing server says last, only where it was: the rest could carry text of a case. */
function logFrames(output: Readable, log: LogOutputChannel): void {
  createInterface({ input: output }).on("line", (line) => {
    if (/^\s+at /.test(line)) {
      log.error(line);
    }
  });
}
