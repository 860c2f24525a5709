// Completion and hover in an open settings file.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  MarkupKind,
  type Position,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type SettingsOffer, settingsHelpAt, settingsOffersAt } from "../core/ide/settings-file.ts";
import type { Language } from "../core/message/language.ts";
import { rendered, sentence } from "../core/message/message.ts";
import { titled } from "../core/message/title.ts";
import { allRules } from "../core/rules/index.ts";
import { rangeOf } from "./diagnostics.ts";

const kinds: Record<SettingsOffer["kind"], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Reference,
};

export function completionInSettings(
  document: TextDocument,
  position: Position,
  language?: Language,
): CompletionList | null {
  const found = settingsOffersAt(document.getText(), document.offsetAt(position), allRules);
  if (!found) return null;
  const range = rangeOf(found.span, document);
  const items = found.offers.map(({ label, kind, detail, help, insert }, index): CompletionItem => {
    return {
      label,
      kind: kinds[kind],
      detail: titled(detail, language),
      ...(help !== "" && { documentation: titled(help, language) }),
      sortText: String(index).padStart(4, "0"),
      textEdit: { range, newText: insert },
    };
  });
  return { isIncomplete: false, items };
}

export function hoverInSettings(
  document: TextDocument,
  position: Position,
  readsMarkdown: boolean,
  language?: Language,
): Hover | null {
  const found = settingsHelpAt(document.getText(), document.offsetAt(position), allRules);
  if (!found) return null;
  const { title, help, example, choices, span } = found;
  const strong = (words: string) => (readsMarkdown ? `**${words}**` : words);
  const code = (words: string) => (readsMarkdown ? `\`${words}\`` : words);
  const value = [
    strong(titled(title, language)),
    titled(help, language),
    ...choices.map(({ choice, meaning }) => `${code(choice)}: ${titled(meaning, language)}`),
    ...(example === undefined || example.includes("\n")
      ? []
      : [rendered(sentence("For example: {example}", { example: code(example) }), language)]),
  ].join("\n\n");
  const kind = readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value }, range: rangeOf(span, document) };
}
