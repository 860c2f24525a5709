// The calls of `sentence` in the sources of the server, found by their parentheses.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../../server/src", import.meta.url));

export interface SentenceCall {
  /** Below server/src, with slashes. */
  readonly file: string;
  readonly line: number;
  /** The offset of the template in the file. */
  readonly start: number;
  /** The template as it is written out; undefined if the argument is not a literal. */
  readonly template: string | undefined;
  /** The source text after the template. */
  readonly values: string;
}

/** Every call in every file below server/src. */
export function sentenceCalls(): readonly SentenceCall[] {
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name.endsWith(".ts") && !parentPath.endsWith(`core${path.sep}message`))
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return callsIn(readFileSync(file, "utf8"), path.relative(sources, file).replaceAll(path.sep, "/"));
    });
}

function callsIn(source: string, file: string): SentenceCall[] {
  return [...source.matchAll(/\bsentence\(/g)].map(({ index, 0: { length } }) => {
    const end = closing(source, index + length);
    const inside = source.slice(index + length, end);
    const literal = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*(?:,|$)/.exec(inside);
    return {
      file,
      line: source.slice(0, index).split("\n").length,
      start: index + length + inside.search(/\S/),
      template: literal?.[1],
      values: inside.slice(literal?.[0].length ?? 0),
    };
  });
}

/** The offset of the parenthesis that closes the one open before `from`. */
function closing(source: string, from: number): number {
  const part = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[()]/g;
  part.lastIndex = from;
  let open = 1;
  for (let found = part.exec(source); found; found = part.exec(source)) {
    if (found[0] === "(") open += 1;
    if (found[0] === ")") open -= 1;
    if (open === 0) return found.index;
  }
  return source.length;
}

/** The text of a literal as it is in the source. */
export function textOf(literal: string): string {
  const inner = literal.slice(1, -1);
  return JSON.parse(
    literal.startsWith('"') ? literal : `"${inner.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`,
  );
}
