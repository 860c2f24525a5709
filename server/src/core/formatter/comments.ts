// The columns of comments on lines of their own: aligned with the key that they were aligned with.
import type { Sheet, Step } from "./sheet.ts";
import { isBlankLine } from "./text-lines.ts";

/** Finds the columns of the comments on the lines that `isSound` accepts; everything else has its column already. */
export function layOutComments(sheet: Sheet, isSound: (line: number) => boolean): void {
  const { text, lines, columns, within, steps, style } = sheet;
  let open: Step[] = [];
  let taken = 0;
  for (const [number, line] of lines.all.entries()) {
    for (let step = steps[taken]; step && step.line <= number; step = steps[++taken]) {
      const { from, to } = step;
      open = [...open.filter((above) => above.from <= from && above.to <= to), step];
    }
    const isComment = !isBlankLine(line) && text.charAt(line.ink) === "#";
    if (!isComment || columns.has(number) || within.has(number) || !isSound(number)) continue;
    columns.set(number, columnFor(line.ink - line.start, open, steps[taken], style.unit));
  }
}

/** `open` are the keys and dashes above with which the comment may be aligned, outermost first. */
function columnFor(column: number, open: readonly Step[], next: Step | undefined, unit: number): number {
  if (next?.from === column) return next.to;
  const beside = open.find(({ from }) => from === column);
  if (beside) return beside.to;
  const last = open.at(-1);
  if (last && column >= last.from + 2) return last.to + unit;
  const candidates = [...(next ? [next] : []), ...open];
  const away = ({ from }: Step) => Math.abs(from - column);
  const [nearest] = candidates.toSorted((one, other) => away(one) - away(other));
  return nearest?.to ?? 0;
}
