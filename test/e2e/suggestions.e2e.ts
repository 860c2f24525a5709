// Suggestions during typing in a real VS Code, with the keyboard only: keys, and values after a colon, in lists and
// braces; none in prose; and Enter never replaces what was typed with something else.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

const lucia = `parole_case: 1
request:
  kind: initial
  visa:
    attempts:
      - place: U.S. Embassy, Guatemala City
        outcome:
beneficiaries:
  - id: lucia
    name: { given: Lucía, family: Ruiz }
    medical:
      diagnosis: Leukemia
forms:
  - { form: I-131 }
exhibits:
  - label: A
    title: Passport
  - label: B-1
    title: Letter
filing:
  carrier: fedex
  address: 1 Main Street
`;

test("suggestions appear while typing", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(path.join(folder, "lucia.parole.yaml"), lucia);
    await writeFile(path.join(folder, "windows.parole.yaml"), lucia.replaceAll("\n", "\r\n"));
    await writeFile(path.join(folder, "empty.parole.yaml"), "");
    await mkdir(path.join(folder, "exhibits"));
    await writeFile(path.join(folder, "exhibits", "c-letter.pdf"), "%PDF-1.4\n");
  };
  await asPerson({ name: "suggestions", vsix, prepare }, async ({ workbench, folder }) => {
    const textOf = (name: string) => workbench.savedText(path.join(folder, name));

    for (const name of ["lucia.parole.yaml", "windows.parole.yaml"]) {
      await workbench.openFile(name);
      // Until the server has answered for the first time, there are no suggestions.
      await workbench.page.locator(".editor-instance .codelens-decoration").first().waitFor();
      await keysAndChoices(workbench, () => textOf(name), name === "lucia.parole.yaml");
      const expected = lucia
        .replace("outcome:\n", "outcome: refused\n")
        .replace("- id: lucia\n", "- id: lucia\n    located_in: Mexico\n")
        .replace("{ form: I-131 }", "{ form: I-131, for: lucia, signed_by: [petitioner] }")
        .replace(
          "    title: Letter\n",
          "    title: Letter\n    supports: [lucia.medical.diagnosis]\n  - label: C\n    kind: physician-letter\n    file: exhibits/c-letter.pdf\n",
        )
        .replace("  carrier: fedex\n", "  carrier: fedex\n  tracking_number: 77\n");
      const text = await textOf(name);
      assert.equal(text.replaceAll("\r\n", "\n"), expected);
      assert.equal(text.includes("\r\n"), name === "windows.parole.yaml");
      assert.doesNotMatch(text.replaceAll("\r\n", ""), /\r/);
    }

    await workbench.openFile("empty.parole.yaml");
    await wholeCase(workbench);
    assert.equal(await textOf("empty.parole.yaml"), typedCase);
  });
});

async function keysAndChoices(
  workbench: WorkbenchPage,
  current: () => Promise<string>,
  isPictured: boolean,
): Promise<void> {
  /** Moves the cursor right after these words. */
  const behind = async (words: string) => {
    const lines = (await current()).split(/\r?\n/);
    const line = lines.findIndex((text) => text.includes(words));
    assert.ok(line >= 0, words);
    await workbench.goToLine(line + 1, (lines[line] ?? "").indexOf(words) + words.length + 1);
  };
  const picture = async (name: string) => {
    if (isPictured) await workbench.screenshot(`suggestions-${name}`);
  };
  await behind("outcome:");
  await workbench.type(" ref");
  await suggested(workbench, "refused");
  await picture("1-behind-a-colon");
  await workbench.press("Enter");

  await behind("- id: lucia");
  await workbench.newLine(5);
  await workbench.type("loc");
  await suggested(workbench, "located_in");
  await picture("2-below-an-id");
  await workbench.press("Enter");
  await workbench.type("Mexico");

  await behind("{ form: I-131");
  await workbench.type(", fo");
  await suggested(workbench, "for");
  await workbench.press("Enter");
  await suggested(workbench, "lucia");
  await workbench.type("lu");
  await workbench.press("Enter");
  await workbench.type(", signed_by: [pet");
  await suggested(workbench, "petitioner");
  await picture("3-in-brackets");
  await workbench.press("Enter");

  await behind("title: Letter");
  await workbench.press("Enter");
  await workbench.type("sup");
  await suggested(workbench, "supports");
  await workbench.press("Tab");
  await suggested(workbench, "lucia");
  await workbench.type("[lucia.med");
  await suggested(workbench, "lucia.medical.diagnosis");
  await picture("4-claims");
  await workbench.press("Enter", "End", "Enter", "Backspace");
  await workbench.type("- label: C");
  await workbench.newLine(5);
  await workbench.type("kind: phys");
  await suggested(workbench, "physician-letter");
  await workbench.press("Enter", "Enter");
  await workbench.type("file:");
  await workbench.type(" ");
  await workbench.page
    .locator(".suggest-widget.visible .monaco-list-row", { hasText: "exhibits/c-letter.pdf" })
    .waitFor();
  await picture("5-files");
  await workbench.press("ArrowDown", "Enter");

  await behind("carrier: fedex");
  await workbench.press("Enter");
  await workbench.type("tra");
  await suggested(workbench, "tracking_number");
  await picture("6-between-two-keys");
  await workbench.press("Enter");
  await workbench.type("77");
  await workbench.press("Escape");
}

