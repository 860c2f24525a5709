// Review marks with the keyboard only: a field, the whole case, and a finding are marked, a mark becomes outdated, and
// it is renewed.
import assert from "node:assert/strict";
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { formatDay } from "../../server/src/core/base/calendar.ts";
import { today } from "../../server/src/host/today.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const caseFile = "child-medical.parole.yaml";
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

const practice = `practice:
  attorneys:
    - { initials: AB, name: { family: Brook, given: Alma }, role: attorney }
  staff:
    - { initials: CD, name: { family: Dunn, given: Chris } }
`;

test("a field and a case are marked as reviewed, and the marks lapse and are renewed", {
  timeout: 1_800_000,
}, async () => {
  const prepare = async (folder: string) => {
    await cp(path.join(projectRoot, "test", "cases", "child-medical"), folder, { recursive: true });
    await writeFile(path.join(folder, "parole-case.config.yaml"), practice);
  };
  await asPerson({ name: "reviews", vsix, prepare }, async ({ workbench, folder }) => {
    const onDisk = () => readFile(path.join(folder, caseFile), "utf8");
    const reviews = async () => (await onDisk()).match(/^ +- by: .*\n.*\n +of: .*$/gm) ?? [];
    const changed = (messages: readonly string[]) =>
      workbench.waitForProblems(
        (problems) =>
          JSON.stringify(
            problems.map(({ message }) => message).filter((message) => / since .. reviewed /.test(message)),
          ) === JSON.stringify(messages.map((message) => `${message}. Review it again, or remove the mark.`)),
        messages.join("; ") || "no review that has fallen",
      );
    const day = formatDay(today());
    await workbench.openFile(caseFile);

    await workbench.runCommand("Parole Case: Mark as Reviewed…");
    await workbench.page.getByText("Mark as Reviewed: The case").waitFor();
    await workbench.screenshot("reviews-who");
    await workbench.answer("Who reviewed it?");
    await workbench.message("The case: marked as reviewed by AB.").waitFor();
    await eventually(reviews, ({ length }) => length === 1, "the first mark in the file");
    await workbench.dismissMessages();

    const line = (await onDisk()).split("\n").findIndex((one) => /^ +diagnosis:/.test(one)) + 1;
    await workbench.goToLine(line, 12);
    const titles = await workbench.quickFixes("reviews-light-bulb");
    assert.ok(
      titles.some((title) => /^Mark as reviewed: .*, Diagnosis$/.test(title)),
      titles.join("\n"),
    );
    await workbench.goToLine(line, 12);
    await workbench.press("Control+.");
    await workbench.page
      .locator(".action-widget:visible .monaco-list-row.action", {
        hasText: /Mark as reviewed: .*, Diagnosis/,
      })
      .click();
    await workbench.answer("Who reviewed it?", "ArrowDown");
    await workbench.message(/, Diagnosis: marked as reviewed by CD\./).waitFor();
    await eventually(reviews, ({ length }) => length === 2, "the second mark in the file");
    await workbench.dismissMessages();
    await changed([]);
    await workbench.goToLine(line, 12);
    await workbench.press("Control+k", "Control+i");
    await workbench.page.getByText(`Reviewed by CD on ${day}`).first().waitFor();
    await workbench.screenshot("reviews-hover");

    await workbench.press("Escape", "End");
    await workbench.type(", confirmed");
    await changed([
      `The case: changed since AB reviewed it on ${day} (Beneficiaries)`,
      `Tomás Calderón Núñez, Diagnosis: changed since CD reviewed it on ${day}`,
    ]);
    await workbench.screenshot("reviews-changed");
    const last = (await onDisk()).trimEnd().split("\n").length;
    await workbench.goToLine(last - 1, 10);
    await workbench.applyQuickFix("Mark as reviewed again by CD");
    await changed([`The case: changed since AB reviewed it on ${day} (Beneficiaries)`]);

    // The whole case again, with unsaved text.
    await workbench.runCommand("Parole Case: Mark as Reviewed…");
    await workbench.page.getByText("Mark as Reviewed: The case").waitFor();
    await workbench.answer("Who reviewed it?", "ArrowUp");
    await workbench.message("The case: review mark of AB renewed. Save the case to keep the mark.").waitFor();
    await workbench.dismissMessages();
    await changed([]);
    await workbench.save();

    // The bytes of a document.
    const exhibit = path.join(folder, "exhibits", (await readdir(path.join(folder, "exhibits")))[0] ?? "");
    await appendFile(exhibit, "\n% scanned again\n");
    await changed([`The case: a file changed since AB reviewed it on ${day}`]);

    await workbench.runCommand("Parole Case: Open Readiness Checklist");
    const headings = async () => {
      const found = workbench.page.frames().map((frame) => frame.getByRole("heading", { name: "Reviews" }));
      const counts = await Promise.all(found.map((one) => one.count().catch(() => 0)));
      return found.filter((_, index) => (counts[index] ?? 0) > 0);
    };
    const [heading] = await eventually(
      headings,
      ({ length }) => length > 0,
      "the reviews on the readiness page",
    );
    await heading?.first().scrollIntoViewIfNeeded();
    await workbench.screenshot("reviews-readiness");
  });
});
