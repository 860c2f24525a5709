// Requests of the protocol and their answers, with the real server in this process.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import type { CheckAllResult, PacketResult, RuleChoice } from "../../server/src/lsp/protocol/index.ts";
import { headOfEntry, startClient, type TestClient } from "../support/client.ts";

const uri = "file:///cases/ana.parole.yaml";
const patient = (duration: string) =>
  `parole_case: 1\nbeneficiaries:\n  - id: ana\n    medical:\n      diagnosis: Leukemia 🌡️\n${duration}`;

const known = allRules.map(({ id }) => id);

const started: TestClient[] = [];
async function client(...[capabilities, more]: Parameters<typeof startClient>): Promise<TestClient> {
  const workspace = { workspaceEdit: { documentChanges: true }, ...capabilities?.workspace };
  const one = await startClient({ ...capabilities, workspace }, more);
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const duration = "medical/treatment-duration-missing";

async function actionsAt(
  one: TestClient,
  diagnostic: Diagnostic,
  context: Partial<{ diagnostics: Diagnostic[]; only: string[] }> = {},
): Promise<CodeAction[]> {
  return await one.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...context },
  });
}

function editOf(action: CodeAction | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && "edits" in change, "the action edits the document");
  return change;
}

describe("findings", () => {
  it("are pushed with their version, where the client cannot pull", async () => {
    const one = await client();
    await one.open(uri, patient(""));
    const first = await one.nextPush();
    assert.equal(first.version, 1);
    assert.ok(rules(first.diagnostics).includes(duration));
    await one.change(uri, 2, patient("      treatment_duration: 8 months\n"));
    const second = await one.nextPush(({ version }) => version === 2);
    assert.ok(!rules(second.diagnostics).includes(duration));
  });

  it("are pulled where the client can pull, and are then not pushed", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient(""));
    assert.ok(rules(await one.pull(uri)).includes(duration));
    await one.change(uri, 2, patient("      treatment_duration: 8 months\n"));
    assert.ok(!rules(await one.pull(uri)).includes(duration));
    assert.deepEqual(one.pushed, []);
  });

  it("of an old version are never published", async () => {
    const one = await client();
    await one.open(uri, patient(""));
    for (let version = 2; version <= 30; version++) {
      void one.change(uri, version, patient(version % 2 === 0 ? "" : "      treatment_duration: 8 months\n"));
    }
    const last = await one.nextPush(({ version }) => version === 30);
    assert.ok(rules(last.diagnostics).includes(duration));
    const versions = one.pushed.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
  });

  it("have message, remedy, location and page", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.deepEqual(found?.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 11 } });
    assert.match(String(found?.message), /ana: the expected length of treatment is missing\.\n.+/);
    assert.match(found?.codeDescription?.href ?? "", /^https:\/\/www\.uscis\.gov\//);
    assert.equal(found?.source, "Parole Case");
  });

  it("have UTF-16 positions after characters outside the basic plane, with Windows line endings", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, 'parole_case: 1\r\nfiling: { tracking_number: "🌡️🌡️", date: 8/20/2015 }\r\n');
    const found = (await one.pull(uri)).find(({ code }) => code === "schema/not-a-date");
    assert.deepEqual(found?.range, { start: { line: 1, character: 43 }, end: { line: 1, character: 52 } });
  });

  it("are cleared when the file is closed", async () => {
    const one = await client();
    await one.open(uri, patient(""));
    await one.nextPush(({ diagnostics }) => diagnostics.length > 0);
    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual((await one.nextPush(({ diagnostics }) => diagnostics.length === 0)).diagnostics, []);
  });

  it("use the edition in the settings where the file has none", async () => {
    const one = await client(
      { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
      { settings: { "parole-case.edition": "uscis-2026" } },
    );
    await one.open(uri, "parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Ana } }]\n");
    const codes = (await one.pull(uri)).map(({ code }) => code);
    // The edition of 2015 does not have this rule.
    assert.ok(codes.includes("identity/document-missing"), codes.join(" "));
  });

  it("follow the files next to the case", async () => {
    let isThere = false;
    const one = await client(
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      {
        runtime: {
          lookIntoFolder: async (_, names) => ({
            files: new Map(
              names.map((name) => [
                name,
                isThere ? { state: "readable", kind: "pdf", pages: 1, bytes: 1 } : { state: "missing" },
              ]),
            ),
            papers: ["b.pdf"],
          }),
        },
      },
    );
    await one.open(uri, "parole_case: 1\nexhibits: [{ label: A, file: a.pdf }]\n");
    await one.refreshed();
    assert.ok(rules(await one.pull(uri)).includes("exhibit/file-missing"));
    isThere = true;
    await one.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///cases/a.pdf", type: 1 }],
    });
    await one.refreshed();
    assert.ok(!rules(await one.pull(uri)).includes("exhibit/file-missing"));
  });

  it("use the practice's settings, which take precedence over those of the editor", async () => {
    const config = "file:///cases/parole-case.config.yaml";
    let text =
      "rules:\n  beneficiary/missing: information\n  beneficiary/misssing: off\n  schema/missing-key: off\n";
    const one = await client(
      {
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
      },
      {
        settings: {
          "parole-case.rules": {
            "beneficiary/missing": "warning",
            "petitioner/missing": "off",
            "schema/missing-key": "off",
          },
        },
        runtime: { settingsFor: async () => ({ file: config, text, ...readSettings(text, known) }) },
      },
    );
    await one.open(uri, "parole_case: 1\n");
    const first = await one.pull(uri);
    assert.equal(first.find(({ code }) => code === "beneficiary/missing")?.severity, 3);
    assert.equal(first.find(({ code }) => code === "schema/missing-key")?.severity, 1);
    assert.ok(!rules(first).includes("petitioner/missing"));
    const told = await one.nextPush((params) => params.uri === config);
    assert.deepEqual(
      told.diagnostics.map(({ message, range }) => [message, range.start]),
      [
        [
          'Unknown rule "beneficiary/misssing". Did you mean "beneficiary/missing"?',
          { line: 2, character: 2 },
        ],
        [
          "The severity of schema/missing-key cannot be changed, because it reports text that was not read. Delete this line.",
          { line: 3, character: 2 },
        ],
      ],
    );
    text = "";
    await one.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: config, type: 2 }],
    });
    const second = await one.pull(uri);
    assert.equal(second.find(({ code }) => code === "beneficiary/missing")?.severity, 2);
    assert.equal(second.find(({ code }) => code === "schema/missing-key")?.severity, 1);
  });

  it("follow the calendar: a new day is detected while a case is open", async () => {
    let today = "2015-08-20";
    const newDay: (() => void)[] = [];
    const one = await client(
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      { runtime: { today: () => today, onNewDay: (then) => void newDay.push(then) } },
    );
    await one.open(
      uri,
      "parole_case: 1\nrequest: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-08-20 } }]\n",
    );
    assert.ok(!rules(await one.pull(uri)).includes("re-parole/i94-expired"));
    today = "2015-08-21";
    for (const then of newDay) then();
    await one.refreshed();
    assert.ok(rules(await one.pull(uri)).includes("re-parole/i94-expired"));
  });
});

