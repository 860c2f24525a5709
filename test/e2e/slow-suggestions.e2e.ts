// A slow server in a real VS Code: a shown list must not outlive the letters that it is about, so that Enter after a
// fully typed key begins a line, whatever is still unanswered.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

/** In milliseconds; much longer than the two key presses meanwhile take. */
const answersAfter = 500;

const name = "slow.parole.yaml";

test("Enter after a complete word starts a new line while the server is slow", {
  timeout: 600_000,
}, async () => {
  await asPerson(
    {
      name: "slow-suggestions",
      vsix,
      prepare: (folder) => writeFile(path.join(folder, name), "parole_case: 1\n"),
      tamper: slowDown,
    },
    async ({ workbench, folder }) => {
      await workbench.openFile(name);
      await workbench.page.locator(".editor-instance .codelens-decoration").first().waitFor();
      await workbench.goToLine(2);
      await wholeKey(workbench, "reques", "request", "t:", 3);
      await wholeKey(workbench, "kin", "kind", "d: initial", 3);
      await workbench.press("Backspace");
      await wholeKey(workbench, "beneficiarie", "beneficiaries", "s:", 3);
      await workbench.type("- id: lucia");
      await workbench.newLine(5);
      await wholeKey(workbench, "medica", "medical", "l:", 7);
      await workbench.press("Backspace", "Backspace", "Backspace");
      await wholeKey(workbench, "filin", "filing", "g:", 3);
      await workbench.type("carrier: fe");
      await suggested(workbench, "fedex");
      await workbench.type("dex");
      await workbench.press("Enter");
      await workbench.type("matter: 7");
      await workbench.text("matter").waitFor();
      await workbench.screenshot("slow-suggestions");
      assert.equal(
        await workbench.savedText(path.join(folder, name)),
        [
          "parole_case: 1",
          "request:",
          "  kind: initial",
          "beneficiaries:",
          "  - id: lucia",
          "    medical:",
          "filing:",
          "  carrier: fedex",
          "  matter: 7",
        ].join("\n"),
      );
    },
  );
});

/** Types some letters, waits for suggestions, types the rest, and goes at once to this column of the next line. */
async function wholeKey(
  workbench: WorkbenchPage,
  letters: string,
  label: string,
  rest: string,
  column: number,
): Promise<void> {
  await workbench.type(letters);
  await suggested(workbench, label);
  await workbench.type(rest);
  await workbench.newLine(column);
}

async function suggested(workbench: WorkbenchPage, label: string): Promise<void> {
  const first = workbench.page.locator(".suggest-widget.visible .monaco-list-row.focused");
  await first.filter({ has: workbench.page.getByText(label, { exact: true }) }).waitFor();
}

async function slowDown(extension: string): Promise<void> {
  const file = path.join(extension, "dist", "program.cjs");
  const program = await readFile(file, "utf8");
  const handler = /(?<=\.onCompletion\()\((\w+),(\w+)\)=>\{/g;
  assert.equal(program.match(handler)?.length, 1);
  await writeFile(
    file,
    program.replace(handler, `async($1,$2)=>{await new Promise(done=>setTimeout(done,${answersAfter}));`),
  );
}
