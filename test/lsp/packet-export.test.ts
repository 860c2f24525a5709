// The export of a packet with progress and cancellation.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CancellationTokenSource, ProgressType } from "vscode-languageserver/node";
import type { PacketResult } from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";

const uri = "file:///cases/ana.parole.yaml";

describe("export request", () => {
  it("writes one packet for everyone, as the case is filed, unless something else is requested", async () => {
    const asked: unknown[] = [];
    const client = await startClient(
      {},
      {
        runtime: {
          exportPacket: async ({ perBeneficiary, preset }) => {
            asked.push([perBeneficiary, preset]);
            return { kind: "refused", reason: "Nothing is exported here", files: [] };
          },
        },
      },
    );
    await client.open(uri, "parole_case: 1\n");
    await client.connection.sendRequest("parole-case/packet", { uri, draft: false });
    await client.connection.sendRequest("parole-case/packet", { uri, draft: false, perBeneficiary: true });
    await client.connection.sendRequest("parole-case/packet", { uri, draft: false, preset: "online" });
    assert.deepEqual(asked, [
      [false, undefined],
      [true, undefined],
      [false, "online"],
    ]);
    await client.stop();
  });
});

describe("export progress", () => {
  it("reports percent and text", async () => {
    const client = await startClient(
      {},
      {
        runtime: {
          exportPacket: async ({ onProgress }) => {
            onProgress?.({ message: "Reading a.pdf", done: 0, of: 3 });
            onProgress?.({ message: "Writing the packet", done: 2, of: 3 });
            return { kind: "written", file: "file:///cases/ana-packet.pdf", pages: 3, leftOut: [] };
          },
        },
      },
    );
    await client.open(uri, "parole_case: 1\n");
    const told: unknown[] = [];
    client.connection.onProgress(new ProgressType(), "watched", (value) => void told.push(value));
    const params = { uri, draft: false, workDoneToken: "watched" };
    const result: PacketResult = await client.connection.sendRequest("parole-case/packet", params);
    assert.equal(result.kind, "written");
    assert.deepEqual(told, [
      { kind: "begin", title: "Assembling the packet", percentage: 0, cancellable: true },
      { kind: "report", percentage: 0, message: "Reading a.pdf" },
      { kind: "report", percentage: 66, message: "Writing the packet" },
      { kind: "end" },
    ]);
    await client.stop();
  });

  it("stops when the request is canceled, and logs no error", async () => {
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const client = await startClient(
      {},
      {
        runtime: {
          exportPacket: ({ signal }) =>
            new Promise((_, refuse) => {
              signal?.addEventListener("abort", () => refuse(signal.reason));
              hasBegun();
            }),
        },
      },
    );
    await client.open(uri, "parole_case: 1\n");
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("parole-case/packet", { uri, draft: false }, source.token);
    await begun;
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.deepEqual(client.log, []);
    await client.stop();
  });
});
