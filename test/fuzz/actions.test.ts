// Every action that is offered for a case, in texts with mistakes of every kind: no value that was read is dropped, no
// mistake is added to the text, and every fix makes an edit and removes its finding.
//
// The seeds are fixed, so that all runs are equal; `PAROLE_FUZZ=all` takes the next 25,000 texts and prints statistics. A
// text can be reproduced from its seed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { damagedText, diceFor, soundText } from "./damage.ts";
import {
  asked,
  completionsTaken,
  type Deed,
  deedsAt,
  fixesIn,
  formattingOf,
  harmOf,
  wholeDeedsIn,
} from "./deeds.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const seeds = isThorough ? { from: 1_000, count: 25_000 } : { from: 0, count: 110 };

/** The actions for the text of a seed: all fixes, and some of the rest, depending on the seed. */
function* offeredFor(
  seed: number,
): Generator<{ readonly text: string; readonly deed: Deed; readonly harm?: string }> {
  const dice = diceFor(seed);
  const text = dice.under(12) === 0 ? soundText(dice) : damagedText(soundText(dice), dice);
  const here = asked(text);
  const offset = () => dice.under(text.length + 1);
  const deeds = [
    fixesIn(here, dice),
    formattingOf(here, dice),
    deedsAt(here, offset()),
    ...(seed % 3 === 0 ? [completionsTaken(here, offset(), dice)] : []),
    ...(seed % 16 === 0 ? [wholeDeedsIn(here)] : []),
  ];
  for (const deed of deeds.flatMap((some) => [...some])) {
    if (deed.after === text && !deed.of) continue;
    const harm = harmOf(here, deed);
    yield { text, deed, ...(harm !== undefined && { harm }) };
  }
}

test("any action on a case keeps what was read, adds no error, and removes its finding", (t) => {
  const counts = new Map<string, number>();
  for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
    for (const { text, deed, harm } of offeredFor(seed)) {
      counts.set(deed.what, (counts.get(deed.what) ?? 0) + 1);
      assert.equal(
        harm,
        undefined,
        `seed ${seed}, ${deed.what}\n--- before\n${text}\n--- after\n${deed.after}`,
      );
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(total > 5 * seeds.count, `${total} actions were tried`);
  if (isThorough)
    t.diagnostic(`${seeds.count} texts, ${total} actions: ${JSON.stringify(Object.fromEntries(counts))}`);
});
