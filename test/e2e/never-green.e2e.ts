// A green mark is never shown over a problem: what a row of the Cases view, the export, and the status bar show for
// warnings, for rules that are ignored or turned off, for unsaved text, and for a stopped server; and what an untrusted
// folder cannot turn off.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import { killServer } from "./support/server-process.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const sample = path.join(projectRoot, "test", "cases", "2026-child-medical");
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const limit = { timeout: 900_000 };
const name = "2026-child-medical.parole.yaml";

/** The date this many days from today, as a case writes it. */
function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The sample, with a mailing date in some days. */
async function copied(folder: string): Promise<void> {
  await cp(sample, folder, { recursive: true });
  const file = path.join(folder, name);
  const text = (await readFile(file, "utf8"))
    .replace("  date: 2026-10-19", `  date: ${dayFromToday(12)}`)
    .replaceAll("2027-01-04", dayFromToday(60))
    .replaceAll("2027-09-30", dayFromToday(330));
  await writeFile(file, text);
}

const withWarning = (text: string) => text.replace(/^petitioner:\n/m, "petitioner:\n  email: TODO ask her\n");
const withIgnored = (text: string) =>
  text.replace(
    /^petitioner:\n/m,
    "petitioner:\n  # parole-ignore value/unfinished: she has no email\n  email: TODO ask her\n",
  );

test("rows, export and status bar show the findings of a case, and follow edits", limit, async () => {
  await asPerson({ name: "never-green", vsix, prepare: copied }, async (situation) => {
    const { workbench, folder, extension } = situation;
    const { page } = workbench;
    const program = path.join(extension, "dist", "server.cjs");
    const file = path.join(folder, name);
    const config = path.join(folder, "parole-case.config.yaml");
    const clear = await readFile(file, "utf8");
    const row = (words: RegExp) =>
      rowsUntil(workbench, ([only, ...others]) => others.length === 0 && words.test(only ?? ""), `${words}`);
    await openCases(workbench);

    // Changes on the disk, of a case that is not open.
    await row(/left, no errors or warnings, 2026-1180$/);
    await workbench.screenshot("green-1-clear");
    await writeFile(file, withIgnored(clear));
    await row(/left, 1 rule ignored, 2026-1180$/);
    await workbench.screenshot("green-2-ignored");
    await writeFile(file, withWarning(clear));
    await row(/left, 1 warning, 2026-1180$/);
    await writeFile(config, "rules:\n  value/unfinished: off\n");
    await row(/left, 1 rule turned off, 2026-1180$/);
    await workbench.screenshot("green-3-turned-off");
    await rm(config);
    await row(/left, 1 warning, 2026-1180$/);

    // An error that is typed and not saved is in the row, which keeps its position.
    await workbench.openFile(name);
    await workbench.goToLine(3);
    await workbench.press("Home");
    await workbench.type("matters: 7\n");
    await row(/left, \d+ errors?, 1 warning, 2026-1180$/);
    await page.locator(".tab.active.dirty").waitFor();
    await workbench.screenshot("green-4-typed");
    await workbench.runCommand("File: Revert File");
    await page.locator(".tab.active:not(.dirty)").waitFor();
    await row(/left, 1 warning, 2026-1180$/);

    // Warnings are listed once before an export, and again in the message after it.
    await workbench.runCommand("Parole Case: Export Packet…");
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.getByText("Export the packet with 1 warning?").waitFor();
    await dialog.getByText(/Line \d+: /).waitFor();
    await workbench.screenshot("green-5-asked");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await workbench.runCommand("Parole Case: Export Packet…");
    await dialog.getByText("Export the packet with 1 warning?").waitFor();
    await dialog.getByRole("button", { name: "Export with 1 Warning" }).click();
    await workbench.message(/Exported with 1 warning: /).waitFor();
    await workbench.screenshot("green-6-exported");
    await workbench.dismissMessages();

    await writeFile(file, withIgnored(clear));
    await row(/left, 1 rule ignored, 2026-1180$/);
    await workbench.runCommand("Parole Case: Export Packet…");
    await workbench.message(/1 rule ignored/).waitFor();
    await workbench.screenshot("green-7-ignored-exported");
    await workbench.dismissMessages();

    // A server that does not restart leaves rows that show so, and an item in the status bar.
    await rename(program, `${program}.away`);
    killServer(program);
    await row(/, not being checked, 2026-1180$/);
    const stopped = page.locator(".statusbar-item", { hasText: "Cases not being checked" });
    await stopped.waitFor();
    assert.match((await stopped.getAttribute("class")) ?? "", /error-kind|has-background-color/);
    const lenses = page.locator(".codelens-decoration");
    await eventually(
      () => lenses.allInnerTexts(),
      (texts) => texts.length === 1 && texts[0] === "Not being checked. Select to restart Parole Case.",
      "one lens that says so",
    );
    const badge = page
      .locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) })
      .locator(".badge-content");
    await badge.waitFor({ state: "hidden" });
    await workbench.screenshot("green-8-not-checked");
    await workbench.dismissMessages();
    await rename(`${program}.away`, program);
    await stopped.click();
    await row(/1 rule ignored/);
    await stopped.waitFor({ state: "hidden" });
    await eventually(
      () => lenses.allInnerTexts(),
      (texts) => texts.length > 0 && texts.every((text) => !text.startsWith("Not being checked")),
      "the lenses of the server",
    );
    await workbench.screenshot("green-9-again");
  });
});

