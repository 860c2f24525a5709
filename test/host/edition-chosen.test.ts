// An edition from a setting or an option, for cases that name none, is recorded with its origin.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { check } from "../../server/src/cli/check.ts";
import { readiness } from "../../server/src/cli/readiness.ts";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { draftInEditor } from "../support/editor-draft.ts";

const today = "2026-11-20";
const edition = "uscis-2015-08-17";
const option = { edition, usual: "uscis-2026", where: "the option --edition" };
const setting = { ...option, where: "the setting parole-case.edition" };
const words = ({ where }: typeof option) =>
  `The edition is uscis-2015-08-17 because of ${where} (usually uscis-2026)`;
const entry = ({ where, usual }: typeof option) => ({ rule: "edition", change: edition, usual, where });

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "edition é "));
  await writeFile(path.join(folder, "none.parole.yaml"), "parole_case: 1\nmatter: none\n");
  await writeFile(
    path.join(folder, "named.parole.yaml"),
    "parole_case: 1\nmatter: named\nedition: uscis-2026\n",
  );
  await writeFile(
    path.join(folder, "unknown.parole.yaml"),
    "parole_case: 1\nmatter: unknown\nedition: uscis-1999\n",
  );
});
after(() => rm(folder, { recursive: true }));
const at = (name: string) => path.join(folder, `${name}.parole.yaml`);

describe("an edition chosen for cases without one", () => {
  it("is counted by check, and is among the changed rules of each such case in JSON", async () => {
    const { output = "" } = await check([folder], { edition, format: "text", failOn: "error" }, today);
    assert.ok(
      output.includes(
        `\nThe edition of 2 case files is uscis-2015-08-17 because of the option --edition (usually uscis-2026)\n`,
      ),
    );
    const json = await check([folder], { edition, format: "json", failOn: "error" }, today);
    const { files }: { files: { path: string; rules_changed: unknown }[] } = JSON.parse(json.output ?? "");
    assert.deepEqual(
      files.map(({ path: file, rules_changed }) => [path.basename(file), rules_changed]),
      [
        ["named.parole.yaml", []],
        ["none.parole.yaml", [entry(option)]],
        ["unknown.parole.yaml", [entry(option)]],
      ],
    );
  });

  it("is not mentioned where it is the default", async () => {
    for (const options of [{}, { edition: "by-date" }, { edition: "uscis-2026" }]) {
      const { output = "" } = await check([folder], { ...options, format: "text", failOn: "error" }, today);
      assert.equal(output.includes("The edition of"), false);
    }
  });

  it("is in the readiness page of such a case, and not of one that names its edition", async () => {
    const { output = "" } = await readiness(at("none"), { edition }, today);
    assert.ok(output.includes(`## Rules ignored or changed\n\n- ${words(option)}.\n`), output);
    assert.equal((await readiness(at("named"), { edition }, today)).output?.includes("because of"), false);
  });

  it("is in the proof and the manifest of a packet that an editor exports", async () => {
    const result = await draftInEditor(at("none"), today, { edition });
    assert.equal(result.kind, "written");
    const stem = path.join(folder, "packet-draft", "none-packet-draft");
    assert.ok(
      (await readFile(`${stem}-proof.txt`, "utf8")).includes(
        `Rules ignored or changed:\n  ${words(setting)}\n`,
      ),
    );
    assert.deepEqual(readManifest(await readFile(`${stem}-manifest.json`, "utf8"))?.rules_changed, [
      entry(setting),
    ]);
  });
});

describe("a case that names no edition", () => {
  const inForce = async (filing: string, asOf = today) => {
    const file = path.join(folder, "by date.parole.yaml");
    await writeFile(file, `parole_case: 1\n${filing}`);
    const { output = "" } = await check([file], { format: "json", failOn: "error", asOf }, today);
    await rm(file);
    const [found] = JSON.parse(output).files;
    return [found.edition, found.edition_by_date];
  };

  it("is checked against the edition in effect on its mailing date", async () => {
    for (const [filing, expected] of [
      ["filing: { date: 2016-12-22 }", "uscis-2015-08-17"],
      ["filing: { date: 2016-12-23 }", "uscis-2026"],
      ["filing: { received_on: 2016-12-22 }", "uscis-2015-08-17"],
      ["filing: { received_on: 2016-12-23 }", "uscis-2026"],
      ["receipts: [{ date: 2017-02-01 }, { date: 2016-12-22 }]", "uscis-2015-08-17"],
      ["filing: { date: 2016-12-23 }\nreceipts: [{ date: 2016-12-22 }]", "uscis-2026"],
    ] as const) {
      assert.deepEqual(await inForce(filing), [expected, true], filing);
    }
  });

  it("is checked against the edition in effect today where no mailing date can be read", async () => {
    for (const filing of ["", "filing: { date: }", "filing: { date: TODO }", "filing: { date: soon }"]) {
      assert.deepEqual(await inForce(filing), ["uscis-2026", true], filing);
      assert.deepEqual(await inForce(filing, "2016-12-22"), ["uscis-2015-08-17", true], filing);
    }
  });

  it("is checked by date too where the edition is blank, a placeholder or unknown, and not where it names one", async () => {
    for (const edition of ["edition:", "edition: TODO", "edition: uscis-2027"]) {
      assert.deepEqual(await inForce(`${edition}\nfiling: { date: 2016-12-22 }`), ["uscis-2015-08-17", true]);
    }
    assert.deepEqual(await inForce("edition: uscis-2026\nfiling: { date: 2016-12-22 }"), [
      "uscis-2026",
      false,
    ]);
    assert.deepEqual(await inForce("edition: uscis-2015-08-17"), ["uscis-2015-08-17", false]);
  });

  it("shows in the text of a check, the readiness page and the line above the case that the date chose it", async () => {
    const text = await check([at("none")], { format: "text", failOn: "error" }, today);
    assert.ok(text.output?.includes("none.parole.yaml (uscis-2026, chosen by date)\n"), text.output);
    const page = await readiness(at("none"), {}, today);
    assert.ok(
      page.output?.includes("checked against: USCIS requirements as read in 2026, chosen by date\n"),
      page.output,
    );
    const { output = "" } = await readiness(at("named"), {}, today);
    assert.ok(output.includes("checked against: USCIS requirements as read in 2026\n"), output);
  });

  it("says in the proof and the manifest of its packet that the date chose it", async () => {
    const result = await draftInEditor(at("none"), today);
    assert.equal(result.kind, "written");
    const stem = path.join(folder, "packet-draft", "none-packet-draft");
    const proof = await readFile(`${stem}-proof.txt`, "utf8");
    assert.ok(proof.includes("checked against the edition uscis-2026, chosen by date"), proof);
    assert.equal(readManifest(await readFile(`${stem}-manifest.json`, "utf8"))?.edition_by_date, true);
  });
});
