// Questions asked one after the other in VS Code's own input at the top of the window, with a way back.
import {
  type Disposable,
  type InputBox,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from "vscode";

/** What a question was answered with: nothing when the person left, `back` when they went to the one before. */
export type Answered<T> = { readonly value: T } | "back" | undefined;

/** Asks a question; `step` and `of` count from 1. */
export type Question<State> = (state: State, step: number, of: number) => Promise<Answered<State>>;

/**
 * Asks all in turn. Each takes what has been answered so far, its own answer too where somebody has gone back to it.
 * Nothing when the person leaves.
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
  /** Left out for a question that is asked alone. */
  readonly step?: number;
  readonly of?: number;
}

/** One choice of several. */
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

/** Any number of choices, none included. */
export function pickMany<Item extends QuickPickItem>(
  asked: Asked & { readonly items: readonly Item[]; readonly selected: readonly Item[] },
): Promise<Answered<readonly Item[]>> {
  const pick = window.createQuickPick<Item>();
  pick.canSelectMany = true;
  pick.items = asked.items;
  pick.selectedItems = asked.selected;
  return answered(pick, asked, (done) => pick.onDidAccept(() => done({ value: pick.selectedItems })));
}

/** Words; `problem` says in words what keeps them from being taken. */
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
