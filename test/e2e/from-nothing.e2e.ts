// The extension for a person who has never seen it: from a folder without a case to a packet, with commands and clicks.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import type { WorkbenchPage } from "./support/workbench.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);
const caseName = "morales-ana";

test("from nothing to a packet", { timeout: 1_800_000 }, async () => {
  const prepare = (folder: string) => writeFile(path.join(folder, "notes.txt"), "Ana's mother died.\n");
  await asPerson({ name: "from-nothing", vsix, prepare }, async ({ workbench, folder }) => {
    await beginCase(workbench);
    const caseFolder = path.join(folder, caseName);
    assert.deepEqual((await readdir(caseFolder)).toSorted(), [
      "exhibits",
      "forms",
      `${caseName}.parole.yaml`,
    ]);
    await putPapers(caseFolder);
    // The first placeholder is selected: typing replaces it.
    await fillIn(workbench, path.join(caseFolder, `${caseName}.parole.yaml`));
    await workbench.screenshot("nothing-9-filled-in");
    await mendWithFixes(workbench);
    await workbench.save();
    await workbench.screenshot("nothing-10-mended");

    await workbench.runCommand("Parole Case: Export Packet…");
    // The payment method is still a placeholder.
    await workbench.page.locator(".monaco-dialog-box").getByText("Export with 1 Warning").click();
    await workbench.message("The packet is").waitFor();
    await workbench.screenshot("nothing-11-exported");
    const packets = (await readdir(path.join(caseFolder, "packet"))).filter((name) =>
      /-packet\.pdf$/.test(name),
    );
    assert.equal(packets.length, 1);
    assert.ok((await stat(path.join(caseFolder, "packet", packets[0] ?? ""))).size > 10_000);
  });
});

async function beginCase(workbench: WorkbenchPage): Promise<void> {
  await workbench.runCommand("Parole Case: New Case…");
  await workbench.page.getByPlaceholder("What kind of request is this?").waitFor();
  await workbench.screenshot("nothing-1-kind");
  await workbench.answer("What kind of request is this?");
  await workbench.page.getByPlaceholder(/^Reasons for the request/).waitFor();
  await workbench.type("funeral");
  await workbench.screenshot("nothing-2-reasons");
  await workbench.answer(/^Reasons for the request/);
  await workbench.page.getByPlaceholder("Family name, given name").waitFor();
  await workbench.press("Enter");
  await workbench.page.getByText("Enter the family name, a comma, and the given name").waitFor();
  await workbench.screenshot("nothing-3-name");
  await workbench.answerInWords("Family name, given name", "Morales, Ana");
  await workbench.answer("Is this person under 18?");
  await workbench.answer("Does this person have a passport or another identity document with a photograph?");
  await workbench.answer(/Who files the request/);
  await workbench.answerInWords("Family name, given name", "Morales, Rosa");
  await workbench.answer(/Who will support the beneficiary/, "ArrowDown");
  await workbench.answer(/Who represents/, "ArrowUp");
  await workbench.page.getByPlaceholder(/removal proceedings/).waitFor();
  await workbench.screenshot("nothing-6-removal");
  // It is unknown until the person states it; from there the arrow wraps around to the first answer.
  await workbench.answer(/removal proceedings/, "ArrowDown");
  await workbench.page.getByPlaceholder(/Where should the folder/).waitFor();
  await workbench.screenshot("nothing-7-folder");
  await workbench.answer(/Where should the folder/);
  await workbench.page.locator(".tab.active", { hasText: `${caseName}.parole.yaml` }).waitFor();
}

