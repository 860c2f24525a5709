// A person who types faster than the server answers, in an editor that works like VS Code: while it waits for an answer
// that will replace a list, it shows the old list, and Enter accepts from it.
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TestClient } from "./client.ts";

export interface HurriedTypist {
  /** Types these characters without waiting for any answer. */
  type(characters: string): Promise<void>;
  /** Waits for all answers, and for the requests that they cause. */
  pause(): Promise<void>;
  /** Accepts the focused item of the list, unless its text is already complete; otherwise begins a line. */
  enter(): Promise<void>;
  shown(): readonly string[];
  text(): string;
}

export interface HurriedSetting {
  /** Whether requests leave the editor only at the next pause, after all that has been typed meanwhile. */
  readonly asksLate: boolean;
}

interface Answered {
  readonly list: CompletionList;
  /** The cursor at the time of the request. */
  readonly offset: number;
  /** False if the request was triggered by a character that is not a letter. */
  readonly hasFocus: boolean;
}

/** Opens the text with the cursor at its end. */
export async function hurriedTypist(
  client: TestClient,
  begin: string,
  uri: string,
  { asksLate }: HurriedSetting,
): Promise<HurriedTypist> {
  let text = begin;
  let version = 1;
  let shown: readonly CompletionItem[] = [];
  let isAsking = false;
  let hasFocus = false;
  /** Undefined while another answer is awaited. */
  let answered: Answered | undefined;
  let send: (() => Promise<void>) | undefined;
  let answer: Promise<void> | undefined;
  const triggers = client.offered.completionProvider?.triggerCharacters ?? [];
  await client.open(uri, text);

  const positionAt = (offset: number) => TextDocument.create(uri, "parole-case", 1, text).positionAt(offset);
  const put = async (start: number, newText: string): Promise<void> => {
    const range = { start: positionAt(start), end: positionAt(text.length) };
    text = text.slice(0, start) + newText;
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: newText }],
    });
  };
  const startOf = ({ textEdit }: CompletionItem): number =>
    textEdit && "range" in textEdit
      ? TextDocument.create(uri, "parole-case", 1, text).offsetAt(textEdit.range.start)
      : text.length;
  const hasLetters = (item: CompletionItem): boolean => {
    const typed = text.slice(startOf(item)).toLowerCase();
    let at = 0;
    for (const unit of (item.filterText ?? item.label).toLowerCase()) if (unit === typed[at]) at++;
    return at === typed.length;
  };
  const isThereInFull = (item: CompletionItem): boolean =>
    item.textEdit?.newText === text.slice(startOf(item));
  const close = (): void => {
    shown = [];
    isAsking = false;
    answered = undefined;
    send = undefined;
    answer = undefined;
  };
  const ask = async (triggerKind: 1 | 2 | 3, triggerCharacter?: string): Promise<void> => {
    isAsking = true;
    answered = undefined;
    const offset = text.length;
    const position = positionAt(offset);
    const own = async (): Promise<void> => {
      const list = await client.connection.sendRequest<CompletionList | null>("textDocument/completion", {
        textDocument: { uri },
        position,
        context: { triggerKind, triggerCharacter },
      });
      const whole = list ?? { isIncomplete: false, items: [] };
      if (send === own) answered = { list: whole, offset, hasFocus: triggerKind !== 2 };
    };
    send = own;
    answer = asksLate ? undefined : own();
  };
  /** What VS Code does after an answer, and after each further letter while there is one. */
  const goOn = async (): Promise<void> => {
    if (!answered) return;
    const { list, offset } = answered;
    if (list.isIncomplete && text.length > offset && /[\p{L}\p{N}_.-]$/u.test(text)) {
      return ask(3);
    }
    hasFocus = answered.hasFocus;
    const left = list.items.filter(hasLetters);
    const whole = left.filter(isThereInFull);
    shown = [...whole, ...left.filter((item) => !whole.includes(item))];
    if (shown.length === 0) close();
  };

  return {
    async type(characters) {
      for (const character of characters) {
        await put(text.length, character);
        if (triggers.includes(character)) await ask(2, character);
        else if (isAsking) await goOn();
        else if (/[\p{L}_]/u.test(character)) await ask(1);
      }
    },
    async pause() {
      while (isAsking && !answered) {
        await (answer ?? send?.());
        await goOn();
      }
    },
    async enter() {
      const first = hasFocus ? shown[0] : undefined;
      const taken = first && !isThereInFull(first) ? first : undefined;
      const start = taken ? startOf(taken) : text.length;
      close();
      await put(start, taken?.textEdit?.newText ?? "\n");
    },
    shown: () => shown.map(({ label }) => label),
    text: () => text,
  };
}
