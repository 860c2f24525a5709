// What the extension does inside VS Code, seen through VS Code's own interface for extensions.
import assert from "node:assert/strict";
import { commands, extensions, languages, Uri, window, workspace } from "vscode";

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "the extension is there and offers its commands"() {
    const extension = extensions.getExtension("parole-case.parole-case");
    assert.ok(extension, "the extension is not installed");
    await extension.activate();
    const offered = await commands.getCommands(true);
    for (const id of ["exportPacket", "checkAll", "restartServer"]) {
      assert.ok(offered.includes(`parole-case.${id}`), `${id} is not offered`);
    }
  },

  async "files named .parole.yaml and .parole.yml are case files"() {
    assert.equal((await open("named.parole.yaml")).languageId, "parole-case");
    assert.equal((await open("named.parole.yml")).languageId, "parole-case");
  },

  async "a YAML file whose first line says parole_case: is a case file, another is not"() {
    const found = await open("by-first-line.yaml");
    await window.showTextDocument(found);
    await until(() => languageOf("by-first-line.yaml") === "parole-case", "the file to be recognised");
    assert.equal((await open("not-a-case.yaml")).languageId, "yaml");
  },

  async "a file without a known ending is a case file by its first line"() {
    assert.equal((await open("by-first-line")).languageId, "parole-case");
  },

  async "a person who sets a recognised file back to YAML is left alone"() {
    const document = await open("by-first-line.yaml");
    await until(() => languageOf("by-first-line.yaml") === "parole-case", "the file to be recognised");
    await languages.setTextDocumentLanguage(document, "yaml");
    // A document opened afterwards is recognised after this one would have been.
    await window.showTextDocument(await open("by-first-line-2.yaml"));
    await until(
      () => languageOf("by-first-line-2.yaml") === "parole-case",
      "the second file to be recognised",
    );
    assert.equal(languageOf("by-first-line.yaml"), "yaml");
  },
};

async function open(name: string) {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return workspace.openTextDocument(Uri.joinPath(folder.uri, name));
}

function languageOf(name: string): string | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`))?.languageId;
}

/** Waits until this holds, looking again at each change that VS Code tells of. */
function until(holds: () => boolean, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) {
        finish();
        resolve();
      }
    };
    const listeners = [workspace.onDidOpenTextDocument(look), languages.onDidChangeDiagnostics(look)];
    const limit = setTimeout(() => {
      finish();
      reject(new Error(`Waited 20 seconds for ${what}`));
    }, 20_000);
    const finish = () => {
      clearTimeout(limit);
      for (const listener of listeners) {
        listener.dispose();
      }
    };
    look();
  });
}
