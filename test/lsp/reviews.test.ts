// Review marks over the protocol: what can be marked, the edits, and the light bulb.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CodeAction, Hover } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { MarkReviewedResult, ToReviewResult } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const uri = "file:///cases/ana.parole.yaml";
const text = `parole_case: 1
request:
  kind: initial
  stay: { from: 2015-11-01, until: 2017-06-30 }
beneficiaries:
  - id: ana
    name: { family: Morales, given: Ana }
`;
const practice = `practice:
  attorneys: [{ initials: AB, name: { family: Brook, given: Alma } }]
`;

async function opened(options: object = { marksReviewed: true }): Promise<TestClient> {
  const disk = fakeDisk({ [uri]: text, "file:///cases/parole-case.config.yaml": practice });
  const client = await startClient(
    { workspace: { workspaceEdit: { documentChanges: true } } },
    { runtime: disk.runtime, folders: ["file:///cases"], options },
  );
  await client.open(uri, text);
  await client.nextPush();
  return client;
}

const toReview = (client: TestClient, position?: { line: number; character: number }, of = uri) =>
  client.connection.sendRequest<ToReviewResult | null>("parole-case/toReview", {
    uri: of,
    ...(position && { position }),
  });
const mark = (client: TestClient, what: object) =>
  client.connection.sendRequest<MarkReviewedResult>("parole-case/markReviewed", { uri, by: "AB", ...what });
const actions = async (client: TestClient, line: number, character: number) => {
  const position = { line, character };
  const found = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return found.filter(({ command }) => command?.command === "parole-case.markReviewed");
};

describe("what can be marked as reviewed", () => {
  it("are the field at the cursor, the findings on its line, and the case, by the people of the practice", async () => {
    const client = await opened();
    const found = await toReview(client, { line: 3, character: 40 });
    assert.deepEqual(
      found?.choices.map(({ of, rule, what }) => [of, rule ?? "", what]),
      [
        ["request.stay.until", "", "Request, Last day of the stay"],
        ["request.stay.until", "request/stay-over-one-year", "Request, Last day of the stay"],
        ["case", "", "The case"],
      ],
    );
    assert.deepEqual(found?.staff, [{ initials: "AB", name: "Alma Brook" }]);
    assert.deepEqual((await toReview(client))?.choices.length, 1);
    assert.equal(await toReview(client, undefined, "file:///cases/luz.parole.yaml"), null);
    await client.stop();
  });

  it("are offered by the light bulb, after the fixes, and only where the client asks who reviews", async () => {
    const client = await opened();
    assert.deepEqual(
      (await actions(client, 3, 40)).map(({ title, command }) => [title, command?.arguments]),
      [
        [
          "Mark request/stay-over-one-year here as reviewed",
          [uri, { of: "request.stay.until", rule: "request/stay-over-one-year" }],
        ],
        ["Mark as reviewed: Request, Last day of the stay", [uri, { of: "request.stay.until" }]],
      ],
    );
    await client.stop();
    const other = await opened({});
    assert.deepEqual(await actions(other, 3, 40), []);
    await other.stop();
  });
});

describe("marking over the protocol", () => {
  it("returns edits for the open version, and a hover shows the review", async () => {
    const client = await opened();
    const result = await mark(client, { of: "request.stay" });
    assert.ok(result.kind === "marked");
    assert.deepEqual([result.version, result.what, result.isRenewed], [1, "Request, Stay", false]);
    const after = TextDocument.applyEdits(TextDocument.create(uri, "yaml", 1, text), [...result.edits]);
    assert.match(after, /reviews:\n {2}- by: AB\n {4}on: 2015-08-20\n {4}of: request\.stay\n/);
    const hoverAt = async (version: number, changed: string) => {
      await client.change(uri, version, changed);
      const hover = await client.connection.sendRequest<Hover>("textDocument/hover", {
        textDocument: { uri },
        position: { line: 3, character: 3 },
      });
      return JSON.stringify(hover.contents);
    };
    assert.match(await hoverAt(2, after), /Reviewed by AB on August 20, 2015\./);
    assert.match(
      await hoverAt(3, after.replace("2017-06-30", "2017-05-30")),
      /Reviewed by AB on August 20, 2015; it has changed since\./,
    );
    const renewed = await mark(client, { of: "request.stay" });
    assert.ok(renewed.kind === "marked");
    assert.deepEqual([renewed.version, renewed.isRenewed], [3, true]);
    await client.stop();
  });

  it("refuses with a reason, and changes nothing", async () => {
    const client = await opened();
    assert.deepEqual(await mark(client, { of: "request", by: "XY" }), {
      kind: "refused",
      reason: 'No one in the practice has the initials "XY". The initials in use are AB.',
    });
    assert.deepEqual(await mark(client, { uri: "file:///cases/luz.parole.yaml", of: "case" }), {
      kind: "refused",
      reason: "Open the case file first.",
    });
    await client.stop();
  });
});
