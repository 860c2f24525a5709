// Two things that must not be overlooked: a file in which version control left two versions of a text, and a notice
// whose due date has passed.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const conflicted = `parole_case: 1
edition: uscis-2026
request:
<<<<<<< HEAD
  explanation: The visa was refused in May.
=======
  explanation: The visa was refused in June.
>>>>>>> colleague
  kind: initial
beneficiaries:
  - { id: luis, name: { given: Luis, family: Ortiz } }
`;
const noticed = `parole_case: 1
edition: uscis-2026
request: { kind: initial }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales } }
filing: { date: ${dayFromToday(-90)}, mailed: yes }
receipts: [{ for: ana, number: WAC1590012345, date: ${dayFromToday(-80)} }]
notices:
  - kind: request-for-evidence
    date: ${dayFromToday(-40)}
    due: ${dayFromToday(-3)}
`;

test("two versions of a text, and a notice that is overdue", { timeout: 600_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(path.join(folder, "luis.parole.yaml"), conflicted);
    await writeFile(path.join(folder, "ana.parole.yaml"), noticed);
  };
  await asPerson({ name: "conflicts", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.openFile("luis.parole.yaml");
    const found = await workbench.waitForProblems(
      (problems) => problems.some(({ rule }) => rule === "yaml/conflict"),
      "yaml/conflict",
    );
    assert.deepEqual(
      found
        .filter(({ rule }) => rule.startsWith("yaml/"))
        .map(({ line, message }) => `${line}: ${message.split("\n")[0]}`),
      ["4: Two versions of this text are in the file. Keep yours, theirs, or both."],
    );
    await workbench.goToLine(4);
    const offered = await workbench.quickFixes("conflicts-1-quick-fixes");
    assert.deepEqual(
      offered.filter((title) => title.startsWith("Keep ")),
      ["Keep Mine", "Keep Theirs", "Keep Both"],
    );
    assert.ok(!offered.some((title) => title.startsWith("Ignore")), offered.join("\n"));

    await workbench.runCommand("Parole Case: Export Packet…");
    await page
      .locator(".monaco-dialog-box, .notifications-toasts", { hasText: "Two versions" })
      .first()
      .waitFor();
    await workbench.screenshot("conflicts-2-no-export");
    await page.keyboard.press("Escape");
    await workbench.dismissMessages();

    await workbench.openFile("luis.parole.yaml");
    await workbench.goToLine(4);
    await workbench.applyQuickFix(/^Keep Theirs$/);
    await workbench.waitForProblems(
      (problems) => problems.every(({ rule }) => rule !== "yaml/conflict"),
      "no conflict",
    );
    assert.equal(
      await workbench.savedText(path.join(folder, "luis.parole.yaml")),
      conflicted.replace(/<<<<<<<[\s\S]*=======\n/, "").replace(/>>>>>>> .*\n/, ""),
    );

    await workbench.openFile("ana.parole.yaml");
    const overdue = await workbench.waitForProblems(
      (problems) => problems.some(({ rule }) => rule === "notice/overdue"),
      "notice/overdue",
    );
    assert.ok(
      overdue.some(({ line, rule }) => rule === "notice/overdue" && line === 11),
      JSON.stringify(overdue),
    );
    await page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) }).click();
    const row = page.locator(".sidebar .monaco-list-row", { hasText: "Ana Morales" }).first();
    await row.filter({ hasText: /3 days overdue/ }).waitFor();
    await workbench.screenshot("conflicts-3-overdue");

    await workbench.goToLine(11);
    await workbench.press("End", "Enter");
    await workbench.type(`answered_on: ${dayFromToday(-5)}`);
    await workbench.save();
    await row.filter({ hasNotText: /overdue/i }).waitFor();
    await workbench.screenshot("conflicts-4-answered");
  });
});
