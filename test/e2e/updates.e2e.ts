// After an update: the findings of an earlier version are in the workspace storage, and the cases whose findings
// changed are shown once.
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

const caseOf = (given: string, more: string) => `parole_case: 1
matter: ${given}-1
request: { kind: initial }
beneficiaries: [{ id: x, name: { given: ${given}, family: Example } }]
${more}`;

interface Stored {
  version: string;
  snapshot: { rules: Record<string, string>; cases: Record<string, { findings: string[] }> };
}

test("cases whose findings changed with an update are announced once", { timeout: 900_000 }, async () => {
  const prepare = async (folder: string) => {
    for (const [name, more] of [
      ["Ana", "decisions: [{ outcome: denied, date: 2099-01-05 }]\n"],
      ["Óscar", ""],
    ] as const) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, `${name}.parole.yaml`), caseOf(name, more));
    }
  };
  await asPerson({ name: "updates", vsix, prepare }, async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.openFile("Ana.parole.yaml");
    const home = path.dirname(folder);
    const stored = await eventually(
      async () => {
        const found = (await readdir(home, { recursive: true })).find((file) =>
          file.endsWith("findings.json"),
        );
        return found === undefined ? undefined : path.join(home, found);
      },
      (file) => file !== undefined,
      "the findings that this version keeps",
    );
    assert.ok(stored);
    const kept = async (): Promise<Stored | undefined> => {
      const text = await readFile(stored, "utf8");
      return text === "" ? undefined : JSON.parse(text);
    };
    const now = await eventually(
      kept,
      (one) => Object.keys(one?.snapshot.cases ?? {}).length === 2,
      "the findings of both cases",
    );
    assert.ok(now);
    assert.equal(JSON.stringify(now).includes("Example"), false);

    // As stored by a version that did not have the rule about dates in the future.
    const rule = "date/in-the-future";
    const cases = Object.entries(now.snapshot.cases).map(([key, one]) => [
      key,
      { ...one, findings: one.findings.filter((finding) => !finding.startsWith(`${rule} `)) },
    ]);
    const { [rule]: known, ...rules } = now.snapshot.rules;
    assert.ok(known);
    const earlier = {
      version: "0.0.9",
      snapshot: { ...now.snapshot, rules, cases: Object.fromEntries(cases) },
    };
    await writeFile(stored, JSON.stringify(earlier));
    await page.reload();
    const said = /Parole Case was updated to \d+\.\d+\.\d+\. The findings of 1 case changed\./;
    await workbench.message(said).waitFor();
    await workbench.screenshot("updates-1-message");
    await workbench.pressButton(said, "Show");
    const preview = page.frameLocator("iframe.webview").frameLocator("iframe");
    await preview.getByRole("heading", { name: "Findings changed with the update" }).waitFor();
    const text = await preview.locator("body").innerText();
    assert.match(text, /Ana Example, Ana-1/);
    assert.match(text, /New: The date of the decision, January 5, 2099, is in the future\./);
    assert.doesNotMatch(text, /Óscar/);
    await workbench.screenshot("updates-2-page");
    await preview.getByRole("button", { name: /^Line \d+$/ }).click();
    await page.locator(".tab.active", { hasText: "Ana.parole.yaml" }).waitFor();
    assert.match(await workbench.place(), /Ln 5/);

    // Only once: the next start shows nothing, and the stored findings are of this version.
    const after: Stored = JSON.parse(await readFile(stored, "utf8"));
    assert.equal(after.version, now.version);
    await page.reload();
    await workbench.openFile("Ana.parole.yaml");
    await workbench.waitForProblems(
      (problems) => problems.some(({ message }) => message.includes("is in the future")),
      "the finding",
    );
    assert.equal(await workbench.message(said).count(), 0);
  });
});
