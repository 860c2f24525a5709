// The command "Explain Rule": the page of a rule, shown as a preview. It comes from the server, not from the network.
import { commands, type Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";
import { type RulePageParams, rulePageRequest } from "../../server/src/lsp/requests.ts";
import type { Server } from "./server.ts";

const scheme = "parole-case-rule";

/** Registers the command, which takes the rule's id, and what shows its page. */
export function explainRules(server: Server): Disposable[] {
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const params: RulePageParams = { rule: uri.path.replace(/^\/|\.md$/g, "") };
        const page = await server.ask<string | null>(rulePageRequest, params);
        return page ?? l10n.t("There is no such rule");
      },
    }),
    commands.registerCommand("parole-case.explainRule", async (rule: unknown) => {
      const id =
        typeof rule === "string" ? rule : await window.showInputBox({ prompt: l10n.t("Which rule?") });
      if (!id) return;
      const uri = Uri.from({ scheme, path: `/${id}.md` });
      await commands.executeCommand("markdown.showPreview", uri);
    }),
  ];
}
