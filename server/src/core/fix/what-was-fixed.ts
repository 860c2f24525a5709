// What a person is told once fixes were made without a question.

import { withinSentence } from "../engine/absence.ts";
import type { Finding, Path } from "../engine/finding.ts";
import { type Message, sentence, type Value } from "../message/message.ts";
import { allOf, type Term, term } from "../message/values.ts";
import { metaOfShape, shapeAt } from "../read/shape.ts";
import type { ParsedText } from "../text/parse.ts";
import { caseLineAt, contentAbove } from "./slips/case-line.ts";

/** Names that fit into a line; the others are counted. */
const mostNames = 4;

/** What the format calls the value that a finding is about, or the block around it; nothing for the file as a whole. */
export function nameOfFixed(parsed: ParsedText, { path, span }: Finding): Term | undefined {
  const whole = path.length > 0 ? path : pathInText(parsed, span.start);
  for (let length = whole.length; length > 0; length--) {
    const shape = shapeAt(whole.slice(0, length));
    if (shape) return term(withinSentence(metaOfShape(shape).title));
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
export function whatWasFixed(count: number, names: readonly Term[]): Message {
  const all = [...new Map(names.map((name) => [name.text, name])).values()];
  if (all.length === 0) return sentence("Fixed {count} {count|mistake|mistakes}", { count });
  const fields = all.length - mostNames;
  const shown: readonly Value[] =
    fields > 0
      ? [...all.slice(0, mostNames), sentence("{fields} other {fields|field|fields}", { fields })]
      : all;
  return sentence("Fixed {count} {count|mistake|mistakes} in {names}", { count, names: allOf(shown) });
}
