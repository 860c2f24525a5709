// Who wants to hear of something, and work that is done once for all that calls for it at one time.

export interface Listeners<Args extends readonly unknown[], Answer = void> {
  add(then: (...args: Args) => Answer): void;
  /** Calls all of them, in the order in which they were added; what they return, in that order. */
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
 * A function that calls for the work to be done once the messages that have already arrived are dealt with: `idle`, it
 * becomes `due`; `due`, it stays so; the work makes it `idle` again before it begins.
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
