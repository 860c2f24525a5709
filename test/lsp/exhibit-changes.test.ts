// Adding exhibits to a case and removing them, through the protocol.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type {
  AddExhibitsResult,
  ExhibitsResult,
  TakeOutExhibitResult,
} from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";

const uri = "file:///cases/ana%20m.parole.yaml";
const text = `parole_case: 1
receipts: [{ exhibit: A }]
exhibits:
  - label: A
    title: 🌡️ chart
    file: a.pdf
  # signed
  - label: B
`;

describe("exhibits to choose from", () => {
  it("are those in the editor, with the one at the cursor", async () => {
    const client = await startClient();
    await client.open(uri, text);
    const ask = (line: number): Promise<ExhibitsResult> =>
      client.connection.sendRequest("parole-case/exhibits", { uri, position: { line, character: 0 } });
    assert.deepEqual(await ask(6), {
      exhibits: [
        { index: 0, words: "Exhibit A", title: "🌡️ chart", file: "a.pdf" },
        { index: 1, words: "Exhibit B", title: null, file: null },
      ],
      here: 1,
    });
    assert.equal((await ask(4)).here, 0);
    assert.equal((await ask(1)).here, null);
    await client.stop();
  });

  it("are null where the case is not open", async () => {
    const client = await startClient();
    assert.equal(await client.connection.sendRequest("parole-case/exhibits", { uri }), null);
    await client.stop();
  });
});

describe("a change of the exhibits", () => {
  it("is edits of the version in the editor, with tab stops and the first placeholder", async () => {
    const client = await startClient();
    await client.open(uri, text);
    await client.change(uri, 7, text);
    const result: AddExhibitsResult = await client.connection.sendRequest("parole-case/addExhibits", {
      uri,
      files: ["c.pdf"],
    });
    const newText = `
  - label: C
    kind: TODO what it is such as identity-document or physician-letter
    title: TODO the title in the index of exhibits
    file: c.pdf
    supports: [TODO which person or claim it supports such as request.emergency]`;
    const tabStops = (newText.match(/TODO[^\n\]]+/g) ?? []).map((words, at) => `\${${at + 1}:${words}}`);
    const place = { line: 7, character: 12 };
    assert.deepEqual(result, {
      kind: "added",
      version: 7,
      edits: [
        {
          range: { start: place, end: place },
          newText,
          snippet: newText.replaceAll(/TODO[^\n\]]+/g, () => tabStops.shift() ?? ""),
        },
      ],
      added: [{ label: "C", file: "c.pdf" }],
      filled: [],
      unusable: [],
      leftOut: [],
      first: { start: { line: 9, character: 10 }, end: { line: 9, character: 71 } },
    });
    await client.stop();
  });

  it("removes an exhibit", async () => {
    const client = await startClient();
    await client.open(uri, text);
    const result: TakeOutExhibitResult = await client.connection.sendRequest("parole-case/takeOutExhibit", {
      uri,
      index: 0,
    });
    assert.ok(result.kind === "taken-out");
    assert.equal(result.version, 1);
    assert.deepEqual(result.renumbered, [{ from: "B", to: "A" }]);
    assert.deepEqual(result.first?.start, { line: 1, character: 22 });
    await client.stop();
  });

  it("is refused where the case is not open", async () => {
    const client = await startClient();
    const refused = { kind: "refused", reason: "Open the case file first." };
    const ask = (method: string, more: object) => client.connection.sendRequest(method, { uri, ...more });
    assert.deepEqual(await ask("parole-case/addExhibits", { files: [] }), refused);
    assert.deepEqual(await ask("parole-case/takeOutExhibit", { index: 0 }), refused);
    await client.stop();
  });
});
