// Code lenses above the case and its exhibits. All clients show their titles; their commands work in clients that run
// the extension's commands.
import { type CodeLens, CodeLensRefreshRequest, type Command } from "vscode-languageserver";
import { type Lens, lensesOf } from "../../core/ide/lenses.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../services.ts";

export const codeLenses: Feature<
  "abilities" | "aboutCase" | "connection" | "onInvalidated" | "settings" | "inBackground"
> = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen({ connection, abilities, settings, aboutCase, onInvalidated, inBackground }) {
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
    onInvalidated(() => {
      if (!abilities().refreshesLenses) return;
      inBackground("workspace/codeLens/refresh", () => connection.sendRequest(CodeLensRefreshRequest.type));
    });
  },
};

function commandOf(lens: Lens, uri: string): Command {
  switch (lens.does) {
    case "show-findings":
      return { title: lens.title, command: "parole-case.showProblems" };
    case "export-packet":
      return { title: lens.title, command: "parole-case.exportPacket", arguments: [uri] };
    case "fill-forms":
      return { title: lens.title, command: "parole-case.fillForms", arguments: [uri] };
    case "nothing":
      return titleAlone(lens);
  }
}

/** A command without an id is shown as text. */
function titleAlone({ title }: Lens): Command {
  return { title, command: "" };
}
