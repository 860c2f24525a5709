// The command that copies the diagnostics: with a server that answers, that does not run, and that does not answer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it, mock } from "node:test";
import type { ServerState } from "../../client/src/shared/server-life.ts";
import type { ServerReport } from "../../server/src/lsp/protocol/index.ts";
import { instead } from "../support/vscode.ts";

const { copyDiagnostics } = await import("../../client/src/diagnostics/copy-diagnostics.ts");
const { env } = await import("vscode");

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8"));
const report: ServerReport = {
  version: "1.2.3",
  machine: "Node 24.11.0, linux x64",
  openCases: 1,
  closedCases: 2,
  more: false,
  findings: {},
  rules: {},
  errors: [],
};

/** The copied text, and the messages shown. */
async function copied(state: ServerState, answer: () => Promise<ServerReport | undefined>) {
  const messages: string[] = [];
  let asked = 0;
  const stop = await instead({
    window: { showInformationMessage: async (message: string) => void messages.push(message) },
    workspace: {
      isTrusted: true,
      workspaceFolders: [{}],
      getConfiguration: () => ({
        get: (name: string) => manifest.contributes.configuration.properties[name].default,
      }),
    },
  });
  const text = await copyDiagnostics(
    {
      state: () => state,
      failures: () => ["The server stopped (1)"],
      askQuietly: <_Params, Result>() => {
        asked++;
        return answer() as Promise<Result | undefined>;
      },
    },
    { extension: { packageJSON: manifest } } as Parameters<typeof copyDiagnostics>[1],
  );
  stop();
  assert.equal(await env.clipboard.readText(), text);
  return { text, messages, asked };
}

describe("the command Copy Diagnostics", () => {
  it("copies what the server and the extension know, and says so", async () => {
    const { text, messages, asked } = await copied("running", async () => report);
    assert.equal(asked, 1);
    assert.match(text, /^Extension: \d+\.\d+\.\d+\nVS Code: 1\.96\.0, desktop$/m);
    assert.match(text, /^Server: running, version 1\.2\.3, Node 24\.11\.0, linux x64$/m);
    assert.match(text, /^ {2}parole-case\.edition: by-date$/m);
    assert.match(text, /^ {2}Closed case files checked: 2$/m);
    assert.match(text, /^Last failures seen by the extension:\n {2}The server stopped \(1\)$/m);
    assert.deepEqual(messages, ["The diagnostics were copied to the clipboard. They contain no case text."]);
  });

  it("does not start a server that has stopped", async () => {
    const { text, asked } = await copied("givenUp", async () => report);
    assert.equal(asked, 0);
    assert.match(text, /^Server: stopped$/m);
    assert.match(text, /^The server did not answer, so that there are no counts/m);
  });

  it("does not wait longer than five seconds for a server that does not answer", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const waiting = copied("running", () => new Promise(() => undefined));
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      mock.timers.tick(5000);
      assert.match((await waiting).text, /^The server did not answer/m);
    } finally {
      mock.timers.reset();
    }
  });
});
