// Everything that is offered to be done to a case, in texts with mistakes of every kind: nothing that was read drops out
// of the case, no mistake is added to its text, and every fix makes an edit and removes its finding.
//
// The seeds are fixed, so that a run is like any other; `PAROLE_FUZZ=all` takes the texts that follow, 25,000 of them,
// and says how much was done. A text is made again by its seed.
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

/** Whatever is offered for the text of a seed: all fixes, and of the rest a part that changes from seed to seed. */
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
