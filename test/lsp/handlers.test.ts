// Every handler of the server: an error in it is logged with its frames and without a word of a case, and nothing is
// answered after shutdown.
import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { ErrorCodes } from "vscode-languageserver";
import { createConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { keepErrors } from "../../server/src/lsp/error-log.ts";
import { guardOf } from "../../server/src/lsp/guard.ts";
import { guardedConnection } from "../../server/src/lsp/guarded-connection.ts";
import { paramsOf } from "../../server/src/lsp/protocol/params.ts";
import { startClient } from "../support/client.ts";

const canary = "Ana Morales A098765432";
const uri = "file:///office/ana.parole.yaml";
const thrower = () => {
  throw new TypeError(canary);
};

/** A server with these handlers, and the means to send it messages. */
function serverWith(register: (connection: ReturnType<typeof createConnection>) => void) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const log: string[] = [];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const guard = guardOf(keepErrors({ version: "1.2.3", log: (line) => void log.push(line) }));
  const guarded = guardedConnection(server, guard);
  register(guarded);
  guarded.listen();
  const client = createConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return {
    client,
    log,
    stop() {
      client.dispose();
      server.dispose();
    },
  };
}

/** Where it was thrown, and in this file. */
const entry = (name: string) =>
  new RegExp(`^${name}: TypeError \\(Parole Case 1\\.2\\.3\\)\\n    at .*handlers\\.test\\.ts:\\d+`);

describe("a handler that throws", () => {
  it("is logged with its frames for a request, a request of a part of the protocol, and one of our own", async () => {
    const { client, log, stop } = serverWith((connection) => {
      connection.onHover(thrower);
      connection.languages.inlayHint.on(async () => thrower());
      connection.onRequest("parole-case/own", thrower);
    });
    const failed = { code: ErrorCodes.InternalError, data: { kind: "failed", errorClass: "TypeError" } };
    const methods = ["textDocument/hover", "textDocument/inlayHint", "parole-case/own"];
    for (const method of methods) await assert.rejects(client.sendRequest(method, {}), failed);
    assert.equal(log.length, 3);
    for (const [index, name] of ["onHover", "languages.inlayHint.on", "parole-case/own"].entries()) {
      assert.match(log[index] ?? "", entry(name));
    }
    assert.ok(!log.join().includes("Ana"));
    stop();
  });

  it("is logged with its frames for a notification, and the server continues", async () => {
    const { client, log, stop } = serverWith((connection) => {
      connection.onDidChangeTextDocument(thrower);
      connection.onDidChangeWatchedFiles(async () => thrower());
      connection.onNotification("parole-case/own", thrower);
      connection.onHover(() => ({ contents: "still here" }));
    });
    const methods = ["textDocument/didChange", "workspace/didChangeWatchedFiles", "parole-case/own"];
    for (const method of methods) await client.sendNotification(method, {});
    assert.deepEqual(await client.sendRequest("textDocument/hover", {}), { contents: "still here" });
    assert.equal(log.length, 3);
    for (const [index, name] of [
      "onDidChangeTextDocument",
      "onDidChangeWatchedFiles",
      "parole-case/own",
    ].entries()) {
      assert.match(log[index] ?? "", entry(name));
    }
    assert.ok(!log.join().includes("Ana"));
    stop();
  });
});

describe("a notification about a document that is not as the protocol has it", () => {
  it("is logged, and changes no document", async () => {
    const client = await startClient();
    await client.open(uri, "parole_case: 1\n");
    const before = (await client.nextPush()).diagnostics;
    const textDocument = { uri, languageId: "parole-case", version: 2 };
    const start = { line: 0, character: 0 };
    for (const [method, params] of [
      ["textDocument/didOpen", { textDocument }],
      ["textDocument/didOpen", { textDocument: { ...textDocument, text: 5 } }],
      ["textDocument/didChange", { textDocument, contentChanges: [{ text: null }] }],
      [
        "textDocument/didChange",
        { textDocument, contentChanges: [{ text: canary, range: { start, end: { line: -1 } } }] },
      ],
      ["textDocument/didClose", { textDocument: { uri: [uri] } }],
    ] as const) {
      await client.connection.sendNotification(method, params);
    }
    await client.open("file:///office/luis.parole.yaml", "parole_case: 1\n");
    const after = await client.nextPush((push) => push.uri.includes("luis"));
    assert.deepEqual(after.diagnostics, before);
    // The same error at the same place is logged once.
    const names = client.log.map((line) => line.split(" (")[0]);
    assert.deepEqual(names, [
      "onDidOpenTextDocument: TypeError",
      "onDidChangeTextDocument: TypeError",
      "onDidCloseTextDocument: TypeError",
    ]);
    assert.ok(!client.log.join().includes("Ana"));
    await client.stop();
  });
});

describe("after shutdown", () => {
  it("every request is refused, of the protocol and of our own, and so is a second shutdown", async () => {
    const client = await startClient({}, { folders: ["file:///office"] });
    await client.open(uri, "parole_case: 1\n");
    await client.nextPush();
    const { connection } = client;
    await connection.sendRequest("shutdown");
    const refused = { code: ErrorCodes.InvalidRequest, message: "The server has been shut down" };
    const textDocument = { uri };
    const standard = [
      "hover",
      "completion",
      "codeAction",
      "documentSymbol",
      "formatting",
      "rename",
      "definition",
    ];
    for (const method of standard) {
      const params = { textDocument, position: { line: 0, character: 0 } };
      await assert.rejects(connection.sendRequest(`textDocument/${method}`, params), refused, method);
    }
    for (const method of Object.keys(paramsOf)) {
      await assert.rejects(connection.sendRequest(method, {}), refused, method);
    }
    await assert.rejects(connection.sendRequest("shutdown"), refused);
    assert.deepEqual(client.log, []);
    connection.dispose();
  });

  it("notifications are ignored", async () => {
    const client = await startClient();
    await client.connection.sendRequest("shutdown");
    const pushed = client.pushed.length;
    await client.open(uri, "parole_case: 1\n");
    await assert.rejects(client.connection.sendRequest("textDocument/hover", {}));
    assert.equal(client.pushed.length, pushed);
    client.connection.dispose();
  });
});
