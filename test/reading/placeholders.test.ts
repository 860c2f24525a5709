// The placeholders of a text, from its characters alone: what a client needs at every keystroke.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type NewCaseAnswers, newCaseText } from "../../server/src/core/casework/new-case.ts";
import { placeholder } from "../../server/src/core/read/placeholder.ts";
import { placeholderAt, placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { thorough } from "../support/tiers.ts";

const found = (text: string) => placeholderSpans(text).map(({ start, end }) => text.slice(start, end));

describe("placeholders in a text", () => {
  const examples: Readonly<Record<string, readonly [text: string, found: readonly string[]]>> = {
    "behind a key": ["matter: TODO our file number\n", ["TODO our file number"]],
    alone: ["matter: TODO", ["TODO"]],
    "before a comment": ["matter: TODO number # ask Rosa\n", ["TODO number"]],
    "in either kind of quotation marks": [
      `a: "TODO one: two"\nb: 'TODO it''s'\nc: 3\n`,
      ["TODO one: two", "TODO it''s"],
    ],
    "in brackets and braces": [
      "forms:\n  - { form: I-131, signed_by: [TODO who, petitioner], file: TODO path }\n",
      ["TODO who", "TODO path"],
    ],
    "in brackets over several lines": [
      "petitioner: {\n  name: { family: TODO family name,\n    given: Rosa }, # TODO no\n  phone: TODO }\nmatter: TODO\n",
      ["TODO family name", "TODO", "TODO"],
    ],
    "as an item of a list": ["aliases:\n  - TODO a name\n  - Rosa\n  -   TODO\n", ["TODO a name", "TODO"]],
    "in a block of text, up to its end": [
      "request:\n  explanation: |\n    TODO why\n\n    and more\n  kind: TODO\n",
      ["TODO why\n\n    and more", "TODO"],
    ],
    "in a block of text behind a comment, in an item of a list": [
      "exhibits:\n  - label: A\n    title: >- # long\n      TODO title\n    file: TODO path\n",
      ["TODO title", "TODO path"],
    ],
    "on the line below its key": ["matter:\n  TODO\nedition: TODO\n", ["TODO", "TODO"]],
    "with Windows line ends": ["a: TODO one\r\nb:\r\n  c: TODO two\r\n", ["TODO one", "TODO two"]],
    "behind a byte-order mark": ["\uFEFFmatter: TODO\n", ["TODO"]],
    "around text that cannot be read": [
      "request:\n  explanation: Urgent: heart\n\tkind: TODO\nmatter: [TODO a\nedition: TODO\n",
      ["TODO", "TODO a", "TODO"],
    ],
    "nowhere in prose, comments, keys and other words": [
      '# TODO all\na: see TODO\nb: TODOs\nTODO: x\nc: |\n  One\n  TODO two\nd: todo\ne: One\n  TODO two\nf: "one TODO"\n',
      [],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(examples)) {
    it(`are found ${name}`, () => assert.deepEqual(found(text), expected));
  }

  it("match the tree, in every new case and every sample", thorough, () => {
    const texts = [...newCases(), ...samples()];
    assert.ok(texts.length > 60);
    for (const text of texts) {
      const parsed = parseCaseText(text);
      if (parsed.problems.length > 0 || !parsed.root) continue;
      const inTree = placeholderNodes(parsed.root).map(({ start, end }) => ({ start, end }));
      const spans = placeholderSpans(text);
      assert.equal(spans.length, inTree.length, text);
      spans.forEach((span, index) => {
        const node = inTree[index];
        assert.ok(node && node.start <= span.start && span.end <= node.end, text.slice(span.start, span.end));
      });
    }
  });

  it("never overlap and always start with the word, whatever the text", () => {
    const piece = fc.constantFrom(
      ..."TODO |a: |- |\n|  |[|]|{|}|,|\"|'|#| |\\|>|||\r\n|TODO x|b:\n|\t".split("|"),
      "|",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let before = 0;
        for (const { start, end } of placeholderSpans(text)) {
          assert.ok(start >= before && end > start && end <= text.length);
          assert.match(text.slice(start, end), placeholder);
          before = end;
        }
      }),
    );
  });

  it("include an offset from their first character to just after their last", () => {
    const spans = placeholderSpans("a: TODO\n");
    const at = [2, 3, 5, 7, 8].map((offset) => placeholderAt(spans, offset)?.start);
    assert.deepEqual(at, [undefined, 3, 3, 3, undefined]);
  });
});

function placeholderNodes(node: TreeNode): { readonly start: number; readonly end: number }[] {
  switch (node.kind) {
    case "text":
      return placeholder.test(node.text) ? [node] : [];
    case "list":
      return node.items.flatMap(placeholderNodes);
    case "map":
      return node.entries.flatMap(({ value }) => placeholderNodes(value));
    case "unreadable":
      return [];
  }
}

function newCases(): string[] {
  const answers: NewCaseAnswers = {
    edition: "uscis-2026",
    kind: "initial",
    reasons: ["medical"],
    beneficiary: { given: "Ana", family: "Morales", isChild: true },
    isRepresented: true,
  };
  return ["medical", "funeral", "protection", "organ-donor"].map(
    (reason) => newCaseText({ ...answers, reasons: [reason] }, allRules, "2026-11-22").text,
  );
}

function samples(): string[] {
  const folder = path.join(import.meta.dirname, "..", "cases");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.parole\.ya?ml$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
}
