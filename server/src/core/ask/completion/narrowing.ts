// Whether a list stays right while a person goes on typing, so that an editor can narrow it down by itself. It does so
// at once; an editor that has to ask again keeps showing the old list until the answer comes, and Enter picks from it.
import type { Completion } from "./completion.ts";

/**
 * Whether what goes on from more letters is always among what goes on from fewer. `skipsWhole`: in the editor, Enter
 * begins a line where what is suggested is already there in full; without that, a list must end once a word is whole.
 */
export function canBeNarrowed(completions: readonly Completion[], skipsWhole: boolean): boolean {
  return completions.every((one) => {
    const isWord = one.insert.text === one.label;
    return isClosed(one) && (!isWord || (skipsWhole && !one.also));
  });
}

/** Whether only certain words can be entered where this is offered, and some of their letters are enough. */
function isClosed({ kind }: Completion): boolean {
  switch (kind) {
    case "key":
    case "block":
    case "choice":
    case "rule":
    case "word":
    case "case":
      return true;
    case "person":
    case "exhibit":
    case "claim":
    case "file":
    case "day":
    case "value":
      return false;
  }
}
