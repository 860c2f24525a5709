// What VS Code loads first: for which open files the rest of the extension is loaded, and when later.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";

const folder = mkdtempSync(path.join(tmpdir(), "extension-start-"));
const source = path.join(import.meta.dirname, "../../client/src/extension.ts");

interface OpenFile {
  readonly fileName: string;
  readonly languageId: string;
  readonly text: string;
}

/** The part of VS Code that is used, with what is open in it. */
const fakeEditor = `
const listeners = { open: [], save: [], create: [] };
const commands = new Map();
const on = (name) => (tell) => {
  listeners[name].push(tell);
  return { dispose() { listeners[name] = listeners[name].filter((each) => each !== tell); } };
};
const editor = module.exports = {
  documents: [], found: [], tabs: [], loads: 0, listeners, views: [], failures: 0, shown: [],
  Disposable: { from: (...all) => ({ dispose() { for (const one of all) one.dispose(); } }) },
  Range: class {},
  TabInputWebview: class { constructor(viewType) { this.viewType = viewType; } },
  l10n: { t: (text, ...values) => text.replace(/\\{(\\d)\\}/g, (_, index) => values[index]) },
  languages: { match: ({ pattern }, { fileName }) => fileName.endsWith(pattern.slice(3)) ? 10 : 0 },
  commands: {
    registerCommand(id, run) {
      if (commands.has(id)) throw new Error(id + " is registered twice");
      commands.set(id, run);
      return { dispose: () => commands.delete(id) };
    },
    executeCommand: async (id, ...given) => commands.get(id)(...given),
  },
  window: {
    get tabGroups() { return { all: [{ tabs: editor.tabs.map((input) => ({ input })) }] }; },
    showErrorMessage: async (text) => { editor.shown.push(text); },
    registerTreeDataProvider: (id, provider) => {
      editor.views.push(provider);
      return { dispose() { editor.views.pop(); } };
    },
  },
  workspace: {
    getConfiguration: () => ({ get: () => editor.answersAssistants === true }),
    get textDocuments() { return editor.documents; },
    findFiles: async () => {
      if (editor.found === undefined) throw new Error("The search ended");
      return editor.found;
    },
    createFileSystemWatcher: () => ({ onDidCreate: on("create"), dispose() {} }),
    onDidOpenTextDocument: on("open"),
    onDidSaveTextDocument: on("save"),
    onDidChangeWorkspaceFolders: () => ({ dispose() {} }),
  },
};
`;
const fakeClient = `
const editor = require("./vscode.cjs");
exports.activate = (context) => {
  editor.loads++;
  if (editor.failures-- > 0) {
    context.subscriptions.push(editor.commands.registerCommand("parole-case.newCase", () => "half"));
    throw new Error("no channel");
  }
  editor.commands.registerCommand("parole-case.newCase", (...given) => ["made", ...given]);
  return "controllers";
};
`;

const context = {
  subscriptions: [],
  extension: { packageJSON: { contributes: { commands: [{ command: "parole-case.newCase" }] } } },
};
const file = (name: string, text: string, languageId = "yaml"): OpenFile => ({
  fileName: `/cases/${name}`,
  languageId,
  text,
});
const plain = file("compose.yaml", "services: {}\n");

/** An editor with these files, in which the extension has been activated. */
async function activated({
  open = [plain],
  found = [],
  isSearchable = true,
  tabs = [] as string[],
  answersAssistants = false,
}: Partial<Opened> = {}) {
  const require = createRequire(path.join(folder, "test.cjs"));
  for (const name of ["vscode.cjs", "client.cjs", "extension.cjs"])
    delete require.cache[path.join(folder, name)];
  const editor = require("./vscode.cjs");
  editor.documents = open.map(opened);
  editor.found = isSearchable ? found : undefined;
  editor.answersAssistants = answersAssistants;
  editor.tabs = tabs.map((viewType) => new editor.TabInputWebview(viewType));
  const answer = await require("./extension.cjs").activate(context);
  return { editor, answer };
}

interface Opened {
  readonly open: readonly OpenFile[];
  readonly found: readonly string[];
  readonly isSearchable: boolean;
  readonly tabs: readonly string[];
  readonly answersAssistants: boolean;
}

