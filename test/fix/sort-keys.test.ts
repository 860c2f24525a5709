// Sorting the keys of blocks into the standard order.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { canonicalContent } from "../../server/src/core/fix/kept.ts";
import { isSorted, unsortedBlockAt, withSortedKeys } from "../../server/src/core/fix/sort-keys.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import type { MapNode, TreeNode } from "../../server/src/core/text/tree.ts";
import { caseFolders } from "../support/case-folders.ts";
import { withCursor } from "../support/cursor.ts";
import { thorough } from "../support/tiers.ts";

const sorted = (text: string) => withSortedKeys(parseCaseText(text));

/** Fails unless the one becomes the other, idempotently, and likewise with Windows line endings. */
function expectSorted(before: string, after: string): void {
  const lines = (text: string) => text.replace(/^\n/, "");
  const windows = (text: string) => lines(text).replaceAll("\n", "\r\n");
  assert.equal(sorted(lines(before)), lines(after));
  assert.equal(sorted(lines(after)), lines(after), "a second time");
  assert.equal(sorted(windows(before)), windows(after), "with the line ends of Windows");
}

describe("sorting keys", () => {
  it("moves comments, empty lines, texts of several lines and nested blocks along", () => {
    expectSorted(
      `
# The case of Ana 🌡️

# mailed on Thursday
filing:
  date: 2015-08-20 # by hand
  # the new one
  address: |
    USCIS

      PO Box: 1
  # not sent yet
  carrier: usps
    # below the carrier

parole_case: 1
request:
    # first
    # second
    kind: initial
`,
      `
# The case of Ana 🌡️

parole_case: 1
request:
    # first
    # second
    kind: initial

# mailed on Thursday
filing:
  # not sent yet
  carrier: usps
    # below the carrier
  # the new one
  address: |
    USCIS

      PO Box: 1
  date: 2015-08-20 # by hand
`,
    );
  });

  it("includes lists, also where the first key is after the dash", () => {
    expectSorted(
      `
exhibits:
  # of Ana
  - file: a.pdf # scanned
    # the letter
    label: A
    title: x
      y
  -
    kind: other
    label: B
forms:
  - signed_on: 2015-08-20
    # parole-ignore x/y: why
    form: G-28
`,
      `
forms:
  - signed_on: 2015-08-20
    # parole-ignore x/y: why
    form: G-28
exhibits:
  # of Ana
  # the letter
  - label: A
    title: x
      y
    file: a.pdf # scanned
  -
    label: B
    kind: other
`,
    );
  });

  it("includes brackets", () => {
    expectSorted(
      "petitioner: { name: {given: Rosa,family:  Morales}, id: rosa, same_as }\n",
      "petitioner: { id: rosa, same_as, name: {family:  Morales,given: Rosa} }\n",
    );
    expectSorted(
      "{ request: { stay: { until: , from: x } }, parole_case: 1 }\n",
      "{ parole_case: 1, request: { stay: { from: x, until:  } } }\n",
    );
  });

  it("keeps an unknown key after the one above it, and recognizes a misspelled one", () => {
    expectSorted(
      "request:\n  stay: x\n  color: red\n  knd: initial\n",
      "request:\n  knd: initial\n  stay: x\n  color: red\n",
    );
  });

  it("skips a block with a duplicate key or an error, and sorts around it", () => {
    const twice = "request:\n  stay: { until: a, from: b }\n  kind: x\n  kind: y\n";
    assert.equal(sorted(twice), twice.replace("until: a, from: b", "from: b, until: a"));
    const broken = 'petitioner:\n  phone: "1\n  id: rosa\nrequest:\n  stay: x\n  kind: y\n';
    assert.equal(sorted(broken), broken.replace("stay: x\n  kind: y", "kind: y\n  stay: x"));
    for (const text of [
      "",
      "matter",
      "request:\n  ? stay\n  : x\n  kind: y\n",
      "request: { stay: x, # why\n  kind: y }\n",
    ])
      assert.equal(sorted(text), text);
  });

  it("keeps a last line without a line break, and changes nothing where that would change a text", () => {
    expectSorted(
      "filing:\n  date: x\n  address: |\n    USCIS",
      "filing:\n  address: |\n    USCIS\n  date: x",
    );
    expectSorted("request:\n  stay: x\n  kind: y", "request:\n  kind: y\n  stay: x");
    const text = "filing:\n  date: x\n  address: |+\n    USCIS\n\n\n";
    assert.equal(sorted(text), text);
  });

  it("is available for only the innermost block around a place", () => {
    const at = (marked: string) => {
      const { text, offset } = withCursor(marked);
      const found = unsortedBlockAt(parseCaseText(text), offset);
      return found && [found.title, withEdits(text, found.edits)];
    };
    const after = "request:\n  kind: a\n  stay: { until: c, from: d }\nparole_case: 1\n";
    for (const marked of [
      "request:\n  stay: { until: c, from: d }\n  kin‸d: a\nparole_case: 1\n",
      "re‸quest:\n  stay: { until: c, from: d }\n  kind: a\nparole_case: 1\n",
    ])
      assert.deepEqual(at(marked), ["Request", after]);
    assert.equal(at("request:\n  stay: { until: c, f‸rom: d }\n  kind: a\n")?.[0], "Stay");
    assert.deepEqual(at("request: { kind: a }\nparole_case: ‸1\n"), [
      undefined,
      "parole_case: 1\nrequest: { kind: a }\n",
    ]);
    assert.equal(at("parole_case: 1\nrequest: { kind: ‸a }\n"), undefined);
  });
});

