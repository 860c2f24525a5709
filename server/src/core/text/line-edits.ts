// The small edits between two texts that are alike in most lines, so that an editor keeps its cursor, folds, and
// bookmarks everywhere else.
import { type Edits, editBetween, shiftedEdits, toEdits } from "./edits.ts";

/** Texts that differ in more lines are not compared further: one edit replaces everything. */
const mostChanges = 600;

/** The edits that turn `before` into `after`. */
export function editsBetween(before: string, after: string): Edits {
  const old = linesIn(before);
  const fresh = linesIn(after);
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - same;
  while (tail < most && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const changes = changesBetween(old.slice(same, old.length - tail), fresh.slice(same, fresh.length - tail));
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  const edits = changes.flatMap(({ from, to, put }) => {
    const start = starts[same + from] ?? 0;
    return shiftedEdits(editBetween(before.slice(start, starts[same + to]), put.join("")), start);
  });
  return toEdits(edits);
}

/** Lines with their line breaks. */
function linesIn(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The lines from `from` to before `to` are replaced by the inserted ones. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

/** The shortest edit script from one to the other (Myers, 1986): as few lines deleted and inserted as possible. */
function changesBetween(old: readonly string[], fresh: readonly string[]): Change[] {
  const trace: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let steps = 0; steps <= mostChanges; steps++) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = cameDown(furthest, diagonal, steps)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return walkedBack(trace, old, fresh);
    }
    furthest = next;
  }
  return [{ from: 0, to: old.length, put: fresh }];
}

/** Whether the step onto a diagonal inserted a line rather than deleting one. */
function cameDown(furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  return diagonal !== steps && (furthest.get(diagonal - 1) ?? 0) < (furthest.get(diagonal + 1) ?? 0);
}

function walkedBack(
  trace: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  fresh: readonly string[],
): Change[] {
  const changes: Change[] = [];
  let x = old.length;
  let y = fresh.length;
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const furthest = trace[steps] ?? new Map<number, number>();
    const isPutIn = cameDown(furthest, x - y, steps);
    const diagonal = x - y + (isPutIn ? 1 : -1);
    const from = furthest.get(diagonal) ?? 0;
    const put = isPutIn ? fresh.slice(from - diagonal, from - diagonal + 1) : [];
    const to = isPutIn ? from : from + 1;
    const last = changes.at(-1);
    if (last && last.from === to) changes.splice(-1, 1, { from, to: last.to, put: [...put, ...last.put] });
    else changes.push({ from, to, put });
    [x, y] = [from, from - diagonal];
  }
  return changes.toReversed();
}