function opened({ text, ...rest }: OpenFile) {
  return { ...rest, uri: rest.fileName, getText: () => text, positionAt: (offset: number) => offset };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the extension at its start", () => {
  before(async () => {
    writeFileSync(path.join(folder, "vscode.cjs"), fakeEditor);
    writeFileSync(path.join(folder, "client.cjs"), fakeClient);
    await build({
      entryPoints: [source],
      outfile: path.join(folder, "extension.cjs"),
      bundle: true,
      platform: "node",
      format: "cjs",
      supported: { "dynamic-import": false },
      plugins: [
        {
          name: "fakes",
          setup({ onResolve }) {
            onResolve({ filter: /^vscode$/ }, () => ({ path: "./vscode.cjs", external: true }));
            onResolve({ filter: /^\.\/node\.ts$/ }, () => ({ path: "./client.cjs", external: true }));
          },
        },
      ],
      logLevel: "silent",
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("loads nothing more for YAML files that are not cases", async () => {
    const { editor, answer } = await activated({ tabs: ["mainThreadWebview-markdown.preview"] });
    assert.deepEqual([editor.loads, answer], [0, undefined]);
    for (const tell of editor.listeners.open) tell(opened(file("values.yaml", "a: 1\n")));
    for (const tell of editor.listeners.save) tell(opened(plain));
    await settled();
    assert.equal(editor.loads, 0);
  });

  for (const [name, what] of [
    ["no YAML file is open, so that something else needs it", { open: [] }],
    ["a case file is open", { open: [plain, file("ana.parole.yaml", "", "parole-case")] }],
    ["a YAML file begins as a case", { open: [file("ana.yaml", "# Ana\n\nparole_case: 1\n")] }],
    ["an untitled case is open", { open: [plain, file("Untitled-1", "", "parole-case")] }],
    ["the settings of a practice are open", { open: [file("parole-case.config.yaml", "practice: {}\n")] }],
    ["a case is in the folders", { found: ["ana.parole.yaml"] }],
    ["the folders cannot be searched", { isSearchable: false }],
    ["the tools for assistants are turned on", { answersAssistants: true }],
    ["one of its pages is to be restored", { tabs: ["mainThreadWebview-parole-case.readiness"] }],
  ] as const) {
    it(`loads everything at once where ${name}`, async () => {
      const { editor, answer } = await activated(what);
      assert.deepEqual([editor.loads, answer], [1, "controllers"]);
    });
  }

  for (const [name, event, document] of [
    ["a case is opened", "open", file("ana.parole.yml", "", "parole-case")],
    ["a YAML file is saved that has become a case", "save", file("compose.yaml", "parole_case: 1\n")],
    ["a case file is created", "create", file("ana.parole.yaml", "")],
  ] as const) {
    it(`loads everything once ${name}, and only once`, async () => {
      const { editor } = await activated();
      for (const tell of editor.listeners[event]) tell(opened(document));
      for (const tell of editor.listeners[event]) tell(opened(document));
      await settled();
      assert.equal(editor.loads, 1);
      assert.deepEqual([editor.listeners.open, editor.views], [[], []]);
    });
  }

  it("loads everything for a command, which is then run with its arguments", async () => {
    const { editor } = await activated();
    assert.deepEqual(await editor.commands.executeCommand("parole-case.newCase", "here"), ["made", "here"]);
    assert.equal(editor.loads, 1);
  });

  it("names the error if the rest cannot start, and tries again with the next command", async () => {
    const { editor } = await activated();
    editor.failures = 2;
    for (const tell of editor.listeners.open) tell(opened(file("ana.parole.yml", "", "parole-case")));
    await settled();
    assert.deepEqual(editor.shown, ["Parole Case could not start: no channel"]);
    await assert.rejects(editor.commands.executeCommand("parole-case.newCase"), { message: "no channel" });
    assert.deepEqual([editor.shown.length, editor.views.length, editor.listeners.open.length], [1, 1, 1]);
    assert.deepEqual(await editor.commands.executeCommand("parole-case.newCase", "here"), ["made", "here"]);
    assert.deepEqual([editor.loads, editor.views, editor.listeners.open], [3, [], []]);
  });

  it("loads everything when its view is shown", async () => {
    const { editor } = await activated();
    assert.deepEqual(editor.views[0].getChildren(), []);
    await settled();
    assert.equal(editor.loads, 1);
  });
});
