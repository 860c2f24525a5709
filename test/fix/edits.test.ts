// The laws of edits, as documented at each function, and the resulting texts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  compose,
  deletion,
  type Edits,
  editBetween,
  insertion,
  inverse,
  mapOffset,
  noEdits,
  normalize,
  rebase,
  replacement,
  rewordedEdits,
  shiftedEdits,
  type TextEdit,
  toEdits,
  union,
  withEdits,
} from "../../server/src/core/text/edits.ts";

const apply = withEdits;
const runs = { numRuns: 1000, seed: 2015_08_17 };

/**
 * Few letters, so that texts are often similar, with a character of two code units and a line break of two characters.
 */
const text = fc
  .array(fc.constantFrom("a", "b", "🌡", "\r\n", "\n"), { maxLength: 12 })
  .map((parts) => parts.join(""));

/** Some edits of a text of this length, some of them adjacent. */
const editsOf = (length: number): fc.Arbitrary<Edits> =>
  fc
    .array(fc.tuple(fc.nat({ max: length }), fc.nat({ max: length }), text), { maxLength: 4 })
    .map((given) => {
      const edits: TextEdit[] = [];
      let least = 0;
      for (const [one, other, put] of given.toSorted(([a], [b]) => a - b)) {
        const start = Math.max(least, one);
        const end = Math.max(start, Math.min(other, start + 3));
        edits.push(replacement(start, end, put));
        least = end;
      }
      return toEdits(edits);
    });

const change = text.chain((t) => fc.tuple(fc.constant(t), editsOf(t.length)));
/** A text with two changes, each applied to that text. */
const two = text.chain((t) => fc.tuple(fc.constant(t), editsOf(t.length), editsOf(t.length)));
/** A text with changes, each applied to the result of the previous one. */
const inTurn = change.chain(([t, a]) => {
  const second = apply(t, a);
  return editsOf(second.length).chain((b) => {
    const third = apply(second, b);
    return editsOf(third.length).map((c) => [t, a, b, c] as const);
  });
});

describe("the laws of edits", () => {
  it("no edits leave every text as it is: apply(t, noEdits) = t", () => {
    fc.assert(
      fc.property(text, (t) => assert.equal(apply(t, noEdits), t)),
      runs,
    );
  });

  it("two changes composed make what both make in turn: apply(t, compose(a, b)) = apply(apply(t, a), b)", () => {
    fc.assert(
      fc.property(inTurn, ([t, a, b]) => assert.equal(apply(t, compose(a, b)), apply(apply(t, a), b))),
      runs,
    );
  });

  it("it does not matter which two of three changes are composed first: compose(compose(a, b), c) = compose(a, compose(b, c))", () => {
    fc.assert(
      fc.property(inTurn, ([, a, b, c]) =>
        assert.deepEqual(compose(compose(a, b), c), compose(a, compose(b, c))),
      ),
      runs,
    );
  });

  it("a change composed with none is the same change: compose(noEdits, a) ≡ a ≡ compose(a, noEdits)", () => {
    fc.assert(
      fc.property(change, ([t, a]) => {
        assert.equal(apply(t, compose(noEdits, a)), apply(t, a));
        assert.equal(apply(t, compose(a, noEdits)), apply(t, a));
      }),
      runs,
    );
  });

  it("the inverse restores the text: apply(apply(t, a), inverse(a, t)) = t", () => {
    fc.assert(
      fc.property(change, ([t, a]) => assert.equal(apply(apply(t, a), inverse(a, t)), t)),
      runs,
    );
  });

  it("two changes rebased over each other meet in one text: apply(apply(t, b), rebase(a, b)) = apply(apply(t, a), rebase(b, a))", () => {
    let clear = 0;
    fc.assert(
      fc.property(two, ([t, a, b]) => {
        const [aOverB, bOverA] = [rebase(a, b), rebase(b, a)];
        assert.equal(aOverB === undefined, bOverA === undefined);
        if (!aOverB || !bOverA) return;
        clear++;
        assert.equal(apply(apply(t, b), aOverB), apply(apply(t, a), bOverA));
      }),
      runs,
    );
    assert.ok(clear > runs.numRuns / 5, `${clear} pairs are not in conflict`);
  });

  it("the union of two changes is the same either way: union(a, b) = union(b, a), and apply(t, union(a, b)) = apply(apply(t, b), rebase(a, b))", () => {
    let apart = 0;
    fc.assert(
      fc.property(two, ([t, a, b]) => {
        const both = union(a, b);
        assert.deepEqual(both, union(b, a));
        const moved = rebase(a, b);
        if (!both) return;
        apart++;
        assert.ok(moved);
        assert.equal(apply(t, both), apply(apply(t, b), moved));
      }),
      runs,
    );
    assert.ok(apart > runs.numRuns / 10, `${apart} pairs are apart`);
  });

  it("a normalized change makes the same text and is normal: apply(t, normalize(a, t)) = apply(t, a), normalize(normalize(a, t), t) = normalize(a, t)", () => {
    fc.assert(
      fc.property(change, ([t, a]) => {
        const least = normalize(a, t);
        assert.equal(apply(t, least), apply(t, a));
        assert.deepEqual(normalize(least, t), least);
        assert.ok(least.every(({ span, text: put }) => t.slice(span.start, span.end) !== put));
      }),
      runs,
    );
  });

  it("offsets move alike by two changes and by both as one: mapOffset(compose(a, b), at) = mapOffset(b, mapOffset(a, at))", () => {
    const touches = (edits: Edits, at: number) =>
      edits.some(({ span }) => span.start <= at && at <= span.end);
    fc.assert(
      fc.property(inTurn, fc.nat({ max: 30 }), ([t, a, b], offset) => {
        const at = Math.min(offset, t.length);
        for (const side of ["before", "behind"] as const) {
          const between = mapOffset(a, at, side);
          if (touches(a, at) || touches(b, between)) return;
          assert.equal(mapOffset(compose(a, b), at, side), mapOffset(b, between, side));
          assert.equal(apply(t, a).slice(between), apply(t.slice(at), behind(a, at)));
        }
      }),
      runs,
    );
  });
});

