// The hover: the field, what follows from its value, the rules, and their sources.
import { type Hover, MarkupKind } from "vscode-languageserver";
import { type HoverAnswer, hoverAt } from "../../core/ide/hover.ts";
import type { ClientAbilities } from "../abilities.ts";
import type { CachedCase } from "../cases.ts";
import { rangeOf } from "../diagnostics.ts";
import { asMarkdown, asPlainText } from "../hover-text.ts";
import type { Feature } from "../services.ts";
import { hoverInSettings } from "../settings-help.ts";

export const hover: Feature<
  "abilities" | "aboutCase" | "connection" | "guarded" | "settings" | "settingsDocument"
> = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, abilities, settings, aboutCase, settingsDocument, guarded }) {
    connection.onHover((params, token) => {
      const settingsFile = settingsDocument(params.textDocument.uri);
      if (settingsFile) {
        return guarded("textDocument/hover", () =>
          hoverInSettings(settingsFile, params.position, abilities().readsMarkdown, settings().language),
        );
      }
      return aboutCase("textDocument/hover", params, token, null, (known) =>
        hoverIn(known, known.document.offsetAt(params.position), abilities()),
      );
    });
  },
};

function hoverIn(known: CachedCase, offset: number, abilities: ClientAbilities): Hover | null {
  const { showsFindings, readsMarkdown, runsCommands } = abilities;
  const found = hoverAt(known, offset);
  const answer = found && showsFindings ? withoutShown(found, offset) : found;
  if (!answer) return null;
  const { language } = known.checked;
  const value = readsMarkdown
    ? asMarkdown(answer, { linksRules: runsCommands, language })
    : asPlainText(answer, language);
  const kind = readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: rangeOf(answer.span, known.document) };
}

/** Without the findings that the client shows in the same hover itself. */
function withoutShown(answer: HoverAnswer, offset: number): HoverAnswer | undefined {
  const findings = answer.findings.filter(({ span }) => offset < span.start || offset > span.end);
  return findings.length > 0 || answer.title !== undefined ? { ...answer, findings } : undefined;
}
