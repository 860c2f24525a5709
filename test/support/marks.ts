// Short cases with marks: a line of ^^^ stands under the text that a finding is about.
export interface Marked {
  readonly text: string;
  /** Marked stretches in the order of the text, as UTF-16 offsets. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a case. A first line break is left out, so that a case may begin on a line of its own. */
export function unmarked(marked: string): Marked {
  const lines = marked.replace(/^\n/, "").split("\n");
  const kept: string[] = [];
  const spans: { start: number; end: number }[] = [];
  let lineStart = 0;
  let previous = 0;
  for (const line of lines) {
    if (/^ *\^+(?: +\^+)* *$/.test(line)) {
      for (const mark of line.matchAll(/\^+/g)) {
        spans.push({ start: previous + mark.index, end: previous + mark.index + mark[0].length });
      }
      continue;
    }
    kept.push(line);
    previous = lineStart;
    lineStart += line.length + 1;
  }
  return { text: kept.join("\n"), spans: spans.toSorted((a, b) => a.start - b.start) };
}
