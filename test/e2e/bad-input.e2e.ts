// What a person sees when the files change: two windows on one folder, a settings file that is deleted or damaged, a
// folder renamed while its case is open, a file that cannot be saved, unknown initials. Each shows a sentence, and
// nothing is lost.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson, screenshots } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import { openWorkbench, type WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const limit = { timeout: 900_000 };

const ana = `parole_case: 1
edition: uscis-2026
matter: 2026-0417
request: { kind: initial }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008-05-04 }
`;

test("two windows on one folder, and a file that cannot be saved", limit, async () => {
  const prepare = async (folder: string) => {
    await mkdir(path.join(folder, "ana"));
    await writeFile(path.join(folder, "ana", "ana.parole.yaml"), ana);
  };
  await asPerson({ name: "two-windows", vsix, prepare }, async ({ workbench: one, folder }) => {
    const file = path.join(folder, "ana", "ana.parole.yaml");
    const onDisk = () => readFile(file, "utf8");
    const secondPage = await one.page.context().browser()?.newPage({ viewport: one.page.viewportSize() });
    assert.ok(secondPage);
    const two = await openWorkbench(secondPage, one.page.url(), screenshots);
    for (const window of [one, two]) {
      await window.openFile("ana.parole.yaml");
      await window.page
        .locator(".activitybar .action-item", { has: window.page.getByLabel(/^Parole Cases/) })
        .click();
      await rowUntil(window, /^Ana Morales, \d+ errors.*, 2026-0417/);
    }

    // What is saved in one window appears in the other's editor and list.
    await one.page.bringToFront();
    await one.goToLine(3);
    await one.press("Home", "Shift+End");
    await one.type("matter: 2026-0500");
    await one.save();
    await rowUntil(two, /^Ana Morales, .*, 2026-0500/);
    await two.text("2026-0500").waitFor();
    await two.screenshot("bad-1-other-window");

    // Both type; the second save is refused, and no text of either is lost.
    await two.page.bringToFront();
    await insertLine(two, 6, "# typed in the second window");
    await one.page.bringToFront();
    await insertLine(one, 6, "# typed in the first window");
    await one.save();
    await two.page.bringToFront();
    await two.runCommand("Parole Case: Export Packet…");
    await two.message("Could not save the case file. No packet was exported.").waitFor();
    await two.screenshot("bad-2-newer");
    assert.match(await onDisk(), /# typed in the first window/);
    await two.text("# typed in the second window").waitFor();
    await two.page.locator(".tab.active.dirty").waitFor();
    await secondPage.close();

    // A read-only file is not changed, and what was typed is kept.
    await one.page.bringToFront();
    await readOnly(file, true);
    try {
      const before = await onDisk();
      await insertLine(one, 6, "# typed over a file that may only be read");
      await one.runCommand("Parole Case: Export Packet…");
      await one.message("Could not save the case file. No packet was exported.").waitFor();
      await one.screenshot("bad-3-read-only");
      assert.equal(await onDisk(), before);
      await one.text("# typed over a file that may only be read").waitFor();
    } finally {
      await readOnly(file, false);
    }
    await one.dismissMessages();
    assert.match(await one.savedText(file), /# typed over a file that may only be read/);
  });
});

const settings =
  "practice:\n  attorneys:\n    - { initials: JL, name: { family: Lee, given: Jordan }, role: attorney }\n";

test(
  "a settings file deleted and broken while open, an id of no one, and a folder renamed",
  limit,
  async () => {
    const prepare = async (folder: string) => {
      await writeFile(path.join(folder, "parole-case.config.yaml"), settings);
      await mkdir(path.join(folder, "ana"));
      await writeFile(path.join(folder, "ana", "ana.parole.yaml"), `${ana}representative: JL\n`);
    };
    await asPerson({ name: "settings-gone", vsix, prepare }, async ({ workbench, folder }) => {
      const { page } = workbench;
      const config = path.join(folder, "parole-case.config.yaml");
      await workbench.openFile("parole-case.config.yaml");
      await workbench.openFile("ana.parole.yaml");
      const isAboutJl = ({ message }: { readonly message: string }) => message.includes("JL");
      const until = (count: number, what: string) =>
        workbench.waitForProblems(
          (problems) => problems.length > 0 && problems.filter(isAboutJl).length === count,
          what,
        );
      await until(0, "nothing about the initials");

      await rm(config);
      const [gone] = (await until(1, "one finding about the initials")).filter(isAboutJl);
      assert.match(
        gone?.message ?? "",
        /^No one in this case has the id "JL", and no parole-case\.config\.yaml in the case folder/,
      );
      await workbench.screenshot("bad-4-settings-deleted");
      await writeFile(config, settings);
      await until(0, "nothing about the initials again");

      await writeFile(config, settings.replace("  attorneys:\n", "  attorneys: [\n"));
      // A mistake in the text of the settings file is a problem without a rule.
      const broken = await workbench.waitForProblems(
        (problems) =>
          problems.some(({ rule }) => rule === "") &&
          problems.some(({ message }) => message.includes("parole-case.config.yaml contains an error")),
        "the mistake in the settings file",
      );
      assert.equal(broken.filter(isAboutJl).length, 1, JSON.stringify(broken));
      await workbench.screenshot("bad-5-settings-broken");
      await writeFile(config, settings);
      await workbench.waitForProblems(
        (problems) =>
          problems.length > 0 && !problems.some(({ rule }) => rule === "") && !problems.some(isAboutJl),
        "nothing about the settings file",
      );

      await workbench.goToLine(1);
      await insertLine(workbench, 7, "sponsors: [{ same_as: rosa }]");
      const nobody = await workbench.waitForProblems(
        (problems) => problems.some(({ message }) => message.includes("rosa")),
        "the id of no one",
      );
      assert.equal(nobody.filter(({ message }) => message.includes("rosa")).length, 1);
      await workbench.screenshot("bad-6-id-of-no-one");

      // The folder is renamed while the case is open and has unsaved changes.
      await rename(path.join(folder, "ana"), path.join(folder, "morales"));
      await page.locator(".tab.active.dirty", { hasText: "ana.parole.yaml" }).waitFor();
      await workbench.runCommand("Parole Case: Export Packet…");
      // Saving for the export wrote the file again at its old path: the two have the same file number, and both report
      // it.
      await workbench.waitForProblems(
        (problems) => problems.some(({ rule }) => rule === "case/same-matter"),
        "the other file of the same matter",
      );
      await workbench.screenshot("bad-7-folder-renamed");
      assert.match(await readFile(path.join(folder, "ana", "ana.parole.yaml"), "utf8"), /same_as: rosa/);
      await page.locator(".view-line", { hasText: "same_as" }).first().waitFor();
      assert.equal(
        await readFile(path.join(folder, "morales", "ana.parole.yaml"), "utf8"),
        `${ana}representative: JL\n`,
      );
    });
  },
);

/** Types a line before that one. */
async function insertLine(workbench: WorkbenchPage, line: number, text: string): Promise<void> {
  await workbench.goToLine(line);
  await workbench.press("Home");
  await workbench.type(text);
  await workbench.press("Escape", "Enter");
}

function rowUntil({ page }: WorkbenchPage, words: RegExp): Promise<readonly string[]> {
  const rows = page.locator(".sidebar .pane-body .monaco-list-row");
  return eventually(
    () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? "")),
    (all) => all.some((row) => words.test(row)),
    `a row ${words}`,
  );
}

/** For root, which ignores the file mode, the file is made immutable. */
async function readOnly(file: string, isReadOnly: boolean): Promise<void> {
  await (isReadOnly ? chmod(file, 0o444) : undefined);
  if (process.getuid?.() === 0) {
    const { status } = spawnSync("chattr", [isReadOnly ? "+i" : "-i", file]);
    assert.equal(status, 0, "chattr");
  }
  await (isReadOnly ? undefined : chmod(file, 0o644));
}
