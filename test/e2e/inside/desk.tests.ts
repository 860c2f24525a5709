// Readiness, deadlines, letters, and the preview of a packet in VS Code: the views request their contents with their
// own script, so that a title with a name in it shows that the script ran and received an answer.
import assert from "node:assert/strict";
import { commands, type Uri, window, workspace } from "vscode";
import type {
  LetterResult,
  MoveExhibitResult,
  PacketResult,
} from "../../../server/src/lsp/protocol/index.ts";
import { open, placeOf, tabCalled, tabs } from "./in-workspace.ts";

const complete = "complete/child-medical.parole.yaml";
const exhibits = `parole_case: 1
receipts: [{ exhibit: A }]
exhibits:
  - label: A
    file: exhibits/a.pdf
  # Signed.
  - label: B
    file: exhibits/b.pdf
`;

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "the checklist of a case opens in a tab of its own, once"() {
    const { uri } = await open(complete);
    await commands.executeCommand("parole-case.openReadiness", uri);
    await tabCalled(/^Readiness: .*[A-Z]\p{L}+ \p{L}+/u);
    await commands.executeCommand("parole-case.openReadiness", uri);
    assert.equal(tabs().filter((label) => label.startsWith("Readiness: ")).length, 1);
  },

  async "the checklist is written as a page that a browser prints"() {
    const { uri } = await open(complete);
    const target = placeOf("complete/readiness für Müller.html");
    await commands.executeCommand("parole-case.printReadiness", uri, target);
    const page = await textOf(target);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /<h1>Readiness: .+<\/h1>[\s\S]+<h2>Authorities<\/h2>/);
    assert.ok(!page.includes("data-press"));
  },

  async "the deadlines of all cases open in a tab, and are saved as a calendar"() {
    const far = "parole_case: 1\nbeneficiaries: [{ id: luz, passport: { expires: 2099-01-31 } }]\n";
    await workspace.fs.writeFile(placeOf("far away/luz.parole.yaml"), Buffer.from(far));
    await commands.executeCommand("parole-case.showDeadlines");
    await tabCalled(/^Deadlines$/);
    const target = placeOf("deadlines.ics");
    await commands.executeCommand("parole-case.saveCalendar", target);
    const calendar = await textOf(target);
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20990131\r\n[\s\S]+BEGIN:VALARM/);
  },

  async "a letter is written as a Word file, and is not replaced once it was worked on"() {
    const { uri } = await open(complete);
    for (const kind of ["Inquiry", "Cover"]) {
      const target = placeOf(`complete/${kind}.docx`);
      const write = () =>
        commands.executeCommand<LetterResult>(`parole-case.write${kind}Letter`, uri, target);
      assert.equal((await write()).kind, "written");
      assert.equal((await write()).kind, "written");
      await workspace.fs.writeFile(target, Buffer.from("worked on"));
      assert.equal((await write()).kind, "edited");
      assert.equal(await textOf(target), "worked on");
    }
  },

  async "a case that was never saved is looked through, and is to be saved before papers go with it"() {
    const content = "parole_case: 1\nbeneficiaries: [{ id: luz, name: { given: Luz, family: Ortega } }]\n";
    const document = await workspace.openTextDocument({ language: "parole-case", content });
    await window.showTextDocument(document);
    await commands.executeCommand("parole-case.openReadiness", document.uri);
    await tabCalled(/^Readiness: Luz Ortega$/);
    await commands.executeCommand("parole-case.previewPacket", document.uri);
    await tabCalled(/^Packet: .*Luz Ortega/);
    const target = placeOf("unsaved cover.docx");
    const letter = await commands.executeCommand<LetterResult>(
      "parole-case.writeCoverLetter",
      document.uri,
      target,
    );
    assert.equal(letter.kind, "written");
    for (const name of ["exportPacket", "exportPackets", "addExhibits"])
      assert.equal(await commands.executeCommand(`parole-case.${name}`, document.uri), undefined, name);
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  },

  async "the packet of a case is shown before it is exported"() {
    const { uri } = await open(complete);
    await commands.executeCommand("parole-case.previewPacket", uri);
    await tabCalled(/^Packet: Request for humanitarian parole, /);
  },

  async "a command is about the case whose view is in front, without a question"() {
    const { uri } = await open(complete);
    await commands.executeCommand("workbench.action.closeAllEditors");
    await commands.executeCommand("parole-case.openReadiness", uri);
    await tabCalled(/^Readiness: .*[A-Z]\p{L}+ \p{L}+/u);
    assert.equal(window.activeTextEditor, undefined);
    const result = await commands.executeCommand<PacketResult | undefined>(
      "parole-case.exportPacket",
      undefined,
      {
        target: placeOf("complete/of the view in front.pdf"),
      },
    );
    assert.equal(result?.kind, "written");
  },

  async "an exhibit is moved with its comments and labels, and undo takes it back as one step"() {
    const uri = placeOf("moved/moved.parole.yaml");
    await workspace.fs.writeFile(uri, Buffer.from(exhibits));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const move = () =>
      commands.executeCommand<MoveExhibitResult>("parole-case.moveExhibit", uri, 1, 0, "exhibits/b.pdf");
    assert.equal((await move())?.kind, "moved");
    assert.equal(
      document.getText(),
      `parole_case: 1
receipts: [{ exhibit: B }]
exhibits:
  # Signed.
  - label: A
    file: exhibits/b.pdf
  - label: B
    file: exhibits/a.pdf
`,
    );
    await commands.executeCommand("undo");
    assert.equal(document.getText(), exhibits);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  },
};

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
