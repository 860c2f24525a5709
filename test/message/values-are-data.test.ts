// What the types cannot see of the values of messages: words that are chosen or put together where a value is given.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sentenceCalls } from "../support/sentences.ts";

/** Words of the program are values as another sentence or a term, which a language has words for; codes are data. */
const marked =
  /\b(?:sentence|term)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[!=]==? "[^"]*"|\bunit: "\w+"|"[A-Z]{3}"|\.join\("[^"]*"\)/g;

describe("messages: what is given as a template and as values", () => {
  const calls = sentenceCalls();

  it("is found", () => {
    assert.ok(calls.length > 300, `${calls.length} calls`);
  });

  it("is a template that is written out in the call, as the key under which a language has its words", () => {
    const others = calls.filter(({ template }) => template === undefined);
    assert.deepEqual(
      others.map(({ file, line }) => `${file}:${line}`),
      [],
    );
  });

  it("is data, with no English in a value that is not a message or a term itself", () => {
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
