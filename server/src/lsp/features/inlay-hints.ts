// What is computed of a case, shown in a few words behind the values that it follows from.
import type { InlayHint } from "vscode-languageserver";
import { hintsIn } from "../../core/ide/hints.ts";
import type { Feature } from "../services.ts";

export const inlayHints: Feature<"abilities" | "aboutCase" | "connection" | "onRenewed" | "unwaited"> = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen({ connection, abilities, aboutCase, onRenewed, unwaited }) {
    connection.languages.inlayHint.on((params, token) =>
      aboutCase<InlayHint[]>("textDocument/inlayHint", params, token, [], (known) => {
        const { document } = known;
        const { start, end } = params.range;
        const hints = hintsIn(known, { start: document.offsetAt(start), end: document.offsetAt(end) });
        return hints.map(({ offset, text, sentence }) => ({
          position: document.positionAt(offset),
          label: text,
          tooltip: sentence,
          paddingLeft: true,
        }));
      }),
    );
    onRenewed(() => {
      if (!abilities().refreshesHints) return;
      unwaited("workspace/inlayHint/refresh", () => connection.languages.inlayHint.refresh());
    });
  },
};
