// Lines of their own above the case and its exhibits. What they say is for every client; what they do, for clients
// that run the extension's commands.
import { type CodeLens, CodeLensRefreshRequest, type Command } from "vscode-languageserver";
import { type Lens, lensesOf } from "../../core/ide/lenses.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../services.ts";

export const codeLenses: Feature<
  "abilities" | "aboutCase" | "connection" | "onRenewed" | "settings" | "unwaited"
> = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen({ connection, abilities, settings, aboutCase, onRenewed, unwaited }) {
    connection.onCodeLens((params, token) =>
      aboutCase<CodeLens[]>("textDocument/codeLens", params, token, [], (known) => {
        if (!settings().showsLenses) return [];
        const { document } = known;
        const command = abilities().runsCommands ? commandOf : titleAlone;
        return lensesOf(known).map((lens) => ({
          range: rangeOf(lens.span, document),
          command: command(lens, document.uri),
        }));
      }),
    );
    onRenewed(() => {
      if (!abilities().refreshesLenses) return;
      unwaited("workspace/codeLens/refresh", () => connection.sendRequest(CodeLensRefreshRequest.type));
    });
  },
};

function commandOf(lens: Lens, uri: string): Command {
  switch (lens.does) {
    case "show-findings":
      return { title: lens.title, command: "parole-case.showProblems" };
    case "export-packet":
      return { title: lens.title, command: "parole-case.exportPacket", arguments: [uri] };
    case "nothing":
      return titleAlone(lens);
  }
}

/** A command without a name is words to read. */
function titleAlone({ title }: Lens): Command {
  return { title, command: "" };
}
