// A text that VS Code indents again comes out as the server wrote it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutAddedIndentation } from "../../client/src/paste/indentation.ts";

/** As VS Code writes it: each further line after the indentation of the line that it is pasted into. */
function pasted(text: string, before: string): string {
  const blanks = /^[ \t]*/.exec(before)?.[0] ?? "";
  return before + withoutAddedIndentation(text, before).replaceAll("\n", `\n${blanks}`);
}

describe("the indentation of a paste", () => {
  it("is the server's", () => {
    assert.equal(pasted("|\n    a\n      b", "  explanation: "), "  explanation: |\n    a\n      b");
    assert.equal(pasted("a\r\n    b", "    "), "    a\r\n    b");
    assert.equal(pasted("|\n  a", "matter: "), "matter: |\n  a");
  });
  it("leaves spaces in an empty line, which YAML still reads as empty", () => {
    assert.equal(pasted("a\n\n    b", "    "), "    a\n    \n    b");
  });
  it("is at least that of the line it is pasted into", () => {
    assert.equal(pasted("a\n  b", "    x "), "    x a\n    b");
  });
});
