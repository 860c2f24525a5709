// The marks in a case of a rule: a line of ^^^ under the text that a finding points to, followed by the finding's sentence.

export interface FindingMark {
  /** UTF-16 offsets into the text without marks. */
  readonly start: number;
  readonly end: number;
  /** Empty if the line has only marks. */
  readonly message: string;
}

export interface MarkedCase {
  readonly text: string;
  /** In the order of the text. */
  readonly marks: readonly FindingMark[];
}

/** Removes the marks from a case. A first line break is dropped, so that a case may begin on its own line. */
export function readMarks(marked: string): MarkedCase {
  const kept: string[] = [];
  const marks: FindingMark[] = [];
  let lineStart = 0;
  let previous = 0;
  for (const line of marked.replace(/^\n/, "").split("\n")) {
    const found = marksIn(line);
    if (!found) {
      kept.push(line);
      previous = lineStart;
      lineStart += line.length + 1;
      continue;
    }
    for (const { start, end, message } of found) {
      marks.push({ start: previous + start, end: previous + end, message });
    }
  }
  return { text: kept.join("\n"), marks: marks.toSorted((a, b) => a.start - b.start) };
}

/** The marks of a line, with the sentence after the last one; undefined for a line of the case. */
export function marksIn(line: string): FindingMark[] | undefined {
  const lead = /^ *\^+(?: +\^+)*(?= |$)/.exec(line)?.[0];
  if (lead === undefined) return undefined;
  const message = line.slice(lead.length).trim();
  const places = [...lead.matchAll(/\^+/g)];
  return places.map((mark, index) => ({
    start: mark.index,
    end: mark.index + mark[0].length,
    message: index === places.length - 1 ? message : "",
  }));
}

/** A case without its marks. */
export function withoutMarks(marked: string): string {
  return marked
    .split("\n")
    .filter((line) => !marksIn(line))
    .join("\n");
}

/** The sentences of the marks, each once. */
export function sentencesIn(cases: readonly string[]): readonly string[] {
  return [
    ...new Set(cases.flatMap((marked) => readMarks(marked).marks.map(({ message }) => message))),
  ].filter((message) => message !== "");
}
