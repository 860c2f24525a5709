// The list of cases in VS Code, in a folder with any number of them.
import assert from "node:assert/strict";
import {
  commands,
  env,
  extensions,
  Range,
  type TextDocument,
  type TreeItem,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { CasesView } from "../../../client/src/cases/cases-view.ts";
import type { CaseListNode, CaseNode } from "../../../client/src/cases/tree.ts";
import { placeOf } from "./in-workspace.ts";

const late = `parole_case: 1
edition: uscis-2026
matter: 7
request: { kind: re-parole }
beneficiaries: [{ id: luz, name: { given: Luz }, prior_parole: { i94_expires: 2010-03-01 } }]
exhibits: [{ label: A, title: Letter, file: a.pdf }]
`;

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "all cases of the folder are listed, and looked at, by themselves"() {
    const files = await workspace.findFiles("**/*.parole.yaml");
    const areAllLookedAt = (rows: readonly TreeItem[]) =>
      rows.length === files.length && rows.every(isLookedAt);
    // The editor has just started, and in the largest of these folders each case is a copy of all others.
    const cases = await listed(areAllLookedAt, 90);
    assert.equal(new Set(cases.map(({ id }) => id)).size, files.length);
    for (const item of cases) {
      assert.equal(item.accessibilityInformation?.label.startsWith(String(item.label)), true);
      assert.equal(item.resourceUri?.scheme, "parole-case-state");
    }
  },

  async "a case comes with its file, is overdue at the first place and in the badge, and goes with its file"() {
    const before = await listed((rows) => rows.every(isLookedAt));
    const { view } = await casesView();
    const overdueBefore = view.badge?.value ?? 0;
    const file = await written("late/luz.parole.yaml", late);
    const [first] = await listed((rows) => rows.length === before.length + 1 && rows.every(isLookedAt));
    assert.equal(first?.label, "Luz");
    assert.match(String(first?.description), /^\d+ days overdue · \d+ errors, \d+ warnings? · 7$/);
    assert.equal(first?.contextValue, "case overdue");
    assert.deepEqual(view.badge?.value, overdueBefore + 1);
    await workspace.fs.delete(Uri.joinPath(file, ".."), { recursive: true });
    await listed((rows) => rows.length === before.length);
    assert.equal(view.badge?.value ?? 0, overdueBefore);
  },

  async "beneath a case are five sections, and what is in them leads to its line"() {
    const file = await written("late/luz.parole.yaml", late);
    const sections = await until(
      () => beneath(file),
      (rows) => rows.length > 0,
      "what is beneath the case",
    );
    assert.deepEqual(
      sections.map(({ item }) => item.label),
      ["What is missing", "Deadlines", "Forms", "Exhibits", "Filing"],
    );
    const [exhibit] = await beneath(sections[3]?.node);
    assert.deepEqual(
      [exhibit?.item.label, exhibit?.item.description],
      ["A: Letter", "its file is missing · supports nothing yet"],
    );
    const { command = "", arguments: given = [] } = exhibit?.item.command ?? {};
    await commands.executeCommand(command, ...given);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file.toString());
    assert.equal(editor?.document.getText(editor.selection), "A");
  },

  async "what is typed is shown, and the lines stay the same"() {
    const document = await workspace.openTextDocument(placeOf("late/luz.parole.yaml"));
    const editor = await window.showTextDocument(document);
    const ids = async () => (await beneath(document.uri)).map(({ item }) => item.id);
    const before = await ids();
    await editor.edit((edit) => edit.insert(document.lineAt(1).range.end, "\n# A comment"));
    await editor.edit((edit) => edit.replace(document.lineAt(3).range, "matter: 8"));
    await listed((rows) => rows.some(({ description }) => String(description).endsWith(" · 8")));
    assert.deepEqual(await ids(), before);
    const lineOfExhibit = async () => {
      const [, , , exhibits] = await beneath(document.uri);
      const [exhibit] = await beneath(exhibits?.node);
      return exhibit?.item.command?.arguments?.[1].selection.start.line;
    };
    await until(lineOfExhibit, (line) => line === 6, "the line of the exhibit below the comment");
    await putBack(document);
  },

  async "a row follows what is typed and not saved, though its place in the list stays the same"() {
    const { tree } = await casesView();
    const document = await workspace.openTextDocument(placeOf("late/luz.parole.yaml"));
    const editor = await window.showTextDocument(document);
    const node = await nodeOf(document.uri);
    assert.ok(node);
    // The row is requested like the editor does: by its existing node, without reading the list again.
    const said = async () => String((await tree.getTreeItem(node)).description);
    const before = await until(
      said,
      (now) => now.endsWith(" · 7"),
      "the description of the case on the disk",
    );
    await editor.edit((edit) => edit.insert(document.lineAt(4).range.end, "\nremoval: [}"));
    const after = await until(said, (now) => now !== before, "another description of the row");
    assert.match(after, /errors?/);
    await putBack(document);
    await until(said, (now) => now === before, "the description as before");
  },

  async "the order is that of family names where it is asked for"() {
    const names = async () => (await listed(() => true)).map(({ label }) => String(label));
    await commands.executeCommand("parole-case.orderCasesByName");
    const byName = await names();
    // Calderón comes before Luz, whatever the given name.
    const others = byName.filter((name) => name !== "Luz");
    assert.deepEqual(byName, [...others, "Luz"]);
    assert.ok(
      others.every((name) => name === "Tomás Calderón Núñez"),
      others.join(),
    );
    await commands.executeCommand("parole-case.orderCasesByDeadline");
    assert.equal((await names())[0], "Luz");
  },

  async "the list shows what passes the filter, and all again without it"() {
    const all = (await listed(() => true)).length;
    await commands.executeCommand("parole-case.filterCases", { states: ["overdue"], words: "lu" });
    const passing = await listed(() => true);
    assert.deepEqual(
      passing.map(({ label }) => label),
      ["Luz"],
    );
    const { view } = await casesView();
    assert.equal(view.message, "Only: Overdue · “lu”");
    await commands.executeCommand("parole-case.clearCaseFilter");
    assert.equal((await listed(() => true)).length, all);
    assert.equal(view.message ?? "", "");
  },

  async "the list is read anew where it is asked for"() {
    const before = await listed((rows) => rows.every(isLookedAt));
    await commands.executeCommand("parole-case.refreshCases");
    const after = await listed((rows) => rows.length === before.length && rows.every(isLookedAt));
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  },

  async "the commands of a case take its line of the list"() {
    const node = await nodeOf(placeOf("late/luz.parole.yaml"));
    await commands.executeCommand("workbench.action.closeAllEditors");
    await commands.executeCommand("parole-case.openCase", node);
    assert.equal(window.activeTextEditor?.document.uri.toString(), node?.caseFile.toString());
    await commands.executeCommand("parole-case.revealCase", node);
    await commands.executeCommand("parole-case.copyCasePath", node);
    assert.equal(await env.clipboard.readText(), node?.caseFile.fsPath);
  },

  async "an exhibit is taken out from its line of the list, without a question"() {
    const file = placeOf("late/luz.parole.yaml");
    const sections = await beneath(file);
    const [exhibit] = await beneath(sections[3]?.node);
    assert.equal(exhibit?.item.contextValue, "exhibit");
    await commands.executeCommand("parole-case.takeExhibitOut", exhibit?.node);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), file.toString());
    assert.doesNotMatch(document?.getText() ?? "", /a\.pdf/);
    await commands.executeCommand("undo");
    assert.equal(document?.getText(), late);
  },

  async "the edition is changed as one step, which undo takes back"() {
    const file = placeOf("late/luz.parole.yaml");
    const change = (edition: string) => commands.executeCommand("parole-case.changeEdition", file, edition);
    assert.equal(await change("uscis-2015-08-17"), true);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.getText(), late.replace("uscis-2026", "uscis-2015-08-17"));
    assert.equal(await change("uscis-2015-08-17"), true);
    await commands.executeCommand("undo");
    assert.equal(document?.getText(), late);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await workspace.fs.delete(Uri.joinPath(file, ".."), { recursive: true });
  },
};

