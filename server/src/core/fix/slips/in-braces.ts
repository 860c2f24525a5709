// Keys with values on one line, without the braces that make a block of them: in parentheses, in square brackets, or in
// nothing at all, as in `name: family: Mora, given: Rosa`.

import { type Candidate, replacing, type Slip } from "./candidate.ts";
import { type CaseLine, contentAbove, valueEnd } from "./case-line.ts";

const pair = /^[a-z][a-z0-9_]*:(?:[ \t]|$)/;
const wrapped = /^(?:\((.*)\)|\[(.*)\])$/;

/** Braces around what is behind the key of the line, or of the line above where the finding is below it. */
export function* bracesAroundKeys(slip: Slip): Generator<Candidate> {
  const above = contentAbove(slip.text, slip.line);
  for (const line of above ? [slip.line, above] : [slip.line]) yield* bracesIn(slip, line);
}

function* bracesIn({ text }: Slip, line: CaseLine): Generator<Candidate> {
  if (line.key === undefined) return;
  const stop = valueEnd(text, line.value, line.end);
  const written = text.slice(line.value, stop);
  const [, round, square] = wrapped.exec(written) ?? [];
  const inner = (round ?? square ?? written).trim();
  if (!pair.test(inner)) return;
  yield {
    title: inner === written ? "Put the keys in braces" : "Use braces around the keys",
    safe: false,
    edits: [replacing(line.value, stop, `{ ${inner} }`)],
  };
}
