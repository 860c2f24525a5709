// Whether a list remains correct while the user continues to type, so that an editor can filter it without a new
// request. Filtering is immediate; an editor that has to ask again shows the old list until the answer comes, and Enter
// picks from it.
import type { Completion } from "./completion.ts";

/**
 * Whether the completions for more letters are always among those for fewer. `skipsWhole`: in the editor, Enter begins
 * a new line if the suggestion is already completely typed; without that, a list must end once a word is complete.
 */
export function canBeNarrowed(completions: readonly Completion[], skipsWhole: boolean): boolean {
  return completions.every((one) => {
    const isWord = one.insert.text === one.label;
    return isClosed(one) && (!isWord || (skipsWhole && !one.also));
  });
}

/** Whether only certain words are possible here, and some of their letters are enough. */
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
