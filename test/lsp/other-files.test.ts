// The Quick Fixes that lead to other files, and the edits that name a copied document.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import type { FileValueParams, FileValueResult } from "../../server/src/lsp/requests.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const folder = "file:///cases";
const ana = `${folder}/ana/ana.parole.yaml`;
const copy = `${folder}/ana/ana 2.parole.yaml`;
const text = "parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n";
const outside = "parole_case: 1\nexhibits:\n  - { label: A, file: ../shared, June/letter.pdf }\n";

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

async function clientOn(files: Readonly<Record<string, string>>, options: object): Promise<TestClient> {
  const { runtime } = fakeDisk(files);
  const lookIntoFolder: typeof runtime.lookIntoFolder = async (_, names) => ({
    files: new Map(names.map((name) => [name, { state: name.startsWith("..") ? "outside" : "missing" }])),
    papers: [],
  });
  const one = await startClient({}, { folders: [folder], options, runtime: { ...runtime, lookIntoFolder } });
  started.push(one);
  return one;
}

async function actionsOn(one: TestClient, uri: string, line: number): Promise<readonly string[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions: CodeAction[] = await one.connection.sendRequest("textDocument/codeAction", params);
  return actions.flatMap(({ title, command }) =>
    /^parole-case\.(?:compareCases|showOtherCase|copyIntoCase)$/.test(command?.command ?? "")
      ? [`${title}: ${JSON.stringify(command?.arguments)}`]
      : [],
  );
}

const isOf = (uri: string, rule: string) => (push: { uri: string; diagnostics: { code?: unknown }[] }) =>
  push.uri === uri && push.diagnostics.some(({ code }) => code === rule);

describe("a Quick Fix that opens another file", () => {
  it("compares and shows the other file of a matter", async () => {
    const one = await clientOn({ [ana]: text, [copy]: text }, { runsCommands: true });
    await one.open(ana, text);
    await one.nextPush(isOf(ana, "case/same-matter"));
    assert.deepEqual(await actionsOn(one, ana, 0), [
      `Compare with ana/ana 2.parole.yaml: ["${ana}","${copy}"]`,
      `Show ana/ana 2.parole.yaml: ["${copy}"]`,
    ]);
  });

  it("copies an exhibit's file from outside the folder", async () => {
    const quoted = outside.replace("../shared, June/letter.pdf", '"../shared, June/letter.pdf"');
    const one = await clientOn({ [ana]: quoted }, { runsCommands: true });
    await one.open(ana, quoted);
    await one.nextPush(isOf(ana, "exhibit/file-outside"));
    const named = "../shared, June/letter.pdf";
    const order = { uri: ana, path: ["exhibits", 0, "file"], named, source: { uri: ana, file: named } };
    assert.deepEqual(await actionsOn(one, ana, 2), [
      `Copy letter.pdf into the case: ${JSON.stringify([order])}`,
    ]);
    const edits = (params: Omit<FileValueParams, "uri" | "path">): Promise<FileValueResult | null> =>
      one.connection.sendRequest("parole-case/fileValue", { uri: ana, path: order.path, ...params });
    const range = { start: { line: 2, character: 22 }, end: { line: 2, character: 50 } };
    assert.deepEqual(await edits({ named, value: "exhibits/letter.pdf" }), {
      version: 1,
      edits: [{ range, newText: '"exhibits/letter.pdf"' }],
    });
    assert.equal(await edits({ named: "exhibits/other.pdf", value: "exhibits/letter.pdf" }), null);
  });

  it("is not offered to a client that cannot run it", async () => {
    const one = await clientOn({ [ana]: text, [copy]: text }, {});
    await one.open(ana, text);
    await one.nextPush(isOf(ana, "case/same-matter"));
    assert.deepEqual(await actionsOn(one, ana, 0), []);
  });
});
