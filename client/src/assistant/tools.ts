// The tools for an assistant with a language model in VS Code. They are registered only while the setting is on, and the
// server answers them only then.
import {
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  window,
  workspace,
} from "vscode";
import { type AssistantResult, assistantRequest, toolNames } from "../../../server/src/lsp/protocol/index.ts";
import { isWrittenAsCase } from "../shared/case-files.ts";
import type { Server } from "../shared/server.ts";

const setting = "parole-case.assistant.enabled";

export function assistantTools(server: Server): Disposable {
  let registered: Disposable | undefined;
  const follow = (): void => {
    const isOn = workspace.getConfiguration().get(setting) === true;
    if (isOn) registered ??= registerTools(server);
    else {
      registered?.dispose();
      registered = undefined;
    }
  };
  follow();
  const listening = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(setting)) follow();
  });
  return new Disposable(() => {
    listening.dispose();
    registered?.dispose();
  });
}

function registerTools(server: Server): Disposable {
  return Disposable.from(
    ...toolNames.map((tool) => lm.registerTool(`parole-case_${tool}`, toolOf(tool, server))),
  );
}

function toolOf(tool: (typeof toolNames)[number], server: Server): LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({
      invocationMessage: l10n.t("Reading cases with Parole Case"),
      ...(tool !== "explain_rule" && {
        confirmationMessages: {
          title: l10n.t("Send findings of your cases to the assistant?"),
          message: l10n.t(
            "The answer goes to the company that runs the language model. Names, dates of birth, numbers, addresses, names of files, and quoted text are masked. What remains may still show what a case is about.",
          ),
        },
      }),
    }),
    async invoke({ input }) {
      const active = window.activeTextEditor?.document;
      const current = active && isWrittenAsCase(active) ? active.uri.toString() : undefined;
      const result = await server.askQuietly(assistantRequest, {
        tool,
        input,
        ...(current !== undefined && { current }),
      });
      return new LanguageModelToolResult([new LanguageModelTextPart(wordsOf(result))]);
    },
  };
}

function wordsOf(result: AssistantResult | undefined): string {
  switch (result?.kind) {
    case "answer":
      return result.text;
    case "refused":
      return result.reason;
    case "off":
      return l10n.t("The tools for assistants are turned off in the settings of Parole Case.");
    case undefined:
      return l10n.t("Parole Case could not complete that command");
  }
}
