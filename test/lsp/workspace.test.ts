// Case files that are not open: found, shown, kept up to date, and stopped on request.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  FileChangeType,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from "vscode-languageserver";
import type { CheckAllResult } from "../../server/src/lsp/protocol/index.ts";
import type { Runtime } from "../../server/src/lsp/runtime.ts";
import { headOfEntry, startClient, type TestClient } from "../support/client.ts";
import { type FakeDisk, fakeDisk } from "../support/disk.ts";

const folder = "file:///cases";
const ana = `${folder}/ana.parole.yaml`;
const luz = `${folder}/luz.parole.yaml`;
const max = `${folder}/max.parole.yaml`;

/** A case whose mailing date is not a valid date: the finding shows which words are there instead. */
const mailed = (when: string) => `parole_case: 1\nfiling: { date: ${when} }\n`;
const naming = (file: string) => `parole_case: 1\nexhibits: [{ label: A, file: ${file} }]\n`;

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly runtime?: Partial<Runtime>;
}

async function clientOn(
  disk: FakeDisk,
  { capabilities = {}, folders = [folder], runtime = {}, ...more }: Start = {},
): Promise<TestClient> {
  const one = await startClient(capabilities, { ...more, folders, runtime: { ...disk.runtime, ...runtime } });
  started.push(one);
  return one;
}

/** The words in place of a date, from each push for a file so far; "" if there are none. */
const saidOf = (one: TestClient, uri: string) => one.pushed.filter(of(uri)).map(wordsIn);

const wordsIn = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
  diagnostics
    .flatMap(({ code, message }) =>
      code === "schema/not-a-date" ? [/"(.*)"/.exec(String(message))?.[1]] : [],
    )
    .join();
const says = (uri: string, words: string) => (params: PublishDiagnosticsParams) =>
  params.uri === uri && wordsIn(params) === words;
const of = (uri: string) => (params: PublishDiagnosticsParams) => params.uri === uri;
const has =
  (rule: string) =>
  ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics.some(({ code }) => code === rule);
const both =
  (...tests: readonly ((params: PublishDiagnosticsParams) => boolean)[]) =>
  (params: PublishDiagnosticsParams) =>
    tests.every((test) => test(params));
const lacks = (rule: string) => (params: PublishDiagnosticsParams) => !has(rule)(params);
const isEmpty = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.length === 0;

const close = (one: TestClient, uri: string) =>
  one.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
const tellOf = (one: TestClient, ...changes: readonly (readonly [string, FileChangeType])[]) =>
  one.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: changes.map(([uri, type]) => ({ uri, type })),
  });
const checkAll = (one: TestClient, more: object = {}): Promise<CheckAllResult> =>
  one.connection.sendRequest("parole-case/checkAll", more);

