// A person who types into a case, in an editor that triggers completion automatically: after a trigger character of the
// server, at the first letter of a word, and again with each further letter while the list is incomplete; a complete
// list is filtered by the typed letters.
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { askUri } from "./ask.ts";
import type { TestClient } from "./client.ts";
import { withCursor } from "./cursor.ts";

export interface Typist {
  /** Types these characters, one after the other, and resolves to the labels shown at the end. */
  type(characters: string): Promise<readonly string[]>;
  /** Deletes a character, without a request. */
  backspace(): Promise<void>;
  /** Triggers completion by its keyboard shortcut. */
  ask(): Promise<readonly string[]>;
  /** Presses Enter: accepts the first item shown unless that would change nothing, otherwise begins a line. */
  enter(): Promise<readonly string[]>;
  /** The text with the cursor in it. */
  marked(): string;
}

/** Opens the marked text. It stays open until the client ends. */
export async function typist(client: TestClient, marked: string, uri = askUri): Promise<Typist> {
  let { text, offset } = withCursor(marked);
  let version = 1;
  let shown: readonly CompletionItem[] = [];
  let isComplete = false;
  let askedAt = 0;
  const triggers = client.offered.completionProvider?.triggerCharacters ?? [];
  const positionAt = (at: number) => TextDocument.create(uri, "parole-case", 1, text).positionAt(at);
  await client.open(uri, text);

  const put = async (start: number, end: number, newText: string): Promise<void> => {
    const range = { start: positionAt(start), end: positionAt(end) };
    text = text.slice(0, start) + newText + text.slice(end);
    offset = start + newText.length;
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: newText }],
    });
  };
  const request = async (context: object): Promise<void> => {
    const list: CompletionList = await client.connection.sendRequest("textDocument/completion", {
      textDocument: { uri },
      position: positionAt(offset),
      context,
    });
    askedAt = offset;
    shown = narrowed(list.items);
    isComplete = !list.isIncomplete;
  };
  /** Editors show the items that contain the typed letters, in order. */
  const isShown = ({ label, filterText = label, textEdit }: CompletionItem): boolean => {
    if (!textEdit || !("range" in textEdit)) return true;
    const start = TextDocument.create(uri, "parole-case", 1, text).offsetAt(textEdit.range.start);
    let at = 0;
    const typed = text.slice(start, offset).toLowerCase();
    for (const unit of filterText.toLowerCase()) if (unit === typed[at]) at++;
    return at === typed.length;
  };
  /** Items that are typed in full come first. */
  const narrowed = (items: readonly CompletionItem[]): readonly CompletionItem[] => {
    const left = items.filter(isShown);
    const whole = left.filter(isThereInFull);
    return [...whole, ...left.filter((item) => !whole.includes(item))];
  };
  const isThereInFull = ({ textEdit }: CompletionItem): boolean => {
    if (!textEdit || !("range" in textEdit)) return true;
    const start = TextDocument.create(uri, "parole-case", 1, text).offsetAt(textEdit.range.start);
    return textEdit.newText === text.slice(start, offset);
  };
  const labels = () => shown.map(({ label }) => label);

  return {
    async type(characters) {
      for (const character of characters) {
        await put(offset, offset, character);
        if (triggers.includes(character)) await request({ triggerKind: 2, triggerCharacter: character });
        else if (shown.length > 0 && isComplete) shown = narrowed(shown);
        else if (shown.length > 0) await request({ triggerKind: 3 });
        else if (/[\p{L}_]/u.test(character)) await request({ triggerKind: 1 });
      }
      return labels();
    },
    async backspace() {
      await put(offset - 1, offset, "");
      shown = [];
    },
    async ask() {
      await request({ triggerKind: 1 });
      return labels();
    },
    async enter() {
      const { textEdit } = shown[0] ?? {};
      const document = TextDocument.create(uri, "parole-case", 1, text);
      if (!shown[0] || !textEdit || !("range" in textEdit) || isThereInFull(shown[0])) {
        shown = [];
        await put(offset, offset, "\n");
        return [];
      }
      const isAskedAgain = shown[0]?.command?.command === "editor.action.triggerSuggest";
      shown = [];
      await put(
        document.offsetAt(textEdit.range.start),
        document.offsetAt(textEdit.range.end) + offset - askedAt,
        textEdit.newText,
      );
      if (isAskedAgain) await request({ triggerKind: 1 });
      return labels();
    },
    marked: () => `${text.slice(0, offset)}‸${text.slice(offset)}`,
  };
}
