// `parole-case check` on a folder compares its cases with one another.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
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
    findings.flatMap(({ rule, message }) => (rule.startsWith("case/") ? [message] : [])),
  );
}

describe("check of several files", () => {
  const both = [
    "A012345678 is the A-Number of Ana Morales in this case and of Luis Ortiz in another case (luis.parole.yaml). Correct the wrong one.",
    "A012345678 is the A-Number of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.",
  ];

  it("reports in each what it has in common with the others, in a folder and for files named", async () => {
    assert.deepEqual(await found("."), both);
    assert.deepEqual(await found("ana.parole.yaml", "luis.parole.yaml"), both);
  });

  it("names the other case by its path from the checked folder, and gives its location in JSON", async () => {
    const { output = "" } = await check([folder], { format: "json", failOn: "error" }, "2026-05-01");
    const report: { files: { findings: { rule: string; related: unknown }[] }[] } = JSON.parse(output);
    assert.deepEqual(
      report.files[0]?.findings.filter(({ rule }) => rule.startsWith("case/")).map(({ related }) => related),
      [
        [
          {
            message: "Luis Ortiz in luis.parole.yaml",
            file: path.join(folder, "luis.parole.yaml"),
            line: 2,
            column: 74,
            endLine: 2,
            endColumn: 84,
          },
        ],
      ],
    );
    await mkdir(path.join(folder, "below é"));
    await cp(path.join(folder, "luis.parole.yaml"), path.join(folder, "below é", "luis.parole.yaml"));
    const below = path.join("below é", "luis.parole.yaml");
    const text = await check([folder], { format: "text", failOn: "error" }, "2026-05-01");
    assert.ok(text.output?.includes(`Another file is for the same matter: ${below}`), text.output);
    assert.equal(text.output?.includes(`: ${folder}`), false);
    await rm(path.join(folder, "below é"), { recursive: true });
  });

  it("prints file by file what it otherwise gives as a whole, also where no file is found", async () => {
    for (const [format, failOn] of [
      ["text", "error"],
      ["json", "error"],
    ] as const) {
      for (const paths of [
        [folder],
        [path.join(folder, "ana.parole.yaml")],
        [path.join(folder, "none.yaml")],
      ]) {
        const whole = await check(paths, { format, failOn }, "2026-05-01");
        const pieces: string[] = [];
        const outcome = await check(paths, { format, failOn }, "2026-05-01", {
          print: async (piece) => void pieces.push(piece),
        });
        assert.equal(pieces.join(""), whole.output);
        const { output, ...others } = whole;
        assert.deepEqual(outcome, others);
        if (format === "json") {
          const report: object = JSON.parse(output ?? "");
          assert.equal(`${JSON.stringify(report, undefined, 2)}\n`, output);
        }
      }
    }
  });

  it("compares nothing when one file is checked", async () => {
    assert.deepEqual(await found("ana.parole.yaml"), []);
  });

  it("checks the others where one cannot be read", async () => {
    const paths = [path.join(folder, "none.parole.yaml"), path.join(folder, "ana.parole.yaml")];
    const { status, output = "" } = await check(paths, { format: "text", failOn: "error" }, "2026-05-01");
    assert.equal(status, 2);
    assert.match(output, /ana\.parole\.yaml/);
  });
});
