/** UTF-16 offsets into the text of the case file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset is in one of the spans, however many there are and whether or not they overlap. */
export function containingOffset(spans: readonly Span[]): (offset: number) => boolean {
  if (spans.length === 0) return () => false;
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return (offset) => {
    let low = 0;
    let high = apart.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const before = apart[low - 1];
    return before !== undefined && offset < before.end;
  };
}
