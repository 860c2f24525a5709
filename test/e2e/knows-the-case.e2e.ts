// Features that use the content of the case: a beneficiary completed with the keyboard only, an exhibit renamed with
// all its references, and all fixes that need no question applied at once.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const caseFile = "child-medical.parole.yaml";
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test("the editor knows the case", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(projectRoot, "test", "cases", "child-medical"), folder, { recursive: true });
    const text = await readFile(path.join(folder, caseFile), "utf8");
    await writeFile(
      path.join(folder, caseFile),
      text.replace("relationship: mother", "relationshp: mother").replace("household_size", "houshold_size"),
    );
  };
  await asPerson({ name: "knows-the-case", vsix, prepare }, async ({ workbench, folder }) => {
    const saved = () => workbench.savedText(path.join(folder, caseFile));
    await workbench.openFile(caseFile);
    const text = await readFile(path.join(folder, caseFile), "utf8");

    await fixAll(workbench, text);
    const mended = await saved();
    assert.match(mended, /relationship: mother/);
    assert.match(mended, /household_size/);

    await renameExhibit(workbench, text);
    const renamed = await saved();
    assert.deepEqual(labeled(renamed, "H"), []);
    assert.equal(labeled(renamed, "H-1").length, labeled(text, "H").length);

    await beneficiaryByKeys(workbench, text);
    assert.match(await saved(), lucia);
  });
});

const whatWasFixed = "Fixed 2 mistakes in consent and sponsor";

async function fixAll(workbench: WorkbenchPage, text: string): Promise<void> {
  await workbench.waitForProblems(
    (problems) => problems.filter(({ rule }) => rule === "schema/unknown-key").length === 2,
    "two keys that are misspelled",
  );
  // The command acts on the focused editor, and the Problems view has the focus now. VS Code drops it when the light
  // bulb of the new cursor position is requested after it.
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex((each) => each.includes("relationshp:"));
  await workbench.goToLine(line + 1, (lines[line] ?? "").indexOf("relationshp") + 2);
  await workbench.page
    .locator("[class*='codicon-gutter-lightbulb']:visible, .lightBulbWidget:visible")
    .first()
    .waitFor();
  await workbench.runCommand("Fix All");
  await workbench.page.locator(".tab.active.dirty").waitFor();
  const status = workbench.page.locator(".statusbar-item", { hasText: "Fixed" });
  await status.waitFor();
  assert.equal((await status.innerText()).trim(), whatWasFixed);
  await workbench.screenshot("knows-1-what-was-fixed");
  await workbench.waitForProblems(
    (problems) => !problems.some(({ rule }) => rule === "schema/unknown-key"),
    "no key that is misspelled",
  );
  await workbench.screenshot("knows-1-fixed-all");
}

/** The lines that mention an exhibit, its own and those that refer to it. */
function labeled(text: string, label: string): string[] {
  return text.split(/\r?\n/).filter((line) => new RegExp(`(?:label|exhibit): ${label}$`).test(line));
}

async function renameExhibit(workbench: WorkbenchPage, text: string): Promise<void> {
  const line = text.split(/\r?\n/).findIndex((each) => /- label: H$/.test(each)) + 1;
  await workbench.goToLine(line, (text.split(/\r?\n/)[line - 1] ?? "").length + 1);
  await workbench.press("F2");
  const box = workbench.page.locator(".rename-box input:focus");
  await box.waitFor();
  assert.equal(await box.inputValue(), "H");
  await workbench.type("H-1");
  await workbench.screenshot("knows-2-rename");
  await workbench.press("Enter");
  await workbench.page.locator(".rename-box.preview").waitFor({ state: "hidden" });
  await workbench.page.locator(".tab.active.dirty").waitFor();
  await workbench.screenshot("knows-3-renamed");
}

const lucia = new RegExp(
  [
    "  - id: lucia",
    "    name:",
    "      family: Calderón Núñez",
    "      given: Lucía",
    "    date_of_birth: 2011-03-09",
    "    removal:",
    "      in_proceedings: no",
    "      previously_removed: no",
    "sponsors:",
  ].join("\r?\n"),
);

/** With the keyboard only: the fields of a person are suggested, and Tab goes from one placeholder to the next. */
async function beneficiaryByKeys(workbench: WorkbenchPage, text: string): Promise<void> {
  await workbench.goToLine(text.split(/\r?\n/).findIndex((line) => line.startsWith("sponsors:")));
  await workbench.type("  - ");
  const suggestions = workbench.page.locator(".suggest-widget.visible .monaco-list-row");
  await workbench.press("Control+Space");
  await suggestions.filter({ hasText: "id, name, date_of_birth, removal" }).waitFor();
  await workbench.screenshot("knows-4-what-belongs-to-a-person");
  await workbench.press("Enter");
  await workbench.text("TODO family name").waitFor();
  const values = ["lucia", "Calderón Núñez", "Lucía", "2011-03-09", "no", "no"];
  for (const [index, value] of values.entries()) {
    if (index > 0) await workbench.press("Tab");
    await workbench.type(value);
  }
  await workbench.waitForProblems(
    (problems) => problems.some(({ message }) => message.includes("Lucía Calderón Núñez")),
    "what is asked for the new beneficiary",
  );
  await workbench.screenshot("knows-5-new-beneficiary");
}
