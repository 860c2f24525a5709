// The command "Explain Rule": the page of a rule, shown as a preview. It comes from the server, not from the network.
import { commands, type Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";
import {
  type RulePageParams,
  rulePageRequest,
  rulesRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "./server.ts";

const scheme = "parole-case-rule";

/** Registers the command, which takes a rule's id or asks for the rule, and the provider of its page. */
export function explainRules(server: Server): Disposable[] {
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const params: RulePageParams = { rule: uri.path.replace(/^\/|\.md$/g, "") };
        const page = await server.ask(rulePageRequest, params);
        return page ?? l10n.t("Rule not found");
      },
    }),
    commands.registerCommand("parole-case.explainRule", async (rule: unknown) => {
      const id = typeof rule === "string" ? rule : await chosenRule(server);
      if (!id) return;
      const uri = Uri.from({ scheme, path: `/${id}.md` });
      await commands.executeCommand("markdown.showPreview", uri);
    }),
  ];
}

async function chosenRule(server: Server): Promise<string | undefined> {
  const rules = await server.ask(rulesRequest, {});
  const items = rules?.map(({ id, title }) => ({ label: title, description: id }));
  const chosen =
    items &&
    (await window.showQuickPick(items, {
      title: l10n.t("Explain Rule"),
      placeHolder: l10n.t("Type a word from the rule or its id"),
      matchOnDescription: true,
    }));
  return chosen?.description;
}
