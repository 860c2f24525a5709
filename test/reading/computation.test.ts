// Answers that know what they were computed from.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cell, Computation, isSame, noteRead } from "../../server/src/core/base/computation.ts";
import { memoize } from "../../server/src/core/base/memoize.ts";

/** A value that may change. */
function source(first: number) {
  const cell = new Cell();
  let value = first;
  return {
    get: () => {
      noteRead(cell);
      return value;
    },
    set: (next: number) => {
      value = next;
      cell.change();
    },
  };
}

describe("a computation", () => {
  it("is computed again only when something that it read has changed", () => {
    const [one, other] = [source(1), source(10)];
    let runs = 0;
    const double = new Computation(() => {
      runs++;
      return 2 * one.get();
    });
    assert.equal(double.get(), 2);
    other.set(11);
    assert.equal(double.get(), 2);
    assert.equal(runs, 1);
    one.set(2);
    assert.equal(double.get(), 4);
    assert.equal(runs, 2);
  });

  it("is kept where what it read comes out the same", () => {
    const number = source(1);
    const isOdd = new Computation(() => number.get() % 2 === 1);
    let runs = 0;
    const words = new Computation(() => {
      runs++;
      return isOdd.get() ? "odd" : "even";
    });
    assert.equal(words.get(), "odd");
    number.set(3);
    assert.equal(words.get(), "odd");
    assert.equal(runs, 1);
    number.set(4);
    assert.equal(words.get(), "even");
  });

  it("forgets what it no longer reads", () => {
    const [which, one, other] = [source(0), source(1), source(2)];
    let runs = 0;
    const chosen = new Computation(() => {
      runs++;
      return which.get() === 0 ? one.get() : other.get();
    });
    chosen.get();
    which.set(1);
    assert.equal(chosen.get(), 2);
    one.set(5);
    assert.equal(chosen.get(), 2);
    assert.equal(runs, 2);
  });

  it("notices a change between two requests of one check", () => {
    const [one, other] = [source(1), source(1)];
    const sum = new Computation(() => one.get() + other.get());
    one.set(2);
    assert.equal(sum.get(), 3);
    other.set(2);
    assert.equal(sum.get(), 4);
  });

  it("is computed again after it has failed", () => {
    const number = source(1);
    const half = new Computation(() => {
      if (number.get() % 2 === 1) throw new Error("odd");
      return number.get() / 2;
    });
    assert.throws(() => half.get());
    assert.throws(() => half.get());
    number.set(4);
    assert.equal(half.get(), 2);
    number.set(5);
    assert.throws(() => half.get());
  });

  it("says when its answer may no longer be right, once until it is requested", () => {
    const number = source(1);
    const within = new Computation(() => number.get());
    let told = 0;
    const answer = new Computation(
      () => within.get(),
      () => void told++,
    );
    answer.get();
    number.set(2);
    number.set(3);
    assert.equal(told, 1);
    assert.equal(answer.get(), 3);
    number.set(4);
    assert.equal(told, 2);
  });

  it("depends on what is remembered while it runs", () => {
    const number = source(1);
    const squareOf = memoize((_: object) => number.get() ** 2);
    const about = {};
    const answer = new Computation(() => squareOf(about));
    assert.equal(answer.get(), 1);
    number.set(3);
    assert.equal(answer.get(), 9);
    assert.equal(squareOf(about), 9);
  });
});

describe("two answers", () => {
  it("are the same if they say the same, with views compared by identity", () => {
    const view = { ref: {}, value: "a" };
    assert.ok(isSame([{ a: 1, b: new Map([["x", view]]) }], [{ a: 1, b: new Map([["x", view]]) }]));
    assert.ok(!isSame([view], [{ ...view }]));
    assert.ok(!isSame({ a: 1 }, { a: 1, b: undefined }));
    assert.ok(!isSame(new Set([1]), new Set([2])));
    assert.ok(!isSame(new Date(0), new Date(0)));
  });
});
