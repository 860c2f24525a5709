// A draft of a case with errors, exported with the keyboard only, and the question about the draft that an earlier file
// number left in packet-draft.
import assert from "node:assert/strict";
import { cp, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const name = "child-half-written";
const caseFile = `${name}.parole.yaml`;

test("draft packet: exported with the keyboard alone", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(projectRoot, "test", "cases", name), folder, { recursive: true });
  };
  await asPerson({ name: "draft", vsix, prepare }, async ({ workbench, folder }) => {
    const drafts = () => readdir(path.join(folder, "packet-draft"));
    await workbench.openFile(caseFile);
    await workbench.waitForProblems((all) => all.length > 0, "its findings");

    await exportDraft(workbench);
    await workbench.message("packet-draft/2015-0388-packet-draft.pdf").waitFor();
    await workbench.screenshot("draft-1-exported");
    assert.ok((await drafts()).includes("2015-0388-packet-draft.pdf"));
    assert.ok(!(await readdir(folder)).includes("packet"));
    await workbench.dismissMessages();

    await workbench.goToLine(5, 9);
    await workbench.press("Shift+End");
    await workbench.type("2015-0999");
    await workbench.save();

    const question = "2015-0388-packet-draft.pdf is an older packet of this case, under another name.";
    await exportDraft(workbench);
    await workbench.message(question).waitFor();
    await workbench.screenshot("draft-2-question");
    await pressByKeys(workbench, "Keep");
    await workbench.message(question).waitFor({ state: "hidden" });
    assert.ok((await drafts()).includes("2015-0388-packet-draft.pdf"));
    await workbench.dismissMessages();

    await exportDraft(workbench);
    await workbench.message(question).waitFor();
    // The folder is on a server, which has no trash.
    await pressByKeys(workbench, "Delete…");
    const dialog = workbench.page.locator(".monaco-dialog-box", { hasText: "Permanently delete 3 files?" });
    await dialog.waitFor();
    await workbench.screenshot("draft-3-confirm");
    await workbench.press("Enter");
    await eventually(
      drafts,
      (names) => !names.some((one) => one.startsWith("2015-0388")),
      "packet-draft without the older draft",
    );
    assert.ok((await drafts()).includes("2015-0999-packet-draft.pdf"));
    await workbench.screenshot("draft-4-deleted");
  });
});

async function exportDraft(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand("Parole Case: Export Packet…");
  await workbench.message(/Fix \d+ errors before exporting the packet\./).waitFor();
  await pressByKeys(workbench, "Export as Draft");
}

/** Moves the focus to the messages and presses one of their buttons. */
async function pressByKeys(workbench: WorkbenchPage, button: string): Promise<void> {
  await workbench.runCommand("Notifications: Focus Notification Toast");
  const focused = workbench.page.locator(".notifications-toasts .monaco-button:focus");
  for (let presses = 0; presses < 12; presses++) {
    await workbench.press("Tab");
    if ((await focused.allInnerTexts()).includes(button)) {
      await workbench.press("Enter");
      return;
    }
  }
  await workbench.screenshot(`draft-no-${button}`);
  assert.fail(`Tab does not reach ${button}`);
}
