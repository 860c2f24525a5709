// What the types cannot see of the values of messages: words that are chosen or put together where a value is given.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sentenceCalls } from "../support/sentences.ts";

/** Words of the program are values as another sentence or a term, which a language has words for; codes are data. */
const marked =
  /\b(?:sentence|term)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[!=]==? "[^"]*"|\bunit: "\w+"|"[A-Z]{3}"|\.join\("[^"]*"\)/g;

describe("messages: templates and values", () => {
  const calls = sentenceCalls();

  it("are found", () => {
    assert.ok(calls.length > 300, `${calls.length} calls`);
  });

  it("have the template as a literal in the call, as the key for translations", () => {
    const others = calls.filter(({ template }) => template === undefined);
    assert.deepEqual(
      others.map(({ file, line }) => `${file}:${line}`),
      [],
    );
  });

  it("have only data as values, with no English except messages and terms", () => {
    const worded = calls.filter(({ values }) => {
      const rest = values.replaceAll(marked, "");
      return rest.includes("`") || /"[^"]*[a-z][^"]*"/i.test(rest);
    });
    assert.deepEqual(
      worded.map(({ file, line, values }) => `${file}:${line}: ${values.replaceAll(/\s+/g, " ")}`),
      [],
      "make it a template of its own, or a value of core/message/values.ts",
    );
  });
});
