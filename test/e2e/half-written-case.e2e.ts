// The whole workflow in VS Code with the packed extension: an unfinished case, its findings, their fixes, and the
// packet.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFile, cp, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { installSystemPackages } from "../../scripts/provision-debian.ts";
import { asPerson } from "./support/person.ts";
import type { Problem } from "./support/problems.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const caseFile = "child-half-written.parole.yaml";
const cases = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");

installSystemPackages(["PDF tools"], (line) => console.log(line));
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test("an incomplete case is fixed and its packet exported", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(cases, "child-half-written"), folder, { recursive: true });
    // A fixed filing date, so that the child's age and the fee do not depend on the date of the test.
    const text = await readFile(path.join(folder, caseFile), "utf8");
    await writeFile(path.join(folder, caseFile), text.replace(/date:\s*$/, "date: 2015-08-24\n"));
  };
  await asPerson({ name: "half-written-case", vsix, prepare }, async ({ workbench, folder }) => {
    await workbench.openFile(caseFile);
    const found = await workbench.waitForProblems(
      (problems) => headlines.every((rule) => problems.some((problem) => problem.rule === rule)),
      "the three headline findings",
    );
    assert.deepEqual(
      found
        .filter(({ rule }) => headlines.includes(rule))
        .map(({ rule, severity, line }) => ({ rule, severity, line })),
      [
        { rule: "guardian/consent-missing", severity: "error", line: 47 },
        { rule: "medical/treatment-duration-missing", severity: "error", line: 60 },
        { rule: "lockbox/wrong-for-carrier", severity: "error", line: 143 },
      ],
    );
    await workbench.screenshot("1-findings");

    await goToProblem(workbench, "medical/treatment-duration-missing");
    const offered = await workbench.quickFixes("2-quick-fix");
    assert.match(offered.join("\n"), /^Add length of treatment/m);
    await workbench.applyQuickFix("Add length of treatment");
    await workbench.type("6 months");
    await gone(workbench, "medical/treatment-duration-missing");

    await goToProblem(workbench, "guardian/consent-missing");
    await workbench.applyQuickFix("Add consent");
    await workbench.screenshot("3-placeholders");
    await fillIn(workbench, ["Ana Calderón", "mother", "2015-08-10", "D"]);
    await gone(workbench, "guardian/consent-missing");

    await goToProblem(workbench, "lockbox/wrong-for-carrier");
    await workbench.applyQuickFix("for couriers");
    await gone(workbench, "lockbox/wrong-for-carrier");
    await workbench.screenshot("4-three-mended");

    await exportStopped(workbench);
    await mendTheRest(workbench, folder);

    await workbench.runCommand("Parole Case: Export Packet…");
    await workbench.page.locator(".monaco-dialog-box").getByText("Export with 10 Warnings").click();
    await workbench.message("The packet is packet/2015-0388-packet.pdf").waitFor();
    await packetIsDone(workbench);
    await workbench.screenshot("7-packet-exported");
    await workbench.pressButton("The packet is", "Reveal in Folder");
    await workbench.page
      .locator(".explorer-folders-view .monaco-list-row.selected", { hasText: "packet.pdf" })
      .waitFor();
    const packet = path.join(folder, "packet", "2015-0388-packet.pdf");
    assertPacket(packet);
    assert.equal((await stat(packet)).isFile(), true);
    await copyFile(packet, path.join(output, "packet-of-the-half-written-case.pdf"));
  });
});

const headlines = [
  "medical/treatment-duration-missing",
  "guardian/consent-missing",
  "lockbox/wrong-for-carrier",
];

async function exportStopped(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand("Parole Case: Export Packet…");
  // No question is asked first.
  const stopped = /Fix \d+ errors before exporting the packet\./;
  await workbench.message(stopped).waitFor();
  await packetIsDone(workbench);
  await workbench.screenshot("5-export-stopped");
  await workbench.pressButton(stopped, "Export as Draft");
  await workbench.message("packet-draft/2015-0388-packet-draft.pdf").waitFor();
  await packetIsDone(workbench);
  await workbench.screenshot("6-draft");
  await workbench.dismissMessages();
}

