// Where Tab and Shift+Tab go.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { afterChanges, nextStop, previousStop, stopContaining } from "../../client/src/placeholders/stops.ts";

const spans = [
  { start: 10, end: 20 },
  { start: 30, end: 34 },
  { start: 50, end: 60 },
];
const cursor = (at: number) => ({ start: at, end: at });

describe("the next placeholder", () => {
  const nextFrom = (start: number, end = start) => {
    const stop = nextStop(spans, { start, end });
    return stop && [stop.span.start, stop.isAround];
  };

  it("is the one after the cursor, or after the one at the cursor", () => {
    assert.deepEqual(
      [0, 9, 10, 15, 20, 25, 34].map((at) => nextFrom(at)),
      [
        [10, false],
        [10, false],
        [30, false],
        [30, false],
        [30, false],
        [30, false],
        [50, false],
      ],
    );
  });
  it("is the one after a selected placeholder", () => assert.deepEqual(nextFrom(10, 20), [30, false]));
  it("wraps around to the first after the last", () => {
    assert.deepEqual(nextFrom(50, 60), [10, true]);
    assert.deepEqual(nextFrom(99), [10, true]);
  });
  it("is none where there are no placeholders", () => assert.equal(nextStop([], cursor(3)), undefined));
});

describe("the previous placeholder", () => {
  const previousFrom = (start: number, end = start, visited: typeof spans = []) => {
    const stop = previousStop(spans, visited, { start, end });
    return stop && [stop.span.start, stop.isAround];
  };

  it("is the one before the cursor, or before the one at the cursor", () => {
    assert.deepEqual(
      [99, 60, 50, 40, 30, 25].map((at) => previousFrom(at)),
      [
        [50, false],
        [30, false],
        [30, false],
        [30, false],
        [10, false],
        [10, false],
      ],
    );
  });
  it("wraps around to the last from the first", () => {
    assert.deepEqual(previousFrom(10, 20), [50, true]);
    assert.deepEqual(previousFrom(0), [50, true]);
  });
  it("may be one that was filled in on the way", () => {
    const filled = [{ start: 40, end: 45 }];
    assert.deepEqual(previousFrom(50, 60, filled), [40, false]);
    assert.deepEqual(previousFrom(45, 45, filled), [30, false]);
  });
  it("is one filled in where no placeholder is left before, and none where there is nothing", () => {
    assert.deepEqual(previousStop([], [{ start: 4, end: 9 }], cursor(20)), {
      span: { start: 4, end: 9 },
      isAround: false,
    });
    assert.equal(previousStop([], [], cursor(20)), undefined);
  });
});

describe("visited placeholders", () => {
  const after = (...changes: (readonly [offset: number, removed: number, added: number])[]) =>
    afterChanges(
      [{ start: 10, end: 20 }],
      changes.map(([offset, removed, added]) => ({ offset, removed, added })),
    );

  it("move with text changed before them, and not after them", () => {
    assert.deepEqual(after([2, 0, 5]), [{ start: 15, end: 25 }]);
    assert.deepEqual(after([2, 3, 0]), [{ start: 7, end: 17 }]);
    assert.deepEqual(after([21, 4, 9]), [{ start: 10, end: 20 }]);
  });
  it("grow and shrink with edits inside them", () => {
    assert.deepEqual(after([10, 10, 1]), [{ start: 10, end: 11 }]);
    assert.deepEqual(after([20, 0, 7]), [{ start: 10, end: 27 }]);
    assert.deepEqual(after([10, 0, 1]), [{ start: 10, end: 21 }]);
    assert.deepEqual(after([12, 3, 0]), [{ start: 10, end: 17 }]);
  });
  it("follow several changes at once, in any order", () => {
    assert.deepEqual(after([2, 0, 5], [20, 0, 1]), [{ start: 15, end: 26 }]);
    assert.deepEqual(after([20, 0, 1], [2, 0, 5]), [{ start: 15, end: 26 }]);
  });
  it("include text joined to them", () => {
    assert.deepEqual(after([5, 10, 2]), [{ start: 5, end: 12 }]);
    assert.deepEqual(after([15, 10, 2]), [{ start: 10, end: 17 }]);
  });
  it("contain a selection within their ends", () => {
    assert.ok(stopContaining(spans, { start: 10, end: 20 }));
    assert.equal(stopContaining(spans, { start: 9, end: 20 }), undefined);
  });
});
