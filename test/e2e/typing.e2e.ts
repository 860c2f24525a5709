// The first minutes of typing, with the keyboard only: a new case, from placeholder to placeholder, and text pasted
// from a word processor.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
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

const fromWord = [
  "Lucía has leukemia: a first relapse. The #1 hospital in the region closed its ward.",
  "",
  "“There is no bed left,” Dr. Pérez writes. She needs:",
  "•\tthe second cycle by November",
  "•\ta caregiver: her mother",
  "",
  "- 'No' other hospital - \"none\" - will take her.",
  "",
].join("\r\n");

test("a case started, navigated and filled in by keyboard only", { timeout: 1_800_000 }, async () => {
  const prepare = async (folder: string) => {
    await writeFile(path.join(folder, "notes.txt"), "Lucía, leukemia\n");
    await mkdir(path.join(folder, "ortega-lucia"));
  };
  await asPerson({ name: "typing", vsix, prepare }, async ({ workbench, folder }) => {
    await beginCase(workbench, "Ortega, Lucía", "typing-1");
    const file = path.join(folder, "ortega-lucia-2", "ortega-lucia-2.parole.yaml");
    const created = "Created the case in ortega-lucia-2. A folder named ortega-lucia already exists.";
    await workbench.message(created).waitFor();
    await workbench.screenshot("typing-1g-folder");
    await workbench.dismissMessages();
    await workbench.press("Control+1");
    const asWritten = await readFile(file, "utf8");
    assert.match(asWritten, /name:\n {4}family: Lee\n {4}given: Jordan\n {2}organization: "Clinic #1"\n/);
    const settings = await readFile(path.join(folder, "parole-case.config.yaml"), "utf8");
    assert.match(settings, /^practice:\n {2}organization: "Clinic #1"\n {2}attorneys:\n {4}- name:\n/);
    await onlyPlaceholdersAreOpen(workbench);

    const open = linesOf(asWritten);
    await workbench.press("Control+1");
    await workbench.type("2026-0418");
    await workbench.tabTo(open[1] ?? 0);
    await workbench.tabTo(open[2] ?? 0);
    await workbench.screenshot("typing-2-explanation");
    await workbench.paste(fromWord);
    await workbench.text("will take her.").waitFor();
    await workbench.screenshot("typing-3-pasted");
    // The cursor is after the pasted text, and Tab continues from there.
    await workbench.type(" Thank you.");
    await workbench.text("Thank you.").waitFor();
    const more = fromWord.trimEnd().split("\r\n").length - 1;
    await workbench.tabTo((open[3] ?? 0) + more);
    await workbench.paste("Urgent: heart defect #1\r\n");
    await workbench.text("Urgent: heart defect #1").waitFor();
    await workbench.tabTo((open[4] ?? 0) + more);
    await workbench.tabTo((open[3] ?? 0) + more, "Shift+Tab");
    await workbench.tabTo((open[2] ?? 0) + more, "Shift+Tab");
    await workbench.screenshot("typing-4-back");
    assert.equal(
      // VS Code leaves spaces in an empty line that it pastes; in YAML it is empty.
      between(await workbench.savedText(file), "  explanation: |\n", "  emergency:").replaceAll(/^ +$/gm, ""),
      `${fromWord
        .trimEnd()
        .split("\r\n")
        .map((line) => (line === "" ? "" : `    ${line}`))
        .join("\n")} Thank you.\n`,
    );

    await walkAfterReopening(workbench, file);
  });
});

