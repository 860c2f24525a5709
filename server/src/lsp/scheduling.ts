// When the parts of the server do their work: listeners that are called in order, work that is done once for several
// calls, and long work that lets requests go first.

export interface Listeners<Args extends readonly unknown[], Answer = void> {
  add(then: (...args: Args) => Answer): void;
  /** Calls all listeners in the order in which they were added, and returns their results in that order. */
  tell(...args: Args): readonly Answer[];
}

export function listeners<Args extends readonly unknown[] = [], Answer = void>(): Listeners<Args, Answer> {
  const added: ((...args: Args) => Answer)[] = [];
  return {
    add: (then) => void added.push(then),
    tell: (...args) => added.map((then) => then(...args)),
  };
}

/**
 * Returns a function that schedules the work after the messages that have already arrived. `idle`, it becomes `due`;
 * `due`, it stays so; the work makes it `idle` again before it begins.
 */
export function oncePerTurn(work: () => void): () => void {
  let state: "idle" | "due" = "idle";
  return () => {
    if (state === "due") return;
    state = "due";
    setImmediate(() => {
      state = "idle";
      work();
    });
  };
}

/**
 * For long work that is split into steps: between them other requests are answered, and the work may be canceled.
 * Resolves after a change of the text and a request about it that have arrived by now have been handled. Each message
 * takes one turn of the event loop, and what the last one started takes another.
 */
export async function yieldToRequests(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
