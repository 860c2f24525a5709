// "New Case from This One…" with the keyboard only: from the list of cases, and from the editor. The new case contains
// nothing about the old client, and Tab goes from one placeholder to the next.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

const settings = `practice:
  folder_numbering: year
  attorneys:
    - { initials: JL, name: { family: Lee, given: Jordan }, role: attorney }
`;

test("a new case from an old one, by keyboard only", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(path.join(folder, "parole-case.config.yaml"), settings);
    await cp(
      path.join(projectRoot, "test", "cases", "format-example"),
      path.join(folder, "2026-0007-morales-ana"),
      {
        recursive: true,
      },
    );
  };
  await asPerson({ name: "case-from", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    // From the list of cases, with the context menu key.
    await workbench.runCommand("Parole Cases: Focus on Parole Cases View");
    // A row that is rendered again closes its menu.
    await page.locator(".sidebar .pane-body .monaco-list-row", { hasText: /Ana Morales.*overdue/ }).waitFor();
    await workbench.focusFirstCase("Ana Morales");
    await workbench.press("Shift+F10");
    await workbench.chooseFromMenu("New Case from This One…", "case-from-1-menu");
    await workbench.answerInWords("Family name, given name", "Quispe, Luz");
    await page.getByPlaceholder("Is Rosa Morales also the petitioner in the new case?").waitFor();
    await workbench.screenshot("case-from-2-petitioner");
    await workbench.answer(/Is Rosa Morales also the petitioner/);
    await page.getByPlaceholder("Where should the numbered folder for quispe-luz be created?").waitFor();
    await workbench.screenshot("case-from-3-folder");
    await workbench.answer(/numbered folder/);
    await isOpen(workbench, "2026-0008-quispe-luz.parole.yaml");
    await workbench.text("TODO why parole is requested in full").waitFor();
    await workbench.screenshot("case-from-4-new-case");
    const text = await readFile(
      path.join(folder, "2026-0008-quispe-luz", "2026-0008-quispe-luz.parole.yaml"),
      "utf8",
    );
    assert.match(text, /^matter: 2026-0008$/m);
    assert.match(text, /family: Quispe\n {6}given: Luz/);
    assert.match(text, /family: Lee\n {4}given: Jordan/);
    assert.doesNotMatch(text, /Morales|\bana\b|Rosa|2015|leuk|Guatemala|a-passport/i);

    // The first placeholder is selected: typing replaces it, and Tab goes to the next one.
    await workbench.type("Luz is ill.");
    await workbench.tabTo(13);
    await workbench.type("Her illness.");
    const typed = await workbench.savedText(
      path.join(folder, "2026-0008-quispe-luz", "2026-0008-quispe-luz.parole.yaml"),
    );
    assert.match(
      typed,
      /explanation: \|\n {4}Luz is ill\.\n {2}emergency:\n {4}description: \|\n {6}Her illness\.\n/,
    );

    // From the editor, keeping the petitioner this time.
    await workbench.openFile("2026-0007-morales-ana/format-example.parole.yaml");
    await workbench.runCommand("Parole Case: New Case from This One…");
    await workbench.answerInWords("Family name, given name", "Quispe, Luz");
    await workbench.answer(/Is Rosa Morales also the petitioner/, "ArrowDown");
    await workbench.answer(/numbered folder/);
    await isOpen(workbench, "2026-0009-quispe-luz.parole.yaml");
    const kept = await readFile(
      path.join(folder, "2026-0009-quispe-luz", "2026-0009-quispe-luz.parole.yaml"),
      "utf8",
    );
    assert.match(kept, /id: rosa\n {2}name:\n {4}family: Morales\n {4}given: Rosa/);
    assert.match(kept, /relationship: TODO for example mother or aunt/);
    assert.doesNotMatch(kept, /\bana\b|leuk|Guatemala|a-passport/i);
    await workbench.screenshot("case-from-5-petitioner-kept");
    assert.deepEqual((await readdir(folder)).toSorted(), [
      "2026-0007-morales-ana",
      "2026-0008-quispe-luz",
      "2026-0009-quispe-luz",
      "parole-case.config.yaml",
    ]);
  });
});

async function isOpen({ page }: WorkbenchPage, name: string): Promise<void> {
  await page.locator(".tab.active", { hasText: name }).waitFor();
}
