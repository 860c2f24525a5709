// Completion: what can be inserted at the cursor.

import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type About,
  aboutFrom,
  type CompletionKind,
  type Insert,
  type ShownCompletion,
} from "../../core/ide/completion/completion.ts";
import { type Completions, completionsAt } from "../../core/ide/completion/completions.ts";
import { documentationOf } from "../../core/ide/completion/documentation.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import type { CaseContext } from "../../core/model/case-context.ts";
import type { CompletionAbilities } from "../abilities.ts";
import type { CachedCase } from "../cases.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Feature } from "../services.ts";
import { completionInSettings } from "../settings-help.ts";
import { asSnippet, textEditsOf } from "../text-edits.ts";
import { typingIn } from "../typing.ts";

export const completion: Feature<
  | "abilities"
  | "aboutCase"
  | "cases"
  | "connection"
  | "documents"
  | "guarded"
  | "settings"
  | "settingsDocument"
> = {
  capabilities: () => ({
    completionProvider: {
      resolveProvider: true,
      // A space after a colon or comma, and characters within words that end a word in many editors. Not the hyphen: an
      // editor that requests completion again within a word asks only this server, and drops the suggestions of others.
      triggerCharacters: [" ", "/", ".", '"', "'", "[", "{", ",", "#"],
    },
  }),
  listen({ connection, documents, cases, abilities, settings, aboutCase, settingsDocument, guarded }) {
    const isTyping = typingIn(documents);
    connection.onCompletion((params, token) => {
      const settingsFile = settingsDocument(params.textDocument.uri);
      if (settingsFile) {
        return guarded("textDocument/completion", () =>
          completionInSettings(settingsFile, params.position, settings().language),
        );
      }
      return aboutCase("textDocument/completion", params, token, null, (known) => {
        const { document } = known;
        const { completion: able } = abilities();
        const { context } = params;
        const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const offset = document.offsetAt(params.position);
        const found = completionsAt(known, offset, {
          check: (text) => cases.checkAs(document, text),
          remembered: (text) => cases.remembered(document, text),
          typed: isTriggered ? context.triggerCharacter : undefined,
          isTyping: isTyping(document, offset, context),
          skipsWhole: able.skipsWhole,
          movesLines: able.keepsWhitespace,
        });
        return { isIncomplete: !found.isWhole, items: itemsOf(found, known, able) };
      });
    });
    connection.onCompletionResolve((item, token) => {
      const sent = whatIsSent(item.data);
      if (!sent) return item;
      const { completion: able } = abilities();
      const params = { textDocument: { uri: sent.uri } };
      return aboutCase("completionItem/resolve", params, token, item, ({ checked }) => ({
        ...item,
        ...documented(sent.documentation, sent.about, checked.context, able),
      }));
    });
  },
};

/** Longer lists are sent without documentation of each item. */
const mostDocumented = 60;

function itemsOf(
  { span, completions }: Completions,
  known: CachedCase,
  able: CompletionAbilities,
): CompletionItem[] {
  const { document, checked } = known;
  const range = rangeOf(span, document);
  const indentation = /^[ \t]*/.exec(document.getText(lineBefore(range)))?.[0] ?? "";
  return completions.map((one, index): CompletionItem => {
    const { label, detail, filter, about, documentation, also } = one;
    const isDocumented = !able.resolvesDocumentation && completions.length <= mostDocumented;
    return {
      label,
      kind: kinds[one.kind],
      sortText: String(index).padStart(4, "0"),
      ...(detail !== undefined && { detail }),
      ...filterOf(filter ?? label, label),
      ...withFurtherEdits(
        inserted(one, range, indentation, able, checked.language),
        also ? textEditsOf(also, document) : [],
        document,
        able,
      ),
      ...(able.resolvesDocumentation && about && { data: { uri: document.uri, about, documentation } }),
      ...(able.resolvesDocumentation &&
        !about &&
        documented(documentation, undefined, checked.context, able)),
      ...(isDocumented && documented(documentation, about, checked.context, able)),
    };
  });
}

/**
 * The text that the client filters by, if it is not the label. A key that was typed with its colon is complete: a
 * suggestion that begins with the same key must not still wait for Enter.
 */
function filterOf(words: string, label: string): Pick<CompletionItem, "filterText"> {
  const filterText = words.replaceAll(":", "");
  return filterText === label ? {} : { filterText };
}

function lineBefore({ start }: Range): Range {
  return { start: { line: start.line, character: 0 }, end: start };
}

