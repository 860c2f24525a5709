// Formatting through the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { FormattingOptions, Range, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { askUri } from "../support/ask.ts";
import { startClient } from "../support/client.ts";

const client = await startClient();
after(() => client.stop());

/** The text after the edits of the answer, all of them on separate lines. */
async function formatted(
  text: string,
  options: FormattingOptions = { tabSize: 2, insertSpaces: true },
  range?: Range,
): Promise<string> {
  await client.open(askUri, text);
  const edits: TextEdit[] = await client.connection.sendRequest(
    range ? "textDocument/rangeFormatting" : "textDocument/formatting",
    { textDocument: { uri: askUri }, options, ...(range ? { range } : {}) },
  );
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
  return TextDocument.applyEdits(TextDocument.create(askUri, "parole-case", 1, text), edits);
}

describe("formatting", () => {
  const untidy =
    "matter:   🌡️   # x\r\nrequest:\r\n     kind:  initial  \r\n     grounds:   [a,b]\r\nforms:  []\r\n";

  it("formats the file and keeps the line endings", async () => {
    assert.equal(
      await formatted(untidy),
      "matter: 🌡️   # x\r\nrequest:\r\n  kind: initial\r\n  grounds: [a, b]\r\nforms: []\r\n",
    );
  });

  it("uses the requested indentation, or two spaces where tabs are requested", async () => {
    const text = "request:\n kind: initial\n";
    assert.equal(await formatted(text, { tabSize: 4, insertSpaces: true }), "request:\n    kind: initial\n");
    assert.equal(await formatted(text, { tabSize: 8, insertSpaces: false }), "request:\n  kind: initial\n");
    assert.equal(await formatted(text, { tabSize: 1, insertSpaces: true }), "request:\n  kind: initial\n");
  });

  it("of a selection goes no further than the top-level keys in it", async () => {
    const lines = { start: { line: 1, character: 0 }, end: { line: 4, character: 0 } };
    assert.equal(
      await formatted(untidy, { tabSize: 2, insertSpaces: true }, lines),
      "matter:   🌡️   # x\r\nrequest:\r\n  kind: initial\r\n  grounds: [a, b]\r\nforms:  []\r\n",
    );
  });

  it("does not change what it cannot read", async () => {
    for (const text of ["", "request:\n\tkind:   x\n", "{ parole_case:   1", "\0"])
      assert.equal(await formatted(text), text);
  });
});