describe("Quick Fixes", () => {
  it("insert the key in format order, as a placeholder", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient("      cost: { amount: 5 }\n"));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const action = (await actionsAt(one, found)).find(
      ({ diagnostics }) => diagnostics?.[0]?.code === duration,
    );
    const { edits, textDocument } = editOf(action);
    assert.equal(textDocument.version, 1);
    const document = TextDocument.create(uri, "parole-case", 1, patient("      cost: { amount: 5 }\n"));
    const plain = edits.map((edit) => ("newText" in edit ? edit : assert.fail("a plain edit")));
    assert.equal(
      TextDocument.applyEdits(document, plain),
      patient(
        "      treatment_duration: TODO how long the treatment is expected to last such as 8 months\n      cost: { amount: 5 }\n",
      ),
    );
  });

  it("have tab stops for a client that supports them", async () => {
    const one = await client({
      textDocument: { diagnostic: {} },
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
    });
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const action = (await actionsAt(one, found)).find(
      ({ diagnostics }) => diagnostics?.[0]?.code === duration,
    );
    const [edit] = editOf(action).edits;
    assert.ok(edit && "snippet" in edit);
    assert.match(edit.snippet.value, /treatment_duration: \$\{1:TODO how long the treatment/);
  });

  it("are computed from the text, whatever findings the client sends", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const forged: Diagnostic = {
      ...found,
      code: "lockbox/missing",
      message: "forged",
      data: { edits: [{ range: found.range, newText: "rm" }], uri: "file:///etc/passwd" },
    };
    const honest = await actionsAt(one, found);
    assert.deepEqual(await actionsAt(one, found, { diagnostics: [forged] }), honest);
    await one.change(uri, 2, patient("      treatment_duration: 8 months\n"));
    const stale = await actionsAt(one, found);
    assert.ok(!stale.some(({ diagnostics }) => diagnostics?.[0]?.code === duration));
  });

  it("are not returned for another kind", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient(""));
    const [found] = await one.pull(uri);
    assert.ok(found);
    assert.deepEqual(await actionsAt(one, found, { only: ["refactor"] }), []);
    assert.ok((await actionsAt(one, found, { only: ["quickfix"] })).length > 0);
  });
});

