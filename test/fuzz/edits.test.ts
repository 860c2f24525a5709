// Whatever is typed into a case, what stood there before must not show: reading the text with the memory of its
// earlier states gives what reading it afresh gives.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

/** What people type, and what breaks the most. */
const typed = fc.oneof(
  fc.constantFrom(
    "\n",
    "\r\n",
    "  ",
    "- ",
    "\n  - id: luz\n",
    "\nexhibits:\n",
    "\nexhibits:\n  - label: Z\n",
    ": ",
    "#",
    '"',
    "'",
    "{ ",
    "]",
    "\t",
    "TODO ",
    "|\n",
    "---\n",
    "&a ",
    "*a",
    "\u0000",
    "é🙂",
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);

/** One change: where, as a part of the text's length, how many characters go, and what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.nat(3), fc.nat(200)),
  typed,
});

const samples = caseFolders()
  .map(({ file }) => readFileSync(file, "utf8"))
  .filter((text) => text.length < 6000);

test("reading after edits gives what reading afresh gives", () => {
  assert.ok(samples.length > 10);
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (sample, edits) => {
        let text = sample;
        let parsed = parseCaseText(text);
        for (const { at, gone, typed } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + typed + text.slice(from + gone);
          parsed = parseCaseText(text, parsed);
          assert.deepEqual(parsed, parseCaseText(text));
        }
        assert.doesNotThrow(() => checkText(text));
        assert.ok(checkText(text).findings.every(({ rule }) => !rule.startsWith("internal/")));
      },
    ),
    { numRuns: 40 },
  );
});