/** A promise that resolves on command. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe("case files that are not open", () => {
  it("have their findings published, whether or not the client pulls for open ones", async () => {
    for (const capabilities of [{}, pulling]) {
      const disk = fakeDisk({
        [ana]: mailed("soon"),
        [`${folder}/2015/luz.yaml`]: mailed("then"),
        [`${folder}/notes.yaml`]: "date: soon\n",
      });
      const one = await clientOn(disk, { capabilities });
      await one.nextPush(says(ana, "soon"));
      await one.nextPush(says(`${folder}/2015/luz.yaml`, "then"));
      assert.deepEqual(disk.reads.toSorted(), [`${folder}/2015/luz.yaml`, ana]);
    }
  });

  it("are checked while others are still unread, and yield to requests in between", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `${folder}/${index + 1}.parole.yaml`,
        mailed(`on day ${index}`),
      ]),
    );
    const disk = fakeDisk({ ...many, [ana]: mailed("soon") });
    const one = await clientOn(disk, { capabilities: { ...pulling, window: { workDoneProgress: true } } });
    const begun = progressOf(one);
    await one.nextPush();
    assert.ok(disk.reads.length < 20, `${disk.reads.length} files were read before anything was said`);
    await one.open(ana, mailed("then"));
    assert.deepEqual(wordsIn({ diagnostics: await one.pull(ana) }), "then");
    await one.change(ana, 2, mailed("much later"));
    assert.deepEqual(wordsIn({ diagnostics: await one.pull(ana) }), "much later");
    assert.ok(disk.reads.length < 200, `${disk.reads.length} files were read before a keystroke was heard`);

    const { token, ended } = await begun;
    await one.connection.sendNotification("window/workDoneProgress/cancel", { token });
    await ended;
    const { length: reads } = disk.reads;
    const { length: pushes } = one.pushed;
    assert.ok(reads < 400, `${reads} files were read in spite of the stop`);
    // By the time this is answered, all work that was in progress has ended.
    for (let round = 0; round < 20; round++) await one.pull(ana);
    assert.deepEqual([disk.reads.length, one.pushed.length], [reads, pushes]);
    disk.files.set(`${folder}/7.parole.yaml`, mailed("tomorrow"));
    await tellOf(one, [`${folder}/7.parole.yaml`, FileChangeType.Created]);
    await one.nextPush(says(`${folder}/7.parole.yaml`, "tomorrow"));
  });

  it("are checked while others are still being searched for", async () => {
    const { passed, open } = gate();
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then") });
    const one = await clientOn(disk, {
      runtime: {
        caseFilesIn: async (places, most, stop, tell) => {
          tell?.(ana);
          await passed;
          return disk.runtime.caseFilesIn(places, most, stop, tell);
        },
      },
    });
    await one.nextPush(says(ana, "soon"));
    assert.deepEqual(disk.reads, [ana]);
    open();
    await one.nextPush(says(luz, "then"));
    assert.deepEqual(disk.reads, [ana, luz]);
  });

  it("are found in every open folder, and counted once where one folder contains another", async () => {
    const disk = fakeDisk({ [ana]: mailed("soon"), "file:///more/luz.parole.yaml": mailed("then") });
    const one = await clientOn(disk, { folders: [folder, "file:///more", "file:///more"] });
    const { files, cases } = await checkAll(one);
    assert.deepEqual([files, cases.map(({ uri }) => uri)], [2, [ana, "file:///more/luz.parole.yaml"]]);
  });

  it("do not stop the others where one or its folder cannot be read", async () => {
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then"), [max]: mailed("never") }, (uri) => {
      if (uri === ana) throw new TypeError("A098765432");
    });
    const one = await clientOn(disk, {
      runtime: {
        lookIntoFolder: (uri, names) =>
          uri === luz
            ? Promise.reject(new RangeError("A098765432"))
            : disk.runtime.lookIntoFolder(uri, names),
      },
    });
    await one.nextPush(says(max, "never"));
    assert.deepEqual(one.log.map(headOfEntry), ["closed case: RangeError (Parole Case 0.0.0)"]);
  });
});

describe("a case file that is opened and closed", () => {
  const listings: readonly [string, ClientCapabilities, readonly string[]][] = [
    ["pushed findings take the place of those before", {}, ["soon", "then", "soon"]],
    ["findings that are pulled stand in a list of their own", pulling, ["soon", "", "soon"]],
  ];
  for (const [name, capabilities, said] of listings) {
    it(`is checked as in the editor, and then as on disk: ${name}`, async () => {
      const disk = fakeDisk({ [ana]: mailed("soon") });
      const one = await clientOn(disk, { capabilities });
      await one.nextPush(says(ana, "soon"));
      await one.open(ana, mailed("then"));
      if (capabilities === pulling) assert.equal(wordsIn({ diagnostics: await one.pull(ana) }), "then");
      else await one.nextPush(says(ana, "then"));
      await close(one, ana);
      await one.nextPush(says(ana, "soon"));
      assert.deepEqual(saidOf(one, ana), said);
    });
  }

  it("is the same however the editor writes its URI", async () => {
    const written = "file:///c%3A/F%C3%A4lle/ana%20(2015).parole.yaml";
    const disk = fakeDisk({ [written]: mailed("soon") });
    const one = await clientOn(disk, { folders: ["file:///c%3A/F%C3%A4lle"] });
    await one.nextPush(says(written, "soon"));
    const other = "file:///C:/F\u00e4lle/ana%20%282015%29.parole.yaml";
    await one.open(other, mailed("then"));
    await one.nextPush(says(other, "then"));
    assert.deepEqual(saidOf(one, written), ["soon", ""]);
  });

  it("has no findings once closed, where it is not a case file on disk", async () => {
    const notes = `${folder}/notes.yaml`;
    const disk = fakeDisk({ [notes]: "date: soon\n" });
    const one = await clientOn(disk);
    await one.open(notes, mailed("soon"));
    await one.nextPush(says(notes, "soon"));
    await close(one, notes);
    assert.ok(isEmpty(await one.nextPush(of(notes))));
  });

  it("does not publish the disk version when opened during its check", async () => {
    const { passed, open } = gate();
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("never") });
    const looked = gate();
    const one = await clientOn(disk, {
      runtime: {
        lookIntoFolder: async (uri, names) => {
          looked.open();
          await passed;
          return disk.runtime.lookIntoFolder(uri, names);
        },
      },
    });
    await looked.passed;
    await one.open(ana, mailed("then"));
    await one.nextPush(says(ana, "then"));
    open();
    await one.nextPush(says(luz, "never"));
    assert.deepEqual(saidOf(one, ana), ["then"]);
  });
});

describe("case files that change on disk", () => {
  it("are checked again, added or removed individually", async () => {
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then") });
    const one = await clientOn(disk);
    await one.nextPush(says(luz, "then"));
    disk.files.set(ana, mailed("tomorrow"));
    await tellOf(one, [ana, FileChangeType.Changed]);
    await one.nextPush(says(ana, "tomorrow"));
    disk.files.delete(ana);
    disk.files.set(max, mailed("tomorrow"));
    await tellOf(one, [ana, FileChangeType.Deleted], [max, FileChangeType.Created]);
    await one.nextPush(both(of(ana), isEmpty));
    await one.nextPush(says(max, "tomorrow"));
    assert.deepEqual(disk.reads, [ana, luz, ana, ana, max]);
  });

  it("are removed with their folder, when the editor reports only the folder", async () => {
    const inside = `${folder}/old/ana.parole.yaml`;
    const disk = fakeDisk({ [inside]: mailed("soon"), [luz]: mailed("then") });
    const one = await clientOn(disk);
    await one.nextPush(says(inside, "soon"));
    disk.files.delete(inside);
    await tellOf(one, [`${folder}/old`, FileChangeType.Deleted]);
    await one.nextPush(both(of(inside), isEmpty));
  });

  it("are ignored in program folders, outside the workspace, and where they are not cases", async () => {
    const disk = fakeDisk({ [ana]: mailed("soon") });
    const one = await clientOn(disk);
    await one.nextPush(says(ana, "soon"));
    const others = [
      `${folder}/node_modules/x/b.parole.yaml`,
      "file:///other/c.parole.yaml",
      `${folder}/notes.yaml`,
    ];
    for (const uri of others)
      disk.files.set(uri, uri.endsWith("notes.yaml") ? "date: soon\n" : mailed("soon"));
    disk.files.set(luz, mailed("then"));
    await tellOf(one, ...others.map((uri) => [uri, FileChangeType.Created] as const), [
      luz,
      FileChangeType.Created,
    ]);
    await one.nextPush(says(luz, "then"));
    assert.deepEqual(disk.reads, [ana, luz]);
  });

  it("are checked again when documents in their folder change, and no others are", async () => {
    const inside = `${folder}/ana/ana.parole.yaml`;
    const disk = fakeDisk({ [inside]: naming("scans/letter.pdf"), [luz]: naming("letter.pdf") });
    const one = await clientOn(disk, { folders: [`${folder}/ana`, folder] });
    await one.nextPush(both(of(inside), has("exhibit/file-missing")));
    await one.nextPush(both(of(luz), has("exhibit/file-missing")));
    const { length } = disk.reads;
    disk.files.set(`${folder}/letter.pdf`, "");
    await tellOf(one, [`${folder}/letter.pdf`, FileChangeType.Created]);
    assert.ok(!has("exhibit/file-missing")(await one.nextPush(of(luz))));
    disk.files.set(`${folder}/ana/scans/letter.pdf`, "");
    await tellOf(one, [`${folder}/ana/scans/letter.pdf`, FileChangeType.Created]);
    assert.ok(!has("exhibit/file-missing")(await one.nextPush(of(inside))));
    assert.deepEqual(disk.reads.slice(length), [luz, inside, luz]);
  });

  it("follow the practice's settings file, whose errors are shown once and cleared with it", async () => {
    const config = `${folder}/north/parole-case.config.yaml`;
    const north = `${folder}/north/ana.parole.yaml`;
    const disk = fakeDisk({
      [north]: mailed("soon"),
      [`${folder}/north/b.parole.yaml`]: mailed("soon"),
      [luz]: mailed("then"),
    });
    const one = await clientOn(disk);
    await one.nextPush(says(north, "soon"));
    await one.nextPush(says(`${folder}/north/b.parole.yaml`, "soon"));
    await one.nextPush(says(luz, "then"));
    const { length } = disk.reads;
    disk.files.set(config, "rules: { petitioner/missing: off, no/such-rule: off }\n");
    await tellOf(one, [config, FileChangeType.Created]);
    await one.nextPush(both(of(north), lacks("petitioner/missing")));
    await one.nextPush(both(of(`${folder}/north/b.parole.yaml`), lacks("petitioner/missing")));
    assert.deepEqual(disk.reads.slice(length), [north, `${folder}/north/b.parole.yaml`]);
    assert.equal(one.pushed.filter(of(config)).length, 1);
    disk.files.delete(config);
    await tellOf(one, [config, FileChangeType.Deleted]);
    await one.nextPush(both(of(north), has("petitioner/missing")));
    assert.deepEqual(
      one.pushed.filter(of(config)).map(({ diagnostics }) => diagnostics.length),
      [1, 0],
    );
  });
});

describe("workspace-wide settings", () => {
  it("apply to files that are not open: editor settings and the date", async () => {
    const settings: Record<string, unknown> = {};
    const newDay: (() => void)[] = [];
    let today = "2015-08-20";
    const disk = fakeDisk({
      [ana]: mailed("soon"),
      [luz]:
        "parole_case: 1\nrequest: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-08-20 } }]\n",
    });
    const one = await clientOn(disk, {
      capabilities: { workspace: { configuration: true } },
      settings,
      runtime: { today: () => today, onNewDay: (then) => void newDay.push(then) },
    });
    await one.nextPush(says(ana, "soon"));
    assert.ok(!has("re-parole/i94-expired")(await one.nextPush(of(luz))));
    settings["parole-case.rules"] = { "petitioner/missing": "off" };
    await one.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    await one.nextPush(both(of(ana), lacks("petitioner/missing")));
    today = "2015-08-21";
    for (const then of newDay) then();
    await one.nextPush(both(of(luz), has("re-parole/i94-expired")));
    assert.deepEqual(saidOf(one, ana), ["soon", "soon"], "what has not changed is not said again");
  });

  it("change with the open folders", async () => {
    const other = "file:///other/max.parole.yaml";
    const disk = fakeDisk({ [ana]: mailed("soon"), [other]: mailed("then") });
    const one = await clientOn(disk, { capabilities: { workspace: { workspaceFolders: true } } });
    await one.nextPush(says(ana, "soon"));
    const change = (added: readonly string[], removed: readonly string[]) => {
      const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
      return one.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
        event: { added: named(added), removed: named(removed) },
      });
    };
    await change(["file:///other"], []);
    await one.nextPush(says(other, "then"));
    await change([], [folder]);
    assert.ok(isEmpty(await one.nextPush(of(ana))));
    assert.deepEqual(disk.reads, [ana, other]);
  });

  it("can turn off checks of files that are not open", async () => {
    const settings: Record<string, unknown> = { "parole-case.workspace.check": "open" };
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then") });
    const one = await clientOn(disk, { capabilities: { workspace: { configuration: true } }, settings });
    await one.open(ana, mailed("soon"));
    await one.nextPush(says(ana, "soon"));
    await close(one, ana);
    assert.ok(isEmpty(await one.nextPush(of(ana))));
    assert.deepEqual(disk.reads, []);
    const set = (check: string) => {
      settings["parole-case.workspace.check"] = check;
      return one.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    };
    await set("all");
    await one.nextPush(says(luz, "then"));
    await set("open");
    await one.nextPush(both(of(luz), isEmpty));
  });

  it("limit the number of files, reported once", async () => {
    const messages: string[] = [];
    const settings = { "parole-case.workspace.mostFiles": 2 };
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then"), [max]: mailed("never") });
    const one = await clientOn(disk, { capabilities: { workspace: { configuration: true } }, settings });
    one.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      messages.push(message);
    });
    const { files, more } = await checkAll(one);
    assert.deepEqual([files, more], [2, true]);
    await checkAll(one);
    assert.ok(!disk.reads.includes(max));
    assert.deepEqual(messages, [
      "There are more than 2 case files here. The first 2 of them are checked, and each of the others when it is opened. The setting parole-case.workspace.mostFiles says how many are checked.",
    ]);
  });
});

describe("check-all request", () => {
  it("waits for every file and returns totals, using editor text for open files", async () => {
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("2015-08-01") });
    const one = await clientOn(disk);
    const before = await checkAll(one);
    await one.open(ana, mailed("2015-08-01"));
    await one.nextPush(({ version }) => version === 1);
    const { cases, ...sums } = await checkAll(one);
    const [ofAna, ofLuz] = cases;
    assert.deepEqual({ ...ofAna, uri: luz }, ofLuz);
    assert.equal(sums.error, before.error - 1);
    assert.deepEqual(sums, {
      files: 2,
      more: false,
      error: sums.error,
      warning: sums.warning,
      information: sums.information,
    });
  });

  it("reports progress only on request", async () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `${folder}/${String(index).padStart(2, "0")}.parole.yaml`,
    );
    const { passed, open } = gate();
    const disk = fakeDisk(Object.fromEntries(many.map((uri) => [uri, mailed("soon")])), () => passed);
    const one = await clientOn(disk, {
      capabilities: { workspace: { configuration: true }, window: { workDoneProgress: true } },
      settings: { "parole-case.workspace.check": "open" },
    });
    const { said } = progressWith(one.connection, "mine");
    const result = checkAll(one, { workDoneToken: "mine" });
    open();
    assert.equal((await result).files, 20);
    assert.deepEqual(
      [said[0], said[1], said[2], said.at(-2), said.at(-1)],
      [
        { kind: "begin", title: "Checking case files", percentage: 0, cancellable: true },
        // The search for files is still running.
        { kind: "report", percentage: 0, message: "1: 00.parole.yaml" },
        { kind: "report", percentage: 5, message: "2 of 20: 01.parole.yaml" },
        { kind: "report", percentage: 95, message: "20 of 20: 19.parole.yaml" },
        { kind: "end" },
      ],
    );
  });

  it("stops when canceled, and returns that", async () => {
    const { passed, open } = gate();
    const reading = gate();
    const disk = fakeDisk({ [ana]: mailed("soon"), [luz]: mailed("then") }, (uri) => {
      if (uri === ana) reading.open();
      return passed;
    });
    const one = await clientOn(disk, {
      capabilities: { workspace: { configuration: true } },
      settings: { "parole-case.workspace.check": "open" },
    });
    const taken = new CancellationTokenSource();
    const refused = one.connection.sendRequest("parole-case/checkAll", {}, taken.token).then(
      () => undefined,
      ({ code }: { readonly code: number }) => code,
    );
    await reading.passed;
    taken.cancel();
    assert.equal(await refused, LSPErrorCodes.RequestCancelled);
    open();
    await one.open(max, mailed("never"));
    await one.nextPush(says(max, "never"));
    assert.deepEqual(
      one.pushed.map(({ uri }) => uri),
      [max],
    );
  });
});

describe("an outdated request", () => {
  /** A client whose server waits for the settings file, so that something can happen meanwhile. */
  async function waiting(): Promise<{ one: TestClient; go: () => void }> {
    const { passed, open } = gate();
    const one = await clientOn(fakeDisk({}), {
      capabilities: pulling,
      runtime: {
        settingsFor: async () => {
          await passed;
          return { file: undefined, text: "", rules: new Map(), letterhead: [], problems: [] };
        },
      },
    });
    await one.open(ana, mailed("soon"));
    return { one, go: open };
  }
  /** Resolves once the server has processed what was sent before. */
  const heard = ({ connection }: TestClient) =>
    connection.sendRequest("parole-case/rulePage", { rule: "no/such-rule" });
  const textDocument = { uri: ana };
  const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const questions: readonly [string, object, number][] = [
    ["textDocument/diagnostic", { textDocument }, LSPErrorCodes.ServerCancelled],
    [
      "textDocument/codeAction",
      { textDocument, range: at, context: { diagnostics: [] } },
      LSPErrorCodes.ContentModified,
    ],
  ];
  for (const [method, params, outdated] of questions) {
    it(`is refused where the text has changed: ${method}`, async () => {
      const { one, go } = await waiting();
      const answer = one.connection.sendRequest(method, params).then(
        () => assert.fail("an answer about another text"),
        ({ code, data }: { readonly code: number; readonly data?: unknown }) => [code, data],
      );
      await one.change(ana, 2, mailed("then"));
      await heard(one);
      go();
      const data = outdated === LSPErrorCodes.ServerCancelled ? { retriggerRequest: true } : undefined;
      assert.deepEqual(await answer, [outdated, data]);
    });

    it(`is refused where it was canceled: ${method}`, async () => {
      const { one, go } = await waiting();
      const taken = new CancellationTokenSource();
      const answer = one.connection.sendRequest(method, params, taken.token).then(
        () => assert.fail("an answer that nobody wants"),
        ({ code }: { readonly code: number }) => code,
      );
      taken.cancel();
      await heard(one);
      go();
      assert.equal(await answer, LSPErrorCodes.RequestCancelled);
    });
  }

  it("stops Insert Everything Missing between two edits", async () => {
    const one = await clientOn(fakeDisk({}), { capabilities: pulling });
    await one.open(ana, mailed("soon"));
    const resolve = (token = CancellationToken.None) =>
      one.connection
        .sendRequest("codeAction/resolve", { title: "", data: { uri: ana, whole: "insertMissing" } }, token)
        .then(
          () => assert.fail("an edit that nobody wants"),
          ({ code }: { readonly code: number }) => code,
        );
    const taken = new CancellationTokenSource();
    const unwanted = resolve(taken.token);
    taken.cancel();
    assert.equal(await unwanted, LSPErrorCodes.RequestCancelled);
    const outdated = resolve();
    await one.change(ana, 2, mailed("then"));
    assert.equal(await outdated, LSPErrorCodes.ContentModified);
  });

  it('returns "unchanged" where nothing has changed since the last answer', async () => {
    const one = await clientOn(fakeDisk({}), { capabilities: pulling });
    await one.open(ana, mailed("soon"));
    const pull = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      one.connection.sendRequest("textDocument/diagnostic", { textDocument, previousResultId });
    const { resultId } = await pull();
    assert.deepEqual(await pull(resultId), { kind: "unchanged", resultId });
    await one.change(ana, 2, mailed("then"));
    assert.equal((await pull(resultId)).kind, "full");
  });
});

interface Progress {
  readonly token: string | number;
  readonly said: readonly (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[];
  readonly ended: Promise<void>;
}

/** The next progress that the server shows. */
async function progressOf({ connection }: TestClient): Promise<Progress> {
  const token = await new Promise<string>((resolve) => {
    connection.onRequest("window/workDoneProgress/create", (params: { readonly token: string }) => {
      resolve(params.token);
      return null;
    });
  });
  return progressWith(connection, token);
}

function progressWith(connection: TestClient["connection"], token: string): Progress {
  const said: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  const ended = gate();
  connection.onProgress(WorkDoneProgress.type, token, (value) => {
    said.push(value);
    if (value.kind === "end") ended.open();
  });
  return { token, said, ended: ended.passed };
}