describe("other code actions", () => {
  const resolving = {
    textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ["edit"] } } },
  };
  const titled = (actions: readonly CodeAction[], title: RegExp) =>
    actions.filter((action) => title.test(action.title));

  it("ignore a rule with a reason, as the last action and never the preferred one", async () => {
    const one = await client(resolving);
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const actions = await actionsAt(one, found);
    const ignoring = titled(actions, /^Ignore /);
    assert.ok(ignoring.length > 0 && ignoring.length < actions.length);
    assert.deepEqual(actions.slice(-ignoring.length), ignoring);
    assert.ok(
      ignoring.every(({ isPreferred, diagnostics }) => isPreferred !== true && diagnostics === undefined),
    );
    const [action] = titled(ignoring, /^Ignore medical\/treatment-duration-missing here, with a reason$/);
    const [edit] = editOf(action).edits;
    assert.ok(edit && "newText" in edit);
    assert.equal(edit.newText, "    # parole-ignore medical/treatment-duration-missing: TODO reason\n");
  });

  it("insert everything that is missing, with the edit computed on request", async () => {
    const one = await client(resolving);
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const [action] = titled(await actionsAt(one, found), /^Insert everything/);
    assert.ok(action && action.edit === undefined);
    const resolved: CodeAction = await one.connection.sendRequest("codeAction/resolve", action);
    const written = editOf(resolved).edits.map((edit) => ("newText" in edit ? edit.newText : assert.fail()));
    assert.match(written.join(""), /treatment_duration: TODO/);
    assert.match(written.join(""), /filing:\n {2}carrier: TODO/);
  });

  it("are distinguished from fixes by their kind", async () => {
    const one = await client({ textDocument: { diagnostic: {} } });
    await one.open(uri, patient(""));
    const [found] = await one.pull(uri);
    assert.ok(found);
    const kinds = (await actionsAt(one, found, { only: ["source"] })).map(({ kind }) => kind);
    assert.deepEqual(kinds, ["source.insertMissing.parole-case"]);
  });

  it("explain a rule where the client can show its page", async () => {
    const one = await client({ textDocument: { diagnostic: {} } }, { options: { explainsRules: true } });
    await one.open(uri, patient(""));
    const found = (await one.pull(uri)).find(({ code }) => code === duration);
    assert.ok(found);
    const [action] = titled(await actionsAt(one, found), /^Explain medical\/treatment-duration-missing$/);
    assert.deepEqual(action?.command?.arguments, [duration]);
    const page: string = await one.connection.sendRequest("parole-case/rulePage", { rule: duration });
    assert.match(page, /^# medical\/treatment-duration-missing\n/);
    assert.equal(await one.connection.sendRequest("parole-case/rulePage", { rule: "no/such-rule" }), null);
    const rules: readonly RuleChoice[] = await one.connection.sendRequest("parole-case/rules", {});
    assert.equal(rules.length, allRules.length);
    assert.deepEqual(
      rules.find(({ id }) => id === "schema/not-a-date"),
      { id: "schema/not-a-date", title: "Dates are written as YYYY-MM-DD" },
    );
    const other = await client({ textDocument: { diagnostic: {} } });
    await other.open(uri, patient(""));
    assert.deepEqual(titled(await actionsAt(other, found), /^Explain/), []);
  });
});

describe("custom requests", () => {
  it("export the text in the editor, not the file on disk", async () => {
    const seen: string[] = [];
    const one = await client(
      {},
      {
        runtime: {
          exportPacket: async ({ text, draft }) => {
            seen.push(`${draft} ${text}`);
            return { kind: "written", file: "file:///cases/ana-packet.pdf", pages: 3, leftOut: [] };
          },
        },
      },
    );
    await one.open(uri, "parole_case: 1\nmatter: on the screen\n");
    const result: PacketResult = await one.connection.sendRequest("parole-case/packet", { uri, draft: true });
    assert.equal(result.kind, "written");
    assert.deepEqual(seen, ["true parole_case: 1\nmatter: on the screen\n"]);
  });

  it("explain that a case file cannot be read", async () => {
    const one = await client();
    const result: PacketResult = await one.connection.sendRequest("parole-case/packet", {
      uri: "file:///cases/gone.parole.yaml",
      draft: false,
    });
    assert.deepEqual(result, { kind: "refused", reason: "The case file could not be read.", files: [] });
  });

  it("check every case file in the folders, open or not", async () => {
    const closed = "file:///cases/luz.parole.yaml";
    const one = await client(
      {},
      {
        folders: ["file:///cases"],
        runtime: { caseFilesIn: async () => [uri, closed], readText: async () => patient("") },
      },
    );
    await one.open(uri, patient("      treatment_duration: 8 months\n"));
    const result: CheckAllResult = await one.connection.sendRequest("parole-case/checkAll", {});
    assert.equal(result.files, 2);
    const push = await one.nextPush((params) => params.uri === closed);
    assert.ok(rules(push.diagnostics).includes(duration));
    assert.equal(
      result.error,
      result.cases.reduce((sum, { error }) => sum + error, 0),
    );
  });
});

