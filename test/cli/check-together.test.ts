// `parole-case check` on a folder compares its cases with one another.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parole-case-"));
  const one = (given: string, family: string) =>
    `parole_case: 1\nbeneficiaries: [{ id: x, name: { given: ${given}, family: ${family} }, a_number: A012345678 }]\n`;
  await writeFile(path.join(folder, "ana.parole.yaml"), one("Ana", "Morales"));
  await writeFile(path.join(folder, "luis.parole.yaml"), one("Luis", "Ortiz"));
});
after(() => rm(folder, { recursive: true }));

async function found(...names: readonly string[]): Promise<readonly string[]> {
  const paths = names.map((name) => path.join(folder, name));
  const { output = "" } = await check(paths, { format: "json", failOn: "error" }, "2026-05-01");
  const { files }: { files: { findings: { rule: string; message: string }[] }[] } = JSON.parse(output);
  return files.flatMap(({ findings }) =>
    findings.flatMap(({ rule, message }) =>
      rule.startsWith("case/") ? [message.replaceAll(`${folder}${path.sep}`, "")] : [],
    ),
  );
}

describe("check of several files", () => {
  const both = [
    "A012345678 is the A-number of Ana Morales here and of Luis Ortiz in another case (luis.parole.yaml)",
    "A012345678 is the A-number of Luis Ortiz here and of Ana Morales in another case (ana.parole.yaml)",
  ];

  it("finds in each what it has in common with the others, in a folder and where files are named", async () => {
    assert.deepEqual(await found("."), both);
    assert.deepEqual(await found("ana.parole.yaml", "luis.parole.yaml"), both);
  });

  it("compares nothing where one file is checked", async () => {
    assert.deepEqual(await found("ana.parole.yaml"), []);
  });

  it("checks the others where one cannot be read", async () => {
    const paths = [path.join(folder, "none.parole.yaml"), path.join(folder, "ana.parole.yaml")];
    const { status, output = "" } = await check(paths, { format: "text", failOn: "error" }, "2026-05-01");
    assert.equal(status, 2);
    assert.match(output, /ana\.parole\.yaml/);
  });
});