/** After reopening, Tab goes from placeholder to placeholder to the last one, and around. */
async function walkAfterReopening(workbench: WorkbenchPage, file: string): Promise<void> {
  await workbench.runCommand("View: Close All Editors");
  await workbench.openFile(path.basename(file));
  const open = linesOf(await readFile(file, "utf8"));
  await workbench.goToLine(1);
  await workbench.runCommand("Parole Case: Next Placeholder");
  await atLine(workbench, open[0] ?? 0);
  for (const line of open.slice(1)) {
    await workbench.press("Tab");
    await atLine(workbench, line);
    assert.match(await workbench.place(), /selected/);
  }
  await workbench.screenshot("typing-5-last");
  await workbench.press("Tab");
  await atLine(workbench, open[0] ?? 0);
  await workbench.press("Shift+Tab");
  await atLine(workbench, open.at(-1) ?? 0);
  await workbench.page.locator(".tab.active:not(.dirty)").waitFor();

  // Where there is no placeholder, Tab indents as everywhere. The editor notices a moment later that the cursor has
  // left a placeholder.
  await eventually(
    async () => {
      await workbench.goToLine(1, 5);
      await workbench.press("Tab");
      return workbench.place();
    },
    (place) => place.includes("Ln 1, "),
    "the cursor on the line where Tab was pressed",
  );
  await workbench.page.locator(".tab.active.dirty").waitFor();
  await workbench.press("Control+z");

  // A click selects the whole placeholder, a double click a word of it.
  const embassy = (await readFile(file, "utf8"))
    .split("\n")
    .findIndex((line) => line.includes("TODO embassy"));
  const middle = async () => {
    await workbench.goToLine(embassy - 1);
    const box = await workbench.text("TODO embassy").boundingBox();
    assert.ok(box);
    return [box.x + 60, box.y + box.height / 2] as const;
  };
  await workbench.page.mouse.click(...(await middle()));
  await eventually(
    () => workbench.place(),
    (place) => place.includes(`(${"TODO embassy or consulate".length} selected)`),
    "the whole placeholder selected",
  );
  await workbench.screenshot("typing-6-clicked");
  await workbench.page.mouse.dblclick(...(await middle()));
  await eventually(
    () => workbench.place(),
    (place) => place.includes(`(${"embassy".length} selected)`),
    "a word selected",
  );
  await workbench.screenshot("typing-7-double-clicked");
}

async function beginCase(workbench: WorkbenchPage, name: string, picture: string): Promise<void> {
  await workbench.runCommand("Parole Case: New Case…");
  await workbench.answer("What kind of request is this?");
  await workbench.page.getByPlaceholder(/^Reasons for the request/).waitFor();
  await workbench.type("medical");
  await workbench.screenshot(`${picture}a-reason`);
  await workbench.answer(/^Reasons for the request/);
  await workbench.answerInWords("Family name, given name", name);
  await workbench.answer("Is this person under 18?", "ArrowUp");
  await workbench.answer("Does this person have a passport or another identity document with a photograph?");
  await workbench.page.getByPlaceholder(/Who files the request/).waitFor();
  await workbench.screenshot(`${picture}b-petitioner`);
  await workbench.answer(/Who files the request/);
  await workbench.answerInWords("Family name, given name", "Ortega, Rosa");
  await workbench.answer("Is the petitioner a parent of the child?");
  await workbench.page.getByPlaceholder(/Who will support/).waitFor();
  await workbench.screenshot(`${picture}c-supporter`);
  await workbench.answer(/Who will support/, "ArrowDown");
  await workbench.page.getByPlaceholder(/Who represents/).waitFor();
  await workbench.screenshot(`${picture}d-represented`);
  await workbench.answer(/Who represents/);
  await workbench.answerInWords("Family name, given name", "Lee, Jordan");
  await workbench.answerInWords("Name of the organization", "Clinic #1");
  await workbench.page.getByPlaceholder(/Remember Jordan Lee, Clinic #1/).waitFor();
  await workbench.screenshot(`${picture}e-remember`);
  await workbench.answer(/Remember Jordan Lee, Clinic #1/);
  await workbench.answer(/removal proceedings/, "ArrowDown");
  await workbench.answer(/Where should the folder/);
  await workbench.page.locator(".tab.active", { hasText: ".parole.yaml" }).waitFor();
  await workbench.page.locator(".editor-instance .view-line").first().waitFor();
  await workbench.screenshot(`${picture}f-case`);
}

/** Only placeholders are reported, and nothing that could not be read. */
async function onlyPlaceholdersAreOpen(workbench: WorkbenchPage): Promise<void> {
  const problems = await workbench.waitForProblems((all) => all.length > 5, "placeholders");
  assert.deepEqual(
    problems.filter(({ rule }) => /^(?:yaml|schema)\//.test(rule)),
    [],
  );
}

async function atLine(workbench: WorkbenchPage, line: number): Promise<void> {
  await eventually(
    () => workbench.place(),
    (place) => place.includes(`Ln ${line}, `),
    `the cursor on line ${line}`,
  );
}

/** The lines with a placeholder, from 1. */
function linesOf(text: string): readonly number[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.includes("TODO") ? [index + 1] : []));
}

function between(text: string, before: string, behind: string): string {
  const start = text.indexOf(before) + before.length;
  return text.slice(start, text.indexOf(behind, start));
}
