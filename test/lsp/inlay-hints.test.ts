// Hints through the protocol: for the requested lines, and refreshed when something else has changed.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { InlayHint } from "vscode-languageserver";
import { askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";

const started: TestClient[] = [];
async function client(...options: Parameters<typeof startClient>): Promise<TestClient> {
  const one = await startClient(...options);
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

async function hints(one: TestClient, from: number, to: number): Promise<InlayHint[]> {
  return await one.connection.sendRequest("textDocument/inlayHint", {
    textDocument: { uri: askUri },
    range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
  });
}

const text =
  'petitioner: { organization: "🌡️", date_of_birth: 1980-02-11 }\r\nsponsors: [{ date_of_birth: 1970-01-04 }]\r\n';

describe("hints", () => {
  it("are returned for the requested lines, with full tooltips", async () => {
    const one = await client();
    await one.open(askUri, text);
    assert.deepEqual(await hints(one, 0, 1), [
      {
        position: { line: 0, character: 60 },
        label: "35 years old",
        tooltip:
          "🌡️ is 35 years old on August 20, 2015, which is today and is used as the filing date until one is entered",
        paddingLeft: true,
      },
    ]);
    assert.deepEqual(
      (await hints(one, 0, 2)).map(({ label }) => label),
      ["35 years old", "45 years old"],
    );
  });

  it("are none in a file that is empty, not open, or unreadable", async () => {
    const one = await client();
    assert.deepEqual(await hints(one, 0, 1), []);
    await one.open(askUri, "");
    assert.deepEqual(await hints(one, 0, 0), []);
    await one.change(askUri, 2, 'petitioner: { date_of_birth: "1980\n');
    assert.deepEqual(await hints(one, 0, 1), []);
  });

  it("are refreshed when files have been read, and when a new day starts", async () => {
    const beginDay: (() => void)[] = [];
    let today = "2015-08-20";
    const one = await client(
      { workspace: { inlayHint: { refreshSupport: true } } },
      { runtime: { today: () => today, onNewDay: (then) => void beginDay.push(then) } },
    );
    const refreshes = refreshesOf(one, "workspace/inlayHint/refresh");
    await one.open(askUri, "parole_case: 1\nexhibits: [{ file: a.pdf }]\nnotices: [{ due: 2015-08-28 }]\n");
    await refreshes.next();
    assert.deepEqual(
      (await hints(one, 0, 3)).map(({ label }) => label),
      ["2 pages", "8 days left"],
    );
    today = "2015-08-21";
    for (const begin of beginDay) begin();
    await refreshes.next();
    assert.deepEqual(
      (await hints(one, 0, 3)).map(({ label }) => label),
      ["2 pages", "7 days left"],
    );
  });
});

/** Resolves at each refresh request of the server, one after the other. */
function refreshesOf(one: TestClient, method: string): { next(): Promise<void> } {
  let asked = 0;
  const waiting: (() => void)[] = [];
  one.connection.onRequest(method, () => {
    const take = waiting.shift();
    if (take) take();
    else asked++;
    return null;
  });
  return {
    next: () => {
      if (asked === 0) return new Promise((resolve) => waiting.push(resolve));
      asked--;
      return Promise.resolve();
    },
  };
}
