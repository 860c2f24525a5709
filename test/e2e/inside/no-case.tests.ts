// The commands in VS Code in a folder without a case: each shows a message, and asks and writes nothing.
import assert from "node:assert/strict";
import { commands, type Uri, workspace } from "vscode";
import type { CheckAllResult } from "../../../server/src/lsp/protocol/index.ts";
import { placeOf, tabCalled, tabs } from "./in-workspace.ts";

const ofOneCase = [
  "exportPacket",
  "exportPackets",
  "exportForUpload",
  "previewPacket",
  "openReadiness",
  "printReadiness",
  "writeInquiryLetter",
  "writeCoverLetter",
  "fillForms",
  "writeDocument",
  "questionsForFamily",
  "addExhibits",
  "takeExhibitOut",
  "changeEdition",
] as const;

export const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "without a case, a command about one opens and writes nothing"() {
    const before = await names();
    for (const name of ofOneCase) {
      const came = await commands.executeCommand(`parole-case.${name}`);
      assert.ok(came === undefined || came === false, name);
    }
    assert.deepEqual(tabs(), []);
    assert.deepEqual(await names(), before);
  },

  async "without a case, there is nothing to check and no calendar, and the deadlines are an empty table"() {
    const checked = await commands.executeCommand<CheckAllResult>("parole-case.checkAll");
    assert.equal(checked.files, 0);
    const target = placeOf("deadlines.ics");
    assert.equal(await commands.executeCommand<Uri>("parole-case.saveCalendar", target), undefined);
    assert.deepEqual(await names(), ["notes.txt"]);
    await commands.executeCommand("parole-case.showDeadlines");
    await tabCalled(/^Deadlines$/);
    assert.deepEqual(tabs(), ["Deadlines"]);
    await commands.executeCommand("workbench.action.closeAllEditors");
  },
};

async function names(): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(placeOf("."))).map(([name]) => name).toSorted();
}
