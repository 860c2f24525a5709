// A practice's own settings, as the command line applies them: the nearest file wins, and invalid settings are
// reported.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";
import { deadlines } from "../../server/src/cli/deadlines.ts";
import { letter } from "../../server/src/cli/document.ts";
import { explain } from "../../server/src/cli/explain.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { readiness } from "../../server/src/cli/readiness.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { wordText } from "../support/word-text.ts";

const today = "2015-08-20";
const source = { now: () => new Date("2026-11-22T09:00:00Z"), newId: () => "id-1" };
let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "practice é "));
  await mkdir(path.join(folder, "cases", "luz"), { recursive: true });
  for (const file of ["cases/ana.parole.yaml", "cases/luz/luz.parole.yaml"]) {
    await writeFile(path.join(folder, file), "parole_case: 1\nmatter: TODO ask\n");
  }
  await writeFile(
    path.join(folder, "parole-case.config.yaml"),
    "rules:\n  value/unfinished: error\n  petitioner/missing: off\n",
  );
});
after(() => rm(folder, { recursive: true, force: true }));

async function gravities(file: string): Promise<Record<string, string>> {
  const { output } = await check([path.join(folder, file)], { format: "json", failOn: "error" }, today);
  const report: { files: { findings: { rule: string; severity: string }[] }[] } = JSON.parse(output ?? "");
  return Object.fromEntries(
    report.files.flatMap(({ findings }) => findings.map((one) => [one.rule, one.severity])),
  );
}

describe("settings of a practice", () => {
  it("apply to the cases below them, at any depth", async () => {
    for (const file of ["cases/ana.parole.yaml", "cases/luz/luz.parole.yaml"]) {
      const found = await gravities(file);
      assert.equal(found["value/unfinished"], "error");
      assert.ok(!("petitioner/missing" in found));
    }
  });

  it("come from the nearest file only", async () => {
    const nearer = path.join(folder, "cases", "luz", "parole-case.config.yaml");
    await writeFile(nearer, "rules:\n  value/unfinished: information\n");
    const found = await gravities("cases/luz/luz.parole.yaml");
    assert.equal(found["value/unfinished"], "information");
    assert.equal(found["petitioner/missing"], "error");
    await rm(nearer);
  });

  it("are reported with their line where they are not valid, and the cases are still checked", async () => {
    const nearer = path.join(folder, "cases", "luz", "parole-case.config.yaml");
    await writeFile(nearer, "rules:\n  value/unfinishd: off\n  petitioner/missing: never\nholiday: red\n");
    const { status, output, trouble } = await check(
      [path.join(folder, "cases", "luz")],
      { format: "text", failOn: "error" },
      today,
    );
    assert.equal(status, 2);
    assert.match(output ?? "", /petitioner\/missing/);
    assert.deepEqual(trouble, [
      `${nearer}:2: Unknown rule "value/unfinishd". Did you mean "value/unfinished"?`,
      `${nearer}:3: A rule is set to error, warning, information, off`,
      `${nearer}:4: Unknown key "holiday". The keys are: rules, letterhead, blank_forms, spanish_reviewed, practice.`,
    ]);
    await rm(nearer);
  });
});

describe("settings for rules about unread text", () => {
  it("are reported, and the findings remain", async () => {
    const nearer = path.join(folder, "cases", "luz", "parole-case.config.yaml");
    const file = path.join(folder, "cases", "luz", "luz.parole.yaml");
    await writeFile(
      nearer,
      "rules:\n  schema/missing-key: off\n  yaml/syntax: information\n  value/cut-by-comment: off\n  petitioner/missing: off #later\n  schema/*: off\n  yaml: off\nletterhead: 410 Pecan Street #12\n",
    );
    await writeFile(file, "parole_case: 1\nmatter: 2015 #3\n");
    const { status, output, trouble } = await check([file], { format: "text", failOn: "error" }, today);
    assert.equal(status, 2);
    assert.match(output ?? "", /schema\/missing-key/);
    assert.match(output ?? "", /value\/cut-by-comment/);
    assert.doesNotMatch(output ?? "", /petitioner\/missing —/);
    assert.match(output ?? "", /\n1 rule is turned off by parole-case\.config\.yaml: petitioner\/missing\n/);
    const fixed = (rule: string) =>
      `The severity of ${rule} cannot be changed, because it reports text that was not read. Delete this line.`;
    const fixedGroup = (rules: string) =>
      `The severity of ${rules} cannot be changed, because these rules report text that was not read. Delete this line.`;
    const cut = (rest: string) =>
      `"${rest}" is read as a comment, not as part of the value. Put the whole value in quotation marks, or type a space after the # if it is a comment.`;
    assert.deepEqual([...(trouble ?? [])].sort(), [
      `${nearer}:2: ${fixed("schema/missing-key")}`,
      `${nearer}:3: ${fixed("yaml/syntax")}`,
      `${nearer}:4: ${fixed("value/cut-by-comment")}`,
      `${nearer}:5: ${cut("#later")}`,
      `${nearer}:6: ${fixedGroup("schema/*")}`,
      `${nearer}:7: ${fixedGroup("yaml")}`,
      `${nearer}:8: ${cut("#12")}`,
    ]);
    await rm(nearer);
    await writeFile(file, "parole_case: 1\nmatter: TODO ask\n");
  });
});

