// Where Tab and Shift+Tab go in a case file: from placeholder to placeholder, and back to what has been filled in.
import type { PlaceholderSpan } from "../../../server/src/core/read/placeholder-spans.ts";

/** In UTF-16 units of the text. */
export interface Selected {
  readonly start: number;
  readonly end: number;
}

export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly added: number;
}

/** The placeholder to go to, and whether the search wrapped around the end of the file. */
export interface Stop {
  readonly span: PlaceholderSpan;
  readonly isAround: boolean;
}

/** The next placeholder after the selection; from the last one, the first of the file. */
export function nextStop(spans: readonly PlaceholderSpan[], selected: Selected): Stop | undefined {
  const here = stopContaining(spans, selected);
  const behind = spans.find(({ start }) => (here ? start > here.start : start >= selected.end));
  const span = behind ?? spans[0];
  return span && { span, isAround: !behind };
}

/**
 * The placeholder before the selection, or one of those `visited` and filled in since, if it is nearer; from the first,
 * the last of the file.
 */
export function previousStop(
  spans: readonly PlaceholderSpan[],
  visited: readonly PlaceholderSpan[],
  selected: Selected,
): Stop | undefined {
  const filled = visited.filter((one) => !spans.some((span) => overlap(span, one)));
  const stops = [...spans, ...filled].toSorted((a, b) => a.start - b.start);
  const here = stopContaining(stops, selected);
  const before = stops.findLast(({ start, end }) =>
    here ? start < here.start : end <= selected.start && start < selected.start,
  );
  const span = before ?? spans.at(-1);
  return span && { span, isAround: !before };
}

/** The first span that contains the whole selection, including at its ends. */
export function stopContaining(
  spans: readonly PlaceholderSpan[],
  { start, end }: Selected,
): PlaceholderSpan | undefined {
  return spans.find((span) => span.start <= start && end <= span.end);
}

/**
 * The spans after changes of the text, which are in the editor's order; text typed at an end of a span belongs to it.
 */
export function afterChanges(
  spans: readonly PlaceholderSpan[],
  changes: readonly TextChange[],
): PlaceholderSpan[] {
  const fromTheEnd = changes.toSorted((a, b) => b.offset - a.offset);
  return spans.map((span) => fromTheEnd.reduce(afterChange, span));
}

function afterChange(
  { start, end }: PlaceholderSpan,
  { offset, removed, added }: TextChange,
): PlaceholderSpan {
  const by = added - removed;
  if (offset > end) return { start, end };
  if (offset + removed < start) return { start: start + by, end: end + by };
  return { start: Math.min(start, offset), end: Math.max(end, offset + removed) + by };
}

function overlap(a: PlaceholderSpan, b: PlaceholderSpan): boolean {
  return a.start <= b.end && b.start <= a.end;
}
