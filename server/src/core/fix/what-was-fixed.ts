// The summary shown after fixes were applied without a question.

import type { Path } from "../base/path.ts";
import type { Message, MessageValue, Term } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { allOf, term } from "../message/values.ts";
import type { Finding } from "../model/finding.ts";
import { withinSentence } from "../model/missing-field.ts";
import { metaOfShape, shapeAt } from "../read/shape.ts";
import type { ParsedText } from "../text/parse.ts";
import { caseLineAt, contentAbove } from "./case-line.ts";

/** Maximum number of names in the line; the others are counted. */
const mostNames = 4;

/** The title of the value that a finding is about, or of the block around it; undefined for the file as a whole. */
export function nameOfFixed(parsed: ParsedText, { path, span }: Finding): Term | undefined {
  const whole = path.length > 0 ? path : pathInText(parsed, span.start);
  for (let length = whole.length; length > 0; length--) {
    const shape = shapeAt(whole.slice(0, length));
    if (shape) return term(withinSentence(metaOfShape(shape).title));
  }
  return undefined;
}

/** The path of a line that was not read as it was meant, from its key and those of the lines around it. */
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

/** One line about the fixes: the name of each fixed field once, and the number of fixes. */
export function whatWasFixed(count: number, names: readonly Term[]): Message {
  const all = [...new Map(names.map((name) => [name.text, name])).values()];
  if (all.length === 0) return sentence("Fixed {count} {count|mistake|mistakes}", { count });
  const fields = all.length - mostNames;
  const shown: readonly MessageValue[] =
    fields > 0
      ? [...all.slice(0, mostNames), sentence("{fields} other {fields|field|fields}", { fields })]
      : all;
  return sentence("Fixed {count} {count|mistake|mistakes} in {names}", { count, names: allOf(shown) });
}
