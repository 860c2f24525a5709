// Code lenses through the protocol: titles for every client, commands for those that run them.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { CodeLens } from "vscode-languageserver";
import { askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";

const started: TestClient[] = [];
async function client(...options: Parameters<typeof startClient>): Promise<TestClient> {
  const one = await startClient(...options);
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

async function lenses(one: TestClient, text: string): Promise<CodeLens[]> {
  await one.open(askUri, text);
  return await one.connection.sendRequest("textDocument/codeLens", { textDocument: { uri: askUri } });
}

const text = "parole_case: 1\r\nexhibits:\r\n  - label: A 🌡️\r\n    supports: request\r\n";

describe("code lenses", () => {
  it("appear above the case and above each exhibit, as plain text", async () => {
    const found = await lenses(await client(), text);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } };
    assert.match(found[0]?.command?.title ?? "", /^\d+ errors, \d+ warnings?$/);
    assert.deepEqual(found, [
      { range: top, command: { title: found[0]?.command?.title, command: "" } },
      { range: top, command: { title: "Export packet", command: "" } },
      {
        range: top,
        command: {
          title: "Checked against the USCIS requirements of August 17, 2015, chosen by date",
          command: "",
        },
      },
      {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
        command: { title: "Supports the request", command: "" },
      },
    ]);
  });

  it("have commands for a client that runs them", async () => {
    const found = await lenses(await client({}, { options: { runsCommands: true } }), text);
    assert.deepEqual(
      found.map(({ command }) => [command?.command, command?.arguments]),
      [
        ["parole-case.showProblems", undefined],
        ["parole-case.exportPacket", [askUri]],
        ["", undefined],
        ["", undefined],
      ],
    );
  });

  it("are none where turned off, in an empty file, and in one that cannot be read", async () => {
    const unwanted = await client(
      { workspace: { configuration: true } },
      { settings: { "parole-case.codeLens.enabled": false } },
    );
    assert.deepEqual(await lenses(unwanted, text), []);
    assert.deepEqual(await lenses(await client(), ""), []);
    assert.deepEqual(await lenses(await client(), "no keys here\n"), []);
  });

  it("are refreshed once the files have been read", async () => {
    const one = await client({ workspace: { codeLens: { refreshSupport: true } } });
    const asked = new Promise<void>((resolve) => {
      one.connection.onRequest("workspace/codeLens/refresh", () => {
        resolve();
        return null;
      });
    });
    await one.open(askUri, "parole_case: 1\nexhibits: [{ label: A, file: a.pdf }]\n");
    await asked;
    const found: CodeLens[] = await one.connection.sendRequest("textDocument/codeLens", {
      textDocument: { uri: askUri },
    });
    assert.equal(found.at(-1)?.command?.title, "Supports nothing yet · 2 pages");
  });
});
