// The Quick Fixes that refer to other files, and the edits that name a copied document.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import type { EditorDocumentEdits, FileValueParams } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const folder = "file:///cases";
const ana = `${folder}/ana/ana.parole.yaml`;
const copy = `${folder}/ana/ana 2.parole.yaml`;
const text = "parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n";
const outside = "parole_case: 1\nexhibits:\n  - { label: A, file: ../shared, June/letter.pdf }\n";

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

type Look = ReturnType<typeof fakeDisk>["runtime"]["lookIntoFolder"];

/** A file outside of the folder exists; within it, none does. */
const nothingInside: Look = async (_, names) => ({
  files: new Map(names.map((name) => [name, { state: name.startsWith("..") ? "outside" : "missing" }])),
  papers: [],
});

async function clientOn(
  files: Readonly<Record<string, string>>,
  options: object,
  lookIntoFolder = nothingInside,
): Promise<TestClient> {
  const { runtime } = fakeDisk(files);
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
    const edits = (params: Omit<FileValueParams, "uri" | "path">): Promise<EditorDocumentEdits | null> =>
      one.connection.sendRequest("parole-case/fileValue", { uri: ana, path: order.path, ...params });
    const range = { start: { line: 2, character: 22 }, end: { line: 2, character: 50 } };
    assert.deepEqual(await edits({ named, value: "exhibits/letter.pdf" }), {
      version: 1,
      edits: [{ range, newText: '"exhibits/letter.pdf"' }],
    });
    assert.equal(await edits({ named: "exhibits/other.pdf", value: "exhibits/letter.pdf" }), null);
  });

  it("copies the newer version of a document from the other case", async () => {
    const caseOf = (given: string) =>
      `parole_case: 1\nmatter: ${given}-1\nbeneficiaries: [{ id: x, name: { given: ${given}, family: Vega } }]\nsponsors: [{ id: grace, name: { given: Grace, family: Whitlock } }]\nexhibits:\n  - { label: A, kind: bank-statement, title: Bank statement, file: exhibits/statement.pdf, supports: grace }\n`;
    const mia = `${folder}/mia/mia.parole.yaml`;
    const modified = { ana: 1, mia: 2 };
    const files = { [ana]: caseOf("Ana"), [mia]: caseOf("Mia") };
    const one = await clientOn(files, { runsCommands: true }, async (uri, names) => {
      const owner = uri.includes("/mia") ? "mia" : "ana";
      const report = { state: "readable", kind: "pdf", pages: 1, bytes: 9 } as const;
      const ofOwner = { ...report, fingerprint: owner, modified: modified[owner] };
      return { files: new Map(names.map((name) => [name, ofOwner])), papers: [] };
    });
    await one.open(ana, caseOf("Ana"));
    await one.nextPush(isOf(ana, "exhibit/newer-version"));
    const order = {
      uri: ana,
      path: ["exhibits", 0, "file"],
      named: "exhibits/statement.pdf",
      source: { uri: mia, file: "exhibits/statement.pdf" },
    };
    assert.deepEqual(await actionsOn(one, ana, 5), [
      `Copy the newer version from mia/mia.parole.yaml into this case: ${JSON.stringify([order])}`,
    ]);
  });

  it("is not offered to a client that cannot run it", async () => {
    const one = await clientOn({ [ana]: text, [copy]: text }, {});
    await one.open(ana, text);
    await one.nextPush(isOf(ana, "case/same-matter"));
    assert.deepEqual(await actionsOn(one, ana, 0), []);
  });
});
