// The states of the language server in the extension.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isStopped, lifeAfter, newLife, type ServerEvent } from "../../client/src/shared/server-life.ts";

const launched = { kind: "launched" } as const;
const started = { kind: "started" } as const;
const failed = { kind: "failed" } as const;
const restart = { kind: "restart" } as const;
const crashed = (minutes: number) => ({ kind: "crashed", at: minutes * 60_000 }) as const;

/** The states after each of the events, and whether nothing is checked in each. */
function statesAfter(...events: readonly ServerEvent[]): string[] {
  let life = newLife;
  return events.map((event) => {
    life = lifeAfter(life, event);
    return `${life.state}${isStopped(life.state) ? " (stopped)" : ""}`;
  });
}

describe("the server's life", () => {
  it("goes from off to starting to running", () => {
    assert.equal(isStopped(newLife.state), false);
    assert.deepEqual(statesAfter(launched, started), ["starting", "running"]);
  });

  it("is given up where the server does not start, until a person starts it again", () => {
    assert.deepEqual(statesAfter(launched, failed, launched, started), [
      "starting",
      "givenUp (stopped)",
      "startingAgain (stopped)",
      "running",
    ]);
  });

  it("starts again after two crashes, and is given up after a third within three minutes", () => {
    assert.deepEqual(
      statesAfter(
        launched,
        started,
        crashed(0),
        launched,
        started,
        crashed(1),
        launched,
        started,
        crashed(2),
      ),
      [
        "starting",
        "running",
        "startingAgain (stopped)",
        "startingAgain (stopped)",
        "running",
        "startingAgain (stopped)",
        "startingAgain (stopped)",
        "running",
        "givenUp (stopped)",
      ],
    );
  });

  it("does not count a crash of three minutes ago", () => {
    const states = statesAfter(started, crashed(0), started, crashed(1), started, crashed(3));
    assert.equal(states.at(-1), "startingAgain (stopped)");
  });

  it("counts no earlier crash once a person has started it again", () => {
    const states = statesAfter(
      started,
      crashed(0),
      started,
      crashed(1),
      restart,
      launched,
      started,
      crashed(2),
    );
    assert.deepEqual(states.slice(-4), [
      "startingAgain (stopped)",
      "startingAgain (stopped)",
      "running",
      "startingAgain (stopped)",
    ]);
  });

  it("is off still where a person restarts what was never started", () => {
    assert.deepEqual(statesAfter(restart, launched), ["off", "starting"]);
  });
});
