// All cases in brief, and the notification when their state changes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FileChangeType } from "vscode-languageserver";
import type {
  CaseInList,
  CasesChangedParams,
  CasesResult,
  EditionsResult,
  EditorDocumentEdits,
} from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { type FakeDisk, fakeDisk } from "../support/disk.ts";

const folder = "file:///cases";
const ana = `${folder}/ana.parole.yaml`;
const luz = `${folder}/luz.parole.yaml`;
const max = "file:///elsewhere/max.parole.yaml";

const named = (given: string) => `parole_case: 1\nbeneficiaries: [{ id: x, name: { given: ${given} } }]\n`;
const exhibits = "exhibits: [{ label: A, file: a.pdf }]\n";

interface Listing {
  readonly client: TestClient;
  readonly ask: (uris?: readonly string[]) => Promise<CasesResult>;
  /** Requests what the server reports as changed until the list satisfies the predicate; returns the list. */
  readonly until: (satisfied: (listed: Listed) => boolean) => Promise<Listed>;
}

/** By URI. */
type Listed = ReadonlyMap<string, CaseInList["brief"]>;

/** A client that keeps a list like the extension does. */
async function listOn(disk: FakeDisk, settings: Readonly<Record<string, unknown>> = {}): Promise<Listing> {
  const client = await startClient(
    { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    { runtime: disk.runtime, folders: [folder], options: { listsCases: true }, settings },
  );
  const told: (readonly string[] | "all")[] = [];
  let wake: () => void = () => undefined;
  client.connection.onNotification("parole-case/casesChanged", ({ uris }: CasesChangedParams) => {
    told.push(uris ?? "all");
    wake();
  });
  const ask = (uris?: readonly string[]): Promise<CasesResult> =>
    client.connection.sendRequest("parole-case/cases", uris ? { uris } : {});
  const list = new Map<string, CaseInList["brief"]>();
  let heard = 0;
  const until = async (satisfied: (listed: Listed) => boolean): Promise<Listed> => {
    for (;;) {
      while (heard < told.length) {
        const changed = told[heard++];
        const { cases } = await ask(changed === "all" ? undefined : changed);
        if (changed === "all") list.clear();
        else for (const uri of changed ?? []) list.delete(uri);
        for (const { uri, brief } of cases) list.set(uri, brief);
      }
      if (satisfied(list)) return list;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { client, ask, until };
}

/** Whether exactly these are listed, each with its people. */
const says = (names: Readonly<Record<string, string>>) => (listed: Listed) =>
  listed.size === Object.keys(names).length &&
  [...listed].every(([uri, brief]) => brief?.beneficiaries.join() === names[uri]);

describe("list of cases", () => {
  it("has those in the folders, and those that are open", async () => {
    const { client, ask, until } = await listOn(fakeDisk({ [ana]: named("Ana"), [luz]: named("Luz") }));
    await client.open(max, named("Max"));
    await until(says({ [ana]: "Ana", [luz]: "Luz", [max]: "Max" }));
    const { cases, more } = await ask([ana]);
    assert.deepEqual(
      { cases, more },
      {
        cases: [
          {
            uri: ana,
            brief: {
              beneficiaries: ["Ana"],
              edition: "uscis-2015-08-17",
              sortName: "Ana",
              editionTitle: "USCIS requirements of August 17, 2015, chosen by date",
              state: cases[0]?.brief?.state,
              verdict: cases[0]?.brief?.verdict,
              counts: cases[0]?.brief?.counts,
            },
          },
        ],
        more: false,
      },
    );
    assert.match(cases[0]?.brief?.state.reason ?? "", /^\d+ errors: not ready to file/);
    assert.equal(cases[0]?.brief?.verdict.words, cases[0]?.brief?.state.reason);
    await client.stop();
  });

  it("is sent at once, before the cases are checked", async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const disk = fakeDisk({ [ana]: named("Ana"), [luz]: named("Luz") }, () => held);
    const { client, ask, until } = await listOn(disk);
    assert.deepEqual((await ask()).cases, [
      { uri: ana, brief: null },
      { uri: luz, brief: null },
    ]);
    letGo();
    await until(says({ [ana]: "Ana", [luz]: "Luz" }));
    await client.stop();
  });

  it("requires no extra check", async () => {
    const disk = fakeDisk({ [ana]: named("Ana"), [luz]: named("Luz") });
    const { client, ask, until } = await listOn(disk);
    await until(says({ [ana]: "Ana", [luz]: "Luz" }));
    await ask();
    await ask();
    assert.deepEqual(disk.reads.toSorted(), [ana, luz]);
    await client.stop();
  });

  it("follows edits, saves, new files and deletions", async () => {
    const disk = fakeDisk({ [ana]: named("Ana") });
    const { client, until } = await listOn(disk);
    await until(says({ [ana]: "Ana" }));
    await client.open(ana, named("Anna"));
    await until(says({ [ana]: "Anna" }));
    await client.change(ana, 2, named("Annika"));
    await until(says({ [ana]: "Annika" }));
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: ana } });
    await until(says({ [ana]: "Ana" }));
    disk.files.set(luz, named("Luz"));
    const tell = (uri: string, type: FileChangeType) =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
    await tell(luz, FileChangeType.Created);
    await until(says({ [ana]: "Ana", [luz]: "Luz" }));
    disk.files.delete(ana);
    await tell(ana, FileChangeType.Deleted);
    await until(says({ [luz]: "Luz" }));
    await client.stop();
  });

  it("includes an added folder that the editor reports without its contents", async () => {
    const disk = fakeDisk({});
    const { client, until } = await listOn(disk);
    await until(says({}));
    disk.files.set(`${folder}/new/luz.parole.yaml`, named("Luz"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${folder}/new`, type: FileChangeType.Created }],
    });
    await until(says({ [`${folder}/new/luz.parole.yaml`]: "Luz" }));
    await client.stop();
  });

  it("follows the documents in their folders", async () => {
    const disk = fakeDisk({ [ana]: named("Ana") + exhibits });
    const { client, until } = await listOn(disk);
    const errors = (listed: Listed) => listed.get(ana)?.counts.error;
    const before = errors(await until(says({ [ana]: "Ana" })));
    const paper = `${folder}/a.pdf`;
    disk.files.set(paper, "");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: paper, type: FileChangeType.Created }],
    });
    await until((listed) => errors(listed) !== before);
    await client.stop();
  });

  it("checks on request where closed files are not checked automatically", async () => {
    const disk = fakeDisk({ [ana]: named("Ana"), [luz]: named("Luz") });
    const { client, until } = await listOn(disk, { "parole-case.workspace.check": "open" });
    await until(says({ [ana]: "Ana", [luz]: "Luz" }));
    await client.open(max, named("Max"));
    await until(says({ [ana]: "Ana", [luz]: "Luz", [max]: "Max" }));
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: max } });
    await until(says({ [ana]: "Ana", [luz]: "Luz" }));
    await client.stop();
  });

  it("omits an earlier version of a file shown in a diff editor", async () => {
    const { client, until } = await listOn(fakeDisk({}));
    await client.open("git:/cases/ana.parole.yaml?HEAD", named("Ana"));
    await client.open(max, named("Max"));
    await until(says({ [max]: "Max" }));
    await client.stop();
  });

  it("is not sent to a client that does not show it", async () => {
    const client = await startClient(
      {},
      { runtime: fakeDisk({ [ana]: named("Ana") }).runtime, folders: [folder] },
    );
    let told = 0;
    client.connection.onNotification("parole-case/casesChanged", () => void told++);
    await client.open(ana, named("Anna"));
    await client.nextPush(({ uri }) => uri === ana);
    assert.equal(told, 0);
    await client.stop();
  });
});

describe("the edition of a case", () => {
  it("is changed by an edit of the current text", async () => {
    const client = await startClient();
    const { editions }: EditionsResult = await client.connection.sendRequest("parole-case/editions", {});
    assert.deepEqual(
      editions.map(({ id }) => id),
      ["uscis-2015-08-17", "uscis-2026"],
    );
    await client.open(ana, "parole_case: 1\nedition: uscis-2015-08-17\n");
    const change = (uri: string, edition: string): Promise<EditorDocumentEdits | null> =>
      client.connection.sendRequest("parole-case/changeEdition", { uri, edition });
    assert.deepEqual(await change(ana, "uscis-2026"), {
      version: 1,
      edits: [
        {
          range: { start: { line: 1, character: 9 }, end: { line: 1, character: 25 } },
          newText: "uscis-2026",
        },
      ],
    });
    assert.deepEqual(await change(ana, "uscis-2015-08-17"), { version: 1, edits: [] });
    assert.equal(await change(ana, "uscis-1999"), null);
    assert.equal(await change(luz, "uscis-2026"), null);
    await client.open(luz, "only words\n");
    assert.equal(await change(luz, "uscis-2026"), null);
    await client.stop();
  });
});

describe("closed cases", () => {
  const request = "notices: [{ kind: request-for-evidence, date: 2015-07-01, due: 2015-08-01 }]\n";
  const noted = (given: string) =>
    `${named(given)}request: { kind: initial, grounds: [urgent-humanitarian-reasons] }\n`;
  const severitiesOf = (client: TestClient, uri: string) =>
    (client.pushed.findLast((push) => push.uri === uri)?.diagnostics ?? []).map(({ severity }) => severity);
  const notesOf = (client: TestClient, uri: string) =>
    severitiesOf(client, uri).filter((severity) => severity === 3).length;

  it("stay in the requested list, as closed and with nothing due", async () => {
    const text = `${named("Ana")}filing: { date: 2015-08-01 }\nclosed: 2015-08-10\n`;
    const { until } = await listOn(fakeDisk({ [ana]: text, [luz]: `${named("Luz")}${request}` }));
    const cases = await until(
      (listed) => listed.size === 2 && [...listed.values()].every((one) => one !== null),
    );
    assert.deepEqual(
      [ana, luz].map((uri) => [cases.get(uri)?.state.state, cases.get(uri)?.next?.day]),
      [
        ["closed", undefined],
        ["overdue", "2015-08-01"],
      ],
    );
  });

  it("have no notes in the Problems panel until closed cases are shown, and keep their errors", async () => {
    const { client, until } = await listOn(
      fakeDisk({ [ana]: `${noted("Ana")}closed: 2015-08-10\n`, [luz]: noted("Luz") }),
    );
    await until((listed) => listed.size === 2 && [...listed.values()].every((one) => one !== null));
    assert.equal(notesOf(client, ana), 0);
    assert.ok(notesOf(client, luz) > 0);
    assert.ok(severitiesOf(client, ana).includes(1));
    await client.connection.sendRequest("parole-case/showClosed", { shown: true });
    await until(() => notesOf(client, ana) > 0);
    assert.equal(notesOf(client, ana), notesOf(client, luz));
    await client.connection.sendRequest("parole-case/showClosed", { shown: false });
    await until(() => notesOf(client, ana) === 0);
  });

  it("are closed and opened again by edits of the text as it is in the editor", async () => {
    const { client } = await listOn(fakeDisk({ [ana]: named("Ana") }));
    const text = `${named("Ana")}${request}`;
    await client.open(ana, text);
    const due = "Last day to respond to the request for evidence, August 1, 2015 (Ana)";
    const ask = (reopen: boolean) =>
      client.connection.sendRequest("parole-case/closing", { uri: ana, reopen });
    assert.deepEqual(await ask(false), {
      version: 1,
      edits: [
        {
          range: { start: { line: 2, character: 76 }, end: { line: 2, character: 76 } },
          newText: "\nclosed: 2015-08-20",
        },
      ],
      open: [due],
      lasting: [due],
    });
    assert.deepEqual(await ask(true), { version: 1, edits: [], open: [due], lasting: [due] });
    assert.equal(
      await client.connection.sendRequest("parole-case/closing", { uri: luz, reopen: false }),
      null,
    );
  });
});
