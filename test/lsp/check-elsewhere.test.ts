// Closed case files that a thread of the host checks: what it gives is shown, and what it does not answer is checked
// by the server itself.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { closedChecks } from "../../server/src/host/closed-checks.ts";
import type { ClosedAnswer, ClosedOrder } from "../../server/src/lsp/closed-order.ts";
import { checkAllRequest } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

const count = 30;
const uris = Array.from(
  { length: count },
  (_, index) => `file:///cases/${String(index).padStart(2, "0")}.parole.yaml`,
);
const disk = fakeDisk(
  Object.fromEntries(uris.map((uri) => [uri, "parole_case: 1\nfiling: { date: soon }\n"])),
);

const check = closedChecks(undefined);

/** The answer of a check, with a diagnostic that no check gives and an error. */
async function answerTo(order: ClosedOrder): Promise<ClosedAnswer> {
  const { found, ...answer } = await check(order);
  const start = { line: 0, character: 0 };
  const diagnostics = [{ range: { start, end: start }, code: "from/thread", message: "From the thread" }];
  const error = { errorClass: "TypeError", frames: [] };
  return { ...answer, found: { ...found, diagnostics }, errors: [["rule a/b", error]] };
}

async function shown(checkElsewhere: (order: ClosedOrder) => Promise<ClosedAnswer | undefined>) {
  const client = await startClient(
    {},
    { folders: ["file:///cases"], runtime: { ...disk.runtime, checkElsewhere } },
  );
  started.push(client);
  const rules = new Map<string, unknown>();
  while (rules.size < count) {
    const { uri, diagnostics } = await client.nextPush();
    rules.set(uri, diagnostics.some(({ code }) => code === "from/thread") ? "thread" : "server");
  }
  return { client, from: uris.map((uri) => rules.get(uri)) };
}

describe("many closed case files", () => {
  it("are checked in the thread after the first ones, and its errors are logged", async () => {
    const orders: ClosedOrder[] = [];
    const { client, from } = await shown(async (order) => {
      orders.push(order);
      return answerTo(order);
    });
    assert.deepEqual(from, [...Array(20).fill("server"), ...Array(10).fill("thread")]);
    assert.deepEqual(
      orders.map(({ ref, relations, isTrusted }) => [ref?.name, relations, isTrusted]),
      uris.slice(20).map((uri) => [uri.slice(-14), undefined, true]),
    );
    assert.ok(client.log.some((entry) => entry.startsWith("rule a/b: TypeError")));
  });

  it("are checked once, and once more on request, as long as nothing changes", async () => {
    let orders = 0;
    const { client } = await shown((order) => {
      orders++;
      return answerTo(order);
    });
    await client.ask(checkAllRequest, {});
    assert.equal(orders, 10 + count);
  });

  it("are checked by the server where the thread has no answer", async () => {
    const { from } = await shown(async () => undefined);
    assert.deepEqual(from, Array(count).fill("server"));
  });
});
