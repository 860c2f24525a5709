// Derived facts of a case, shown in a few words after the values that they follow from.
import type { InlayHint } from "vscode-languageserver";
import { hintsIn } from "../../core/ide/hints.ts";
import type { Feature } from "../services.ts";

export const inlayHints: Feature<
  "abilities" | "aboutCase" | "connection" | "onInvalidated" | "inBackground"
> = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen({ connection, abilities, aboutCase, onInvalidated, inBackground }) {
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
    onInvalidated(() => {
      if (!abilities().refreshesHints) return;
      inBackground("workspace/inlayHint/refresh", () => connection.languages.inlayHint.refresh());
    });
  },
};
