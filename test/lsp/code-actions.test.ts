// The light bulb through the protocol: which actions are offered where, to which client, and the resulting text.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type {
  ClientCapabilities,
  CodeAction,
  InitializeResult,
  Range,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { withCursor } from "../support/cursor.ts";

const started: TestClient[] = [];
async function client(
  codeAction: NonNullable<ClientCapabilities["textDocument"]>["codeAction"] = {},
  workspaceEdit: NonNullable<ClientCapabilities["workspace"]>["workspaceEdit"] = { documentChanges: true },
): Promise<TestClient> {
  const one = await startClient({ textDocument: { codeAction }, workspace: { workspaceEdit } });
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

const plain = await client();
const able = await client({ resolveSupport: { properties: ["edit"] }, disabledSupport: true });

/** The actions at ‸, of the requested kinds, while the text is open. */
async function actionsAt(one: TestClient, marked: string, ...only: string[]): Promise<CodeAction[]> {
  const { text, offset } = withCursor(marked);
  await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
  await one.open(askUri, text);
  const start = TextDocument.create(askUri, "parole-case", 1, text).positionAt(offset);
  return await one.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri: askUri },
    range: { start, end: start },
    context: { diagnostics: [], ...(only.length > 0 ? { only } : {}) },
  });
}

const resolved = (one: TestClient, action: CodeAction | undefined): Promise<CodeAction> =>
  one.connection.sendRequest("codeAction/resolve", action);

/** The text after the action. */
function textAfter(marked: string, action: CodeAction | undefined): string {
  const { text } = withCursor(marked);
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? action?.edit?.changes?.[askUri] ?? []) as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create(askUri, "parole-case", 1, text), edits);
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title, kind }) => `${kind}: ${title}`);

describe("code action for a text error", () => {
  const text = "parole_case: 1\nrequest:\n  kind: initial\n  explanation: Urgent: heart sur‸gery\n";

  it("has its fix first, as the preferred one, and is read with it", async () => {
    const [first] = await actionsAt(plain, text, "quickfix");
    assert.equal(first?.title, "Put the text in quotation marks");
    assert.equal(first.isPreferred, true);
    assert.deepEqual(
      first.diagnostics?.map(({ code }) => code),
      ["yaml/syntax"],
    );
    assert.equal(
      textAfter(text, first),
      'parole_case: 1\nrequest:\n  kind: initial\n  explanation: "Urgent: heart surgery"\n',
    );
  });

  it("has one preferred fix where there are two", async () => {
    const open = 'parole_case: 1\nrequest:\n  kind: initial\n  explanation: "Heart sur‸gery\n';
    const fixes = (await actionsAt(plain, open, "quickfix")).filter(({ edit }) => edit).slice(0, 2);
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ["Close the quotation mark", true],
        ["Put the text in quotation marks", false],
      ],
    );
  });
});

describe("Fix All", () => {
  const slips = "parole_case: 1\nreqest:\n  kn‸d: initial\n  stya: { form: 2015-11-01 }\n";
  const mended = "parole_case: 1\nrequest:\n  kind: initial\n  stay: { from: 2015-11-01 }\n";
  const kind = "source.fixAll.parole-case";

  it("is offered alone, as on save, and next to one such fix of several", async () => {
    const [asked, ...others] = await actionsAt(plain, slips, "source.fixAll");
    assert.equal(others.length, 0);
    assert.deepEqual(titles(asked ? [asked] : []), [`${kind}: Apply all 4 safe fixes`]);
    const beside = (await actionsAt(plain, slips, "quickfix")).filter(({ title }) =>
      /^Apply all/.test(title),
    );
    assert.deepEqual(titles(beside), ["quickfix: Apply all 4 safe fixes"]);
    const nowhereNear = await actionsAt(plain, slips.replace("‸", "").replace("1\n", "‸1\n"), "quickfix");
    assert.deepEqual(
      nowhereNear.filter(({ title }) => /^Apply all/.test(title)),
      [],
    );
  });

  it("is one edit of the changed lines, computed on request", async () => {
    const [whole] = await actionsAt(plain, slips, kind);
    assert.equal(textAfter(slips, whole), mended);
    const [lazy] = await actionsAt(able, slips, kind);
    assert.equal(lazy?.edit, undefined);
    assert.equal(textAfter(slips, await resolved(able, lazy)), textAfter(slips, whole));
  });

  it("is not offered where there is nothing of the kind", async () => {
    assert.deepEqual(
      await actionsAt(plain, "parole_case: 1\nrequest: { kind: initial, re‸asons: [zebra] }\n", kind),
      [],
    );
  });

  it("says in one line what was fixed, to a client that shows it", async () => {
    const saying = await startClient(
      {
        textDocument: { codeAction: { resolveSupport: { properties: ["edit"] } } },
        workspace: { workspaceEdit: { documentChanges: true } },
      },
      { options: { saysWhatWasFixed: true } },
    );
    started.push(saying);
    const text = "parole_case: 1\nfiling: { carrier: Fed‸Ex, date: 8/20/2026 }\n";
    const [action] = await actionsAt(saying, text, "source.fixAll");
    assert.equal(action?.command, undefined);
    const said = "Fixed 2 mistakes in carrier and mailing date";
    assert.deepEqual((await resolved(saying, action)).command, {
      title: said,
      command: "parole-case.sayWhatWasFixed",
      arguments: [said],
    });
    const [silent] = await actionsAt(plain, text, "source.fixAll");
    assert.equal(silent?.command, undefined);
  });

  it("answers an unknown action with what it was sent", async () => {
    for (const data of [
      undefined,
      "x",
      { uri: askUri, whole: "toString" },
      { uri: "file:///other", whole: "fixAll" },
    ]) {
      const sent = { title: "x", ...(data === undefined ? {} : { data }) };
      assert.deepEqual(await resolved(able, sent), sent);
    }
  });
});

