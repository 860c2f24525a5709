// The pages of a previewed packet: planned in another thread, so that no keystroke waits for them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawingHere } from "../../server/src/host/drawing-here.ts";
import { drawLimits } from "../../server/src/host/drawing-thread.ts";
import { pagePlanner } from "../../server/src/host/page-planner.ts";
import { exhibit, indexPart, letterPart, packetOf } from "../packet/packets.ts";

const day = "2015-08-20";

/** A packet whose letter and index take seconds to typeset. */
const long = packetOf([
  letterPart({
    paragraphs: Array.from({ length: 60 }, () => "Her doctor describes the treatment. ".repeat(9)),
  }),
  indexPart,
  ...Array.from({ length: 60 }, (_, index) =>
    exhibit(`${index + 1}`, "A letter of the hospital", `${index}.pdf`),
  ),
]);
const short = packetOf([letterPart(), indexPart, exhibit("A", "A letter", "a.pdf")]);

describe("the pages of a previewed packet", () => {
  it("are the same as those planned here, one packet after the other", async () => {
    const planner = pagePlanner();
    const pages = new Map([["a.pdf", 7]]);
    const planned = await Promise.all([planner.plan(short, pages, day), planner.plan(short, new Map(), day)]);
    const here = drawingHere();
    assert.deepEqual(planned, [await here.plan(short, pages, day), await here.plan(short, new Map(), day)]);
    assert.equal(planned[0]?.at(-1)?.pages, 7);
    const rare = packetOf([letterPart({ closing: "\u{1F600}" })]);
    assert.equal(await planner.plan(rare, new Map(), day), undefined);
  });

  it("delay nothing that the server does meanwhile by 50 ms", async () => {
    const planner = pagePlanner();
    const longest: number[] = [];
    // On a busy computer, any wait can be long: one of five tries counts.
    while (longest.length < 5 && longest.every((wait) => wait >= 50)) {
      const waits: number[] = [];
      const state = { isPlanned: false };
      const planned = planner.plan(long, new Map(), day).finally(() => {
        state.isPlanned = true;
      });
      for (let before = performance.now(); !state.isPlanned; ) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        const now = performance.now();
        waits.push(now - before);
        before = now;
      }
      assert.equal((await planned)?.length, long.parts.length);
      longest.push(Math.max(...waits));
    }
    assert.ok(Math.min(...longest) < 50, `the longest waits: ${longest.join(", ")} ms`);
  });

  it("are unknown if they take too long, and the next packet is planned by another thread", async () => {
    const started: unknown[] = [];
    const count = (thread: unknown) => void started.push(thread);
    process.on("worker", count);
    const planner = pagePlanner({ ...drawLimits, patience: 100 });
    assert.equal(await planner.plan(long, new Map(), day), undefined);
    await planner.plan(long, new Map(), day);
    process.off("worker", count);
    assert.equal(started.length, 2);
  });
});
