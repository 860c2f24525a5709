// No control character reaches a Word file or a calendar, whatever its source.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { coverLetter } from "../../server/src/core/packet/cover-letter.ts";
import { calendarFile } from "../../server/src/documents/calendar-file.ts";
import { wordLetter } from "../../server/src/documents/word-letter.ts";
import { checkText } from "../support/check.ts";

const acting = /(?![\t\r\n])\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

const text = `parole_case: 1
matter: "2015-0417\\e]0;x\\a"
request: { kind: initial, explanation: "Surgery\\x85 is\\u202e planned.\\u2028No later.\\ud800" }
petitioner: { name: { given: "Ro\\0sa\\x9b31m", family: Morales } }
beneficiaries: [{ id: ana, name: { given: "An\\u200ba", family: "Mora\\x1bles" } }]
`;

describe("control characters of a case", () => {
  it("are in no Word file", async () => {
    const { context } = checkText(text);
    const letter = coverLetter(context, { persons: context.beneficiaries, enclosures: [], hasIndex: false });
    const bytes = await wordLetter(
      { ...letter, sender: [...letter.sender, "Legal\u001b[31m Aid\u202e"] },
      "2015-08-20",
    );
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
    const found = files.filter(([, file]) => acting.test(strFromU8(file))).map(([name]) => name);
    assert.deepEqual(found, []);
    assert.ok(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).includes("Rosa›31m"));
  });

  it("are in no calendar", () => {
    const entry = {
      caseKey: "case",
      key: "a",
      day: "2015-11-24",
      summary: "Respond\u001b[2J\r\nATTENDEE:mailto:x@example.org",
      description: "Ana\u202e Morales\u2028by \u009bmail",
      isDue: true,
      reminders: [1],
    } as const;
    const file = calendarFile([entry], { now: new Date("2015-08-20T12:00:00Z") }).text;
    assert.doesNotMatch(file, acting);
    assert.doesNotMatch(file, /^ATTENDEE/m);
  });
});
