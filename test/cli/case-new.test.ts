// A new case from another one on the command line: written into a new folder, never overwriting anything.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { caseNew } from "../../server/src/cli/case-new.ts";

const today = "2026-11-28";
let folder = "";
let from = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cases é "));
  from = path.join(folder, "2026-0041-morales-ana", "2026-0041-morales-ana.parole.yaml");
  await mkdir(path.dirname(from));
  await writeFile(
    from,
    "parole_case: 1\nrequest: { kind: initial }\npetitioner: { id: rosa, name: { family: Ruiz, given: Rosa } }\nbeneficiaries:\n  - { id: ana, name: { family: Morales, given: Ana } } # Ana's mother calls\n",
  );
});
after(() => rm(folder, { recursive: true, force: true }));

describe("parole-case case new --from", () => {
  it("writes a case in a new folder, and another one next to it the next time", async () => {
    const out = path.join(folder, "plain");
    for (const called of ["quispe-luz", "quispe-luz-2"]) {
      const { status, output } = await caseNew({ from, name: "Quispe, Luz", out }, today);
      const file = path.join(out, called, `${called}.parole.yaml`);
      assert.deepEqual([status, output], [0, `The new case is ${file}\n`]);
      const text = await readFile(file, "utf8");
      assert.match(text, /family: Quispe\n {6}given: Luz/);
      assert.doesNotMatch(text, /Morales|Ana|Rosa|Ruiz|#/);
      assert.deepEqual((await readdir(path.join(out, called))).toSorted(), [
        "exhibits",
        "forms",
        `${called}.parole.yaml`,
      ]);
    }
  });

  it("numbers the folder as the practice does, and keeps the people chosen", async () => {
    await writeFile(path.join(folder, "parole-case.config.yaml"), "practice: { folder_numbering: year }\n");
    const { output = "" } = await caseNew({ from, keep: ["petitioner"], out: folder }, today);
    assert.match(output, /2026-0042-new-case\.parole\.yaml\n$/);
    const text = await readFile(output.trim().replace("The new case is ", ""), "utf8");
    assert.match(text, /^matter: 2026-0042$/m);
    assert.match(text, /id: rosa\n {2}name:\n {4}family: Ruiz/);
  });

  it("explains what cannot be done, and then writes nothing", async () => {
    const before = await readdir(folder);
    const trouble = async (options: Partial<Parameters<typeof caseNew>[0]>) => {
      const { status, trouble } = await caseNew({ from, out: folder, ...options }, today);
      return [status, ...(trouble ?? [])];
    };
    assert.deepEqual(await trouble({ name: "Luz" }), [
      2,
      '--name requires a family name, a comma, and a given name, for example "Morales, Ana"',
    ]);
    assert.deepEqual(await trouble({ keep: ["everyone"] }), [2, "--keep requires petitioner or sponsors"]);
    assert.deepEqual(await trouble({ keep: ["sponsors"] }), [
      2,
      "The case has no sponsor to keep other than the beneficiary.",
    ]);
    const gone = path.join(folder, "gone.parole.yaml");
    assert.deepEqual(await trouble({ from: gone }), [2, `${gone}: file or folder not found`]);
    assert.deepEqual(await readdir(folder), before);
  });

  it("reports that parts of a damaged case could not be read", async () => {
    const broken = path.join(folder, "broken.parole.yaml");
    await writeFile(broken, "parole_case: 1\nbeneficiaries: [{ id: 'ana }]\n");
    const { status, trouble } = await caseNew({ from: broken, out: folder }, today);
    assert.deepEqual(
      [status, trouble],
      [0, [`Parts of ${broken} could not be read. Check that the new case has everything it needs.`]],
    );
  });
});