describe("the server must not", () => {
  it("log anything from a case when something goes wrong", async () => {
    const canary = "A098765432";
    const one = await client(
      {},
      {
        runtime: {
          lookIntoFolder: () => Promise.reject(new TypeError(`cannot read ${canary}`)),
          exportPacket: () => Promise.reject(new RangeError(canary)),
        },
      },
    );
    await one.open(
      uri,
      `parole_case: 1\nbeneficiaries: [{ id: ana, a_number: ${canary} }]\nexhibits: [{ file: ${canary}.pdf }]\n`,
    );
    const failure = await one.connection.sendRequest("parole-case/packet", { uri, draft: true }).then(
      () => undefined,
      (error: Error) => error,
    );
    assert.match(failure?.message ?? "", /parole-case\/packet failed/);
    assert.deepEqual(one.log.map(headOfEntry).toSorted(), [
      "files: TypeError (Parole Case 0.0.0)",
      "parole-case/packet: RangeError (Parole Case 0.0.0)",
    ]);
    const where = "at CaseMemory.lookIntoFolder (server/src/lsp/case-memory.ts:";
    assert.ok(
      one.log.some((entry) => entry.includes(where)),
      one.log.join("\n"),
    );
    assert.ok(![...one.log, failure?.message].join().includes(canary));
  });

  it("hide an error in the program because of which a file counts as damaged", async () => {
    const canary = "A098765432";
    const one = await client(
      {},
      {
        runtime: {
          async lookIntoFolder(_, names, onError) {
            if (names.length > 0) onError?.(new TypeError(canary));
            return { files: new Map(), papers: [] };
          },
        },
      },
    );
    await one.open(uri, "parole_case: 1\nexhibits: [{ file: a.pdf }]\n");
    await one.nextPush();
    assert.deepEqual(one.log.map(headOfEntry), ["case-file: TypeError (Parole Case 0.0.0)"]);
    assert.ok(!one.log.join().includes(canary));
  });

  it("stop when background work fails", async () => {
    const one = await client({}, { runtime: { lookIntoFolder: () => Promise.reject(new Error("gone")) } });
    await one.open(uri, patient(""));
    await one.nextPush();
    await one.change(uri, 2, patient("      treatment_duration: 8 months\n"));
    assert.equal((await one.nextPush(({ version }) => version === 2)).version, 2);
  });

  it("stop after a notification that is not in the form of the protocol", async () => {
    const looked: (readonly string[])[] = [];
    const one = await client(
      {},
      {
        runtime: {
          async lookIntoFolder(_, names) {
            looked.push(names);
            return { files: new Map(), papers: [] };
          },
        },
      },
    );
    await one.open(uri, "parole_case: 1\nexhibits: [{ file: a.pdf }]\n");
    const watched = "workspace/didChangeWatchedFiles";
    for (const params of [{ changes: null }, { changes: [null, { uri: 5 }, {}] }, {}]) {
      await one.connection.sendNotification(watched, params);
    }
    for (const method of ["didOpen", "didChange", "didSave", "didClose"]) {
      await one.connection.sendNotification(`textDocument/${method}`, {});
    }
    const before = looked.length;
    // One that is well-formed among others counts.
    const changes = [null, { uri: "file:///cases/a.pdf", type: 2 }, { uri: "file:///cases/b.pdf", type: 9 }];
    await one.connection.sendNotification(watched, { changes });
    await one.change(uri, 2, "parole_case: 1\nexhibits: [{ file: b.pdf }]\n");
    assert.equal((await one.nextPush(({ version }) => version === 2)).version, 2);
    assert.ok(looked.slice(before).some((names) => names.includes("a.pdf")));
  });
});
