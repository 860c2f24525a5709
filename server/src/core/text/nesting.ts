// Whether a text is nested too deep to be read without overflowing the stack. Decided from its characters alone, so
// that the answer does not depend on what was read before.

/** No case is nested nearly as deep; deeper text is a mistake or an attack. */
export const deepestLevel = 64;

/** Text that may nest deeper is not read at all. */
const deepest = 4 * deepestLevel;

export function nestsTooDeep(text: string): boolean {
  return bracketsNestTooDeep(text) || blocksNestTooDeep(text);
}

/** Counts brackets that are opened and never closed, without regard to quotes. */
function bracketsNestTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) open++;
    else if (unit === 0x5d || unit === 0x7d) open = Math.max(0, open - 1);
    if (open > deepest) return true;
  }
  return false;
}

/** Lines indented ever more, and consecutive dashes, up to that depth: reading them would overflow the stack. */
function blocksNestTooDeep(text: string): boolean {
  // A level takes two characters and, except for a dash, those of the levels above it.
  if (text.length < 2 * deepest) return false;
  const columns: number[] = [];
  let isLineBegun = false;
  for (let at = 0, column = 0; at < text.length; at++, column++) {
    const character = text[at];
    if (character === "\n" || character === "\r") {
      isLineBegun = false;
      column = -1;
    } else if (!isLineBegun && character !== " ") {
      standAt(column, columns);
      if (columns.length > deepest) return true;
      isLineBegun = character !== "-" || text[at + 1] !== " ";
    }
  }
  return false;
}

function standAt(column: number, columns: number[]): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}
