// `npm run new-rule` in a copy of the sources: its output passes lint and the tests of the rule, and what is left for a
// person is reported by the command and by the tests.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { reportedBy } from "../../scripts/new-rule/examples.ts";
import { ruleField } from "../../scripts/new-rule/field.ts";
import { quickTierVariable } from "../../scripts/quick/tier.ts";
import { thorough } from "../support/tiers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folders and files that the rules and their tests need. */
const needed = [
  "server/src/core",
  "schemas",
  "scripts",
  "test/rules",
  "test/support",
  ".gitignore",
  "biome.json",
  "CHANGELOG.md",
  "package.json",
  "package.nls.json",
];

/** The first of the fields that no rule reports, since a rule about one of them may be added any day. */
function unreported(...names: readonly string[]): string {
  const isFree = (name: string) => {
    const field = ruleField(name);
    return typeof field !== "string" && reportedBy(field) === undefined;
  };
  const name = names.find(isFree);
  assert.ok(name, `a rule reports each of ${names.join(", ")}; name another field`);
  return name;
}

describe("npm run new-rule", thorough, () => {
  let copy = "";
  before(() => {
    copy = mkdtempSync(path.join(tmpdir(), "new-rule-"));
    for (const name of needed) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  function run(...args: readonly string[]) {
    const env: NodeJS.ProcessEnv = { ...process.env };
    for (const name of ["NODE_V8_COVERAGE", "NODE_TEST_CONTEXT", quickTierVariable]) delete env[name];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: "utf8",
      env,
    });
    return { status, output: stdout + stderr };
  }

  const idInMedical = "medical/made-up-missing";
  const written = [
    {
      id: "person/made-up-missing",
      field: unreported("beneficiaries[].marital_status", "beneficiaries[].located_in"),
    },
    {
      id: "new-topic/made-up-missing",
      field: unreported("representative.bar_number", "representative.email"),
    },
    {
      id: idInMedical,
      field: unreported("beneficiaries[].medical.us_provider", "beneficiaries[].medical.undocumented.cost"),
    },
    { id: "exhibit/made-up-missing", field: unreported("exhibits[].title", "exhibits[].language") },
  ];
  for (const { id, field } of written) {
    it(`writes a rule about ${field}, and says what is left for a person`, () => {
      const made = run("scripts/new-rule.ts", id, "--title", "It is stated", "--field", field);
      assert.equal(made.status, 0, made.output);
      assert.match(made.output, /Fill in, in schemas\/editions\/rules\.yaml:.*sources.*why.*remedy/s);
      const text = readFileSync(path.join(copy, `server/src/core/rules/${id}.ts`), "utf8");
      assert.equal(text.match(/\^ .* is missing\./g)?.length, 3);
    });
  }

  it("leaves sources that pass lint", () => {
    const biome = "node_modules/@biomejs/biome/bin/biome";
    const { status, output } = run(biome, "check", "server/src/core/rules", "test/rules");
    assert.equal(status, 0, output);
  });

  it("leaves examples that pass, and data and a test that say what to fill in", () => {
    const data = path.join(copy, "schemas/editions/rules.yaml");
    const withoutSources = run("scripts/generate.ts", "--law");
    assert.match(withoutSources.output, /rules\.yaml, [a-z/-]+: .*name at least one source/);
    const source = "sources: [{ source: practice, section: Exhibit labels }]";
    writeFileSync(data, readFileSync(data, "utf8").replaceAll("sources: []", source));
    const generated = run("scripts/generate.ts", "--law");
    assert.equal(generated.status, 0, generated.output);
    const tests = ["contract", "examples", "register"].map((name) => `test/rules/${name}.test.ts`);
    const { status, output } = run(
      "--test",
      "--test-isolation=none",
      `--test-name-pattern=^${idInMedical}`,
      ...tests,
    );
    assert.equal(status, 1);
    assert.match(output, /✔ finds failing example 3/);
    assert.match(output, /✔ medical\/made-up-missing offers a fix/);
    assert.match(output, /say in whole sentences why it matters/);
    assert.match(output, /\bfail 1\b/);
  });

  it("refuses an id or a field that cannot be used, and a field that a rule reports already", () => {
    const refusals: readonly (readonly [id: string, title: string, field: string, said: RegExp])[] = [
      ["medical", "It is stated", "matter", /"medical" is not an id of a rule\. Write topic\/name/],
      [
        "medical/a",
        "it is stated.",
        "matter",
        /does not begin with a capital letter, or it ends with a period/,
      ],
      ["medical/a", "It is stated", "request.reason", /"request\.reason" is not a field of the case format/],
      [
        "medical/a",
        "It is stated",
        "beneficiaries[].medical.prognosis",
        /medical\/prognosis-missing reports already that .* is missing/,
      ],
    ];
    for (const [id, title, field, said] of refusals) {
      const { status, output } = run("scripts/new-rule.ts", id, "--title", title, "--field", field);
      assert.equal(status, 2, output);
      assert.match(output, said);
    }
  });
});
