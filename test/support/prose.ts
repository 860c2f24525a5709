// The strings in a source that read like words for a person, outside of the calls that make messages of them.

/** Comments, regular expressions, and strings of a source, one after the other. */
const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:[!&|?;\n{}>]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

/** Two words or more, one of them lowercase: not a key, path, identifier, or mark. */
const words = /\p{L}{2,}[,:;]? (?:\$\{[^}]*\} ?)?\p{Ll}{2,}/u;

export interface Prose {
  readonly line: number;
  readonly text: string;
}

/** Strings of two words or more that are not passed to `sentence` or `term` and not thrown. */
export function proseIn(source: string): readonly Prose[] {
  const found: Prose[] = [];
  for (const { 0: text, index } of source.matchAll(token)) {
    if (!/^["'`]/.test(text) || !words.test(text)) continue;
    const before = source.slice(0, index).trimEnd();
    if (/(?:\bsentence\(|\bterm\(|\bnew Error\(|\bfrom)$/.test(before)) continue;
    found.push({ line: source.slice(0, index).split("\n").length, text });
  }
  return found;
}
