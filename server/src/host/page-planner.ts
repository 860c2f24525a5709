// Plans the pages of packets that are previewed while someone types, in a thread of its own: to typeset a letter and an
// index takes a hundred times as long as a keystroke may be delayed.
import type { Drawing } from "./drawing.ts";
import { type DrawLimits, drawingInThread, drawLimits } from "./drawing-thread.ts";

/** A preview without page numbers is better than one that is late. */
const planLimits: DrawLimits = { ...drawLimits, time: 20_000, patience: 120_000 };

/** Plans one packet after the other. The thread starts with the first, and ends when there was none for a while. */
export function pagePlanner(limits: DrawLimits = planLimits): Pick<Drawing, "plan"> {
  const drawing = drawingInThread(limits);
  const state: { last: Promise<unknown>; idle: NodeJS.Timeout | undefined } = {
    last: Promise.resolve(),
    idle: undefined,
  };
  return {
    plan(...given) {
      const own = state.last.then(() => {
        clearTimeout(state.idle);
        return drawing.plan(...given);
      });
      state.last = own
        .catch(() => undefined)
        .then(() => {
          state.idle = setTimeout(drawing.end, keptFor).unref();
        });
      return own;
    },
  };
}

/** Milliseconds after which an idle thread ends, so that its memory is free. */
const keptFor = 30_000;