/** The edits after an offset, as edits of the text after it. */
function behind(edits: Edits, at: number): Edits {
  return shiftedEdits(toEdits(edits.filter(({ span }) => span.start > at)), -at);
}

describe("edits", () => {
  it("are sorted by their place in the text, and insertions at the same offset keep their order", () => {
    assert.deepEqual(
      toEdits([replacement(4, 6, "c"), insertion(2, "a"), insertion(2, "b"), insertion(4, "x")]),
      [insertion(2, "a"), insertion(2, "b"), insertion(4, "x"), replacement(4, 6, "c")],
    );
    assert.deepEqual(toEdits([insertion(3, "")]), noEdits);
  });

  it("throw if two of them change the same letters", () => {
    assert.throws(() => toEdits([replacement(0, 3, "x"), replacement(2, 4, "y")]), /change the same letters/);
    assert.throws(() => toEdits([replacement(0, 3, "x"), insertion(1, "y")]), /change the same letters/);
  });

  it("become one when the second changes what the first inserted", () => {
    assert.deepEqual(compose(toEdits([insertion(1, "abc")]), toEdits([replacement(2, 5, "x")])), [
      replacement(1, 2, "ax"),
    ]);
    assert.deepEqual(
      compose(toEdits([insertion(1, "abc")]), toEdits([deletion({ start: 1, end: 4 })])),
      noEdits,
    );
  });

  it("cannot be rebased over edits that change the same letters or insert at the same offset", () => {
    const over = (edit: TextEdit, other: TextEdit) => rebase(toEdits([edit]), toEdits([other]));
    assert.equal(over(replacement(0, 3, "x"), replacement(2, 4, "y")), undefined);
    assert.equal(over(insertion(3, "x"), insertion(3, "y")), undefined);
    assert.equal(over(insertion(3, "x"), replacement(2, 4, "y")), undefined);
    assert.deepEqual(over(insertion(4, "x"), replacement(2, 4, "y")), [insertion(3, "x")]);
    assert.deepEqual(over(replacement(3, 4, "x"), insertion(3, "yy")), [replacement(5, 6, "x")]);
  });

  it("are united only if they do not touch", () => {
    const [one, next] = [toEdits([replacement(0, 2, "x")]), toEdits([insertion(2, "y")])];
    assert.equal(union(one, next), undefined);
    assert.deepEqual(union(toEdits([insertion(3, "y")]), one), [replacement(0, 2, "x"), insertion(3, "y")]);
  });

  it("between two texts are a single edit, as short as possible", () => {
    assert.deepEqual(editBetween("abcd", "abxcd"), [insertion(2, "x")]);
    assert.deepEqual(editBetween("aaa", "aaaa"), [insertion(3, "a")]);
    assert.deepEqual(editBetween("same", "same"), noEdits);
  });

  it("never split a character or a line break", () => {
    assert.deepEqual(editBetween("a🌡b", "a🌞b"), [replacement(1, 3, "🌞")]);
    assert.deepEqual(editBetween("a\r\nb", "a\rb"), [replacement(1, 3, "\r")]);
    assert.deepEqual(editBetween("a\r\nb", "a\nb"), [replacement(1, 3, "\n")]);
  });

  it("map an offset to one before or after the inserted text, never inside it", () => {
    const edits = toEdits([insertion(2, "xx"), replacement(4, 8, "y")]);
    assert.deepEqual(
      [1, 2, 4, 6, 8, 9].map((at) => [mapOffset(edits, at, "before"), mapOffset(edits, at, "behind")]),
      [
        [1, 1],
        [2, 4],
        [6, 6],
        [6, 7],
        [7, 7],
        [8, 8],
      ],
    );
  });

  it("move with the part of the text that they belong to", () => {
    const edits = toEdits([insertion(2, "a")]);
    assert.deepEqual(shiftedEdits(edits, 10), [insertion(12, "a")]);
    assert.deepEqual(
      rewordedEdits(edits, (word) => word.toUpperCase()),
      [insertion(2, "A")],
    );
  });
});
