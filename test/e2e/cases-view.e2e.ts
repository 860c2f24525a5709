// The cases of a practice in the activity bar: the state of each, the lines below it, filter and order, and the welcome
// text if there is nothing to list. And the edition, under the braces in the status bar.
import assert from "node:assert/strict";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const samples = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

/** The date this many days from today, as a case writes it. */
function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const soon = `parole_case: 1
edition: uscis-2026
matter: 2026-0112
request: { kind: re-parole }
beneficiaries:
  - id: luz
    name: { given: Luz, family: Ortega }
    prior_parole: { i94_expires: ${dayFromToday(95)} }
`;

test("the Cases view of a practice", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    for (const name of [
      "child-half-written",
      "approved-and-home",
      "2026-child-medical",
      "waiting-too-long",
    ]) {
      await cp(path.join(samples, name), path.join(folder, name), { recursive: true });
    }
    await mkdir(path.join(folder, "ortega"));
    await writeFile(path.join(folder, "ortega", "ortega.parole.yaml"), soon);
  };
  await asPerson({ name: "cases-view", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    const view = casesView(workbench);
    await view.open();
    const cases = await view.until(
      (rows) => rows.length === 5 && !rows.some((row) => row.includes("not checked")),
      "5 cases",
    );
    assert.deepEqual(
      cases.map((row) =>
        row
          .replace(/\d+ days overdue/, "overdue")
          .replace(/\d+ (errors?|warnings?)/g, "some $1")
          .split(", ")
          .slice(0, 4)
          .filter((words) => !words.includes("some warning") && !words.includes("note")),
      ),
      [
        ["Ngozi Obi", "overdue", "2015-0366"],
        ["Mei Ling Tan", "overdue", "2026-1180"],
        ["Luz Ortega", "5 days left", "some errors"],
        ["Tomás Calderón Núñez", "some errors", "2015-0388"],
        ["Giulia Ferri", "decided", "2015-0310"],
      ],
    );
    assert.equal(await view.badge(), "3");
    await workbench.screenshot("cases-1-view");

    await view.row("Luz Ortega").click();
    await view.row("What is missing").click();
    await view.row("Deadlines").click();
    await view.row("Last day to file a timely request").click();
    await page.locator("#status\\.editor\\.selection", { hasText: "Ln 8" }).waitFor();
    const refused = (rows: readonly string[]) => rows.find((row) => row.startsWith("USCIS may request"));
    const before = refused(await view.until((rows) => refused(rows) !== undefined, "what is missing"));
    await workbench.screenshot("cases-2-at-the-line");

    // Typing changes the lines below, and no expanded line collapses.
    await workbench.press("Enter");
    await page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await workbench.press("End", "Enter");
    await workbench.type("medical: { diagnosis: Asthma }");
    const opened = await view.until(
      (rows) => refused(rows) !== undefined && refused(rows) !== before,
      "what is typed",
    );
    assert.ok(
      opened.some((row) => row.startsWith("5 days left: Last day")),
      opened.join("\n"),
    );
    await workbench.screenshot("cases-3-typed");
    await workbench.save();

    await view.row("Luz Ortega").click({ button: "right" });
    await workbench.chooseFromMenu("Reveal in Explorer View", "cases-4-menu");
    await page.locator(".explorer-folders-view .monaco-list-row.selected", { hasText: "ortega" }).waitFor();
    await view.open();

    // The list updates while the filter is typed, and states are checked with the keyboard.
    await view.filter("o");
    await view.until((rows) => rows.some((row) => row.startsWith("Ngozi")), "those with an o");
    await workbench.type("rtega");
    await view.until((rows) => !rows.some((row) => row.startsWith("Ngozi")), "Ortega alone");
    await workbench.screenshot("cases-5-filter");
    await workbench.press("Escape");
    await view.until((rows) => rows.some((row) => row.startsWith("Ngozi")), "all, as before the question");
    await view.filter("");
    await workbench.press("ArrowDown", "ArrowDown", "Space", "Enter");
    await view.until((rows) => !rows.some((row) => row.startsWith("Ngozi")), "those with errors alone");
    await page.locator(".sidebar .message", { hasText: "Only: Errors" }).waitFor();
    await workbench.screenshot("cases-6-filtered");
    await workbench.runCommand("Parole Case: Filter Cases…");
    await workbench.type("nobody");
    await workbench.press("Enter");
    await page.locator(".sidebar .welcome-view", { hasText: "No cases match the filter" }).waitFor();
    await workbench.screenshot("cases-7-nothing-passes");
    await page.locator(".sidebar .welcome-view .monaco-button", { hasText: "Show All Cases" }).click();
    await view.until((rows) => rows.some((row) => row.startsWith("Giulia")), "all cases");

    await workbench.runCommand("Parole Case: Sort Cases by Name");
    await view.until((rows) => rows[0]?.startsWith("Tomás") === true, "family names in order");

    await page.locator("#status\\.languageStatus").click();
    await page.locator(".hover-language-status", { hasText: "checked at" }).waitFor();
    await workbench.screenshot("cases-8-status");
    await page.locator(".hover-language-status a", { hasText: "Change Edition…" }).click();
    await page.getByPlaceholder("Select the edition that this case is checked against").waitFor();
    await workbench.screenshot("cases-9-edition");
    await workbench.press("ArrowUp", "Enter");
    await workbench.text("uscis-2015-08-17").waitFor();
    await page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await workbench.press("Control+z");
    await workbench.text("uscis-2026").waitFor();

    // A case that is open in an editor stays in the list.
    await workbench.runCommand("View: Close All Editors");
    await rm(path.join(folder, "ortega"), { recursive: true });
    await view.until((rows) => !rows.some((row) => row.startsWith("Luz")), "without the case that is gone");
  });
});

