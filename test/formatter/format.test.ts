// Formatting a case file: what changes, and what never does.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { layoutEdits } from "../../server/src/core/formatter/format.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { withCursor } from "../support/cursor.ts";

const formatted = (text: string, unit = 2): string =>
  withEdits(text, layoutEdits(parseCaseText(text), { unit }));

/** Fails unless the one layout becomes the other, idempotently, and likewise with Windows line endings. */
function expectLayout(before: string, after: string, unit = 2): void {
  assert.equal(formatted(before, unit), after);
  assert.equal(formatted(after, unit), after, "a second time");
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  assert.equal(formatted(windows(before), unit), windows(after), "with the line ends of Windows");
}

describe("the layout of a case file", () => {
  it("indents blocks by two columns, or as the editor requests", () => {
    const before =
      "request:\n      kind: initial\n      stay:\n         from: 2015-11-01\npetitioner:\n id: rosa\n";
    expectLayout(
      before,
      "request:\n  kind: initial\n  stay:\n    from: 2015-11-01\npetitioner:\n  id: rosa\n",
    );
    expectLayout(
      before,
      "request:\n    kind: initial\n    stay:\n        from: 2015-11-01\npetitioner:\n    id: rosa\n",
      4,
    );
  });

  it("indents lists like most lists of the file, with one space after a dash", () => {
    expectLayout(
      "forms:\n-   form: I-131\n    for: ana\n-   form: G-28\nexhibits:\n- label: A\nreceipts:\n  - number: x\n",
      "forms:\n- form: I-131\n  for: ana\n- form: G-28\nexhibits:\n- label: A\nreceipts:\n- number: x\n",
    );
    expectLayout(
      "forms:\n- form: I-131\nexhibits:\n    -\n        label: A\n        supports:\n            - ana\n",
      "forms:\n  - form: I-131\nexhibits:\n  -\n    label: A\n    supports:\n      - ana\n",
    );
  });

  it("has one space after colons and commas, and keeps the lines of text in brackets", () => {
    expectLayout(
      'forms:\n  - {form :  I-131,for:   [ana,luz],\n     file: "a,b:c" }\n"matter"  :   y,z\n',
      'forms:\n  - { form: I-131, for: [ana, luz],\n     file: "a,b:c" }\n"matter": y,z\n',
    );
    expectLayout("{parole_case:  1,forms: [ ], matter: }\n", "{ parole_case: 1, forms: [ ], matter: }\n");
  });

  it("has no trailing spaces, at most one empty line, and one line break at the end", () => {
    expectLayout(
      "\n\nparole_case: 1  \n\n   \n\nmatter: x # why  \n\nrequest: \n  kind:   \n\n\n",
      "parole_case: 1\n\nmatter: x # why\n\nrequest:\n  kind:\n",
    );
    assert.equal(formatted("parole_case: 1\nmatter: x"), "parole_case: 1\nmatter: x\n");
  });

  it("keeps comments next to their keys", () => {
    expectLayout(
      [
        "  # the file",
        "parole_case: 1    # one",
        "request:",
        "    # about the kind",
        "    kind: initial",
        "    # below the kind",
        "# about the forms",
        "forms:",
        "   # first",
        "   - form: I-131",
        "     # inside",
        "     for: ana",
        "   # second",
        "   - form: G-28 # 🌡️",
        "     # behind the last",
        "visa:",
        "     # nothing yet",
        "",
      ].join("\n"),
      [
        "# the file",
        "parole_case: 1    # one",
        "request:",
        "  # about the kind",
        "  kind: initial",
        "  # below the kind",
        "# about the forms",
        "forms:",
        "  # first",
        "  - form: I-131",
        "    # inside",
        "    for: ana",
        "  # second",
        "  - form: G-28 # 🌡️",
        "    # behind the last",
        "visa:",
        "  # nothing yet",
        "",
      ].join("\n"),
    );
  });

  it("moves a text of several lines as a whole and keeps its spaces", () => {
    expectLayout(
      "filing:\n    address: |\n          USCIS  \n\n            PO Box\n    date:  2015-08-20\n",
      "filing:\n  address: |\n    USCIS  \n\n      PO Box\n  date: 2015-08-20\n",
    );
    expectLayout(
      "filing:\n    address: |2\n        two more\n      none\n",
      "filing:\n  address: |2\n      two more\n    none\n",
    );
    expectLayout(
      'request:\n    explanation: "Ana\'s ward  \n\n\n        has closed"\n    benefit_sought: none,\n       I hope\n',
      'request:\n  explanation: "Ana\'s ward  \n\n\n    has closed"\n  benefit_sought: none,\n    I hope\n',
    );
  });

  it("is unchanged in a text whose trailing empty lines are part of it", () => {
    const text = "filing:\n    address: |+\n        USCIS\n\n\nmatter:  x\n";
    assert.equal(formatted(text), text.replace("  x", " x"));
  });

  it("gets a final line break also after a text of several lines, which is read with one anyway", () => {
    expectLayout("filing:\n  address: |\n    USCIS", "filing:\n  address: |\n    USCIS\n");
    const stripped = "filing:\n  address: |-\n    USCIS";
    expectLayout(stripped, `${stripped}\n`);
  });

  it("is unchanged in a part with an error, and is formatted around it", () => {
    expectLayout(
      'matter:   x\nrequest:\n     kind: "initial\n     stay:   y\npetitioner:\n     id: rosa\n',
      'matter: x\nrequest:\n     kind: "initial\n     stay:   y\npetitioner:\n  id: rosa\n',
    );
    expectLayout("matter:   x\nmatter:   y\nforms:   []\n", "matter:   x\nmatter:   y\nforms: []\n");
    const torn = "matter: 1\n    goes on\n# c\n  stay:   {from: x,\n";
    assert.equal(formatted(torn), torn);
    for (const text of [
      "matter:   &a x\n",
      "request:\n\tkind:   x\n",
      "? matter\n:   a\n",
      "no keys   at all\n",
      "",
    ])
      assert.equal(formatted(text), text);
  });

  it("is unchanged above a line with a tab at the left margin, which hides the error there", () => {
    const text = `parole_case: 1
request:
  visa:
      unavailable_because: All were refused
    options_checked_on: 2015-09-02
    attempts:
      - visa: B-2
\toutcome: refused
        exhibit: C
matter:   x
`;
    expectLayout(text, text.replace("matter:   x", "matter: x"));
  });

  it("is unchanged where a key would appear to move under another one", () => {
    const text = `parole_case: 1
sponsors:
  - id: sponsor
    for: li

assets:
  - form: I-134
    by: sponsor
    USCIS Dallas Lockbox
  date: 2015-11-20
    file: forms/i-134.pdf
`;
    const found = (of: string) => checkText(of).findings.map(({ rule, message }) => `${rule}: ${message}`);
    const words = 'Unknown key "assets" at the top level of the case file.';
    assert.ok(found(text).includes(`schema/unknown-key: ${words}`));
    for (const unit of [2, 4, 8]) assert.deepEqual(found(formatted(text, unit)), found(text), `by ${unit}`);
  });

  it("is unchanged after the end of the case", () => {
    const rest = "...\n\n\n   # later   \n";
    assert.equal(formatted(`---\nmatter:   x\n\n\n${rest}`), `---\nmatter: x\n\n${rest}`);
  });

  it("starts after a byte-order mark", () => {
    expectLayout("\uFEFF# 🌡️\nmatter:   x\n", "\uFEFF# 🌡️\nmatter: x\n");
  });

  it("is changed for the selected top-level keys, and for no others", () => {
    const { text, spans } = withCursor(
      "matter:   x\nrequest:\n    k‹ind:   a\n    stay:   b›\nforms:   []\n",
    );
    const edits = layoutEdits(parseCaseText(text), { unit: 2, ...(spans[0] ? { touching: spans[0] } : {}) });
    assert.equal(withEdits(text, edits), "matter:   x\nrequest:\n  kind: a\n  stay: b\nforms:   []\n");
  });

  it("is changed by small whitespace edits", () => {
    const text = "request:\n    kind:   initial\n";
    assert.deepEqual(layoutEdits(parseCaseText(text), { unit: 2 }), [
      { span: { start: 9, end: 13 }, text: "  " },
      { span: { start: 18, end: 21 }, text: " " },
    ]);
  });
});