function inserted(
  { insert }: ShownCompletion,
  range: Range,
  indentation: string,
  able: CompletionAbilities,
  language: Language | undefined,
): Pick<CompletionItem, "insertTextFormat" | "insertTextMode" | "command"> & { readonly textEdit: TextEdit } {
  if (able.asksAgain && insert.isAskedAgain && insert.bare !== undefined) {
    // As if completion had been triggered automatically: if nothing is left to suggest, no message is shown.
    const command = {
      title: rendered(sentence("Show what can be entered here"), language),
      command: "editor.action.triggerSuggest",
      arguments: [{ auto: true }],
    };
    return { textEdit: { range, newText: insert.bare }, command };
  }
  if (!able.takesSnippets) {
    return { textEdit: { range, newText: insert.bare ?? insert.text }, ...asItIs(able) };
  }
  const snippet = snippetOf(insert);
  if (snippet === undefined) return { textEdit: { range, newText: insert.text }, ...asItIs(able) };
  // By default, clients indent every further line of a snippet like the first.
  const newText = able.keepsWhitespace ? snippet : snippet.replaceAll(`\n${indentation}`, "\n");
  return { textEdit: { range, newText }, insertTextFormat: InsertTextFormat.Snippet, ...asItIs(able) };
}

type Inserted = ReturnType<typeof inserted>;

/**
 * The item with its further edits. Editors without snippets, such as the completion of Vim and Neovim, show the line
 * breaks of an item as `^@`, or drop what follows the first: the further lines are an edit of the next line.
 */
function withFurtherEdits(
  item: Inserted,
  others: readonly TextEdit[],
  document: TextDocument,
  { takesSnippets }: CompletionAbilities,
): Inserted & Pick<CompletionItem, "additionalTextEdits"> {
  const { range, newText } = item.textEdit;
  const [, first = "", end = "", rest] = /^(.*?)(\r?\n)(.*)$/s.exec(newText) ?? [];
  const line = range.end.line + 1;
  // Without a next line, the edit would be at the same place as the item, which the protocol does not allow.
  if (takesSnippets || rest === undefined || line >= document.lineCount) {
    return others.length > 0 ? { ...item, additionalTextEdits: [...others] } : item;
  }
  const below = { line, character: 0 };
  const further = { range: { start: below, end: below }, newText: `${rest}${end}` };
  return { ...item, textEdit: { range, newText: first }, additionalTextEdits: [...others, further] };
}

function asItIs({ keepsWhitespace }: CompletionAbilities): Pick<CompletionItem, "insertTextMode"> {
  return keepsWhitespace ? { insertTextMode: InsertTextMode.asIs } : {};
}

/** Undefined if there is no placeholder to stop at. */
function snippetOf({ text, choices }: Insert): string | undefined {
  const { value, nextStop } = asSnippet(text, 1);
  if (nextStop === 1) return undefined;
  return choices ? value.replace(/\$\{1:[^}]*\}/, `\${1|${choices.join(",")}|}`) : value;
}

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  block: CompletionItemKind.Struct,
  choice: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Reference,
  exhibit: CompletionItemKind.Reference,
  claim: CompletionItemKind.Field,
  file: CompletionItemKind.File,
  day: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Constant,
  word: CompletionItemKind.Keyword,
  case: CompletionItemKind.Class,
};

/** Documentation for this case, followed by documentation that applies to any case. */
function documented(
  documentation: string | undefined,
  about: About | undefined,
  context: CaseContext,
  { readsMarkdown }: CompletionAbilities,
): { documentation?: MarkupContent } {
  const always = about && documentationOf(about, context);
  const text = [documentation, always].filter((part) => part !== undefined).join("\n\n");
  if (text === "") return {};
  return {
    documentation: readsMarkdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: withoutMarkup(text) },
  };
}

function withoutMarkup(markdown: string): string {
  return markdown
    .replaceAll(/(?<!\\)(?:\*\*|`)/g, "")
    .replaceAll(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g, "$1 ($2)")
    .replaceAll(/\\([\\`*[\]~|_])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

interface Sent {
  readonly uri: string;
  readonly about: About;
  readonly documentation: string | undefined;
}

/** The data that the server attached to an item. What comes back may be anything. */
function whatIsSent(sent: unknown): Sent | undefined {
  if (typeof sent !== "object" || sent === null || !("uri" in sent) || !("about" in sent)) return undefined;
  const about = aboutFrom(sent.about);
  const documentation = "documentation" in sent ? sent.documentation : undefined;
  if (typeof sent.uri !== "string" || !about) return undefined;
  return {
    uri: sent.uri,
    about,
    documentation: typeof documentation === "string" ? documentation : undefined,
  };
}
