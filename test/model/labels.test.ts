// Labels as a sequence, for any number of exhibits.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  labelAfter,
  labelAt,
  lengthInLine,
  positionOfLabel,
  renumbered,
  type Sequence,
  sameLabel,
  sequenceOf,
} from "../../server/src/core/model/labels.ts";

const sequences: readonly Sequence[] = ["letters", "doubled-letters", "numbers"];
const inOrder = (count: number, sequence: Sequence) =>
  Array.from({ length: count }, (_, index) => labelAt(index + 1, sequence));

describe("a sequence of labels", () => {
  it("continues after Z with AA and AB, or with AA and BB, or is numeric", () => {
    const around = (sequence: Sequence) => [1, 2, 26, 27, 28, 52, 53, 54].map((n) => labelAt(n, sequence));
    assert.deepEqual(around("letters"), ["A", "B", "Z", "AA", "AB", "AZ", "BA", "BB"]);
    assert.deepEqual(around("doubled-letters"), ["A", "B", "Z", "AA", "BB", "ZZ", "AAA", "BBB"]);
    assert.deepEqual(around("numbers"), ["1", "2", "26", "27", "28", "52", "53", "54"]);
  });

  for (const sequence of sequences) {
    it(`has a position for each label: ${sequence}`, () => {
      const labels = inOrder(70, sequence);
      assert.deepEqual(
        labels.map((label) => positionOfLabel(label, sequence)),
        labels.map((_, index) => index + 1),
      );
    });

    it(`is recognized from its labels, where they decide: ${sequence}`, () => {
      assert.equal(sequenceOf(inOrder(30, sequence)), sequence);
      assert.equal(labelAfter(inOrder(30, sequence)), labelAt(31, sequence));
    });
  }

  it("treats a suffix as part of the same letter or number", () => {
    const places = (labels: readonly string[], sequence: Sequence) =>
      labels.map((label) => positionOfLabel(label, sequence));
    assert.deepEqual(places(["A-1", "A 2", "B.1", "b1", "C (copy)"], "letters"), [1, 1, 2, 2, 3]);
    assert.deepEqual(places(["1a", "1-b", "2.1"], "numbers"), [1, 1, 2]);
  });

  it("has no position for a label of another sequence", () => {
    for (const word of ["", " ", "Exhibit A", "É", "-1", "1", "AB12C"]) {
      assert.equal(positionOfLabel(word, "doubled-letters"), 0, word);
    }
    assert.equal(positionOfLabel("AB", "doubled-letters"), 0);
    assert.equal(positionOfLabel("A", "numbers"), 0);
  });

  it("recognizes a label after a word or between marks, and renumbers to bare labels", () => {
    assert.deepEqual(
      ["Exhibit A", "Exh. B", "ex.C", "Tab 4", "No. 2", "#4", "(E)", "F.", "Attachment A-1"].map(sameLabel),
      ["A", "B", "C", "4", "2", "4", "E", "F", "A-1"],
    );
    assert.deepEqual(["EX", "EX-1", "NO", "Tab", "exhibit"].map(sameLabel), [
      "EX",
      "EX-1",
      "NO",
      "TAB",
      "EXHIBIT",
    ]);
    assert.deepEqual(renumbered(["Exhibit A", "Exhibit C", "Exhibit B"]), ["A", "B", "C"]);
    assert.deepEqual(renumbered(["Tab 1", "Tab 3", "Tab 2"]), ["1", "2", "3"]);
    assert.deepEqual(renumbered(["A", "Exh. C", "(D)"]), ["A", "B", "C"]);
    assert.equal(labelAfter(["Tab 1", "Tab 2"]), "3");
  });

  it("starts with A where there is no label yet", () => {
    assert.equal(labelAfter([]), "A");
    assert.equal(labelAfter(["Appendix"]), "A");
  });
});

describe("relabeling", () => {
  const cases: readonly (readonly [readonly (string | undefined)[], readonly string[]])[] = [
    [
      ["A", "B", "C", "E"],
      ["A", "B", "C", "D"],
    ],
    [
      ["A", undefined, "B"],
      ["A", "B", "C"],
    ],
    [
      ["A", "A", "B"],
      ["A", "B", "C"],
    ],
    [
      ["A", "B", "D-1", "D-2", "E"],
      ["A", "B", "C-1", "C-2", "D"],
    ],
    [
      ["A-1", "A-1", "A-2"],
      ["A-1", "B", "B-2"],
    ],
    [
      ["2", "3", "4"],
      ["1", "2", "3"],
    ],
    [
      ["Exhibit A", "Exhibit B"],
      ["A", "B"],
    ],
    [
      ["A", "B", "A-1"],
      ["A", "B", "C"],
    ],
    [[undefined], ["A"]],
    [[], []],
  ];
  for (const [given, expected] of cases) {
    it(`${given.map((label) => label ?? "…").join(" ")} become ${expected.join(" ")}`, () => {
      assert.deepEqual(renumbered(given), expected);
    });
  }

  it("makes labels consecutive and unique, whatever they were", () => {
    const label = fc.option(
      fc.oneof(
        fc.stringMatching(/^[A-D]{1,2}(-[12])?$/),
        fc.stringMatching(/^\d{1,2}[ab]?$/),
        fc.string({ maxLength: 4 }),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        const fresh = renumbered(labels);
        assert.equal(fresh.length, labels.length);
        assert.equal(new Set(fresh.map(sameLabel)).size, labels.length);
        assert.equal(lengthInLine(fresh, sequenceOf(fresh)), fresh.length);
        assert.deepEqual(renumbered(fresh), fresh);
      }),
    );
  });
});
