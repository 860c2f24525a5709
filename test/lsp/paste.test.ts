// A paste over the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { type PasteParams, type PasteResult, pasteRequest } from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";

const client = await startClient({});
after(() => client.stop());
const uri = "file:///cases/ana.parole.yaml";
await client.open(uri, "parole_case: 1\r\nmatter: Suite TODO # ask\r\nedition: x\r\n");

const ask = (line: number, from: number, to: number, text: string): Promise<PasteResult> => {
  const range = { start: { line, character: from }, end: { line, character: to } };
  const params: PasteParams = { textDocument: { uri }, range, text };
  return client.ask(pasteRequest, params);
};

describe("paste", () => {
  it("is written as a block, with the edits around it", async () => {
    const others = [
      {
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 14 } },
        newText: "| # ask\r\n  Suite ",
      },
      { range: { start: { line: 1, character: 18 }, end: { line: 1, character: 24 } }, newText: "" },
    ];
    assert.deepEqual(await ask(1, 14, 18, "a: b\n#2"), { text: "a: b\r\n  #2", others });
  });

  it("is the same over a range whose end comes first", async () => {
    assert.deepEqual(await ask(1, 18, 14, "a: b\n#2"), await ask(1, 14, 18, "a: b\n#2"));
  });

  it("adds quotation marks around the value", async () => {
    const quote = (character: number) => ({
      range: { start: { line: 1, character }, end: { line: 1, character } },
      newText: '"',
    });
    assert.deepEqual(await ask(1, 14, 18, "#12"), { text: '#12"', others: [quote(8)] });
  });

  it("is left to the editor where the text needs no change, and where the case is not open", async () => {
    assert.equal(await ask(1, 14, 18, "12"), null);
    assert.equal(await ask(9, 0, 0, "12"), null);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params: PasteParams = { textDocument: { uri: "file:///other.parole.yaml" }, range, text: "a\nb" };
    assert.equal(await client.ask(pasteRequest, params), null);
  });
});