async function packetIsDone(workbench: WorkbenchPage): Promise<void> {
  await workbench.message("Assembling the packet").waitFor({ state: "hidden" });
}

/** The remaining blockers of the export, fixed with keys and fixes, and with documents moved into the folder. */
async function mendTheRest(workbench: WorkbenchPage, folder: string): Promise<void> {
  await goToProblem(workbench, "schema/not-a-date");
  await workbench.applyQuickFix("Change to 2015-08-14");
  await goToProblem(workbench, "visa/unavailability-unexplained");
  await workbench.press("Shift+End");
  await workbench.type("The B-2 visa was refused, and no visa class fits the length of the treatment");
  await goToProblem(workbench, "schema/unknown-key");
  await workbench.applyQuickFix("Change to prognosis");
  await goToProblem(workbench, "medical/return-payment-unexplained");
  await workbench.applyQuickFix("Add payment for return travel");
  await fillIn(workbench, ["The aunt holds an open return ticket"]);
  await goToProblem(workbench, "medical/neighboring-country-reason-missing");
  await workbench.applyQuickFix("in a neighboring country");
  await fillIn(workbench, ["The hospital in Guatemala declined on 3 August 2015"]);

  const exhibits = path.join(folder, "exhibits");
  for (const name of ["d-consent.pdf", "e-hospital-letters.pdf"]) {
    await copyFile(path.join(exhibits, "a-passport.pdf"), path.join(exhibits, name));
  }
  await gone(workbench, "exhibit/file-missing");
  const untranslated = await goToProblem(workbench, "exhibit/untranslated");
  await workbench.applyQuickFix("Add translation");
  await fillIn(workbench, ["J. Ortiz", "2015-08-12"]);
  await gone(workbench, untranslated.rule);
  await addConsentExhibit(workbench);
  // The petitioner signs Form G-28 too.
  const unsigned = await goToProblem(workbench, "form/unsigned");
  await workbench.press("End", "ArrowLeft");
  await workbench.type(", petitioner");
  await gone(workbench, unsigned.rule);

  await workbench.waitForProblems(
    (problems) => !problems.some(({ severity }) => severity === "error"),
    "no error",
  );
}

/** Types exhibit D before exhibit E. */
async function addConsentExhibit(workbench: WorkbenchPage): Promise<void> {
  await goToProblem(workbench, "exhibit/label-gap");
  await workbench.press("ArrowUp", "End", "Enter");
  await workbench.type("- label: D");
  for (const line of [
    "kind: consent",
    "title: Consent of the mother",
    "file: exhibits/d-consent.pdf",
    "supports: [tomas]",
  ]) {
    await workbench.newLine(5);
    await workbench.type(line);
  }
  await gone(workbench, "exhibit/reference-unknown");
}

/** Types these in turn over the placeholders that a fix has added. */
async function fillIn(workbench: WorkbenchPage, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) {
      await workbench.press("Tab");
    }
    await workbench.type(value);
  }
}

async function goToProblem(workbench: WorkbenchPage, rule: string): Promise<Problem> {
  const problems = await workbench.waitForProblems((all) => all.some((each) => each.rule === rule), rule);
  const problem = problems.find((each) => each.rule === rule);
  assert.ok(problem);
  await workbench.goToLine(problem.line, problem.column);
  return problem;
}

async function gone(workbench: WorkbenchPage, rule: string): Promise<void> {
  await workbench.waitForProblems((all) => !all.some((each) => each.rule === rule), `no ${rule}`);
}

function assertPacket(file: string): void {
  execFileSync("qpdf", ["--check", file], { stdio: "pipe" });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  assert.match(text, /Index of Exhibits/);
  assert.match(text, /2501 S\. State Hwy/);
  assert.match(text, /Exhibit D, page 1 of/);
  assert.doesNotMatch(text, /DRAFT/);
}
