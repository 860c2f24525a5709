// Texts with marks: ‸ is the cursor, ‹…› is what is selected or expected to be.
export interface WithCursor {
  readonly text: string;
  /** Offset of ‸ in UTF-16 units; the start of the first span if there is no ‸. */
  readonly offset: number;
  /** The spans between ‹ and ›, in the order of the text; they may not be nested. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Removes the marks. A leading line break is removed too, so that a case may begin on a line of its own. */
export function withCursor(marked: string): WithCursor {
  let text = "";
  let offset: number | undefined;
  const spans: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (const unit of marked.replace(/^\n/, "")) {
    if (unit === "‸") offset = text.length;
    else if (unit === "‹") open = text.length;
    else if (unit === "›") spans.push({ start: open ?? 0, end: text.length });
    else text += unit;
  }
  const at = offset ?? spans[0]?.start;
  if (at === undefined) throw new Error("The text has neither a cursor nor a marked stretch");
  return { text, offset: at, spans };
}

/** The text with ‹…› around spans, to compare with a marked text. */
export function markedAt(text: string, spans: readonly { start: number; end: number }[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: "‹" },
    { at: end, mark: "›" },
  ]);
  const ordered = marks.toSorted((a, b) => b.at - a.at || (a.mark === "›" ? 1 : -1));
  return ordered.reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}
