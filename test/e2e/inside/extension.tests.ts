// The behavior of the extension in VS Code, through VS Code's own extension API.
import assert from "node:assert/strict";
import type { CodeAction, Diagnostic } from "vscode";
import {
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  extensions,
  languages,
  Position,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { CheckAllResult, PacketResult } from "../../../server/src/lsp/protocol/index.ts";
import { open, placeOf, until } from "./in-workspace.ts";

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "the extension is there and offers its commands"() {
    const extension = extensions.getExtension("parole-case.parole-case");
    assert.ok(extension, "the extension is not installed");
    await extension.activate();
    const offered = await commands.getCommands(true);
    for (const id of ["exportPacket", "checkAll", "explainRule", "restartServer"]) {
      assert.ok(offered.includes(`parole-case.${id}`), `${id} is not offered`);
    }
  },

  async "a new case is made where one says, again beside the first, and its first placeholder is selected"() {
    const make = () =>
      commands.executeCommand<Uri>("parole-case.newCase", placeOf("."), {
        name: "Núñez, Ana María",
        reasons: ["funeral"],
        isChild: true,
      });
    const first = await make();
    const again = await make();
    assert.match(first.path, /\/nunez-ana-maria\/nunez-ana-maria\.parole\.yaml$/);
    assert.match(again.path, /\/nunez-ana-maria-2\/nunez-ana-maria-2\.parole\.yaml$/);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), again.toString());
    assert.match(editor?.document.getText() ?? "", /reasons: \[funeral\]/);
    assert.match(editor?.document.getText(editor.selection) ?? "", /^TODO /);
    for (const beside of ["exhibits", "forms"]) {
      assert.ok(await workspace.fs.stat(Uri.joinPath(again, "..", beside)));
    }
  },

  async "what stands beside a packet while it is written is not shown, and neither is what VS Code hides itself"() {
    const hidden = workspace.getConfiguration("files").get<Record<string, boolean>>("exclude");
    for (const pattern of ["**/.git", "**/.*.parole-tmp"]) assert.equal(hidden?.[pattern], true, pattern);
  },

  async "files named .parole.yaml and .parole.yml are case files"() {
    assert.equal((await open("named.parole.yaml")).languageId, "parole-case");
    assert.equal((await open("named.parole.yml")).languageId, "parole-case");
  },

  async "a YAML file whose first line says parole_case: is a case file, another is not"() {
    const found = await open("by-first-line.yaml");
    await window.showTextDocument(found);
    await until(() => languageOf("by-first-line.yaml") === "parole-case", "the file to be recognized");
    assert.equal((await open("not-a-case.yaml")).languageId, "yaml");
  },

  async "a file without a known ending is a case file by its first line"() {
    assert.equal((await open("by-first-line")).languageId, "parole-case");
  },

  async "a person who sets a recognized file back to YAML is left alone"() {
    const document = await open("by-first-line.yaml");
    await until(() => languageOf("by-first-line.yaml") === "parole-case", "the file to be recognized");
    await languages.setTextDocumentLanguage(document, "yaml");
    // A document opened afterwards is recognized later than this one would have been.
    await window.showTextDocument(await open("by-first-line-2.yaml"));
    await until(
      () => languageOf("by-first-line-2.yaml") === "parole-case",
      "the second file to be recognized",
    );
    assert.equal(languageOf("by-first-line.yaml"), "yaml");
  },

  async "a YAML file is a case by its first key behind blank lines and comments, or once that is saved"() {
    await window.showTextDocument(await open("later.yaml"));
    await until(() => languageOf("later.yaml") === "parole-case", "the file to be recognized");
    const begun = await open("begun.yaml");
    await window.showTextDocument(begun);
    assert.equal(begun.languageId, "yaml");
    const edit = new WorkspaceEdit();
    edit.insert(begun.uri, new Position(0, 0), "Parole_Case: 1\n");
    await workspace.applyEdit(edit);
    await begun.save();
    await until(() => languageOf("begun.yaml") === "parole-case", "the saved file to be recognized");
    await until(() => rulesOn(begun.uri).includes("schema/unknown-key"), "the finding of its first key");
    assert.deepEqual(rulesOn(placeOf("not-a-case.yaml")), []);
  },

  async "no color swatch is shown beside a number sign in a case file"() {
    const isOn = (languageId: string) =>
      workspace.getConfiguration("editor", { languageId }).get("colorDecorators");
    assert.equal(isOn("parole-case"), false);
    assert.equal(isOn("yaml"), true);
  },

  async "AI completion is off in case files, and as it was in others"() {
    const isOn = (languageId: string) =>
      workspace.getConfiguration("editor", { languageId }).get("inlineSuggest.enabled");
    assert.equal(isOn("parole-case"), false);
    for (const other of ["yaml", "markdown", "plaintext"]) assert.equal(isOn(other), true, other);

    const asked: string[] = [];
    let tell: () => void = () => undefined;
    const provider = languages.registerInlineCompletionItemProvider(
      { pattern: "**" },
      {
        provideInlineCompletionItems(document) {
          asked.push(document.languageId);
          if (document.languageId === "yaml") tell();
          return [];
        },
      },
    );
    const askedInYaml = new Promise<void>((resolve) => {
      tell = resolve;
    });
    try {
      for (const name of ["named.parole.yml", "not-a-case.yaml"]) {
        await window.showTextDocument(await open(name));
        await commands.executeCommand("type", { text: "x" });
      }
      await askedInYaml;
      assert.deepEqual([...new Set(asked)], ["yaml"]);
    } finally {
      provider.dispose();
      await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await window.showTextDocument(await open("named.parole.yml"));
      await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  },

  async "the page of a rule opens as a preview"() {
    await commands.executeCommand("parole-case.explainRule", "guardian/consent-missing");
    const page = await workspace.openTextDocument(
      Uri.from({ scheme: "parole-case-rule", path: "/guardian/consent-missing.md" }),
    );
    assert.match(page.getText(), /^# guardian\/consent-missing\n[\s\S]+## What to do/);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    assert.ok(
      tabs.some((label) => /consent-missing/.test(label)),
      `no preview among ${tabs.join(", ")}`,
    );
  },

  async "a case file has findings, each with its rule, and a fix takes one away"() {
    const document = await open("half-written/child-half-written.parole.yaml");
    const editor = await window.showTextDocument(document);
    // A mailing date at which the edition that the case names was in effect, so that its address can be entered.
    const line = document
      .getText()
      .split(/\r?\n/)
      .findIndex((text) => /^ {2}date:\s*$/.test(text));
    await editor.edit((edit) => edit.replace(document.lineAt(line).range, "  date: 2015-08-24"));
    await until(() => rulesOn(document.uri).includes("lockbox/wrong-for-carrier"), "the findings");
    await until(() => !rulesOn(document.uri).includes("edition/superseded"), "the mailing date to count");
    const finding = languages
      .getDiagnostics(document.uri)
      .find((each) => ruleOf(each) === "lockbox/wrong-for-carrier");
    assert.ok(finding);
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
      5,
    );
    const fix = actions.find(({ title }) => title.startsWith("Enter the address"));
    assert.ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(", ")}`);
    await workspace.applyEdit(fix.edit);
    await until(() => !rulesOn(document.uri).includes("lockbox/wrong-for-carrier"), "the finding to go");
    assert.match(document.getText(), /2501 S\. State Hwy/);
  },

  async "what is typed is checked again after the server was restarted"() {
    const document = await open("half-written/child-half-written.parole.yaml");
    const editor = await window.showTextDocument(document);
    await commands.executeCommand("parole-case.restartServer");
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, "\nnever: 1\n"),
    );
    await until(
      () => languages.getDiagnostics(document.uri).some(({ message }) => message.includes('"never"')),
      "the finding of what was typed",
    );
    await commands.executeCommand("undo");
    await until(
      () => !languages.getDiagnostics(document.uri).some(({ message }) => message.includes('"never"')),
      "the finding to go",
    );
  },

  async "errors stop the export of a packet, and nothing is written"() {
    const document = await open("half-written/child-half-written.parole.yaml");
    const target = Uri.joinPath(document.uri, "..", "packet.pdf");
    const result = await exportTo(document.uri, target);
    assert.equal(result?.kind, "blocked");
    await assert.rejects(async () => workspace.fs.stat(target));
  },

  async "a value that a comment cuts stops the export, and Ignore is not among its actions"() {
    const whole = await open("complete/child-medical.parole.yaml");
    const uri = Uri.joinPath(whole.uri, "..", "cut.parole.yaml");
    const text = whole.getText().replace(/^matter: .*$/m, "$& #2");
    await workspace.fs.writeFile(uri, Buffer.from(text));
    const document = await workspace.openTextDocument(uri);
    await until(() => rulesOn(uri).includes("value/cut-by-comment"), "the finding of the cut value");
    const result = await exportTo(uri, Uri.joinPath(uri, "..", "cut.pdf"));
    assert.equal(result?.kind, "blocked");
    const at = document.positionAt(text.indexOf("#2") + 1);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      new Range(at, at),
    );
    assert.deepEqual(
      // The copied case is also a second file with the same file number, which has actions of its own.
      actions
        .filter(({ title }) => /quotation marks|cut-by-comment/.test(title))
        .map(({ title, isPreferred }) => [title, isPreferred === true]),
      [
        ["Put the whole value in quotation marks", true],
        ["Explain value/cut-by-comment", false],
      ],
    );
    await workspace.fs.delete(uri);
  },

  async "the packet of a complete case is a PDF where one asked for it"() {
    const document = await open("complete/child-medical.parole.yaml");
    const target = Uri.joinPath(document.uri, "..", "Pakete für Müller", "packet.pdf");
    await workspace.fs.createDirectory(Uri.joinPath(target, ".."));
    const result = await exportTo(document.uri, target);
    assert.equal(result?.kind, "written");
    assert.equal(Buffer.from((await workspace.fs.readFile(target)).subarray(0, 5)).toString(), "%PDF-");
  },

  async "a case file that nobody opens has its findings shown, once, and keeps them when it is closed"() {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder, "no folder is open");
    const uri = Uri.joinPath(folder.uri, "nobody opens this.parole.yaml");
    const days = () => rulesOn(uri).filter((rule) => rule === "schema/not-a-date").length;
    await workspace.fs.writeFile(uri, Buffer.from("parole_case: 1\nfiling: { date: soon }\n"));
    await until(() => days() === 1, "the findings of a file that is not open");

    const seen = new Set<number>();
    const watching = languages.onDidChangeDiagnostics(() => seen.add(days()));
    // Opened like a person does: a document that an extension opens stays open after its tab is closed.
    await commands.executeCommand("vscode.open", uri);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    const end = editor.document.lineAt(1).range.end;
    await editor.edit((edit) => edit.insert(end, "\ndecisions: [{ date: never }]"));
    await until(() => days() === 2, "the findings of what is typed, and those alone");
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(() => days() === 1, "the findings of what lies on the disk");
    watching.dispose();
    assert.deepEqual([...seen].sort(), [1, 2], "findings came twice or went in between");

    await workspace.fs.delete(uri);
    await until(() => rulesOn(uri).length === 0, "the findings to go with the file");
  },

  async "the packet goes into a folder of its own next to the case, without a question"() {
    const { uri } = await open("complete/child-medical.parole.yaml");
    const result = await commands.executeCommand<PacketResult | undefined>("parole-case.exportPacket", uri);
    assert.equal(result?.kind, "written");
    const expected = Uri.joinPath(uri, "..", "packet", "2015-0388-packet.pdf");
    assert.equal(result.file, expected.toString());
    const names = (await workspace.fs.readDirectory(Uri.joinPath(expected, ".."))).map(([name]) => name);
    assert.ok(
      names.every((name) => name.startsWith("2015-0388-packet")),
      names.join(" "),
    );
  },

  async "a packet for each beneficiary is in the same folder, without a question"() {
    const { uri } = await open("complete/child-medical.parole.yaml");
    const result = await commands.executeCommand<PacketResult | undefined>("parole-case.exportPackets", uri);
    assert.equal(result?.kind, "written");
    const packet = Uri.parse(result.file);
    assert.equal(Uri.joinPath(packet, "..").toString(), Uri.joinPath(uri, "..", "packet").toString());
    const start = Buffer.from(await workspace.fs.readFile(packet)).subarray(0, 5);
    assert.equal(start.toString(), "%PDF-");
  },

  async "files to upload are beside the packet for paper, under names of their own"() {
    const { uri } = await open("complete/child-medical.parole.yaml");
    const result = await commands.executeCommand<PacketResult | undefined>(
      "parole-case.exportForUpload",
      uri,
    );
    assert.equal(result?.kind, "written");
    assert.match(result.file, /\/packet\/[^/]*-packet-online(?:-1-of-\d+[a-z0-9-]*)?\.pdf$/);
    assert.ok((await workspace.fs.stat(Uri.parse(result.file))).size <= 12_000_000);
  },

  async "all case files of the folder are checked at once"() {
    const result = await commands.executeCommand<CheckAllResult | undefined>("parole-case.checkAll");
    assert.ok(result && result.files >= 4, "not every case file was checked");
    assert.equal(result.cases.find(({ uri }) => uri.includes("child-medical"))?.error, 0);
    assert.equal(
      result.error,
      result.cases.reduce((sum, { error }) => sum + error, 0),
    );
  },
};

function exportTo(uri: Uri, target: Uri): Thenable<PacketResult | undefined> {
  return commands.executeCommand("parole-case.exportPacket", uri, { target });
}

function rulesOn(uri: Uri): string[] {
  return languages.getDiagnostics(uri).map(ruleOf);
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function languageOf(name: string): string | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`))?.languageId;
}
