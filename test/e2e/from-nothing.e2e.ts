// The practitioner's desk, as a person who has never seen it comes to it: from a folder without a case to a packet, by
// commands and clicks.
import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test("a new case from nothing", { timeout: 1_800_000 }, async () => {
  const prepare = (folder: string) => writeFile(path.join(folder, "notes.txt"), "Ana's mother called.\n");
  await asPerson({ name: "from-nothing", vsix, prepare }, async ({ workbench, folder }) => {
    await beginCase(workbench);
    assert.deepEqual((await readdir(path.join(folder, "morales-ana"))).toSorted(), [
      "exhibits",
      "forms",
      "morales-ana.parole.yaml",
    ]);
    // The first placeholder is selected: what is typed takes its place.
    await workbench.type("urgent-humanitarian-reasons");
    await workbench.text("urgent-humanitarian-reasons").waitFor();
    await workbench.screenshot("new-case-8-written");
  });
});

async function beginCase(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand("Parole Case: New Case…");
  await workbench.page.getByPlaceholder("What is asked for?").waitFor();
  await workbench.screenshot("new-case-1-kind");
  await workbench.answer("What is asked for?");
  await workbench.page.getByPlaceholder("For what reasons?").waitFor();
  await workbench.screenshot("new-case-2-reasons");
  await workbench.answer(/For what reasons/, "ArrowDown", "Space");
  await workbench.page.getByPlaceholder("Family name, given name").waitFor();
  await workbench.press("Enter");
  await workbench.page.getByText("Write the family name, a comma and the given name").waitFor();
  await workbench.screenshot("new-case-3-name");
  await workbench.answerInWords("Family name, given name", "Morales, Ana");
  await workbench.answer("Is this person under 18?", "Home");
  await workbench.answer(/Does an attorney/);
  await workbench.page.getByPlaceholder(/removal proceedings/).waitFor();
  await workbench.screenshot("new-case-6-removal");
  await workbench.answer(/removal proceedings/);
  await workbench.page.getByPlaceholder(/A folder morales-ana is made there/).waitFor();
  await workbench.screenshot("new-case-7-folder");
  await workbench.answer(/A folder morales-ana is made there/);
  await workbench.page.locator(".tab.active", { hasText: "morales-ana.parole.yaml" }).waitFor();
}
