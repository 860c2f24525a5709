// A series of questions in VS Code's quick input, with a way back.
import {
  type Disposable,
  type InputBox,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  type Uri,
  window,
} from "vscode";
import type { Attorney, NewCaseParams } from "../../../server/src/lsp/protocol/index.ts";

/** The answer to a question: undefined if dismissed, `back` to return to the previous one. */
export type Answered<T> = { readonly value: T } | "back" | undefined;

/** Whether the question was dismissed or the person went back. */
export function isLeft<T>(answer: Answered<T>): answer is "back" | undefined {
  return answer === undefined || answer === "back";
}

/** Asks a question; `step` and `of` count from 1. */
export type Question<State> = (state: State, step: number, of: number) => Promise<Answered<State>>;

/**
 * Asks all in turn. Each receives the answers so far, including its own if the person went back to it. Undefined if
 * dismissed.
 */
export async function askInTurn<State>(
  questions: readonly Question<State>[],
  start: State,
): Promise<State | undefined> {
  let state = start;
  for (let asked = 0; ; ) {
    const question = questions[asked];
    if (!question) return state;
    const answer = await question(state, asked + 1, questions.length);
    if (answer === undefined) return undefined;
    if (answer === "back") asked = Math.max(0, asked - 1);
    else {
      state = answer.value;
      asked++;
    }
  }
}

interface Asked {
  readonly title: string;
  readonly placeholder: string;
  /** Omitted for a single question. */
  readonly step?: number;
  readonly of?: number;
}

/** Picks one of several choices. */
export function pickOne<Item extends QuickPickItem>(
  asked: Asked & { readonly items: readonly Item[]; readonly active?: Item | undefined },
): Promise<Answered<Item>> {
  const pick = window.createQuickPick<Item>();
  pick.items = asked.items;
  if (asked.active) pick.activeItems = [asked.active];
  return answered(pick, asked, (done) =>
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) done({ value: chosen });
    }),
  );
}

/**
 * Picks any number of choices, including none. Enter accepts the checked rows; if there are none, the focused row,
 * which is the first match while a person types.
 */
export function pickMany<Item extends QuickPickItem>(
  asked: Asked & { readonly items: readonly Item[]; readonly selected: readonly Item[] },
): Promise<Answered<readonly Item[]>> {
  const pick = window.createQuickPick<Item>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = asked.items;
  pick.selectedItems = asked.selected;
  // In a list with checkboxes, VS Code does not focus a row by itself.
  pick.onDidChangeValue((typed) => {
    const match = firstMatch(asked.items, typed);
    if (match) pick.activeItems = [match];
  });
  return answered(pick, asked, (done) =>
    pick.onDidAccept(() => {
      const taken = takenRows(asked.items, pick);
      if (taken) done({ value: taken });
    }),
  );
}

/** The first row whose label or description contains the words; undefined if no words are typed. */
export function firstMatch<Item extends QuickPickItem>(
  items: readonly Item[],
  typed: string,
): Item | undefined {
  const words = typed.trim().toLowerCase();
  const has = (text: string | undefined) => text?.toLowerCase().includes(words) === true;
  return words === "" ? undefined : items.find(({ label, description }) => has(label) || has(description));
}

/** The rows that Enter accepts; undefined if nothing matches what is typed, so that the question stays. */
export function takenRows<Item extends QuickPickItem>(
  items: readonly Item[],
  pick: {
    readonly selectedItems: readonly Item[];
    readonly activeItems: readonly Item[];
    readonly value: string;
  },
): readonly Item[] | undefined {
  if (pick.selectedItems.length > 0) return pick.selectedItems;
  if (pick.value.trim() === "") return pick.activeItems;
  const match = firstMatch(items, pick.value);
  if (!match) return undefined;
  return pick.activeItems.length > 0 ? pick.activeItems : [match];
}

/** Asks for text; `problem` gives the reason in words why it is not accepted. */
export function askWords(
  asked: Asked & {
    readonly value: string;
    readonly prompt: string;
    readonly problem: (words: string) => string | undefined;
  },
): Promise<Answered<string>> {
  const input = window.createInputBox();
  input.value = asked.value;
  input.prompt = asked.prompt;
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return answered(input, asked, (done) =>
    input.onDidAccept(() => {
      input.validationMessage = asked.problem(input.value);
      if (input.validationMessage === undefined) done({ value: input.value });
    }),
  );
}

function answered<T, Input extends QuickPick<QuickPickItem> | InputBox>(
  input: Input,
  { title, placeholder, step = 1, of = 1 }: Asked,
  listen: (done: (answer: Answered<T>) => void) => Disposable,
): Promise<Answered<T>> {
  input.title = title;
  input.placeholder = placeholder;
  if (of > 1) {
    input.step = step;
    input.totalSteps = of;
  }
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const done = (answer: Answered<T>) => {
      resolve(answer);
      input.dispose();
    };
    listen(done);
    input.onDidTriggerButton(() => done("back"));
    input.onDidHide(() => done(undefined));
    input.show();
  });
}

export interface Answers {
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly name: string;
  readonly isChild: boolean;
  /** Why there is no passport; empty if that is entered later, `null` if there may be one. */
  readonly noPassportBecause: string | null;
  readonly petitioner: NewCaseParams["petitioner"];
  readonly supporter: NewCaseParams["supporter"];
  readonly isRepresented: boolean;
  readonly representative: Attorney | null;
  /** Initials of the person in the practice who is responsible. */
  readonly responsible: string | null;
  /** Whether the representative is written into the practice's settings. */
  readonly isRemembered: boolean;
  readonly removal: NewCaseParams["removal"];
  readonly folder: Uri | undefined;
}

/** Before anything is answered. */
export const unanswered: Answers = {
  kind: "initial",
  reasons: [],
  name: "",
  isChild: false,
  noPassportBecause: null,
  petitioner: null,
  supporter: null,
  isRepresented: true,
  representative: null,
  responsible: null,
  isRemembered: false,
  removal: "unknown",
  folder: undefined,
};