test("the Cases view says what to do where there is no case", { timeout: 900_000 }, async () => {
  const prepare = (folder: string) => writeFile(path.join(folder, "notes.txt"), "");
  await asPerson({ name: "cases-none", vsix, prepare, untrusted: true }, async ({ workbench, folder }) => {
    const { page } = workbench;
    const view = casesView(workbench);
    await view.open();
    await view.welcome("This folder has no cases yet").waitFor();
    await workbench.screenshot("cases-10-none");
    await writeFile(path.join(folder, "ortega.parole.yaml"), soon);
    await view.until((rows) => rows.some((row) => row.startsWith("Luz")), "the case that was put there");

    await page.goto(new URL("/?ew=true", page.url()).toString());
    await view.open();
    await view.welcome("Open the folder in which you keep them").waitFor();
    await workbench.screenshot("cases-11-no-folder");
  });
});

interface CasesView {
  open(): Promise<void>;
  row(words: string): Locator;
  /** The visible rows, as a screen reader announces them. */
  until(satisfied: (rows: readonly string[]) => boolean, what: string): Promise<readonly string[]>;
  filter(words: string): Promise<void>;
  /** The text that is shown if there are no rows. */
  welcome(words: string): Locator;
  /** The badge of the icon in the activity bar. */
  badge(): Promise<string>;
}

function casesView(workbench: WorkbenchPage): CasesView {
  const { page } = workbench;
  const rows = page.locator(".sidebar .pane-body .monaco-list-row");
  const icon = page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) });
  return {
    welcome: (words) => page.locator(".sidebar .welcome-view", { hasText: words }),
    badge: () => icon.locator(".badge-content").innerText(),
    async open() {
      await icon.click();
      await page.locator(".sidebar .composite.title", { hasText: "Parole Cases" }).waitFor();
    },
    row: (words) => rows.filter({ hasText: words }).first(),
    until: (satisfied, what) =>
      eventually(
        () => rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? "")),
        satisfied,
        `a list of cases with ${what}`,
      ),
    async filter(words) {
      await workbench.runCommand("Parole Case: Filter Cases…");
      await page.getByPlaceholder(/Type part of a name/).waitFor();
      await workbench.type(words);
    },
  };
}
