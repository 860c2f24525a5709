// The first steps after installing the extension, with its walkthrough: the sample case, a case of one's own, what is
// missing, a fix in one click, a packet; and a document added to a case and removed again.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { sampleFolder } from "../../scripts/shipped-sample.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const cases = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test("the first steps", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(cases, "child-medical"), path.join(folder, "complete"), { recursive: true });
    const passport = path.join(sampleFolder, "exhibits", "a-passport.pdf");
    await cp(passport, path.join(folder, "Eingang", "Brief der Mutter.pdf"));
  };
  await asPerson({ name: "first-steps", vsix, prepare }, async ({ workbench, folder }) => {
    await stepDone(workbench, 0);
    await workbench.screenshot("first-steps-1-walkthrough");
    await pressInStep(workbench, "Try a Sample Case…");
    await workbench.page.getByPlaceholder("Select where to create the sample folder").waitFor();
    await workbench.screenshot("first-steps-2-where");
    await workbench.answer(/Select where to create the sample folder/);
    await workbench.page.locator(".tab.active", { hasText: "sample.parole.yaml" }).waitFor();
    await workbench.waitForProblems(
      (all) => all.some(({ rule }) => rule === "guardian/consent-missing"),
      "the consent that is missing",
    );
    await picturesOf(workbench, "light");
    await workbench.runCommand("Preferences: Toggle between Light/Dark Themes");
    await workbench.page.locator(".monaco-workbench.vs-dark").waitFor();
    await picturesOf(workbench, "dark");

    await addAndTakeOut(workbench, path.join(folder, "sample-case"));
    await drop(workbench, path.join(folder, "sample-case"));
    await goTo(workbench, "schema/unknown-key");
    await workbench.applyQuickFix("Change to prognosis");
    await workbench.waitForProblems((all) => !all.some(isUnknownKey), "no misspelled key");

    await workbench.openFile("child-medical.parole.yaml");
    await workbench.runCommand("Parole Case: Export Packet…");
    await workbench.message("The packet is").waitFor();
    await workbench.runCommand("View: Hide Panel");
    await stepDone(workbench, 5);
    await workbench.screenshot("first-steps-9-done");
  });
});

function isUnknownKey({ rule }: { readonly rule: string }): boolean {
  return rule === "schema/unknown-key";
}

/** Opens the walkthrough and waits until this many steps are checked. */
async function stepDone(workbench: WorkbenchPage, count: number): Promise<void> {
  await workbench.runCommand("Parole Case: Get Started");
  const steps = workbench.page.locator(".getting-started-step");
  await steps.nth(4).waitFor();
  const checked = workbench.page.locator(".getting-started-step .codicon.complete");
  if (count > 0) await checked.nth(count - 1).waitFor();
  assert.equal(await checked.count(), count);
}

async function pressInStep(workbench: WorkbenchPage, button: string): Promise<void> {
  await workbench.page.locator(".getting-started-step .monaco-button", { hasText: button }).click();
}

/** The screenshots from which the pictures of the walkthrough are cut. */
async function picturesOf(workbench: WorkbenchPage, theme: "light" | "dark"): Promise<void> {
  await goTo(workbench, "guardian/consent-missing");
  await workbench.screenshot(`walkthrough-read-${theme}`);
  await workbench.quickFixes(`walkthrough-mend-${theme}`);
  await workbench.goToLine(1);
  await workbench.page.locator(".codelens-decoration", { hasText: "Checked against" }).first().waitFor();
  await workbench.screenshot(`walkthrough-sample-${theme}`);
  await workbench.runCommand("Parole Case: New Case…");
  await workbench.answer("What kind of request is this?");
  await workbench.page.getByPlaceholder(/^Reasons for the request/).waitFor();
  await workbench.press("ArrowDown", "Space");
  await workbench.screenshot(`walkthrough-begin-${theme}`);
  await workbench.press("Escape");
}

/** A document from outside the case's folder, with the keyboard only. */
async function addAndTakeOut(workbench: WorkbenchPage, folder: string): Promise<void> {
  const caseFile = path.join(folder, "sample.parole.yaml");
  const before = await readFile(caseFile, "utf8");
  await workbench.press("Control+k", "a");
  await workbench.answerFileDialog(path.join(folder, "..", "Eingang", "Brief der Mutter.pdf"));
  const question = workbench.page.locator(".monaco-dialog-box", { hasText: "is outside the case folder" });
  await question.waitFor();
  await workbench.screenshot("first-steps-3-outside");
  await workbench.press("Enter");
  await workbench.message("Exhibit F added").waitFor();
  await workbench.text("exhibits/Brief der Mutter.pdf").waitFor();
  await workbench.screenshot("first-steps-4-added");
  assert.ok((await readdir(path.join(folder, "exhibits"))).includes("Brief der Mutter.pdf"));
  // The title is the name of the file.
  await workbench.type("consent");
  await workbench.tabTo(143);
  await workbench.type("elias");
  // If no suggestions are shown, Escape would end the tour of the placeholders.
  if (await workbench.page.locator(".suggest-widget.visible").isVisible()) await workbench.press("Escape");
  await workbench.press("Tab");
  await workbench.page.locator("#status\\.editor\\.selection", { hasText: "Ln 144, " }).waitFor();
  await workbench.screenshot("first-steps-5-filled-in");

  // The exhibit at the cursor is the first choice.
  await workbench.goToLine(142);
  await workbench.runCommand("Parole Case: Remove Exhibit…");
  await workbench.page.getByPlaceholder("Select an exhibit to remove. Its file is not deleted").waitFor();
  await workbench.screenshot("first-steps-6-which");
  await workbench.answer(/Select an exhibit to remove/);
  await workbench.message("Exhibit F was removed").waitFor();
  await workbench.screenshot("first-steps-7-taken-out");
  const after = await workbench.savedText(caseFile);
  assert.ok(
    (await readdir(path.join(folder, "exhibits"))).includes("Brief der Mutter.pdf"),
    "the file stays",
  );
  assert.equal(after.includes("Mutter"), false);
  assert.match(after, /label: D\n {4}kind: medical-record/, "E became D");
  assert.notEqual(after, before);
}

/** The same document again, with the mouse: an existing file keeps its name. */
async function drop(workbench: WorkbenchPage, folder: string): Promise<void> {
  const { page } = workbench;
  const row = (name: string) => page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  await row("Eingang").click();
  await row("Brief der Mutter.pdf").first().hover();
  await page.mouse.down();
  // The key is held after dragging begins: otherwise a press would select.
  await page.mouse.move(500, 500, { steps: 5 });
  await page.keyboard.down("Shift");
  await page.mouse.move(700, 420, { steps: 10 });
  await workbench.screenshot("first-steps-8-dragged");
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.locator(".monaco-dialog-box", { hasText: "is outside the case folder" }).waitFor();
  await workbench.press("Enter");
  await workbench.text("exhibits/Brief der Mutter-2.pdf").waitFor();
  await workbench.screenshot("first-steps-8-dropped");
  assert.ok((await readdir(path.join(folder, "exhibits"))).includes("Brief der Mutter-2.pdf"));
}

async function goTo(workbench: WorkbenchPage, rule: string): Promise<void> {
  const problems = await workbench.waitForProblems((all) => all.some((each) => each.rule === rule), rule);
  const problem = problems.find((each) => each.rule === rule);
  assert.ok(problem);
  await workbench.goToLine(problem.line, problem.column);
}
