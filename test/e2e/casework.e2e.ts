// The views next to the case file: the readiness checklist, the packet before its export, the deadlines.
import assert from "node:assert/strict";
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Frame } from "playwright-core";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const caseFile = "child-medical.parole.yaml";
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test("a case is reviewed, its exhibits reordered, and its packet exported", {
  timeout: 1_800_000,
}, async () => {
  const prepare = (folder: string) =>
    cp(path.join(projectRoot, "test", "cases", "child-medical"), folder, { recursive: true });
  await asPerson({ name: "desk", vsix, prepare }, async ({ workbench, folder }) => {
    await workbench.openFile(caseFile);
    await workbench.runCommand("Parole Case: Open Readiness Checklist");
    const readiness = await viewWith(workbench, /^Readiness: /);
    await workbench.screenshot("desk-readiness");
    await readiness
      .getByRole("button", { name: /^Exhibit C, / })
      .first()
      .click();
    const isAtExhibit = workbench.page.locator("#status\\.editor\\.selection", { hasText: /Ln \d{2,}/ });
    await isAtExhibit.waitFor();

    await workbench.runCommand("Parole Case: Preview Packet");
    const packet = await viewWith(workbench, /^Packet$/);
    await workbench.screenshot("desk-packet");
    const [first, second] = await packet.getByRole("button", { name: /^Exhibit [AB]: / }).allTextContents();
    await packet.getByRole("button", { name: "Move Exhibit B up" }).focus();
    await workbench.press("Alt+ArrowUp");
    await packet.getByRole("button", { name: second?.replace("Exhibit B", "Exhibit A") ?? "" }).waitFor();
    await packet.getByRole("button", { name: first?.replace("Exhibit A", "Exhibit B") ?? "" }).waitFor();
    const focused = await packet.evaluate("document.activeElement.getAttribute('aria-label')");
    assert.equal(focused, "Move Exhibit A down", "the focus stays with the exhibit, at the way that is open");
    await workbench.screenshot("desk-packet-moved");

    await packet.getByRole("button", { name: "Export Packet" }).click();
    await workbench.message("The packet is packet/2015-0388-packet.pdf, 38 pages").waitFor();
    await workbench.screenshot("desk-exported");
    await workbench.pressButton("The packet is", "Copy Filing Address");
    await workbench.message("Copied the filing address").waitFor();
    const file = await readFile(path.join(folder, "packet", "2015-0388-packet.pdf"));
    assert.equal(file.subarray(0, 5).toString(), "%PDF-");
    const text = await readFile(path.join(folder, caseFile), "utf8");
    const title = (label: string) =>
      new RegExp(`label: ${label}\\n(?:.*\\n)*?\\s+title: (.+)`).exec(text)?.[1];
    assert.ok(second?.endsWith(title("A") ?? "-"), "the file was saved in the new order");
    await workbench.dismissMessages();

    await workbench.runCommand("Parole Case: Show Deadlines");
    const deadlines = await viewWith(workbench, /^Deadlines$/);
    await deadlines.getByLabel("Include completed and past dates").check();
    await deadlines.getByRole("button", { name: "What", exact: true }).click();
    await deadlines.locator("th[aria-sort='ascending']", { hasText: "What" }).waitFor();
    await workbench.screenshot("desk-deadlines");
  });
});

/** The view with this heading. */
async function viewWith({ page }: WorkbenchPage, heading: RegExp): Promise<Frame> {
  const look = async () => {
    for (const frame of page.frames()) {
      // A frame may disappear while it is read.
      const texts = await frame
        .locator("main h1")
        .allTextContents()
        .catch((): string[] => []);
      if (texts.some((text) => heading.test(text))) return frame;
    }
    return undefined;
  };
  const found = await eventually(look, (frame) => frame !== undefined, `a view with the heading ${heading}`);
  assert.ok(found);
  return found;
}