describe("sorting the keys of any case", () => {
  const said = ({ root }: ParsedText) => canonicalContent(root, "in any order");
  const samples = caseFolders().map(({ file }) => readFileSync(file, "utf8"));
  const comments = (text: string) => [...text.matchAll(/(?<=^|\s)#.*\S/gm)].map(([all]) => all).toSorted();

  /** The text with the entries of its blocks in another order; only entries on separate lines. */
  function shuffled(text: string, numbers: readonly number[]): string {
    let at = 0;
    const lines = text.split("\n");
    const next = () => numbers[at++ % numbers.length] ?? 0;
    const blocks: MapNode[] = [];
    const look = (node: TreeNode): void => {
      if (node.kind === "list") node.items.forEach(look);
      if (node.kind !== "map" || node.flow) return;
      blocks.push(node);
      for (const { value } of node.entries) look(value);
    };
    const { root } = parseCaseText(text);
    if (root) look(root);
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
    for (const { entries } of blocks) {
      const first = next() % entries.length;
      const [one, other] = [entries[first], entries[first + 1]];
      if (!one || !other || lines[lineOf(one.key.start)]?.includes("- ")) continue;
      const spans = [one, other].map(({ key, value }) => [lineOf(key.start), lineOf(value.end)] as const);
      if (spans.some(([from, to]) => from !== to)) continue;
      const [a = 0, b = 0] = spans.map(([from]) => from);
      [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
    }
    return lines.join("\n");
  }

  it("keeps every value and comment, and changes nothing the second time", thorough, () => {
    let count = 0;
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(fc.nat(40), { minLength: 1 }), (sample, numbers) => {
        const text = sample.includes("\r") ? sample : shuffled(sample, numbers);
        const parsed = parseCaseText(text);
        const after = parseCaseText(withSortedKeys(parsed));
        assert.equal(said(after), said(parsed));
        assert.deepEqual(comments(after.text), comments(text));
        assert.equal(withSortedKeys(after), after.text);
        count += after.text === text ? 0 : 1;
        if (parsed.problems.length === 0 && !text.includes("parole-ignore")) assert.ok(isSorted(after));
      }),
      { numRuns: 60, seed: 2015_08_17 },
    );
    assert.ok(count > 30, `${count} were out of order`);
  });
});
