// Open documents that are not cases: an editor that starts the server for YAML opens all of them with it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startClient, type TestClient } from "../support/client.ts";

const workflow = "name: build\non: [push]\njobs:\n  test: { runs-on: ubuntu, date: 8/14/2015 }\n";
const parole = "parole_case: 1\nrequest: { kind: initial }\nfiling: { date: 8/14/2015 }\n";
const pulls = { textDocument: { diagnostic: {} } };

/** Opens a file like an editor that does not know cases. */
function openYaml({ connection }: TestClient, uri: string, text: string): Promise<void> {
  return connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text },
  });
}

const rulesOf = (findings: readonly { readonly code?: unknown }[]) => findings.map(({ code }) => code);

describe("a YAML document that is not a case", () => {
  let client: TestClient;
  before(async () => {
    client = await startClient(pulls);
  });
  after(() => client.stop());

  it("has no findings, whatever it contains", async () => {
    for (const [index, text] of [
      workflow,
      "",
      "- a\n- b\n",
      "a: [1\n\tb",
      "\0",
      "# parole_case: 1\n",
    ].entries()) {
      const uri = `file:///office/other-${index}.yaml`;
      await openYaml(client, uri, text);
      assert.deepEqual(await client.pull(uri), [], JSON.stringify(text));
    }
  });

  it("gets no completion, no hover and no edits", async () => {
    const uri = "file:///office/workflow.yaml";
    await openYaml(client, uri, workflow);
    const textDocument = { uri };
    const position = { line: 3, character: 32 };
    const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    const ask = (method: string, more: object) =>
      client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...more });
    const options = { tabSize: 2, insertSpaces: true };
    for (const [method, more] of [
      ["completion", { position }],
      ["hover", { position }],
      ["formatting", { options }],
      ["codeAction", { range, context: { diagnostics: [] } }],
      ["documentSymbol", {}],
      ["inlayHint", { range }],
      ["codeLens", {}],
      ["foldingRange", {}],
      ["documentLink", {}],
    ] as const) {
      const answer = await ask(method, more);
      assert.ok(answer === null || (Array.isArray(answer) && answer.length === 0), method);
    }
  });

  it("is a case by its name alone, or by its first key after blank lines and comments", async () => {
    const rules = ["schema/not-a-date"];
    for (const [name, text] of [
      ["luz.parole.yml", `request: { kind: initial }\nfiling: { date: 8/14/2015 }\n`],
      ["luz.yaml", parole],
      ["later.yaml", `\r\n# A note\r\n\r\n${parole}`],
      ["Capitals.yaml", parole.replace("parole_case", "Parole_Case")],
    ] as const) {
      const uri = `file:///office/${name}`;
      await openYaml(client, uri, text);
      const found = rulesOf(await client.pull(uri));
      assert.ok(
        rules.every((rule) => found.includes(rule)),
        `${name}: ${found}`,
      );
    }
  });

  it("becomes a case when its first key is typed, and stops being one when it is deleted", async () => {
    const uri = "file:///office/becoming.yaml";
    await openYaml(client, uri, "parole_cas");
    assert.deepEqual(await client.pull(uri), []);
    await client.change(uri, 2, parole);
    assert.ok(rulesOf(await client.pull(uri)).includes("schema/not-a-date"));
    await client.change(uri, 3, workflow);
    assert.deepEqual(await client.pull(uri), []);
  });
});

describe("a YAML document that is not a case, for a client with pushed findings", () => {
  it("gets nothing until it becomes a case, and an empty list when it stops being one", async () => {
    const client = await startClient();
    const uri = "file:///office/becoming.yaml";
    await openYaml(client, uri, workflow);
    await client.change(uri, 2, `${workflow}more: 1\n`);
    await client.change(uri, 3, parole);
    const found = await client.nextPush((push) => push.uri === uri);
    assert.equal(found.version, 3);
    assert.ok(rulesOf(found.diagnostics).includes("schema/not-a-date"));
    await client.change(uri, 4, workflow);
    const none = await client.nextPush((push) => push.uri === uri && push.version === 4);
    assert.deepEqual(none.diagnostics, []);
    await client.change(uri, 5, `${parole}matter: "7"\n`);
    const again = await client.nextPush((push) => push.uri === uri && push.version === 5);
    assert.ok(rulesOf(again.diagnostics).includes("schema/not-a-date"));
    await client.stop();
    assert.deepEqual(
      client.pushed.filter((push) => push.uri === uri && (push.version ?? 0) < 3),
      [],
    );
  });

  it("is not in the list of cases; a case without the file extension is", async () => {
    const client = await startClient({}, { options: { listsCases: true } });
    await openYaml(client, "file:///office/workflow.yaml", workflow);
    await openYaml(client, "file:///office/luz.yaml", parole);
    const { cases } = await client.connection.sendRequest<{ cases: { uri: string }[] }>(
      "parole-case/cases",
      {},
    );
    assert.deepEqual(
      cases.map(({ uri }) => uri),
      ["file:///office/luz.yaml"],
    );
    await client.stop();
  });
});
