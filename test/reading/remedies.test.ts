// What to do about a backslash in double quotation marks, and about a number sign that begins a comment, in words.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const expected: readonly (readonly [text: string, message: string])[] = [
  [
    'matter: "C:\\temp\\new"\n',
    '"C:\\temp\\new" is in double quotation marks, where \\t means a tab. Use single quotation marks.',
  ],
  [
    'matter: "Clinic\\new"\n',
    '"Clinic\\new" is in double quotation marks, where \\n means a line break. Use single quotation marks to keep the backslash.',
  ],
  [
    'matter: "Clinic\\n2015"\n',
    '"Clinic\\n2015" is in double quotation marks, where \\n means a line break. Write a space instead.',
  ],
  [
    'exhibits: [{ label: A, file: "C:\\temp\\a.pdf" }]\n',
    '"C:\\temp\\a.pdf" is in double quotation marks, where \\t means a tab. Use forward slashes.',
  ],
  [
    "request:\n  explanation: He waits.\n    Ana has leukemia\n    #late is the day\n",
    '"#late is the day" is read as a comment, not as part of the value. Write the whole text as a block, or type a space after the # if it is a comment.',
  ],
  [
    "filing: { date: 2015-08-19 #late }\n",
    'The comment "#late" has no space after the #. Move it to the end of the line.',
  ],
  [
    'filing: { carrier: usps #late, date: "2015-08-19" }\n',
    'The comment "#late" has no space after the #. Put it on a separate line.',
  ],
];

describe("reading: what to do about a backslash or a number sign", () => {
  for (const [text, message] of expected) {
    it(`follows the error: ${JSON.stringify(text)}`, () => {
      const found = checkText(`parole_case: 1\n${text}`).findings.filter(({ rule }) =>
        /^value\/(?:control-character|cut-by-comment)$/.test(rule),
      );
      assert.deepEqual(
        found.map((finding) => finding.message),
        [message],
      );
    });
  }
});
