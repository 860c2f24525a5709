// Lines that are indented slightly too much or too little: moved to the columns of the lines around them.

import { sentence } from "../../message/message.ts";
import { replacement } from "../../text/edits.ts";
import { beginsEntry, type CaseLine, contentAbove, contentBelow, lineAbove } from "../case-line.ts";
import { spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";

const title = "Indent like the lines around it";

/** Lines above whose columns are tried. */
const mostAbove = 30;
const mostColumns = 4;

/** The line of the finding with what belongs to it, moved to the closest columns of its neighbors. */
export function* neighboringColumns(mistake: Mistake): Generator<Candidate> {
  const { text, line } = mistake;
  if (!beginsEntry(line) && !line.isItem) return;
  const above = [...linesAbove(text, line)];
  if (line.isItem && above[0]?.keyColumn === line.column) {
    // Indented less, it would begin another entry, containing the half below it.
    const edits = [replacement(line.content, line.start + line.keyColumn, "")];
    yield { title: "Remove the dash", safe: false, edits, isLayout: true };
    return;
  }
  const below = contentBelow(text, line);
  const columns = new Set(
    [...above, ...(below ? [below] : [])].flatMap(({ column, keyColumn }) => [keyColumn, column]),
  );
  const away = (column: number) => Math.abs(column - line.column);
  const nearest = [...columns]
    .filter((column) => column !== line.column)
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, mostColumns);
  const groups = [linesWith(text, line), siblingsFrom(text, line), [line]];
  for (const column of nearest) {
    for (const group of withoutRepeats(groups)) yield movedBy(group, column - line.column);
  }
  // The lines above may be the ones that are indented too much.
  const run = above.slice(
    0,
    above.findIndex(({ column }) => column <= line.column),
  );
  const first = run.at(-1);
  if (first) yield movedBy(run.toReversed(), line.column - first.column);
}

function* linesAbove(text: string, line: CaseLine): Generator<CaseLine> {
  let above = contentAbove(text, line);
  for (let count = 0; above && count < mostAbove; count++) {
    yield above;
    if (above.column === 0) return;
    above = contentAbove(text, above);
  }
}

/** The line and the ones below it that are indented more. */
function linesWith(text: string, line: CaseLine): CaseLine[] {
  const lines = [line];
  for (let below = contentBelow(text, line); below && below.column > line.column; ) {
    lines.push(below);
    below = contentBelow(text, below);
  }
  return lines;
}

/** The line and all below it that are indented at least as much. */
function siblingsFrom(text: string, line: CaseLine): CaseLine[] {
  const lines = [line];
  for (let below = contentBelow(text, line); below && below.column >= line.column && below.column > 0; ) {
    lines.push(below);
    below = contentBelow(text, below);
  }
  return lines;
}

function withoutRepeats(groups: readonly CaseLine[][]): CaseLine[][] {
  return groups.filter(
    ({ length }, index) => !groups.slice(0, index).some((other) => other.length === length),
  );
}

function movedBy(lines: readonly CaseLine[], by: number): Candidate {
  const edits = lines.map(({ start, content, column }) =>
    replacement(start, content, spaces(Math.max(0, column + by))),
  );
  return { title, safe: false, edits, isLayout: true };
}

/** A single value on the line below its key and indented no more than the key: moved after the key. */
export function* valueBehindKey({ text, line }: Mistake): Generator<Candidate> {
  const above = lineAbove(text, line);
  if (!above?.key || above.value < above.end || line.isItem || beginsEntry(line)) return;
  if (line.column > above.keyColumn || line.content >= line.end) return;
  const gap = /\s$/.test(text.slice(above.start, above.end)) ? "" : " ";
  const edits = [replacement(above.value, line.content, gap)];
  yield { title: sentence("Move the value behind {key}", { key: above.key }), safe: false, edits };
}
