// A person types: whatever is kept of the text before, the answers are those for the text alone. The seed is fixed, so
// that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time, and 100,000 edits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { diceFor } from "./damage.ts";
import { sampleTexts } from "./sane.ts";
import { typedTexts } from "./typed.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const firstSeed = isThorough ? Date.now() : 2015_08_17;
const runs = isThorough ? 2500 : 12;
const editsEach = 40;

const samples = sampleTexts.map(([, text]) => text);

test("a text that is typed is parsed as one that was opened", () => {
  let kept = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const dice = diceFor(seed);
    const first = dice.oneOf(samples);
    let parsed = parseCaseText(first);
    let edits = 0;
    for (const text of typedTexts(first, samples, dice)) {
      const before = parsed;
      parsed = parseCaseText(text, before);
      if (before.cut && parsed.cut && piecesKept(before, parsed) > 0) kept++;
      assert.deepEqual(parsed, parseCaseText(text), `seed ${seed}, edit ${edits}`);
      if (++edits === editsEach) break;
    }
  }
  assert.ok(kept > runs, `only ${kept} edits changed one piece`);
});

function piecesKept(before: ParsedText, after: ParsedText): number {
  const known = new Set(before.cut?.pieces);
  return after.cut?.pieces.filter((piece) => known.has(piece)).length ?? 0;
}