/** What a person does in the Finder or the Explorer: moves scans into the folders of the case. */
async function putPapers(caseFolder: string): Promise<void> {
  const sample = path.join(projectRoot, "test", "cases", "2026-funeral");
  for (const [from, to] of [
    ["forms/i-131.pdf", "forms/i-131.pdf"],
    ["forms/i-134.pdf", "forms/i-134.pdf"],
    ["exhibits/a-passport.pdf", "exhibits/a-passport.pdf"],
    ["exhibits/g-birth-certificate.pdf", "exhibits/b-birth-certificate.pdf"],
    ["exhibits/f-death-certificate.pdf", "exhibits/c-death-certificate.pdf"],
    ["exhibits/b-petitioner.pdf", "exhibits/d-passport.pdf"],
    ["exhibits/d-sponsor.pdf", "exhibits/e-bank.pdf"],
    ["exhibits/e-visa-refusal.pdf", "exhibits/f-refusal.pdf"],
  ] as const) {
    await cp(path.join(sample, from), path.join(caseFolder, to));
  }
}

/** The date this many days from today, as a case writes it. */
function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * What is typed over each placeholder, in the order of the file; if undefined, a fix comes later, or the placeholder is
 * left.
 */
const answers: readonly (string | undefined)[] = [
  "2026-0417",
  "urgent-humanitarian-reasons",
  "Ana asks to bury her mother in Houston, and to fly home a week later",
  "Her mother died in Houston",
  dayFromToday(-11),
  dayFromToday(21),
  dayFromToday(6),
  dayFromToday(16),
  "The visitor visa was refused, and no other appointment is free before the burial",
  dayFromToday(-9),
  "U.S. Embassy, Guatemala City",
  dayFromToday(-10),
  "B-2",
  "refused",
  "Morales",
  "Elena",
  "mother",
  dayFromToday(8),
  "sister",
  "1985-03-02",
  "Guatemala",
  "Guatemala",
  dayFromToday(7),
  "Guatemala City",
  "Guatemala",
  "01/20/25",
  "7",
  "petitioner",
  dayFromToday(-8),
  undefined,
  undefined,
  "forms/i-131.pdf",
  "01/20/25",
  "petitioner",
  dayFromToday(-8),
  "forms/i-134.pdf",
  "Passport of Ana Morales",
  "exhibits/a-passport.pdf",
  "Birth certificate of Ana Morales",
  "exhibits/b-birth-certificate.pdf",
  "Death certificate of Elena Morales",
  "exhibits/c-death-certificate.pdf",
  "Passport of Rosa Morales",
  "exhibits/d-passport.pdf",
  "Bank statement of Rosa Morales",
  "exhibits/e-bank.pdf",
  "Refusal of the visitor visa",
  "exhibits/f-refusal.pdf",
  "fedex",
  undefined,
];

/** With Tab only from one placeholder to the next. */
async function fillIn(workbench: WorkbenchPage, caseFile: string): Promise<void> {
  const lines = (await readFile(caseFile, "utf8")).split(/\r?\n/);
  const open = lines.flatMap((line, index) => (line.includes("TODO") ? [index + 1] : []));
  assert.equal(open.length, answers.length);
  for (const [index, line] of open.entries()) {
    if (index > 0) await workbench.tabTo(line);
    const answer = answers[index];
    if (answer !== undefined) await workbench.type(answer);
  }
}

/** What the law determines is written by a fix: the fee in effect, and the address for the carrier. */
async function mendWithFixes(workbench: WorkbenchPage): Promise<void> {
  for (const [rule, fix] of [
    ["fee/missing", "Enter the fee in effect"],
    ["lockbox/missing", "Enter the address of the Dallas lockbox for couriers"],
  ] as const) {
    const problems = await workbench.waitForProblems(
      (all) => all.some((problem) => problem.rule === rule),
      rule,
    );
    const problem = problems.find((each) => each.rule === rule);
    assert.ok(problem);
    await workbench.goToLine(problem.line, problem.column);
    await workbench.applyQuickFix(fix);
    // The others may have moved: their locations are those of the previous text until the view is updated.
    await workbench.waitForProblems((all) => !all.some((each) => each.rule === rule), `no ${rule}`);
  }
  await workbench.waitForProblems(
    (problems) => !problems.some(({ severity }) => severity === "error"),
    "no error",
  );
}
