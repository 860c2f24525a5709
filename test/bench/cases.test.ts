// The measured cases have no errors and the lengths in the table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkText } from "../support/check.ts";
import { caseOfLines, measuredLengths } from "./cases.ts";

// The longest one is built in the same way, and takes long to check.
for (const lines of measuredLengths.filter((length) => length <= 5000)) {
  const { text, places, wordPlaces, files } = caseOfLines(lines);

  test(`the case of ${lines} lines has exactly that many, and is the same each time`, () => {
    assert.equal(text.split("\n").length - 1, lines);
    assert.equal(text.endsWith("\n"), true);
    assert.equal(caseOfLines(lines).text, text);
  });

  test(`the case of ${lines} lines is valid YAML in the case format`, () => {
    const { findings, context } = checkText(text);
    const ofForm = findings.filter(({ rule }) => /^(?:yaml|schema|internal)\//.test(rule));
    assert.deepEqual(ofForm, []);
    assert.equal(new Set(files).size, files.length);
    assert.equal(files.length, context.exhibits.length + context.forms.length);
  });

  test(`words are typed in ten places of the case of ${lines} lines, each at the end of its line`, () => {
    const written = text.split("\n");
    assert.equal(new Set(wordPlaces.map(({ line }) => line)).size, 10);
    for (const { line, character } of wordPlaces) assert.equal(character, written[line]?.length);
  });

  test(`a letter typed in the case of ${lines} lines is a finding on its line`, () => {
    assert.equal(new Set(places.map(({ line }) => line)).size, 3);
    for (const { line, character } of places) {
      const written = text.split("\n");
      assert.equal(character, written[line]?.length);
      written[line] += "x";
      const start = written.slice(0, line).join("\n").length + 1;
      const found = checkText(written.join("\n")).findings.filter(
        ({ rule, span }) =>
          rule === "schema/not-a-choice" && span.start >= start && span.start <= start + character,
      );
      assert.equal(found.length, 1);
    }
  });
}
