// A file whose first keys are indented and later ones are not: everything is read, and one fix moves them to the left
// margin.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";

function slipsIn(text: string) {
  const { parsed, checked } = askedCase(text);
  const found = checked.findings.filter(({ rule }) => rule === "yaml/syntax");
  const fixed = found.flatMap((one) => offeredFixes(parsed, one)).map(({ edits }) => withEdits(text, edits));
  return {
    messages: found.map(({ message }) => message),
    fixed,
    view: checked.context.view,
  };
}

describe("fix: keys at the beginning of a file that are indented", () => {
  for (const [what, text, fixed] of [
    [
      "one space",
      " parole_case: 1\nrequest:\n  kind: initial\n",
      "parole_case: 1\nrequest:\n  kind: initial\n",
    ],
    [
      "two keys below a comment",
      "# Ana\n  parole_case: 1\n  edition: uscis-2026\nrequest:\n  kind: initial\n",
      "# Ana\nparole_case: 1\nedition: uscis-2026\nrequest:\n  kind: initial\n",
    ],
    [
      "lines that end with a carriage return too",
      " parole_case: 1\r\nrequest:\r\n  kind: initial\r\n",
      "parole_case: 1\r\nrequest:\r\n  kind: initial\r\n",
    ],
    [
      "a block",
      "  request:\n    kind: initial\nparole_case: 1\n",
      "request:\n  kind: initial\nparole_case: 1\n",
    ],
  ] as const) {
    it(`moves to the left margin: ${what}`, () => {
      const { messages, fixed: offered, view } = slipsIn(text);
      assert.deepEqual(messages, [
        "This line is indented, but the keys below it are not. Remove the indentation.",
      ]);
      assert.deepEqual(offered, [fixed]);
      assert.equal(view.request.kind.value, "initial");
      assert.deepEqual(slipsIn(fixed).messages, []);
    });
  }

  it("reports nothing where all keys are indented alike", () => {
    assert.deepEqual(slipsIn(" parole_case: 1\n request:\n   kind: initial\n").messages, []);
  });

  it("leaves text that is not a key to its own message", () => {
    assert.deepEqual(slipsIn(" Morales case\nparole_case: 1\n").messages, [
      "This is not a key with a value. A key is followed by a colon and a space.",
    ]);
  });
});
