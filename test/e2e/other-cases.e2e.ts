// Related cases: another client's name in a text, and a conflicted copy from a file sync service.
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

const ana = `parole_case: 1
edition: uscis-2026
matter: 2026-0417
request: { kind: initial, explanation: Ana Morales has acute leukemia. }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, date_of_birth: 2008-05-04, a_number: A204118837 }
`;
const luis = `parole_case: 1
edition: uscis-2026
matter: 2026-0502
request: { kind: initial, explanation: The ward that treated Ana Morales has closed. }
beneficiaries:
  - { id: luis, name: { given: Luis, family: Ortiz }, date_of_birth: 2010-01-02, a_number: A204118837 }
`;

test("related cases", { timeout: 600_000 }, async () => {
  const prepare = async (folder: string) => {
    await mkdir(path.join(folder, "morales"));
    await mkdir(path.join(folder, "ortiz"));
    await writeFile(path.join(folder, "morales", "ana.parole.yaml"), ana);
    await writeFile(
      path.join(folder, "morales", "ana.parole (Rosa's conflicted copy 2026-05-01).yaml"),
      `${ana}filing: { carrier: usps }\n`,
    );
    await writeFile(path.join(folder, "ortiz", "luis.parole.yaml"), luis);
  };
  await asPerson({ name: "other-cases", vsix, prepare }, async ({ workbench }) => {
    const { page } = workbench;
    const told = async (file: string, rule: string): Promise<readonly string[]> => {
      await workbench.openFile(file);
      const problems = await workbench.waitForProblems(
        (found) => found.some((one) => one.rule === rule),
        rule,
      );
      return problems.flatMap(({ rule: id, line, message }) =>
        id.startsWith("case/") ? `${line}: ${message.split("\n")[0]}` : [],
      );
    };

    const named = await told("luis.parole.yaml", "case/other-person-named");
    assert.ok(
      named.some((one) => one.startsWith("4: Ana Morales is the beneficiary of another case")),
      named.join("\n"),
    );
    assert.ok(
      named.some((one) => one.startsWith("6: A204118837 is the A-Number of Luis Ortiz in this case")),
      named.join("\n"),
    );
    await workbench.screenshot("other-cases-1-another-client");

    const same = await told("ana.parole.yaml", "case/same-matter");
    assert.ok(
      same.some((one) =>
        one.startsWith("3: Another file is for the same matter: morales/ana.parole (Rosa's"),
      ),
      same.join("\n"),
    );
    const offered = await (async () => {
      await workbench.openFile("ana.parole.yaml");
      await workbench.goToLine(3);
      return workbench.quickFixes("other-cases-2-copy");
    })();
    assert.ok(
      offered.some((title) => title.startsWith("Compare with morales/ana.parole (Rosa's")),
      offered.join("\n"),
    );
    await workbench.applyQuickFix(/^Compare with/);
    await page.locator(".monaco-diff-editor").first().waitFor();
    await workbench.screenshot("other-cases-4-compared");

    await page.locator(".activitybar .action-item", { has: page.getByLabel(/^Parole Cases/) }).click();
    await page.locator(".sidebar .monaco-list-row", { hasText: "conflicted copy" }).waitFor();
    await workbench.screenshot("other-cases-3-rows");
  });
});