async function casesView(): Promise<CasesView> {
  const extension = extensions.getExtension<{ readonly cases: CasesView }>("parole-case.parole-case");
  assert.ok(extension, "the extension is not installed");
  return (await extension.activate()).cases;
}

interface Row {
  readonly node: CaseListNode;
  readonly item: TreeItem;
}

async function rowsBeneath(parent?: CaseListNode): Promise<Row[]> {
  const { tree } = await casesView();
  const nodes = (await tree.getChildren(parent)) ?? [];
  return Promise.all(nodes.map(async (node) => ({ node, item: await tree.getTreeItem(node) })));
}

async function nodeOf(file: Uri): Promise<CaseNode | undefined> {
  const rows = await rowsBeneath();
  return rows
    .flatMap(({ node }) => ("caseFile" in node ? [node] : []))
    .find(({ caseFile }) => caseFile.toString() === file.toString());
}

/** The lines below a line, or below a case. */
async function beneath(parent: CaseListNode | Uri | undefined): Promise<Row[]> {
  const node = parent instanceof Uri ? await nodeOf(parent) : parent;
  return node ? rowsBeneath(node) : [];
}

/** The cases in order, once they satisfy the predicate. */
async function listed(
  satisfied: (cases: readonly TreeItem[]) => boolean,
  seconds?: number,
): Promise<readonly TreeItem[]> {
  const read = async () => (await rowsBeneath()).map(({ item }) => item);
  return until(read, satisfied, "the list of cases", seconds);
}

function isLookedAt({ contextValue }: TreeItem): boolean {
  return contextValue !== "case unknown";
}

/** Reads again at each change of the list until the result satisfies the predicate. */
async function until<T>(
  read: () => Promise<T>,
  satisfied: (reading: T) => boolean,
  what: string,
  seconds = 20,
): Promise<T> {
  const { tree } = await casesView();
  let changed = (): void => undefined;
  const listener = tree.onDidChangeTreeData?.(() => changed());
  let isOver = false;
  const limit = setTimeout(() => {
    isOver = true;
    changed();
  }, seconds * 1000);
  try {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        changed = resolve;
      });
      const reading = await read();
      if (satisfied(reading)) return reading;
      if (isOver) throw new Error(`Waited ${seconds} seconds for ${what}`);
      await next;
    }
  } finally {
    clearTimeout(limit);
    listener?.dispose();
  }
}

/** Restores and saves the text of the late case: an editor may have auto-saved what was typed. */
async function putBack(document: TextDocument): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new Range(document.lineAt(0).range.start, end), late);
  await workspace.applyEdit(edit);
  await document.save();
}

async function written(name: string, text: string): Promise<Uri> {
  const file = placeOf(name);
  await workspace.fs.writeFile(file, Buffer.from(text));
  return file;
}
