// The formats of the report of a check: valid for the programs that read them, and without identifiers where a person
// has not asked for them.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { Ajv } from "ajv";
import { check } from "../../server/src/cli/check.ts";
import { formatNames } from "../../server/src/cli/formats/index.ts";
import { formatDay } from "../../server/src/core/base/calendar.ts";
import { toEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { caseFolder } from "../support/case-folders.ts";

const today = "2015-08-20";
let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "formats é "));
});
after(() => rm(folder, { recursive: true }));

async function reported(text: string, format: string, more: object = {}): Promise<string> {
  const file = path.join(folder, "case.parole.yaml");
  await writeFile(file, text);
  const { output = "" } = await check([file], { format, failOn: "error", ...more }, today);
  return output;
}

const faulty = `parole_case: 1
request: { kind: initial }
petitioner:
  name: { given: Ana, family: Morales }
  relationship: aunt,
  phone: TODO
`;

describe("check --format json", () => {
  it("is valid by the published schema, for every sample and for a file that cannot be read as a case", async () => {
    const schema: object = JSON.parse(
      await readFile(new URL("../../schemas/generated/check-report.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const samples = ["child-half-written", "format-example", "waiting-too-long"].map(
      (name) => caseFolder(name).file,
    );
    const outputs = [
      (await check(samples, { format: "json", failOn: "error" }, today)).output ?? "",
      await reported('a: "b', "json", { knownOn: "2015-08-01", edition: "uscis-2026" }),
      await reported(faulty, "json", { ignore: ["lockbox"], quiet: true }),
    ];
    for (const output of outputs) {
      assert.ok(validate(JSON.parse(output)), JSON.stringify(validate.errors, undefined, 2));
    }
  });

  it("has the edits of each fix, and says which are safe and what chose the edition", async () => {
    const { files } = JSON.parse(await reported(faulty, "json"));
    assert.equal(files[0].edition_chosen_by, "date");
    const comma = files[0].findings.find(({ rule }: { rule: string }) => rule === "value/trailing-comma");
    assert.deepEqual(comma.fixes_with_edits, [
      {
        title: "Remove the comma",
        safe: true,
        edits: [{ line: 5, column: 17, endLine: 5, endColumn: 22, text: "aunt" }],
      },
    ]);
    const chosen = async (text: string, more: object) =>
      JSON.parse(await reported(text, "json", more)).files[0].edition_chosen_by;
    assert.equal(await chosen(faulty, { edition: "uscis-2026" }), "option");
    assert.equal(await chosen(`${faulty}edition: uscis-2026\n`, {}), "case");
  });
});

describe("check --format sarif", () => {
  it("has each rule once, and each finding with its rule, level, place, and a fingerprint of its own", async () => {
    const { version, runs } = JSON.parse(await reported(faulty, "sarif"));
    assert.equal(version, "2.1.0");
    const [{ tool, results }] = runs;
    const ids: string[] = tool.driver.rules.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const prints = new Set<string>();
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
      assert.equal(ids[ruleIndex], ruleId);
      assert.ok(["error", "warning", "note"].includes(level));
      assert.ok(message.text.length > 0);
      assert.ok(locations[0].physicalLocation.region.startLine >= 1);
      assert.match(
        locations[0].physicalLocation.artifactLocation.uri,
        /^file:\/\/\/.*%C3%A9.*\.parole\.yaml$/,
      );
      prints.add(`${ruleId} ${partialFingerprints["parolePlace/v1"]}`);
    }
    assert.equal(prints.size, results.length);
  });

  it("keeps the fingerprints when lines move and values change", async () => {
    const printsOf = async (text: string): Promise<readonly string[]> =>
      JSON.parse(await reported(text, "sarif")).runs[0].results.map(
        ({ ruleId, partialFingerprints }: { ruleId: string; partialFingerprints: object }) =>
          `${ruleId} ${Object.values(partialFingerprints)}`,
      );
    const moved = `# A comment\n\n${faulty.replace("Morales", "Quispe")}`;
    assert.deepEqual((await printsOf(moved)).toSorted(), (await printsOf(faulty)).toSorted());
  });

  it("has the edits of fixes only with --show-identifiers", async () => {
    assert.ok(!(await reported(faulty, "sarif")).includes('"fixes"'));
    const { runs } = JSON.parse(await reported(faulty, "sarif", { showIdentifiers: true }));
    const fixes = runs[0].results.flatMap((result: { fixes?: readonly object[] }) => result.fixes ?? []);
    assert.ok(JSON.stringify(fixes).includes('"text":"aunt"'), JSON.stringify(fixes));
  });

  it("is one whole log without any file, and with a file without findings", async () => {
    const none = await check(
      [path.join(folder, "none.parole.yaml")],
      { format: "sarif", failOn: "error" },
      today,
    );
    assert.deepEqual(JSON.parse(none.output ?? "").runs[0].results, []);
    const only = await reported(faulty, "sarif", { rule: ["denial"] });
    assert.deepEqual(JSON.parse(only).runs[0].results, []);
  });
});

describe("identifiers in sarif, github, and junit", () => {
  const sample = caseFolder("format-example").file;

  /** The sample with another value in every place, and those values in every way in which they could be shown. */
  async function withCanaries(value: (index: number, before: string) => string | undefined) {
    const text = await readFile(sample, "utf8");
    const canaries: string[] = [];
    const leaves: { readonly start: number; readonly end: number; readonly text: string }[] = [];
    const walk = (node: TreeNode): void => {
      if (node.kind === "map") for (const entry of node.entries) walk(entry.value);
      else if (node.kind === "list") for (const item of node.items) walk(item);
      else leaves.push({ start: node.start, end: node.end, text: text.slice(node.start, node.end) });
    };
    const { root } = parseCaseText(text);
    assert.ok(root);
    for (const entry of root.entries.slice(1)) walk(entry.value);
    const edits = leaves.flatMap(({ start, end, text: before }, index) => {
      if (before.trim() === "" || start === end) return [];
      const canary = value(index, before);
      if (canary === undefined) return [];
      canaries.push(canary);
      return [{ span: { start, end }, text: canary }];
    });
    return { text: withEdits(text, toEdits(edits)), canaries };
  }

  const dated = (index: number): string => `19${31 + (index % 60)}-03-${String(10 + (index % 18))}`;
  const variants: readonly [string, (index: number, before: string) => string | undefined][] = [
    ["in every field", (index) => `Canary${index}`],
    [
      "in every field that has a date",
      (index, before) => (/^\d{4}-\d\d-\d\d$/.test(before) ? dated(index) : undefined),
    ],
    [
      "in every field that has a number",
      (index, before) => (/^[A-Z]?\d+$/.test(before) ? `A0987${1000 + index}` : undefined),
    ],
    [
      "in every text that is no choice, date, or number",
      (index, before) => (/^[A-Z][\s\S]*[a-z]/.test(before) ? `Canary${index}` : undefined),
    ],
  ];
  for (const [name, value] of variants) {
    it(`are hidden: a canary ${name} is in none of them`, async () => {
      const { text, canaries } = await withCanaries(value);
      assert.ok(canaries.length > 3, `${canaries.length} canaries`);
      const forms = canaries.flatMap((canary) => [
        canary,
        ...(/^\d{4}-/.test(canary) ? [formatDay(canary)] : []),
        canary.replace(/^A0987(\d{4})$/, "0987$1"),
      ]);
      const plain = await reported(text, "text");
      if (name === "in every field")
        assert.ok(
          forms.some((form) => plain.includes(form)),
          "the text shows some",
        );
      for (const format of ["sarif", "github", "junit"]) {
        const output = await reported(text, format);
        assert.ok(output.length > 100);
        assert.deepEqual(
          forms.filter((form) => output.includes(form)),
          [],
          format,
        );
      }
    });
  }

  it("are shown with --show-identifiers", async () => {
    const text = 'parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Canary }, sex: "Canary" }]\n';
    for (const format of formatNames) {
      const output = await reported(text, format, { showIdentifiers: true });
      assert.ok(output.includes("Canary"), format);
    }
    for (const format of ["sarif", "github", "junit"]) {
      assert.ok(!(await reported(text, format)).includes("Canary"), format);
    }
  });
});