describe("code actions at a cursor without a selection", () => {
  const line = "stay: { from: 8/15/2015, until: 9/15/2015 }  # asked for";
  const writing = (text: string, at: number) =>
    actionsAt(plain, `request:\n  ${text.slice(0, at)}‸${text.slice(at)}\n  kind: intial\n`, "quickfix");
  const written = (actions: readonly CodeAction[]) =>
    actions.flatMap(({ title }) => /^Change to (.*)/.exec(title)?.[1] ?? []);

  it("include fixes for findings anywhere on its line, nearest first", async () => {
    const from = ["2015-08-15", "2015-09-15"];
    const until = from.toReversed();
    for (const [at, expected] of [
      [0, from],
      [line.indexOf("from"), from],
      [line.indexOf("8/15"), from],
      [line.indexOf("9/15"), until],
      [line.indexOf("#"), until],
      [line.length, until],
    ] as const) {
      assert.deepEqual(written(await writing(line, at)), expected, `at ${at}`);
    }
  });

  it("include actions on the closest key or value on its line", async () => {
    for (const text of [
      "request:\n‸  explanation: Urgent   # why\n",
      "request:\n  explanation: Ur‸gent   # why\n",
      "request:\n  explanation: Urgent   # why‸\n",
    ]) {
      const [claim] = titles(await actionsAt(plain, text, "refactor"));
      assert.equal(claim, "refactor: Add exhibit A that supports request.explanation", text);
    }
  });

  it("include nothing from other lines, also with Windows line endings", async () => {
    for (const end of ["\n", "\r\n"]) {
      const text = `request:\n‸  # asked for\n  kind: intial\n`.replaceAll("\n", end);
      assert.deepEqual(written(await actionsAt(plain, text, "quickfix")), []);
    }
  });
});

describe("code actions for an editor that sends more than the cursor", () => {
  const text = "request:\n  kind: intial\n  stay: { from: 8/15/2015 }\n";
  const asked = async (range: Range, diagnostics: readonly object[] = []) => {
    await plain.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
    await plain.open(askUri, text);
    const actions = await plain.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: askUri },
      range,
      context: { diagnostics, only: ["quickfix"] },
    });
    return actions.flatMap(({ title }) => /^Change to (.*)/.exec(title)?.[1] ?? []);
  };
  const range = (line: number, from: number, to: number, last = line): Range => ({
    start: { line, character: from },
    end: { line: last, character: to },
  });

  it("include the whole line for a cursor that selects the character below it", async () => {
    assert.deepEqual(await asked(range(1, 0, 1)), ["initial"]);
    assert.deepEqual(await asked(range(1, 14, 0, 2)), ["initial"], "at the end of a line");
    assert.deepEqual(await asked(range(1, 0, 2)), [], "a selection");
  });

  it("include fixes for the findings that the editor names, if they are still there", async () => {
    const finder = await startClient();
    started.push(finder);
    await finder.open(askUri, text);
    const { diagnostics } = await finder.nextPush();
    const date = diagnostics.find(({ code }) => code === "schema/not-a-date");
    assert.ok(date);
    assert.deepEqual(await asked(range(0, 0, 0), [date]), ["2015-08-15"]);
    assert.deepEqual(await asked(range(1, 8, 14), [date]), ["initial", "2015-08-15"]);
    assert.deepEqual(await asked(range(0, 0, 0), [{ ...date, range: range(2, 0, 1) }]), []);
    assert.deepEqual(await asked(range(0, 0, 0), [{ ...date, code: "made/up" }]), []);
  });
});

describe("order of code actions", () => {
  it("has every fix first, and ignoring a rule last and never preferred", async () => {
    const one = await startClient(
      { textDocument: { codeAction: {} }, workspace: { workspaceEdit: { documentChanges: true } } },
      { options: { explainsRules: true } },
    );
    started.push(one);
    const text = "parole_case: 1\nrequest: { kind: initial, stay: { from: 8/15/2015, unt‸il: 9/15/2015 } }\n";
    const actions = await actionsAt(one, text, "quickfix");
    const from = (word: string) => actions.filter(({ title }) => title.startsWith(word));
    const [ignoring, explaining] = [from("Ignore "), from("Explain ")];
    assert.ok(ignoring.length >= 2 && explaining.length > ignoring.length, "text cannot be ignored");
    assert.deepEqual(actions.slice(-ignoring.length), ignoring);
    assert.ok(ignoring.every(({ isPreferred }) => isPreferred !== true));
    const fixes = actions.filter(({ isPreferred }) => isPreferred !== undefined);
    assert.deepEqual(actions.slice(0, fixes.length), fixes);
    assert.deepEqual(
      fixes.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ["Change to 2015-09-15", true],
        ["Change to 2015-08-15", true],
      ],
    );
  });
});