describe("explain", () => {
  it("prints its page", () => {
    const { status, output } = explain("guardian/consent-missing");
    assert.equal(status, 0);
    assert.match(
      output ?? "",
      /^# guardian\/consent-missing\n[\s\S]+## Why[\s\S]+## What to do[\s\S]+## Authority/,
    );
  });

  it("lists the rules of a group, ignoring case", () => {
    const { status, output = "" } = explain("guardian");
    assert.equal(status, 0);
    assert.match(output, /^guardian\/consent-missing {2}A parent or legal guardian consents/m);
    assert.deepEqual(
      output
        .trimEnd()
        .split("\n")
        .map((line) => line.split("/")[0]),
      allRules.filter(({ id }) => id.startsWith("guardian/")).map(() => "guardian"),
    );
    assert.deepEqual(explain("Guardian/Consent-Missing"), explain("guardian/consent-missing"));
  });

  it("suggests the nearest rule for an unknown one", () => {
    assert.deepEqual(explain("guardian/consent-mising"), {
      status: 2,
      trouble: ['Unknown rule "guardian/consent-mising". Did you mean "guardian/consent-missing"?'],
    });
    assert.match(
      explain("prognosis-missing").trouble?.[0] ?? "",
      / Did you mean "medical\/prognosis-missing"\?$/,
    );
    assert.match(explain("medcal").trouble?.[0] ?? "", / Did you mean "medical"\?$/);
    assert.match(explain("foo/bar").trouble?.[0] ?? "", /Name a group to list its rules: .*\bmedical\b/);
  });
});

describe("a named file that is not a case", () => {
  it("is refused with an explanation, and the others are checked", async () => {
    const notes = path.join(folder, "notes.yaml");
    await writeFile(notes, "# parole_case: 1\nname: build\n");
    const begun = path.join(folder, "begun.yaml");
    await writeFile(begun, "\n# Ana\nParole_Case: 1\n");
    const { status, output, trouble } = await check(
      [notes, begun],
      { format: "json", failOn: "error" },
      today,
    );
    const refusal = `${notes}: this is not a case file. Give it a name ending in .parole.yaml, or start it with the line parole_case: 1`;
    assert.equal(status, 2);
    assert.deepEqual(trouble, [refusal]);
    const report: { files: { path: string }[] } = JSON.parse(output ?? "");
    assert.deepEqual(
      report.files.map((file) => path.basename(file.path)),
      ["begun.yaml"],
    );
    assert.deepEqual(await readiness(notes, {}, today), { status: 2, trouble: [refusal] });
    assert.deepEqual(await letter("inquiry", notes, {}, today), { status: 2, trouble: [refusal] });
    assert.deepEqual(await packet(notes, {}, today), { status: 2, trouble: [refusal] });
    assert.deepEqual((await deadlines([notes], {}, today, source)).trouble, [refusal]);
  });
});

describe("people of the practice whom a case names", () => {
  it("sign its letters and are read by every command", async () => {
    const office = path.join(folder, "office");
    await mkdir(office);
    await writeFile(
      path.join(office, "parole-case.config.yaml"),
      "practice:\n  attorneys:\n    - { initials: JL, name: { family: Lee, given: Jordan }, role: attorney, organization: Example Legal Aid, phone: 202-555-0144 }\n",
    );
    const file = path.join(office, "ana.parole.yaml");
    const text = await readFile(
      new URL("../cases/format-example/format-example.parole.yaml", import.meta.url),
      "utf8",
    );
    await writeFile(file, text.replace(/\nrepresentative:\n(?: .*\n)+/, "\nrepresentative: JL\n"));
    const { status } = await letter("cover", file, {}, today);
    assert.equal(status, 0);
    const written = (await readdir(office)).find((name) => name.endsWith(".docx"));
    assert.ok(written !== undefined);
    const words = wordText(await readFile(path.join(office, written)));
    assert.match(words, /Jordan Lee/);
    assert.match(words, /Example Legal Aid/);
    const found = Object.keys(await gravities("office/ana.parole.yaml"));
    assert.ok(!found.includes("person/reference-unknown") && !found.includes("schema/wrong-type"));
  });
});
