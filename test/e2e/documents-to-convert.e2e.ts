// Documents as clients send them: added to a case although no packet can contain them, with what to do about each; then
// an export that is stopped without asking for a folder, and a draft with a placeholder page for each.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const caseFile = "child-medical.parole.yaml";

test("documents that must be converted", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(projectRoot, "test", "cases", "child-medical"), folder, { recursive: true });
    const exhibits = path.join(folder, "exhibits");
    await writeFile(path.join(exhibits, "letter of the school.docx"), "PK\u0003\u0004 word/document.xml");
    await writeFile(path.join(exhibits, "IMG_0042.HEIC"), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
  };
  await asPerson({ name: "documents-to-convert", vsix, prepare }, async ({ workbench, folder }) => {
    await workbench.openFile(caseFile);
    for (const [name, said] of [
      [
        "letter of the school.docx",
        "is a Word document. Open it in Word, choose File > Save As, and pick PDF",
      ],
      ["IMG_0042.HEIC", "is an iPhone photo (HEIC). On a Mac, open it in Preview"],
    ] as const) {
      await workbench.runCommand("Parole Case: Add Exhibits…");
      await workbench.page
        .locator(".quick-input-title", { hasText: "The files to add as exhibits" })
        .waitFor();
      await workbench.answerFileDialog(path.join(folder, "exhibits", name));
      await workbench.message(said).waitFor();
      await workbench.screenshot(`convert-1-${path.extname(name).slice(1)}`);
      await workbench.text(`exhibits/${name}`).waitFor();
      await workbench.dismissMessages();
    }
    await workbench.save();
    await workbench.waitForProblems(
      (all) => all.filter(({ rule }) => rule === "exhibit/file-unreadable").length === 2,
      "a finding for each document",
    );
    await workbench.screenshot("convert-2-problems");

    await workbench.runCommand("Parole Case: Export Packet…");
    const stopped = /Fix \d+ errors before exporting the packet\./;
    await workbench.message(stopped).waitFor();
    await workbench.screenshot("convert-3-stopped");
    assert.equal((await readdir(folder)).includes("packet"), false);

    await workbench.pressButton(stopped, "Export as Draft");
    const draft = path.join(folder, "packet-draft", "2015-0388-packet-draft.pdf");
    await workbench.message("packet-draft/2015-0388-packet-draft.pdf").waitFor();
    await workbench.screenshot("convert-4-draft");
    const text = execFileSync("pdftotext", ["-layout", draft, "-"], { encoding: "utf8" });
    for (const name of ["letter of the school.docx", "IMG_0042.HEIC"])
      assert.ok(text.includes(`exhibits/${name}`));
    assert.equal(text.match(/This document is not in the draft yet/g)?.length, 2);

    await cp(
      path.join(folder, "exhibits", "b-birth-certificate.pdf"),
      path.join(folder, "exhibits", "letter of the school.pdf"),
    );
    await workbench.dismissMessages();
    const [found] = await workbench
      .waitForProblems(
        (all) => all.some(({ message }) => message.includes("school.docx")),
        "the finding of the Word document",
      )
      .then((all) => all.filter(({ message }) => message.includes("school.docx")));
    assert.ok(found);
    await workbench.goToLine(found.line, found.column);
    await workbench.applyQuickFix("Name exhibits/letter of the school.pdf");
    await workbench.save();
    await eventually(
      () => readFile(path.join(folder, caseFile), "utf8"),
      (saved) => saved.includes("file: exhibits/letter of the school.pdf"),
      "the converted file in the case",
    );
  });
});
