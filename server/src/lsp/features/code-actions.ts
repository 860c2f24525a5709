// The light bulb: what can be done about findings, and to the case as a whole.
import { CodeActionKind } from "vscode-languageserver";
import type { ParsedText } from "../../core/text/parse.ts";
import { actionsFor, everythingEdit, insertEverythingKind } from "../code-actions.ts";
import type { Feature } from "../serving.ts";

export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, insertEverythingKind],
      resolveProvider: true,
    },
  }),
  listen({ connection, documents, cases, abilities, aboutCase, guarded }) {
    connection.onCodeAction((params, token) =>
      aboutCase("textDocument/codeAction", params, token, [], ({ document, parsed, checked }) =>
        actionsFor({
          document,
          parsed,
          findings: checked.findings,
          check: (text) => cases.checkAs(document, text).findings,
          range: params.range,
          only: params.context.only ?? [],
          ...abilities(),
        }),
      ),
    );
    connection.onCodeActionResolve((action) =>
      guarded("codeAction/resolve", () => {
        const document = documents.get(uriIn(action.data) ?? "");
        if (!document || action.edit) return action;
        const { parsed } = cases.of(document);
        const check = (text: ParsedText) => cases.checkAs(document, text).findings;
        return { ...action, edit: everythingEdit({ document, parsed, check }) };
      }),
    );
  },
};

/** The document that an action without its edit is about; the edit itself is made from the text as it is now. */
function uriIn(sent: unknown): string | undefined {
  const uri = typeof sent === "object" && sent !== null && "uri" in sent ? sent.uri : undefined;
  return typeof uri === "string" ? uri : undefined;
}