test("an untrusted folder turns no rule off until it is trusted", limit, async () => {
  const prepare = async (folder: string) => {
    await copied(folder);
    const file = path.join(folder, name);
    await writeFile(file, withWarning(await readFile(file, "utf8")));
    await writeFile(path.join(folder, "parole-case.config.yaml"), "rules:\n  value/unfinished: off\n");
    await mkdir(path.join(folder, ".vscode"));
    const settings = {
      "parole-case.rules": { "value/unfinished": "off" },
      "parole-case.workspace.check": "open",
    };
    await writeFile(path.join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
  };
  await asPerson({ name: "not-trusted", vsix, prepare, untrusted: true }, async ({ workbench }) => {
    await workbench.restricted();
    const found = await workbench.waitForProblems(
      (problems) =>
        problems.some(({ rule }) => rule === "value/unfinished") &&
        problems.some(({ message }) => message.startsWith("This folder is not trusted")),
      "the finding, of a case that nobody has opened",
    );
    assert.equal(found.length, 2);
    await openCases(workbench);
    await rowsUntil(workbench, (rows) => rows.some((row) => row.includes("1 warning")), "1 warning");
    await workbench.screenshot("green-10-not-trusted");

    await workbench.runCommand("Workspaces: Manage Workspace Trust");
    await workbench.page
      .locator(".workspace-trust-editor")
      .getByRole("button", { name: "Trust", exact: true })
      .first()
      .click();
    await workbench.page
      .locator(".statusbar-item", { hasText: "Restricted Mode" })
      .waitFor({ state: "hidden" });
    await rowsUntil(
      workbench,
      (rows) => rows.some((row) => row.includes("1 rule turned off")),
      "a rule that the trusted folder turns off",
    );
    await workbench.screenshot("green-11-trusted");
  });
});

async function openCases({ page }: WorkbenchPage): Promise<void> {
  await page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) }).click();
  await page.locator(".sidebar .composite.title", { hasText: "Parole Cases" }).waitFor();
}

/** The visible rows, as a screen reader announces them, once they satisfy the predicate. */
function rowsUntil(
  { page }: WorkbenchPage,
  satisfied: (rows: readonly string[]) => boolean,
  what: string,
): Promise<readonly string[]> {
  const rows = page.locator(".sidebar .pane-body .monaco-list-row");
  return eventually(
    () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? "")),
    satisfied,
    `a list of cases with ${what}`,
  );
}
