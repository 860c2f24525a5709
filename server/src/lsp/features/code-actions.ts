// The light bulb: actions for findings, for the field at the cursor, and for the case as a whole.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { wholeChangeInTurns, wholeIn } from "../actions/at-once.ts";
import { actionKinds, actionsFor } from "../actions/code-actions.ts";
import type { ActedOn } from "../actions/request.ts";
import { contentModified, requestCancelled } from "../refusals.ts";
import { yieldToRequests } from "../scheduling.ts";
import type { Feature } from "../services.ts";

export const codeActions: Feature<
  "abilities" | "aboutCase" | "cases" | "connection" | "documents" | "guarded"
> = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: true },
  }),
  listen({ connection, documents, cases, abilities, aboutCase, guarded }) {
    const about = (document: TextDocument): ActedOn => {
      const { parsed, checked } = cases.of(document);
      const check: ActedOn["check"] = (text) => cases.checkAs(document, text).findings;
      return { document, parsed, checked, check, abilities: abilities() };
    };

    connection.onCodeAction((params, token) =>
      aboutCase("textDocument/codeAction", params, token, [], ({ document }) =>
        actionsFor({
          ...about(document),
          range: params.range,
          named: params.context.diagnostics,
          only: params.context.only ?? [],
        }),
      ),
    );

    connection.onCodeActionResolve((action, token) =>
      guarded("codeAction/resolve", async () => {
        const meant = action.edit ? undefined : wholeIn(action.data);
        const document = meant && documents.get(meant.uri);
        if (!document) return action;
        const { version } = document;
        const goOn = async (): Promise<void> => {
          await yieldToRequests();
          if (token.isCancellationRequested) throw requestCancelled();
          if (documents.get(document.uri)?.version !== version) throw contentModified();
        };
        return { ...action, ...(await wholeChangeInTurns(meant.whole, about(document), goOn)) };
      }),
    );
  },
};
