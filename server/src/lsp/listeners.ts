// Lists of listeners, and work that is done once for several calls.

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
