// The language server in a browser finds, fixes, completes, and exports what the one on this machine does.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  ProtocolConnection,
} from "vscode-languageserver/node";
import { caseFileAccess } from "../../server/src/host/case-file-access.ts";
import { exportOrderedPacket } from "../../server/src/host/packet-order.ts";
import { today } from "../../server/src/host/today.ts";
import type { PacketResult } from "../../server/src/lsp/protocol/index.ts";
import { type BrowserServer, startBrowserServer } from "../support/browser-server.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { readPacket } from "../support/read-packet.ts";

const samples = path.join(import.meta.dirname, "..", "cases");
const names = readdirSync(samples, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    completion: { completionItem: { snippetSupport: true } },
  },
};

describe("the language server in a browser", () => {
  let folder = "";
  let here: TestClient;
  let inBrowser: BrowserServer;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "browser ü "));
    cpSync(samples, folder, { recursive: true });
    inBrowser = await startBrowserServer();
    await inBrowser.connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: [],
    });
    await inBrowser.connection.sendNotification("initialized", {});
    here = await startClient(capabilities, {
      runtime: { ...caseFileAccess, today, exportPacket: (order) => exportOrderedPacket(order, today()) },
    });
  });
  after(async () => {
    await here.stop();
    await inBrowser.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of names) {
    it(`has the same findings, fixes, and suggestions for ${name}`, async () => {
      const uri = uriOf(name);
      const [ours, theirs] = [await answers(here.connection, uri), await answers(inBrowser.connection, uri)];
      assert.ok(ours.findings.length > 0 || ours.suggestions > 0);
      assert.deepEqual(theirs, ours);
    });
  }

  for (const name of ["2026-child-medical", "arabic-names"].filter((one) => names.includes(one))) {
    it(`exports the packet of ${name} with the same pages, bookmarks, and page labels`, async () => {
      const packets = [];
      for (const connection of [here.connection, inBrowser.connection]) {
        const target: string = pathToFileURL(path.join(folder, "out", `${name}-${packets.length}.pdf`)).href;
        const result: PacketResult = await connection.sendRequest("parole-case/packet", {
          uri: uriOf(name),
          target,
          draft: true,
        });
        assert.equal(result.kind, "written", JSON.stringify(result));
        assert.equal(result.file, target);
        packets.push(await readPacket(new Uint8Array(readFileSync(fileURLToPath(target)))));
      }
      assert.ok((packets[0]?.pages.length ?? 0) > 5);
      assert.deepEqual(packets[1], packets[0]);
    });
  }

  function uriOf(name: string): string {
    const file =
      readdirSync(path.join(folder, name)).find(
        (one) => /\.ya?ml$/.test(one) && one !== "parole-case.config.yaml",
      ) ?? "";
    return pathToFileURL(path.join(folder, name, file)).href;
  }
});

/** So many findings of each case are fixed, so that the test takes seconds. */
const mostFixed = 3;

async function answers(connection: ProtocolConnection, uri: string) {
  const text = readFileSync(fileURLToPath(uri), "utf8");
  const textDocument = { uri };
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "parole-case", version: 1, text },
  });
  const { items }: { items: Diagnostic[] } = await connection.sendRequest("textDocument/diagnostic", {
    textDocument,
  });
  const fixes: string[] = [];
  for (const finding of items.slice(0, mostFixed)) {
    const found: CodeAction[] = await connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    fixes.push(...found.map(({ title }) => title));
  }
  const line = text.split("\n").findIndex((one) => one.startsWith("request:")) + 1;
  const offered: { items: unknown[] } | unknown[] | null = await connection.sendRequest(
    "textDocument/completion",
    {
      textDocument,
      position: { line, character: 2 },
    },
  );
  await connection.sendNotification("textDocument/didClose", { textDocument });
  const suggestions = (Array.isArray(offered) ? offered : (offered?.items ?? [])).length;
  return { findings: items, fixes, suggestions };
}
