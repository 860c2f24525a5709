// Several cases at once: the weekly report as a page and a Word file, a change of the law in all open cases that are
// not mailed in the refactor preview, and the packets of several cases.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
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
    // The closed case does not state when the parole expires that its request continues.
    assert.deepEqual(await frame.locator("h2").allInnerTexts(), ["Deadlines may be missing", "AB", "JL"]);
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
  });
});

const initial = (given: string, more = "") => `parole_case: 1
edition: uscis-2026
matter: ${given}-1
request: { kind: initial }
beneficiaries:
  - { id: x, name: { given: ${given}, family: Example }, removal: { in_proceedings: no } }
forms:
  - { form: I-131, for: x, fee: { amount: 305, currency: USD, method: check } }
filing:
  carrier: fedex
  address: |
    USCIS
    Attn: HP
    P.O. Box 660865
    Dallas, TX 75266-0865
${more}`;

test("a change of the law in the refactor preview, and the packets of several cases", {
  timeout: 900_000,
}, async () => {
  const before = {
    ana: draft("Ana", "JL", 9),
    óscar: draft("Óscar", "JL", -3),
    teo: initial("Teo"),
    mai: initial("Mai", "  tracking_number: 9405 5036 9930 0000 0000 00\n"),
    ida: initial("Ida", `closed: ${dayFromToday(-30)}\n`),
  };
  const prepare = async (folder: string) => {
    await cp(path.join(samples, "child-medical"), path.join(folder, "child-medical"), { recursive: true });
    for (const [name, text] of Object.entries(before)) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, `${name}.parole.yaml`), text);
    }
  };
  await asPerson({ name: "many-changes", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    const textOf = (name: string) => readFile(path.join(folder, name, `${name}.parole.yaml`), "utf8");
    const onDisk = async () =>
      Object.fromEntries(
        await Promise.all(Object.keys(before).map(async (name) => [name, await textOf(name)])),
      );

    await workbench.runCommand("Parole Case: Update Fees, Addresses, and Editions…");
    const kinds = "What should be updated in the unmailed open cases?";
    assert.equal((await workbench.choices(kinds)).join(), "Filing fees,Filing addresses,Editions");
    await workbench.screenshot("many-2-kinds");
    await workbench.answer(kinds);
    const rows = page.locator(".bulk-edit-panel .monaco-list-row");
    const row = (words: string) => rows.filter({ hasText: words }).first();
    await eventually(
      async () => (await rows.allInnerTexts()).flatMap((text) => /\S+\.parole\.yaml/.exec(text) ?? []),
      (files) => files.toSorted().join() === "ana.parole.yaml,teo.parole.yaml,óscar.parole.yaml",
      "the open cases that are not mailed, and no other",
    );
    // Nothing is checked, and nothing changed, until the person does it.
    assert.equal(await page.locator(".bulk-edit-panel .edit-checkbox.checked").count(), 0);
    assert.deepEqual(await onDisk(), before);
    await workbench.screenshot("many-3-preview");

    for (const file of ["ana.parole.yaml", "teo.parole.yaml"]) {
      await row(file).locator(".edit-checkbox").click();
    }
    await eventually(
      () => page.locator(".bulk-edit-panel .edit-checkbox.checked").count(),
      (count) => count === 5,
      "two files and their three changes, ticked",
    );
    await workbench.screenshot("many-4-ticked");
    await page.locator(".bulk-edit-panel").getByRole("button", { name: "Apply" }).click();
    await eventually(
      async () => (await onDisk()).teo,
      (text) => text !== before.teo,
      "the change of what was ticked",
    );
    const address = `    Attn: HP (Box 660865)
    2501 S. State Hwy. 121 Business, Suite 400
    Lewisville, TX 75067-8003
`;
    assert.deepEqual(await onDisk(), {
      ...before,
      ana: before.ana.replace("uscis-2015-08-17", "uscis-2026"),
      teo: before.teo.replace("amount: 305", "amount: 630").replace(/ {4}Attn: HP\n(?: {4}.*\n){2}/, address),
    });
    await workbench.screenshot("many-5-applied");

    // A case that cannot be exported does not stop the others, and the message names it.
    await workbench.openFile("teo.parole.yaml");
    await workbench.goToLine(1);
    await workbench.type("# typed and not saved ");
    await workbench.runCommand("Parole Case: Export Packets of Several Cases…");
    const which = "Which cases?";
    await workbench.choices(which);
    await page.locator(".quick-input-widget:visible .quick-input-header [role=checkbox]").click();
    await workbench.screenshot("many-6-which");
    await workbench.press("Enter");
    await workbench.message(/1 packet was exported\. Not exported: /).waitFor();
    await workbench.screenshot("many-7-exported");
    const said = await workbench.message(/1 packet was exported/).innerText();
    assert.match(said, /Ana Example: \d+ errors to fix; .*; and 2 more\./);
    await workbench.pressButton(/1 packet was exported/, "Show Cases Not Exported");
    await workbench.choices("Select a case to open it");
    await workbench.screenshot("many-8-not-exported");
    const listed = await page.locator(".quick-input-widget:visible .monaco-list-row").allInnerTexts();
    assert.equal(listed.length, 5, listed.join("\n"));
    for (const trouble of [
      /Mai Example\s*\d+ errors to fix/,
      /Ana Example\s*\d+ errors to fix/,
      /Teo Example\s*it has unsaved changes; save it first/,
    ]) {
      assert.match(listed.join("\n"), trouble);
    }
    await workbench.press("Escape");
    const packets = await readdir(path.join(folder, "child-medical", "packet"));
    assert.ok(packets.includes("2015-0388-packet.pdf"), packets.join());
    for (const name of ["ana", "óscar", "teo", "mai"]) {
      assert.equal((await readdir(path.join(folder, name))).includes("packet"), false, name);
    }
  });
});
