// The sample cases, cut off and with lines removed.
//
// Every prefix of every sample would take minutes. Each sample is cut at the end of every line and at offsets a fixed
// number of characters apart, and the removed lines are a fixed number apart; both start elsewhere in each sample.
// `PAROLE_FUZZ=all` takes every one of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { expectAsIfAfresh, expectChecked, expectRead, sampleTexts } from "./sane.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
/** How many prefixes and lines are read, and how many of those are also checked against all rules. */
const apart = isThorough
  ? { characters: 1, lines: 1, checked: 1 }
  : { characters: 211, lines: 9, checked: 12 };

test("every sample is read as far as possible, wherever it is cut off", () => {
  let count = 0;
  for (const [index, [, text]] of sampleTexts.entries()) {
    let previous = parseCaseText("");
    for (let end = index % apart.characters; end <= text.length; end += apart.characters) {
      previous = expectRead(text.slice(0, end), previous);
      if (count++ % apart.checked !== 0) continue;
      expectAsIfAfresh(previous);
      expectChecked(previous);
    }
  }
  assert.ok(count > sampleTexts.length);
});

test("every sample is read as far as possible, whichever line is missing", () => {
  let count = 0;
  for (const [index, [, text]] of sampleTexts.entries()) {
    const lines = text.split(/(?<=\n)/);
    const whole = parseCaseText(text);
    for (let missing = index % apart.lines; missing < lines.length; missing += apart.lines) {
      const parsed = expectRead([...lines.slice(0, missing), ...lines.slice(missing + 1)].join(""), whole);
      if (count++ % apart.checked !== 0) continue;
      expectAsIfAfresh(parsed);
      expectChecked(parsed);
    }
  }
  assert.ok(count > sampleTexts.length);
});

test("every sample is checked, and its fixes apply", () => {
  for (const [, text] of sampleTexts) expectChecked(expectRead(text));
});
