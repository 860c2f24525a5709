// The folding ranges of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldsOf } from "../../server/src/core/ide/folding.ts";
import { lineStarts } from "../../server/src/core/text/lines.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { sampleTexts } from "../fuzz/sane.ts";

/** The folds of a text, from 0: `first-last` and the kind, if there is one. */
function folds(text: string): string[] {
  return foldsOf(parseCaseText(text)).map(
    ({ first, last, kind }) => `${first}-${last}${kind === undefined ? "" : ` ${kind}`}`,
  );
}

describe("folding", () => {
  it("covers every block and item of several lines", () => {
    const text = `matter: 1
request:
  stay:
    from: 2015-11-01
    until: 2016-06-30

beneficiaries:
  - id: ana
    name: { given: Ana }
  - id: luz
forms: []
`;
    assert.deepEqual(folds(text), ["1-4", "2-4", "6-9", "7-8"]);
    assert.deepEqual(folds(text.replaceAll("\n", "\r\n")), folds(text));
    assert.deepEqual(folds(text.replaceAll("\n", "\r")), folds(text));
  });

  it("covers a long value without the blank lines after it, and brackets up to the line that closes them", () => {
    assert.deepEqual(
      folds(`request:
  explanation: |
    First 🌡️

    second

  reasons: [
    medical,
    family
  ]
  grounds: [urgent,
    benefit]
  public_benefit: "one
    two"
`),
      ["0-12", "1-4", "6-8", "10-11", "12-13"].with(0, "0-13"),
    );
  });

  it("covers adjacent comments and regions, and not text that looks like a comment", () => {
    assert.deepEqual(
      folds(`# one
# two
matter: 1
# region people
# a single one
petitioner:
  # a
  # b
  id: rosa # c
# endregion
# endregion
request:
  explanation: |
    # no
    # comment
`),
      ["0-1 comment", "3-9 region", "5-8", "6-7 comment", "11-14", "12-14"],
    );
    assert.deepEqual(folds("# region\n# region\n# x\n# y\n# endregion\n# endregion"), [
      "0-5 region",
      "1-4 region",
      "2-3 comment",
    ]);
    assert.deepEqual(folds("# one\n# two"), ["0-1 comment"]);
  });

  it("works next to errors, and is empty in an empty file", () => {
    assert.deepEqual(folds(""), []);
    assert.deepEqual(folds("matter: 1"), []);
    assert.deepEqual(
      folds(
        'beneficiaries:\n  - id: "ana\n    name: {\n  - id: luz\n    sex: f\nfiling:\n\tcarrier: usps\n  date: x\n',
      ),
      ["0-4", "1-2", "3-4", "6-7"],
    );
  });

  it("of every sample stays within the file", () => {
    for (const [name, text] of sampleTexts) {
      const lines = lineStarts(text).length;
      let before = -1;
      for (const { first, last } of foldsOf(parseCaseText(text))) {
        assert.ok(before < first && first < last && last < lines, name);
        before = first;
      }
    }
  });
});
