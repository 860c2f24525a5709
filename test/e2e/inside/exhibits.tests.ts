// Adding and removing exhibits, the sample case, and the walkthrough, in VS Code.
import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  extensions,
  languages,
  Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { AddExhibitsResult } from "../../../server/src/lsp/protocol/index.ts";
import { open, placeOf, until } from "./in-workspace.ts";

const exhibits = `parole_case: 1
receipts: [{ exhibit: A }, { exhibit: B }]
exhibits:
  - label: A
    file: exhibits/a.pdf
  # Signed.
  - label: B
    file: exhibits/b.pdf
filing: { carrier: usps }
`;

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "papers in the folder of a case become exhibits, and undo takes them back as one step"() {
    const document = await shown("with papers", exhibits);
    const papers = await Promise.all(
      ["Brief Müller.pdf", "scan.PNG"].map((name) => written(`with papers/exhibits/${name}`, "%PDF-1.7")),
    );
    await commands.executeCommand("parole-case.addToCase", papers[0], papers);
    const entry = (label: string, file: string, title: string) => `
  - label: ${label}
    kind: TODO what it is such as identity-document or physician-letter
    title: ${title}
    file: exhibits/${file}
    supports: [TODO which person or claim it supports such as request.emergency]`;
    const added = [
      entry("C", "Brief Müller.pdf", "Brief Müller"),
      entry("D", "scan.PNG", "TODO the title in the index of exhibits"),
      "\nfiling",
    ].join("");
    assert.equal(document.getText(), exhibits.replace("\nfiling", added));
    assert.equal(selectedText(), "TODO what it is such as identity-document or physician-letter");
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    assert.equal(selectedText(), "TODO which person or claim it supports such as request.emergency");
    await commands.executeCommand("undo");
    assert.equal(document.getText(), exhibits);
  },

  async "files that are given along with the case are added without a question"() {
    const document = await shown("given files", exhibits);
    const paper = await written("given files/exhibits/c.pdf", "%PDF-1.7");
    await commands.executeCommand("parole-case.addExhibits", document.uri, { files: [paper] });
    assert.match(document.getText(), /\n {2}- label: C\n(.*\n){2} {4}file: exhibits\/c\.pdf\n/);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), exhibits);
  },

  async "a file goes to the exhibit that waits for it, where its name says which"() {
    const waiting = exhibits.replace(
      "filing",
      "  - label: C\n    kind: physician-letter\n    file: TODO path\nfiling",
    );
    const document = await shown("waiting", waiting);
    const paper = await written("waiting/exhibits/Physician letter.pdf", "%PDF-1.7");
    const result: AddExhibitsResult | undefined = await commands.executeCommand(
      "parole-case.addExhibits",
      document.uri,
      { files: [paper] },
    );
    assert.equal(result?.kind, "added");
    assert.deepEqual(
      [result.added, result.filled],
      [[], [{ exhibit: "Exhibit C", file: "exhibits/Physician letter.pdf" }]],
    );
    assert.equal(document.getText(), waiting.replace("TODO path", "exhibits/Physician letter.pdf"));
    await commands.executeCommand("undo");
    assert.equal(document.getText(), waiting);
  },

  async "files that have to be converted become exhibits, and archives do not"() {
    const document = await shown("to be converted", exhibits);
    const files = await Promise.all(
      [
        ["letter.docx", "PK\u0003\u0004 word/document.xml"],
        ["IMG_0042.HEIC", "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic"],
        ["everything.zip", "PK\u0003\u0004 a.pdf"],
      ].map(([name, content = ""]) => written(`to be converted/exhibits/${name}`, content)),
    );
    const result: AddExhibitsResult | undefined = await commands.executeCommand(
      "parole-case.addExhibits",
      document.uri,
      { files },
    );
    assert.equal(result?.kind, "added");
    assert.deepEqual(
      result.unusable.map(({ file, reason }) => `${file} ${reason}`),
      ["exhibits/letter.docx is a Word document", "exhibits/IMG_0042.HEIC is an iPhone photo (HEIC)"],
    );
    assert.deepEqual(
      result.leftOut.map(({ file }) => file),
      ["exhibits/everything.zip"],
    );
    assert.match(document.getText(), /file: exhibits\/letter\.docx\n[\s\S]*file: exhibits\/IMG_0042\.HEIC\n/);
    assert.doesNotMatch(document.getText(), /everything/);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), exhibits);
  },

  async "papers that the case names already change nothing"() {
    const document = await shown("named already", exhibits);
    const paper = await written("named already/exhibits/a.pdf", "%PDF-1.7");
    const result = await commands.executeCommand("parole-case.addToCase", paper);
    assert.deepEqual((result as { leftOut?: unknown }).leftOut, [
      {
        file: "exhibits/a.pdf",
        reason: "is in the case already: Exhibit A",
        advice: "You do not need to add it again.",
      },
    ]);
    assert.equal(document.getText(), exhibits);
  },

  async "an exhibit is taken out with what follows, its file stays, and undo takes it back as one step"() {
    const document = await shown("taken out", exhibits);
    const paper = await written("taken out/exhibits/a.pdf", "%PDF-1.7");
    await commands.executeCommand("parole-case.takeExhibitOut", document.uri, 0);
    const open = "TODO which exhibit shows this now that Exhibit A is removed";
    assert.equal(
      document.getText(),
      `parole_case: 1
receipts: [{ exhibit: ${open} }, { exhibit: A }]
exhibits:
  # Signed.
  - label: A
    file: exhibits/b.pdf
filing: { carrier: usps }
`,
    );
    assert.equal(selectedText(), open);
    assert.ok(await workspace.fs.stat(paper));
    await commands.executeCommand("undo");
    assert.equal(document.getText(), exhibits);
  },

  async "a file is fixed when it is saved, where VS Code is set to do so"() {
    const slips = `parole_case: 1
request:
  kind: Initial
  reasons: [Medical]
filing:
  carrier: FedEx
  date: 8/20/2026
  tracking_number:77
beneficiaries:
  - id: ana
    date_of_birth: 10/1/2016
`;
    const document = await shown("fixed on save", slips);
    await until(() => languages.getDiagnostics(document.uri).length > 0, "the findings of the slips");
    const settings = workspace.getConfiguration("editor", { languageId: "parole-case" });
    const actions = { "source.fixAll.parole-case": "explicit" };
    await settings.update("codeActionsOnSave", actions, ConfigurationTarget.Workspace, true);
    try {
      await window.activeTextEditor?.edit((edit) => edit.insert(new Position(11, 0), "# read by Rosa\n"));
      assert.ok(await document.save());
      const text = new TextDecoder().decode(await workspace.fs.readFile(document.uri));
      assert.equal(
        text,
        `${slips
          .replace("Initial", "initial")
          .replace("Medical", "medical")
          .replace("FedEx", "fedex")
          .replace("8/20/2026", "2026-08-20")
          .replace("number:77", "number: 77")}# read by Rosa\n`,
      );
    } finally {
      await settings.update("codeActionsOnSave", undefined, ConfigurationTarget.Workspace, true);
    }
  },

  async "the sample case is copied where one says, again beside the first, and has findings"() {
    const place = placeOf("to try on");
    const first = await commands.executeCommand<Uri>("parole-case.trySample", place);
    assert.equal(first.toString(), Uri.joinPath(place, "sample-case", "sample.parole.yaml").toString());
    const again = await commands.executeCommand<Uri>("parole-case.trySample", place);
    assert.equal(again.toString(), Uri.joinPath(place, "sample-case-2", "sample.parole.yaml").toString());
    assert.equal(window.activeTextEditor?.document.uri.toString(), again.toString());
    assert.ok(await workspace.fs.stat(Uri.joinPath(again, "..", "exhibits", "a-passport.pdf")));
    await until(() => languages.getDiagnostics(again).length > 5, "the findings of the sample case");
  },

  async "the walkthrough opens"() {
    await commands.executeCommand("parole-case.getStarted");
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    assert.ok(
      tabs.some((label) => /Walkthrough|Welcome|Get started/i.test(label)),
      `no walkthrough among ${tabs.join(", ")}`,
    );
  },

  async "no key of the extension has a meaning of VS Code's own in a case file"() {
    const manifest = extensions.getExtension("parole-case.parole-case")?.packageJSON;
    const own: readonly { readonly key: string; readonly command: string; readonly when: string }[] =
      manifest.contributes.keybindings;
    const listed = await workspace.openTextDocument(
      Uri.from({ scheme: "vscode", authority: "defaultsettings", path: "/keybindings.json" }),
    );
    const taken = [...listed.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(taken.length > 500, `only ${taken.length} keys are listed`);
    // Tab goes to the next placeholder only at a placeholder, and never when it has something else to accept or to go
    // to.
    const elsewhere = [
      "parole-case.atPlaceholder",
      "!suggestWidgetVisible",
      "!inSnippetMode",
      "!inlineSuggestionVisible",
      "!inlineEditIsVisible",
      "!editorTabMovesFocus",
      "!editorHasMultipleSelections",
    ];
    for (const { key, command, when } of own) {
      if (key === "tab" || key === "shift+tab") {
        const conditions = when.split(" && ");
        assert.deepEqual(
          elsewhere.filter((condition) => !conditions.includes(condition)),
          [],
          `${key} of ${command}`,
        );
        continue;
      }
      const others = taken.filter(([, theirs, does]) => theirs === key && does !== command);
      assert.deepEqual(
        others.map(([, , does]) => does),
        [],
        `${key} of ${command}`,
      );
    }
  },
};

/** A case with this text in a folder of its own, in the editor. */
async function shown(folder: string, text: string): Promise<TextDocument> {
  await written(`${folder}/case.parole.yaml`, text);
  const document = await open(`${folder}/case.parole.yaml`);
  await window.showTextDocument(document);
  return document;
}

async function written(name: string, text: string): Promise<Uri> {
  const uri = placeOf(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? "";
}
