// The light bulb: what can be done about findings, at a place, and to the case as a whole.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { wholeEdit, wholeIn } from "../actions/at-once.ts";
import type { ActedOn } from "../actions/request.ts";
import { actionKinds, actionsFor } from "../code-actions.ts";
import type { Feature } from "../serving.ts";

export const codeActions: Feature = {
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
        actionsFor({ ...about(document), range: params.range, only: params.context.only ?? [] }),
      ),
    );

    connection.onCodeActionResolve((action) =>
      guarded("codeAction/resolve", () => {
        const meant = action.edit ? undefined : wholeIn(action.data);
        const document = meant && documents.get(meant.uri);
        return document ? { ...action, edit: wholeEdit(meant.whole, about(document)) } : action;
      }),
    );
  },
};
