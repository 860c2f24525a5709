// VS Code indents pasted text: each further line by as much as the line that it is pasted into.

/**
 * The text without the indentation that VS Code adds, where `before` is the line up to the insertion. A line with less
 * indentation gets that of the line that it is pasted into.
 */
export function withoutAddedIndentation(text: string, before: string): string {
  const added = /^[ \t]*/.exec(before)?.[0].length ?? 0;
  const [first = "", ...further] = text.split(/(?<=\n)/);
  const lines = further.map((line) => {
    const own = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(own, added));
  });
  return [first, ...lines].join("");
}
