// Keys with values on one line without the braces of a block, or with other brackets: in parentheses, in square
// brackets, or in nothing at all, as in `name: family: Mora, given: Rosa`.

import { insertion, replacement } from "../../text/edits.ts";
import { type CaseLine, caseLineAt, contentAbove, valueEnd } from "../case-line.ts";
import { spaces } from "../write.ts";
import type { Candidate, Mistake } from "./candidate.ts";

const pair = /^[a-z][a-z0-9_]*:(?:[ \t]|$)/;
/** A comma before another key. */
const another = /,[ \t]*[a-z][a-z0-9_]*:[ \t]/;
const wrapped = /^(?:\((.*)\)|\[(.*)\]|\{?(.*)\})$/;

/** Braces around what follows the key or dash of the line, or of the line above if the finding is below it. */
export function* bracesAroundKeys(mistake: Mistake): Generator<Candidate> {
  const above = contentAbove(mistake.text, mistake.line);
  for (const line of above ? [mistake.line, above] : [mistake.line]) {
    if (line.key !== undefined && !line.isItem) yield* bracesFrom(mistake, line, line.value);
    if (line.isItem) yield* bracesFrom(mistake, line, line.start + line.keyColumn, "an item");
  }
}

function* bracesFrom(
  { text }: Mistake,
  line: CaseLine,
  start: number,
  what: "a value" | "an item" = "a value",
): Generator<Candidate> {
  const stop = valueEnd(text, start, line.end);
  const written = text.slice(start, stop);
  if (written.startsWith("{")) return;
  const [, round, square, braces] = wrapped.exec(written) ?? [];
  const inner = (round ?? square ?? braces ?? written).trim();
  // An item may begin with only one key, and have the others below it.
  if (!pair.test(inner) || (what === "an item" && !another.test(inner))) return;
  const isBare = inner === written || braces !== undefined;
  yield {
    title: isBare ? "Put the keys in braces" : "Use braces around the keys",
    safe: false,
    edits: [replacement(start, stop, `{ ${inner} }`)],
  };
}

/** Items between braces, one of which has no dash, or follows another on its line. */
export function* itemsInBraces({ text, line, style }: Mistake): Generator<Candidate> {
  const content = text.slice(line.content, line.end);
  const above = contentAbove(text, line);
  if (content.startsWith("{") && above) {
    yield { title: "Begin each item with a hyphen", safe: false, edits: [insertion(line.content, "- ")] };
  }
  for (const one of above ? [line, above] : [line]) {
    if (!one.isItem) continue;
    const dash = style.eol + spaces(caseLineAt(text, one.start).column);
    const edits = [...text.slice(one.content, one.end).matchAll(/\}[ \t]*[,;]?[ \t]*(?=\{)/g)].map(
      ({ index, 0: between }) => {
        const from = one.content + index + 1;
        return replacement(from, from + between.length - 1, `${dash}- `);
      },
    );
    if (edits.length > 0) yield { title: "Put each item on a line of its own", safe: false, edits };
  }
}
