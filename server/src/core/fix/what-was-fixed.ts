// What a person is told once fixes were made without a question.
import { withinSentence } from "../engine/absence.ts";
import type { Finding, Path } from "../engine/finding.ts";
import { listed } from "../message/english.ts";
import { metaOfShape, shapeAt } from "../read/shape.ts";
import type { ParsedText } from "../text/parse.ts";
import { caseLineAt, contentAbove } from "./slips/case-line.ts";

/** Names that fit into a line; the others are counted. */
const mostNames = 4;

/** What the format calls the value that a finding is about, or the block around it; nothing for the file as a whole. */
export function nameOfFixed(parsed: ParsedText, { path, span }: Finding): string | undefined {
  const whole = path.length > 0 ? path : pathInText(parsed, span.start);
  for (let length = whole.length; length > 0; length--) {
    const shape = shapeAt(whole.slice(0, length));
    if (shape) return withinSentence(metaOfShape(shape).title);
  }
  return undefined;
}

/** The path of a line that was not read as it was meant, by its key and those of the lines around it. */
function pathInText({ text }: ParsedText, offset: number): Path {
  const line = caseLineAt(text, offset);
  const word = /^[\s-]*([a-z][a-z0-9_]*)/.exec(text.slice(line.start, line.end))?.[1];
  const keys = word === undefined ? [] : [word];
  let column = line.column;
  for (let above = contentAbove(text, line); above && column > 0; above = contentAbove(text, above)) {
    if (above.key === undefined || above.keyColumn >= column) continue;
    keys.unshift(above.key);
    column = above.column;
  }
  const path: (string | number)[] = [];
  for (const key of keys) {
    if (shapeAt(path)?.kind === "list") path.push(0);
    path.push(key);
  }
  return path;
}

/** One line about the fixes, by the names of what was fixed: each name once, and how many fixes there are. */
export function whatWasFixed(count: number, names: readonly string[]): string {
  const each = [...new Set(names)];
  const others = each.length - mostNames;
  const shown =
    others > 0
      ? [...each.slice(0, mostNames), others === 1 ? "1 other field" : `${others} other fields`]
      : each;
  const fixed = count === 1 ? "Fixed 1 mistake" : `Fixed ${count} mistakes`;
  return shown.length === 0 ? fixed : `${fixed} in ${listed(shown)}`;
}
