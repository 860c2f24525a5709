// Control characters: how a value is read, and what is reported.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { mayIgnore } from "../../server/src/core/engine/suppress.ts";
import { withoutControls } from "../../server/src/core/text/control-characters.ts";
import { checkText } from "../support/check.ts";
import { fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";
const given = (value: string) => `${head}petitioner: { name: { given: ${value}, family: Morales } }\n`;
const readOf = (value: string) => seenAt(given(value), "petitioner", "name", "given");

describe("a control character in a value", () => {
  for (const [name, value, read] of [
    ["an escape sequence of a terminal", '"Ro\\x1b[2Jsa"', "Ro[2Jsa"],
    ["a bell", '"Rosa\\x07"', "Rosa"],
    ["a null", '"Ro\\0sa"', "Rosa"],
    ["a carriage return", '"Rosa\\x0dAna"', "Rosa Ana"],
    ["a delete", "Ro\u007fsa", "Rosa"],
    ["a C1 control", '"Ro\\x9b1msa"', "Ro›1msa"],
    ["an apostrophe of Windows", "O\u0092Brien", "O’Brien"],
    ["a line separator", "Rosa\u2028Ana", "Rosa Ana"],
    ["a right-to-left override", "Ro\u202esa", "Rosa"],
    ["an isolate", "\u2066Rosa\u2069", "Rosa"],
    ["a zero-width space", "Ro\u200bsa", "Rosa"],
    ["a zero-width joiner between Latin letters", "Ro\u200dsa", "Rosa"],
    ["half of a character", '"Ro\\ud800sa"', "Rosa"],
  ] as const) {
    it(`is one finding and is not read: ${name}`, () => {
      assert.deepEqual(readOf(value), { state: "given", value: read });
      assert.deepEqual(
        foundByReading(given(value)).map(({ rule, path }) => [rule, path.join(".")]),
        [["value/control-character", "petitioner.name.given"]],
      );
      const isLetter = /’|›/.test(read);
      assert.deepEqual(fixesOf(given(value)), [
        isLetter
          ? `Change to ${read}`
          : `Remove the invisible characters${value.includes("\u200b") ? " (safe)" : ""}`,
      ]);
    });
  }

  it("is described as a letter in another encoding where one corresponds", () => {
    for (const [value, code, read] of [
      ["Rosa\u0085", "U+0085", "Rosa…"],
      ["Ro\u009bsa", "U+009B", "Ro›sa"],
      ["Ana \u0093Rosa\u0094", "U+0093, U+0094", "Ana “Rosa”"],
    ] as const) {
      assert.deepEqual(
        foundByReading(given(value)).map(({ message }) => message),
        [`This value has a letter of another encoding (${code}). It is read as "${read}". Correct it.`],
      );
      assert.deepEqual(fixesOf(given(value)), [`Change to ${read}`]);
    }
  });

  it("is not a letter or sign of any language", () => {
    for (const value of ["Núñez", "علی‌رضا", "שרה", "Nguyễn Thị", "👩‍⚕️ clinic", "a\u00a0b", "Łuk"]) {
      assert.deepEqual(readOf(value), { state: "given", value });
      const rules = foundByReading(given(value)).map(({ rule }) => rule);
      assert.ok(!rules.includes("value/control-character"), value);
    }
  });

  it("does not prevent reading a date, a choice or a number", () => {
    const text = `${head}filing: { date: 2026-08-20\u200b, carrier: "usps\\e" }\n`;
    assert.deepEqual(seenAt(text, "filing", "date"), { state: "given", value: "2026-08-20" });
    assert.deepEqual(seenAt(text, "filing", "carrier"), { state: "given", value: "usps" });
  });

  it("is reported in a file path, which is read as is, since the file may have that name", () => {
    for (const [name, file, code] of [
      ["an override of direction", "exhibits/a\u202efdp.pdf", "U+202E"],
      ["a mark of direction", "\u202aexhibits/a.pdf", "U+202A"],
      ["a zero-width space", "exhibits/a\u200b.pdf", "U+200B"],
    ] as const) {
      const text = `${head}exhibits:\n  - label: A\n    file: ${file}\n`;
      assert.deepEqual(seenAt(text, "exhibits", 0, "file"), { state: "given", value: file }, name);
      assert.deepEqual(
        foundByReading(text).map(({ rule, message }) => [rule, message]),
        [
          [
            "value/control-character",
            `The name of this file has an invisible character (${code}). Rename the file without it, and remove it here.`,
          ],
        ],
      );
      assert.deepEqual(fixesOf(text), ["Remove the invisible characters"]);
    }
  });

  it("is reported once where the file contains it literally", () => {
    const found = foundByReading(given("Ro\u001bsa"));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["yaml/encoding"],
    );
    assert.deepEqual(
      found[0]?.fixes.map(({ title }) => title),
      ["Remove the character"],
    );
    assert.deepEqual(foundByReading(given("Jos\ufffd"))[0]?.fixes, []);
  });

  it("cannot be ignored, by a comment, a group or settings", () => {
    for (const value of ['"Ro\\e[31msa"', '"We\\x07 ask"', '"see C:\\new.pdf"']) {
      for (const rule of ["value/control-character", "value/*"]) {
        const { findings } = checkText(
          `parole_case: 1\nrequest:\n  # parole-ignore ${rule}: known\n  explanation: ${value}\n`,
        );
        const rules = findings.map((found) => found.rule);
        assert.ok(rules.includes("value/control-character"), `${rule} ${value}`);
      }
    }
    assert.ok(!mayIgnore("value/control-character"));
    assert.ok(mayIgnore("value/unfinished"));
  });

  it("leaves the lines of a text as lines", () => {
    assert.equal(
      withoutControls("One.\r\nTwo.\u2029Three.\vFour.", "several lines"),
      "One.\nTwo.\nThree.\nFour.",
    );
    assert.equal(withoutControls("One.\r\nTwo.", "one line"), "One. Two.");
  });

  it("is not in any line of a letterhead", () => {
    const { letterhead } = readSettings('letterhead: ["Example\\e[31m Legal Aid", "Kendall\\u202e"]\n', []);
    assert.deepEqual(letterhead, ["Example[31m Legal Aid", "Kendall"]);
  });
});