/** The result of `wholeCase`. */
const typedCase = `parole_case: 1
request:
  kind: initial
  reasons: [medical]
  explanation: |
    Lucía needs "urgent" surgery: see Dr. O'Neil's letter [1]
beneficiaries:
  - id: lucia
    name: { given: Lucía, family: Ruiz }
    date_of_birth: 2019-04-02
    medical:
      diagnosis: Leukemia
      cost: { amount: 40000, currency: USD }
exhibits:
  - label: A
    kind: physician-letter
    supports: [lucia.medical.diagnosis]
  - kind: visa-refusal
    title: Refusal
filing:
  carrier: fedex
  tracking_number: 77`;

/** A small case, from the first letter to the last. */
async function wholeCase(workbench: WorkbenchPage): Promise<void> {
  await workbench.type("parole_case: 1");
  await workbench.newLine(1);
  await wholeKey(workbench, "request:", 3);
  await taken(workbench, "ki", "kind");
  await taken(workbench, "ini", "initial");
  await workbench.press("Enter");
  await taken(workbench, "rea", "reasons");
  await taken(workbench, "[med", "medical");
  await workbench.press("End", "Enter");
  await taken(workbench, "exp", "explanation");
  await prose(workbench, `Lucía needs "urgent" surgery: see Dr. O'Neil's letter [1]`);
  await workbench.press("Enter", "Backspace", "Backspace");

  await wholeKey(workbench, "beneficiaries:", 3);
  await wholeKey(workbench, "- id: lucia", 5);
  await workbench.type("name: { given: Lucía, ");
  await taken(workbench, "fam", "family");
  await workbench.type("Ruiz }");
  await workbench.press("Enter");
  await taken(workbench, "dat", "date_of_birth");
  await workbench.type("2019-04-02");
  await workbench.press("Enter");
  await wholeKey(workbench, "medical:", 7);
  await workbench.type("diagnosis: ");
  await workbench.type("Leukemia");
  await workbench.press("Enter");
  await workbench.type("cost: { amount: 40000, ");
  await taken(workbench, "cur", "currency");
  await taken(workbench, "", "USD");
  await workbench.type(" }");
  await workbench.press("Enter", "Backspace", "Backspace", "Backspace");

  await wholeKey(workbench, "exhibits:", 3);
  await wholeKey(workbench, "- label: A", 5);
  await taken(workbench, "ki", "kind");
  await taken(workbench, "phys", "physician-letter");
  await workbench.press("Enter");
  await taken(workbench, "sup", "supports");
  await taken(workbench, "[lucia.med", "lucia.medical.diagnosis");
  await workbench.press("End", "Enter");
  // The cursor is in the column of the keys; the dash of the next exhibit is moved to that of the first.
  await workbench.type("- ");
  await taken(workbench, "ki", "kind");
  await taken(workbench, "visa", "visa-refusal");
  await workbench.newLine(5);
  await workbench.type("title: Refusal");
  await workbench.press("Enter", "Backspace", "Backspace");
  await wholeKey(workbench, "filing:", 3);
  await taken(workbench, "car", "carrier");
  await taken(workbench, "fed", "fedex");
  await workbench.press("Enter");
  await taken(workbench, "tra", "tracking_number");
  await workbench.type("77");
  await workbench.screenshot("suggestions-7-whole-case");
}

/** Types a key without accepting it from a list, and goes to this column of the next line. */
async function wholeKey(workbench: WorkbenchPage, key: string, column: number): Promise<void> {
  await workbench.type(key);
  await workbench.newLine(column);
}

/** Types these letters and accepts the first suggestion. */
async function taken(workbench: WorkbenchPage, letters: string, label: string): Promise<void> {
  await workbench.type(letters);
  await suggested(workbench, label);
  await workbench.press("Enter");
}

/** Waits until this is the suggestion that Enter accepts. */
async function suggested(workbench: WorkbenchPage, label: string): Promise<void> {
  const first = workbench.page.locator(".suggest-widget.visible .monaco-list-row.focused");
  await first.filter({ has: workbench.page.getByText(label, { exact: true }) }).waitFor();
}

/** Types words during which no list appears. */
async function prose(workbench: WorkbenchPage, words: string): Promise<void> {
  // Written as text: it uses the browser's types, not those of this program.
  const watch =
    "window.listsShown = 0; window.listWatch = new MutationObserver(() => { if (document.querySelector('.suggest-widget.visible')) window.listsShown++; }); window.listWatch.observe(document.body, { subtree: true, attributes: true, childList: true });";
  await eventually(
    () => workbench.page.locator(".suggest-widget.visible").count(),
    (count) => count === 0,
    "no list of suggestions",
  );
  await workbench.page.evaluate(watch);
  await workbench.type(words);
  await workbench.page.locator(".view-line", { hasText: words.split(" ").at(-1) ?? words }).waitFor();
  await workbench.screenshot("suggestions-8-prose");
  assert.equal(await workbench.page.evaluate("window.listWatch.disconnect(), window.listsShown"), 0);
}