describe("sorting keys", () => {
  const text = "request:\r\n  stay: 🌡️‸ # how long\r\n  kind: initial\r\nparole_case: 1\r\n";

  it("is offered for the block around the cursor", async () => {
    const [action, ...others] = await actionsAt(plain, text, "refactor.rewrite");
    assert.equal(others.length, 0);
    assert.equal(action?.title, "Sort the keys of Request in the standard order");
    assert.equal(
      textAfter(text, action),
      "request:\r\n  kind: initial\r\n  stay: 🌡️ # how long\r\nparole_case: 1\r\n",
    );
  });

  it("is offered for the whole file by its own kind", async () => {
    const [action] = await actionsAt(able, text, "source.sortKeys.parole-case");
    assert.equal(action?.title, "Sort all keys in the standard order");
    assert.equal(
      textAfter(text, await resolved(able, action)),
      "parole_case: 1\r\nrequest:\r\n  kind: initial\r\n  stay: 🌡️ # how long\r\n",
    );
    assert.deepEqual(await actionsAt(able, "parole_case: ‸1\n", "source.sortKeys"), []);
  });
});

describe("fixing all when a file is saved", () => {
  it("writes nothing into a file without a case", async () => {
    for (const text of ["‸", "# For Ana\n‸"])
      assert.deepEqual(await actionsAt(able, text, "source.fixAll"), []);
  });
});

describe("code actions at a place", () => {
  it("have kinds", async () => {
    const person =
      "petitioner: { name: { family: Morales, given: Rosa } }\nsponsors: { name: { family: Morales, given: R‸osa } }\n";
    assert.deepEqual(titles(await actionsAt(plain, person, "refactor.extract")), [
      "refactor.extract: Give Rosa Morales the id rosa",
      "refactor.extract: Say that the sponsor is the same person as the petitioner Rosa Morales (same_as: rosa)",
    ]);
    assert.deepEqual(await actionsAt(plain, person, "refactor.rewrite"), []);
    const claim = "request: { explanation: ‸Illness }\n";
    assert.deepEqual(titles(await actionsAt(plain, claim, "refactor")), [
      "refactor: Add exhibit A that supports request.explanation",
    ]);
    const gap = "exhibits: [{ label: A }, { label: ‸C }]\n";
    assert.deepEqual(titles(await actionsAt(plain, gap, "refactor")), [
      "refactor.rewrite: Renumber exhibits A to B",
    ]);
  });

  it("are listed once where a fix does the same", async () => {
    const gap = await actionsAt(plain, "exhibits: [{ label: A }, { label: ‸C }]\n");
    assert.equal(gap.filter(({ title }) => /^Renumber/.test(title)).length, 1);
  });

  it("are shown disabled with a reason, to a client that supports it", async () => {
    const stray = "exhibits: [{ label: A }, { label: ‸C }]\ndecisions: { exhibit: B }\n";
    const [action] = await actionsAt(able, stray, "refactor.rewrite");
    assert.match(action?.disabled?.reason ?? "", /Correct it first/);
    assert.equal(action?.edit, undefined);
    assert.deepEqual(await actionsAt(plain, stray, "refactor.rewrite"), []);
  });

  it("are none in an empty or broken file, and at its ends", async () => {
    for (const text of [
      "‸",
      '‸matter: "x',
      "request:\n\tkind‸: x\n",
      "exhibits: [{ la‸",
      "parole_case: 1\nfor‸",
    ])
      assert.deepEqual(await actionsAt(able, text, "refactor", "source.sortKeys"), [], text);
  });

  it("have edits without a version for a client without versions, and tab stops for one that supports them", async () => {
    const simple = await client({}, {});
    const claim = "request: { explanation: ‸Illness }\n";
    const [action] = await actionsAt(simple, claim, "refactor");
    assert.deepEqual(Object.keys(action?.edit ?? {}), ["changes"]);
    assert.match(textAfter(claim, action), /\nexhibits:\n {2}- label: A\n {4}kind: declaration\n/);
    const snippets = await client({}, { documentChanges: true, snippetEditSupport: true });
    const [stopped] = await actionsAt(snippets, claim, "refactor");
    assert.match(JSON.stringify(stopped?.edit), /title: \$\{1:TODO the title in the index of exhibits\}/);
  });

  it("are announced by kind", async () => {
    const another = await client();
    const { capabilities }: InitializeResult = await another.connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: [
        "quickfix",
        "refactor",
        "refactor.extract",
        "refactor.rewrite",
        "source.insertMissing.parole-case",
        "source.fixAll.parole-case",
        "source.sortKeys.parole-case",
      ],
      resolveProvider: true,
    });
  });
});
