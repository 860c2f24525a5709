// What the server loads before an editor shows its first findings: neither what reads and writes documents, nor zod.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, it } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const folder = mkdtempSync(path.join(tmpdir(), "start-"));
const listFile = path.join(folder, "loaded.json");
const server = path.resolve(import.meta.dirname, "../../server/src/host/server.ts");

/** Writes the list of all modules that have been loaded when the first findings are sent. */
const listing = `
import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
const loaded = [];
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  const isFirst = String(args[0]).includes("publishDiagnostics") && loaded.length > 0;
  if (isFirst) writeFileSync(${JSON.stringify(listFile)}, JSON.stringify(loaded.splice(0)));
  return write(...args);
};`;

/** A case with a mistake, and a file that exists. */
const text = `parole_case: 1
edition: uscis-2015-08-17
exhibits:
  - label: A
    kind: other
    title: Letter
    file: exhibits/a.pdf
    paper: blue
`;

after(() => rmSync(folder, { recursive: true, force: true }));

it("the first findings of a case are sent before anything is loaded that reads or writes documents", async () => {
  mkdirSync(path.join(folder, "exhibits"));
  writeFileSync(path.join(folder, "exhibits", "a.pdf"), "%PDF-1.4\n");
  const uri = pathToFileURL(path.join(folder, "one.parole.yaml")).href;
  const options = ["--import", `data:text/javascript,${encodeURIComponent(listing)}`];
  const child = spawn(process.execPath, [...options, server, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = new Promise<readonly unknown[]>((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => resolve(diagnostics));
  });
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "parole-case", version: 1, text },
  });
  assert.ok((await found).length > 0);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  connection.dispose();

  const loaded: readonly string[] = JSON.parse(readFileSync(listFile, "utf8"));
  assert.ok(loaded.some((url) => url.endsWith("/server/src/core/engine/check.ts")));
  const packages = loaded.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
  assert.deepEqual([...new Set(packages)].toSorted(), [
    "vscode-jsonrpc",
    "vscode-languageserver",
    "vscode-languageserver-protocol",
    "vscode-languageserver-textdocument",
    "vscode-languageserver-types",
    "vscode-uri",
    "yaml",
  ]);
  const early = loaded.filter((url) =>
    /\/server\/src\/(?:packet-pdf|documents|cli|programs)\/|\/(?:case-files|file-inspector|inspect-orders)\.ts/.test(
      url,
    ),
  );
  assert.deepEqual(early, []);
});
