// A file is read part by part; in text without errors that changes nothing, and unchanged parts are not read again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { containingOffset } from "../../server/src/core/base/span.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { parsePart } from "../../server/src/core/text/yaml-part.ts";
import { caseFolders } from "../support/case-folders.ts";
import { thorough } from "../support/tiers.ts";

const files = caseFolders().map(({ name, file }) => [name, readFileSync(file, "utf8")] as const);

/** The result of reading the text, in parts and as one part. */
function read(text: string) {
  const inParts = parseCaseText(text);
  const whole = parsePart(text);
  return {
    inParts: { entries: inParts.root?.entries, problems: inParts.problems },
    whole: { entries: whole.root?.kind === "map" ? whole.root.entries : undefined, problems: whole.problems },
  };
}

describe("splitting a text into parts", () => {
  it("changes nothing in any valid sample case", thorough, () => {
    let sound = 0;
    for (const [name, text] of files) {
      const { inParts, whole } = read(text);
      if (whole.problems.length > 0 || /\ufffd|^\ufeff|^(?:---|\.\.\.)/m.test(text)) continue;
      sound++;
      assert.deepEqual(inParts, whole, name);
    }
    assert.ok(sound > 40, `${sound} sample cases are sound`);
  });

  it("changes nothing in text that might be mistaken for a key or an item", () => {
    for (const text of [
      "matter: [\n  a,\n]\nedition: x\n",
      "forms: {\n  a: b,\n}\nedition: x\n",
      "matter: |\n  edition: x\n  - y\nedition: z\n",
      "matter: >-\n  a\n\n  b:\n\n\nedition: z\n",
      'matter: "a\n  edition: x\n  b"\nedition: z\n',
      "matter: a\n  b\n  c\nedition: z\n",
      "exhibits:\n- label: A\n- label: B\n  title: |\n    - x\n    label: y\n- C\nedition: z\n",
      "exhibits:\n  # one\n  - label: A\n\n  # two\n  - label: B\n# three\nedition: z\n",
      "exhibits:\n  -\n    label: A\n  -   label: B\n      title: C\n",
      "exhibits:\n  - - a\n    - b\n  - - c\n",
      "exhibits: # all\n  - 'a\n    - b'\n  - [c,\n    d]\n",
      '"matter": a\n\'edition\': b\nforms : c\n"a: b": c\n',
      "? matter\n: a\nedition: b\n",
      "# one\n\nmatter: a # two\n\n# three\n",
      "matter:\nedition:\nforms:\n  -\n  -\n",
      "matter: a:b\nhttps://x: y\n",
    ]) {
      const { inParts, whole } = read(text);
      assert.deepEqual(inParts, whole, text);
    }
  });
});

describe("reading a text again", () => {
  const before =
    "parole_case: 1\nmatter: a\nexhibits:\n  - label: A\n  - label: B\n  - label: C\nfiling: { date: x }\n";

  it("reuses every unchanged part, wherever it is now", () => {
    const first = parseCaseText(before);
    const second = parseCaseText(
      before.replace("matter: a", "matter: abc").replace("label: B", "label: Bee"),
      first,
    );
    const fresh = [...second.parts].filter(([text, { part }]) => first.parts.get(text)?.part !== part);
    assert.deepEqual(
      fresh.map(([text]) => text),
      ["matter: abc\n", "  - label: Bee\n"],
    );
  });

  it("keeps the tree of unmoved text", () => {
    const first = parseCaseText(before);
    const second = parseCaseText(before.replace("label: B", "label: Bee"), first);
    const kept = [...second.parts].filter(([text, placed]) => first.parts.get(text) === placed);
    assert.deepEqual(
      kept.map(([text]) => text),
      ["parole_case: 1\n", "matter: a\n", "exhibits:\n", "  - label: A\n"],
    );
    assert.equal(second.root?.entries[0], first.root?.entries[0]);
  });

  it("gives the same result as reading from scratch", () => {
    const steps = [
      before,
      `\uFEFF${before}`,
      before.replace("matter: a", 'matter: "a'),
      before.replace("- label: B", "label: B"),
      before.replaceAll("\n", "\r\n"),
      before.replace("  - label: A\n", ""),
      "",
      before,
    ];
    let previous = parseCaseText("");
    for (const text of steps) {
      previous = parseCaseText(text, previous);
      assert.deepEqual(previous, parseCaseText(text));
    }
  });

  it("drops removed parts", () => {
    const first = parseCaseText(before);
    const second = parseCaseText("matter: b\n", first);
    assert.deepEqual([...second.parts.keys()], ["matter: b\n"]);
  });
});

describe("an offset in stretches", () => {
  it("is found whether they touch, overlap or are out of order", () => {
    const covers = containingOffset([
      { start: 10, end: 12 },
      { start: 3, end: 5 },
      { start: 4, end: 8 },
      { start: 12, end: 13 },
      { start: 20, end: 20 },
    ]);
    const inside = Array.from({ length: 22 }, (_, offset) => offset).filter(covers);
    assert.deepEqual(inside, [3, 4, 5, 6, 7, 10, 11, 12]);
    assert.equal(containingOffset([])(0), false);
  });
});
