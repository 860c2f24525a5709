// Closing a case: the question about open deadlines, the list without the case, the list in groups and restored after a
// reload, and the cases to pick from.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const samples = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const luz = `parole_case: 1
edition: uscis-2026
matter: 2026-0112
responsible: AB
request: { kind: re-parole }
beneficiaries:
  - id: luz
    name: { given: Luz, family: Ortega }
    prior_parole: { i94_expires: ${dayFromToday(95)} }
`;
const oscar = `parole_case: 1
edition: uscis-2026
matter: 2026-0090
responsible: JL
request: { kind: initial }
beneficiaries:
  - id: oscar
    name: { given: Óscar, family: Álvarez }
`;

test("a case is closed, shown again, and opened again", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(samples, "approved-and-home"), path.join(folder, "approved-and-home"), {
      recursive: true,
    });
    for (const [name, text] of [
      ["ortega", luz],
      ["álvarez", oscar],
    ] as const) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, `${name}.parole.yaml`), text);
    }
  };
  await asPerson({ name: "closing", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    const rows = page.locator(".sidebar .pane-body .monaco-list-row");
    const icon = page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) });
    const row = (words: string) => rows.filter({ hasText: words }).first();
    const until = (satisfied: (rows: readonly string[]) => boolean, what: string) =>
      eventually(
        () => rows.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? "")),
        satisfied,
        what,
      );
    const titles = (all: readonly string[]) => all.map((one) => one.split(", ")[0] ?? "");
    const choose = async (words: string, item: string, picture: string) => {
      await row(words).click({ button: "right" });
      await workbench.chooseFromMenu(item, picture);
    };

    await icon.click();
    await until((all) => all.length === 3 && !all.some((one) => one.includes("not checked")), "3 cases");
    assert.equal(await icon.locator(".badge-content").innerText(), "1");

    await workbench.runCommand("Parole Case: Sort Cases by Name");
    await until((all) => titles(all).join() === "Óscar Álvarez,Giulia Ferri,Luz Ortega", "by family name");
    await workbench.runCommand("Parole Case: Group Cases…");
    await workbench.answer("Group the list by", "ArrowDown", "ArrowDown", "ArrowDown");
    await until(
      (all) => titles(all).join() === "AB,Luz Ortega,JL,Óscar Álvarez,No one responsible,Giulia Ferri",
      "by person responsible",
    );
    await workbench.screenshot("closing-1-groups");

    // A deadline is open: the case stays open until the person confirms.
    await choose("Luz Ortega", "Close Case…", "closing-2-menu");
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.filter({ hasText: "2 deadlines of ortega.parole.yaml are still open" }).waitFor();
    await dialog
      .filter({ hasNotText: "These will be removed" })
      .filter({ hasText: "The I-94 expires" })
      .waitFor();
    await workbench.screenshot("closing-2-question");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    const file = path.join(folder, "ortega", "ortega.parole.yaml");
    assert.equal(await readFile(file, "utf8"), luz);

    await choose("Luz Ortega", "Close Case…", "closing-2-menu");
    await dialog.getByText("Close Anyway").click();
    // What must still be done stays due, in the list and in the badge.
    await workbench
      .message(/ortega\.parole\.yaml is closed\. Still due: Last day to file a timely request/)
      .waitFor();
    assert.match(await readFile(file, "utf8"), /\nclosed: \d{4}-\d\d-\d\d\n$/);
    await until((all) => titles(all).includes("Luz Ortega"), "the closed case in which something is due");
    assert.equal(await icon.locator(".badge-content").innerText(), "1");
    await workbench.waitForProblems(
      (problems) => problems.some(({ message }) => message.startsWith("The case is closed, but 2 deadlines")),
      "the deadlines that were left open",
    );
    await workbench.screenshot("closing-3-closed");
    await workbench.dismissMessages();

    // A closed case in which nothing is due disappears from the list. Ctrl+T still finds it.
    await choose("Óscar Álvarez", "Close Case…", "closing-3-menu");
    await until((all) => !titles(all).includes("Óscar Álvarez"), "without the closed case");
    await workbench.message(/lvarez\.parole\.yaml is closed\. Nothing in it is due/).waitFor();
    await workbench.dismissMessages();
    await page.keyboard.press("Control+t");
    await page.locator(".quick-input-widget:visible .quick-input-box input").fill("#álvarez");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Óscar Álvarez" }).first().waitFor();
    await workbench.screenshot("closing-4-found");
    await page.keyboard.press("Escape");

    await workbench.runCommand("Parole Case: Show Closed Cases");
    const withClosed = (all: readonly string[]) =>
      titles(all).join() === "AB,Luz Ortega,JL,Óscar Álvarez,No one responsible,Giulia Ferri";
    await until(withClosed, "with the closed case");
    await page.reload();
    await page.locator(".monaco-workbench .statusbar-item").first().waitFor();
    await workbench.runCommand("Parole Cases: Focus on Parole Cases View");
    await until(withClosed, "the same groups after a reload");
    await workbench.screenshot("closing-5-after-reload");

    await workbench.runCommand("View: Close All Editors");
    await workbench.runCommand("Parole Case: Open Readiness Checklist");
    const choices = await workbench.choices("Which case?");
    assert.deepEqual(
      choices.filter((one) => !one.endsWith(".parole.yaml")),
      ["Giulia Ferri", "Óscar Álvarez", "Luz Ortega"],
      choices.join("\n"),
    );
    await workbench.screenshot("closing-6-pick");
    await page.keyboard.press("Escape");

    await choose("Luz Ortega", "Reopen Case", "closing-7-menu");
    await eventually(
      () => readFile(file, "utf8"),
      (text) => text === luz,
      "the case as it was",
    );
  });
});
