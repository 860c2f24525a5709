// Files added to a case in which exhibits without a file wait for some of them, with the keyboard only.
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

const text = `parole_case: 1
exhibits:
  - label: A
    kind: physician-letter
    file: TODO path such as exhibits/a.pdf
  - label: B
    title: Passport
    file: TODO path such as exhibits/b.pdf
filing:
  carrier: ups
`;

test("files for exhibits that wait for one", { timeout: 600_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(path.join(folder, "ana.parole.yaml"), text);
    await mkdir(path.join(folder, "exhibits"));
    for (const name of ["Physician letter.pdf", "scan0007.pdf", "Bank statements.pdf"])
      await writeFile(path.join(folder, "exhibits", name), "%PDF-1.4\n");
  };
  await asPerson({ name: "adding-exhibits", vsix, prepare }, async ({ workbench, folder }) => {
    await workbench.openFile("ana.parole.yaml");
    const add = async (name: string) => {
      await workbench.runCommand("Parole Case: Add Exhibits…");
      await workbench.page
        .locator(".quick-input-title", { hasText: "The files to add as exhibits" })
        .waitFor();
      await workbench.answerFileDialog(path.join(folder, "exhibits", name));
    };
    await add("Physician letter.pdf");
    await workbench.message("Exhibit A now has the file exhibits/Physician letter.pdf.").waitFor();
    await workbench.dismissMessages();

    await add("scan0007.pdf");
    assert.deepEqual(await workbench.choices("Which exhibit is exhibits/scan0007.pdf?"), [
      "A new exhibit",
      "Exhibit B: Passport",
    ]);
    await workbench.screenshot("adding-exhibits-1-question");
    await workbench.answer(/Which exhibit is/, "ArrowDown");
    await workbench.message("Exhibit B now has the file exhibits/scan0007.pdf.").waitFor();
    await workbench.dismissMessages();

    await add("Bank statements.pdf");
    await workbench.message("Exhibit C added.").waitFor();
    await workbench.screenshot("adding-exhibits-2-added");
    assert.equal(
      await workbench.savedText(path.join(folder, "ana.parole.yaml")),
      text
        .replace("TODO path such as exhibits/a.pdf", "exhibits/Physician letter.pdf")
        .replace("TODO path such as exhibits/b.pdf", "exhibits/scan0007.pdf")
        .replace(
          "filing:",
          `  - label: C
    kind: TODO what it is such as identity-document or physician-letter
    title: Bank statements
    file: exhibits/Bank statements.pdf
    supports: [TODO which person or claim it supports such as request.emergency]
filing:`,
        ),
    );
  });
});
