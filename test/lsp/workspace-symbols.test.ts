// Finding cases by file number and person through the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  FileChangeType,
  LSPErrorCodes,
  type ResponseError,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { Runtime } from "../../server/src/lsp/runtime.ts";
import { startClient, type TestClient } from "../support/client.ts";

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

const folder = "file:///cases";
const watching: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

interface Disk {
  readonly client: TestClient;
  /** Texts of case files by name; may be changed. */
  readonly files: Map<string, string>;
  /** The names of the files that were read, in order. */
  readonly read: string[];
  /** How often the folders were searched. */
  searched: number;
}

/** A client with a folder of case files; none of them is checked. */
async function disk(
  texts: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = watching,
  runtime: Partial<Runtime> = {},
): Promise<Disk> {
  const files = new Map(Object.entries(texts));
  const read: string[] = [];
  const nameIn = (uri: string) => uri.slice(folder.length + 1);
  const one: Disk = {
    files,
    read,
    searched: 0,
    client: await startClient(
      { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } },
      {
        folders: [folder],
        settings: { "parole-case.workspace.check": "open" },
        runtime: {
          caseFilesIn: async () => {
            one.searched++;
            return [...files.keys()].map((name) => `${folder}/${name}`);
          },
          readText: async (uri) => {
            read.push(nameIn(uri));
            return files.get(nameIn(uri));
          },
          ...runtime,
        },
      },
    ),
  };
  started.push(one.client);
  return one;
}

/** The results, one per line. */
async function look({ client }: Disk, query: string): Promise<string[]> {
  const found = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query });
  return found.map(({ name, containerName, location: { uri, range } }) => {
    const { start, end } = range;
    return `${name} (${containerName}) in ${uri.slice(folder.length + 1)} ${start.line}:${start.character}-${end.character}`;
  });
}

const ana = "matter: 2015-0417\nbeneficiaries: [{ id: a, name: { given: Ana, family: Pérez } }]\n";
const luz = "parole_case: 1\npetitioner: { id: luz }\n";

describe("workspace symbols", () => {
  it("are the matters and people of all cases, open or not", async () => {
    const one = await disk({ "a.parole.yaml": ana, "l.parole.yaml": luz });
    const inAna = [
      "2015-0417 (Ana Pérez) in a.parole.yaml 0:8-17",
      "Ana Pérez (beneficiary in 2015-0417) in a.parole.yaml 1:31-60",
    ];
    assert.deepEqual(await look(one, ""), [...inAna, "luz (petitioner) in l.parole.yaml 1:18-21"]);
    assert.deepEqual(await look(one, "pérez"), inAna.slice(1));
    assert.deepEqual(await look(one, "perez"), [inAna[1]?.replace("Pérez", "Pérez (Ana Perez)")]);
    assert.deepEqual(await look(one, "0417"), inAna.slice(0, 1));
    assert.deepEqual(await look(one, "nobody"), []);
    await one.client.open(`${folder}/l.parole.yaml`, "\n\npetitioner: { id: luzia }\n");
    assert.deepEqual(await look(one, "luz"), ["luzia (petitioner) in l.parole.yaml 2:18-23"]);
    await one.client.open("file:///elsewhere/o.parole.yaml", "petitioner: { id: luz }\n");
    assert.equal((await look(one, "luz")).length, 2);
  });

  it("include people of closed cases", async () => {
    const one = await disk({ "a.parole.yaml": `${ana}closed: 2015-08-01\n` });
    assert.deepEqual(await look(one, "pérez"), [
      "Ana Pérez (beneficiary in 2015-0417) in a.parole.yaml 1:31-60",
    ]);
  });

  it("have the same kinds as document symbols", async () => {
    const { client } = await disk({ "a.parole.yaml": ana });
    const found = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "" });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [SymbolKind.Module, SymbolKind.Class],
    );
  });

  it("are limited, best matches first", async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `{ id: x${index}-ana }`);
    const one = await disk({ "a.parole.yaml": `beneficiaries: [${ids.join(", ")}, { id: ana }]\n` });
    const found = await look(one, "ana");
    assert.equal(found.length, 200);
    assert.match(found[0] ?? "", /^ana /);
  });

  it("are read once, and again when the client reports a change", async () => {
    const one = await disk({ "a.parole.yaml": ana, "l.parole.yaml": luz });
    const tell = (name: string, type: FileChangeType) =>
      one.client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: `${folder}/${name}`, type }],
      });
    await look(one, "ana");
    await look(one, "luz");
    assert.deepEqual([one.read, one.searched], [["a.parole.yaml", "l.parole.yaml"], 1]);

    one.files.set("l.parole.yaml", luz.replace("luz", "teo"));
    await tell("l.parole.yaml", FileChangeType.Changed);
    assert.equal((await look(one, "teo")).length, 1);
    assert.deepEqual(one.read.splice(2), ["l.parole.yaml"]);
    assert.equal(one.searched, 1);

    one.files.set("n.parole.yaml", "petitioner: { id: noa }\n");
    await tell("n.parole.yaml", FileChangeType.Created);
    assert.equal((await look(one, "noa")).length, 1);
    one.files.delete("a.parole.yaml");
    await tell("a.parole.yaml", FileChangeType.Deleted);
    assert.deepEqual(await look(one, "ana"), []);
    assert.deepEqual(one.read.splice(2), ["n.parole.yaml"]);
  });

  it("are read each time where the client reports no changes", async () => {
    const one = await disk({ "a.parole.yaml": ana }, {});
    await look(one, "");
    one.files.set("a.parole.yaml", ana.replace("Ana", "Eva"));
    one.files.set("l.parole.yaml", luz);
    assert.deepEqual(await look(one, "eva"), [
      "Eva Pérez (beneficiary in 2015-0417) in a.parole.yaml 1:31-60",
    ]);
    assert.equal((await look(one, "luz")).length, 1);
  });

  it("omit a file that cannot be read, until it can", async () => {
    const one = await disk({}, watching, { caseFilesIn: async () => [`${folder}/a.parole.yaml`] });
    assert.deepEqual(await look(one, ""), []);
    one.files.set("a.parole.yaml", ana);
    assert.equal((await look(one, "ana")).length, 1);
  });

  it("stop when the request is canceled", async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.parole.yaml`);
    const source = new CancellationTokenSource();
    const read: string[] = [];
    const { client } = await disk({}, watching, {
      caseFilesIn: async () => names.map((name) => `${folder}/${name}`),
      readText: async (uri) => {
        read.push(uri);
        if (read.length === 3) source.cancel();
        return luz;
      },
    });
    await assert.rejects(
      client.connection.sendRequest("workspace/symbol", { query: "" }, source.token),
      ({ code }: ResponseError) => code === LSPErrorCodes.RequestCancelled,
    );
    assert.ok(read.length < names.length, `${read.length} files were read`);
  });
});
