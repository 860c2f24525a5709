// Several cases at once, as a person does it: the weekly report as a page and a Word file, and the edition of all open cases
// that are not mailed in the editor's refactor preview.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { wordText } from "../support/word-text.ts";
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

const draft = (given: string, initials: string, due: number) => `parole_case: 1
edition: uscis-2015-08-17
matter: ${given}-1
responsible: ${initials}
request: { kind: re-parole }
beneficiaries:
  - { id: x, name: { given: ${given}, family: Example }, prior_parole: { i94_expires: ${dayFromToday(90 + due)} } }
forms:
  - { form: I-131, for: x, fee: { amount: 305, currency: USD, method: check } }
`;

test("several cases at once", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(samples, "approved-and-home"), path.join(folder, "approved-and-home"), {
      recursive: true,
    });
    for (const [name, text] of [
      ["ana", draft("Ana", "JL", 9)],
      ["óscar", draft("Óscar", "JL", -3)],
      ["eva", draft("Eva", "AB", 12)],
      [
        "ida",
        `${draft("Ida", "AB", -5)}closed: ${dayFromToday(-30)}\n`.replace(/, prior_parole: \{[^}]*\}/, ""),
      ],
    ] as const) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, `${name}.parole.yaml`), text);
    }
  };
  await asPerson({ name: "many", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.runCommand("Parole Case: Weekly Report");
    await page.locator(".tab.active", { hasText: "Weekly Report" }).waitFor();
    const frame = page.frameLocator("iframe.webview").frameLocator("iframe");
    await frame.getByRole("heading", { name: "JL" }).waitFor();
    assert.deepEqual(await frame.locator("h2").allInnerTexts(), ["AB", "JL"]);
    assert.equal((await frame.locator("tr.overdue").count()) > 0, true);
    await workbench.screenshot("many-1-report");

    const report = path.join(folder, "week-report.docx");
    await frame.getByRole("button", { name: "Save as Word File…" }).click();
    const asked = page.locator(".quick-input-widget:visible .quick-input-box input");
    await eventually(
      () => asked.inputValue(),
      (value) => value.endsWith("week-report.docx"),
      "the name of the Word file",
    );
    await page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: "ana" }).waitFor();
    await page.keyboard.press("Enter");
    await workbench.message("The weekly report was saved as week-report.docx").waitFor();
    assert.match(wordText(await readFile(report)), /^Weekly Report\n[\s\S]*\nJL\n/);
    await workbench.dismissMessages();

    // Nothing is changed before the preview is applied, and what is closed is left alone.
    await workbench.runCommand("Parole Case: Update Fees, Addresses, and Editions…");
    await page.getByPlaceholder("What should be updated in the unmailed open cases?").waitFor();
    await workbench.screenshot("many-2-kinds");
    await workbench.press("Enter");
    const preview = page.locator(".refactor-preview, .bulk-edit-panel");
    await preview.first().waitFor();
    await eventually(
      () => preview.first().innerText(),
      (text) =>
        ["ana.parole.yaml", "óscar.parole.yaml", "eva.parole.yaml"].every((name) => text.includes(name)),
      "the refactor preview with three cases",
    );
    assert.equal((await preview.first().innerText()).includes("ida.parole.yaml"), false);
    await workbench.screenshot("many-3-preview");
    const anaFile = path.join(folder, "ana", "ana.parole.yaml");
    assert.match(await readFile(anaFile, "utf8"), /edition: uscis-2015-08-17/);
  });
});
