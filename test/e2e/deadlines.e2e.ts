// Deadlines that must not be lost: a request for re-parole that was not begun, an unconfirmed mailing, and a closed
// case whose departure is not confirmed, in the list, its badge, the Problems panel, and on the page.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const expires = dayFromToday(60);
const person = (given: string, family: string, more = "") =>
  `beneficiaries:\n  - id: person\n    name: { given: ${given}, family: ${family} }\n    date_of_birth: 1990-04-02\n${more}`;
const head = (kind: string) => `parole_case: 1\nedition: uscis-2026\nrequest: { kind: ${kind} }\n`;
const granted = (until: string, more = "") =>
  `decisions:\n  - outcome: approved\n    date: ${dayFromToday(-300)}\n    parole_until: ${until}\n${more}`;

const cases = {
  // Re-parole was due 30 days ago.
  ana: `${head("initial")}${person("Ana", "Ruiz")}${granted(expires, "    next_step: re-parole\n")}`,
  otto: `${head("initial")}${person("Otto", "Falk")}filing:\n  date: ${dayFromToday(-2)}\n  carrier: usps\n`,
  mei: `${head("initial")}${person(
    "Mei",
    "Tan",
    `    departure: { date: ${dayFromToday(-9)} }\n`,
  )}${granted(dayFromToday(-5))}closed: ${dayFromToday(-7)}\n`,
};
const request = `${head("re-parole")}${person(
  "Ana",
  "Ruiz",
  `    prior_parole: { granted_by: uscis, i94_expires: ${expires} }\n`,
)}filing: { date: ${dayFromToday(-40)}, mailed: yes }\nreceipts: [{ number: IOE0912345678, date: ${dayFromToday(-30)} }]\n`;

test("deadlines stay in every list until they are met", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    for (const [name, text] of Object.entries(cases)) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, `${name}.parole.yaml`), text);
    }
  };
  await asPerson({ name: "deadlines", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    const icon = page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) });
    const badge = (count: string) =>
      icon.locator(".badge-content", { hasText: new RegExp(`^${count}$`) }).waitFor();
    const row = (words: string) => page.locator(".sidebar .monaco-list-row", { hasText: words }).first();
    const problems = (rule: string, isThere: boolean) =>
      workbench.waitForProblems(
        (found) => found.some((one) => one.rule === rule) === isThere,
        isThere ? rule : `no ${rule}`,
      );
    const table = page.frameLocator("iframe.webview").frameLocator("iframe");
    const overdueOnPage = () => table.locator("tr.overdue th button").allInnerTexts();

    await icon.click();
    await row("Ana Ruiz")
      .filter({ hasText: /30 days overdue/ })
      .waitFor();
    await row("Otto Falk")
      .filter({ hasText: /2 days overdue/ })
      .waitFor();
    // Closing a case does not confirm that the person departed.
    await row("Mei Tan")
      .filter({ hasText: /5 days overdue/ })
      .waitFor();
    await badge("3");
    for (const rule of ["re-parole/request-due", "filing/mailing-unconfirmed", "departure/unconfirmed"])
      await problems(rule, true);
    await workbench.screenshot("deadlines-1-list");

    await workbench.runCommand("Parole Case: Show Deadlines");
    await eventually(overdueOnPage, (all) => all.length === 3, "three overdue deadlines on the page");
    assert.deepEqual(await overdueOnPage(), [
      "Last day to file a timely request for re-parole",
      "Parole expires; depart before this date",
      "Confirm that the request was mailed",
    ]);
    await workbench.screenshot("deadlines-2-page");

    // The question is answered in the case, and the deadline disappears from every list.
    await workbench.openFile("otto.parole.yaml");
    await workbench.goToLine(9);
    await workbench.press("F8");
    await page.locator(".peekview-widget", { hasText: "Was it mailed?" }).waitFor();
    await workbench.screenshot("deadlines-3-question");
    await workbench.press("Escape");
    await workbench.goToLine(10);
    await workbench.press("End", "Enter");
    await workbench.type("mailed: yes");
    assert.match(
      await workbench.savedText(path.join(folder, "otto", "otto.parole.yaml")),
      /\n {2}mailed: yes\n/,
    );
    await row("Otto Falk")
      .filter({ hasNotText: /overdue/i })
      .waitFor();
    await badge("2");
    await problems("filing/mailing-unconfirmed", false);
    await workbench.screenshot("deadlines-4-mailed");

    // The case of the request for re-parole is added: both cases point to each other, and the deadline is met.
    await mkdir(path.join(folder, "ana-re-parole"));
    await writeFile(path.join(folder, "ana-re-parole", "ana-re-parole.parole.yaml"), request);
    await badge("1");
    await problems("re-parole/request-due", false);
    await workbench.openFile("ana.parole.yaml");
    await workbench.goToLine(12, 17);
    await workbench.press("Control+k", "Control+i");
    const hover = page.locator(".monaco-hover:visible", { hasText: "The re-parole request for Ana Ruiz" });
    await hover.filter({ hasText: "ana-re-parole.parole.yaml" }).first().waitFor();
    await workbench.screenshot("deadlines-5-request");
    await page.keyboard.press("Escape");
    await workbench.openFile("ana-re-parole.parole.yaml");
    await workbench.goToLine(3, 20);
    await workbench.press("Control+k", "Control+i");
    await page
      .locator(".monaco-hover:visible", { hasText: "The earlier request for Ana Ruiz is in" })
      .first()
      .waitFor();
    await workbench.screenshot("deadlines-6-earlier");
  });
});
