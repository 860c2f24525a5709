// An edition that a setting or an option names for cases that name none is written down, with where.
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
const edition = "uscis-2026";
const option = { edition, usual: "uscis-2015-08-17", where: "the option --edition" };
const setting = { ...option, where: "the setting parole-case.edition" };
const words = ({ where }: typeof option) =>
  `The edition is uscis-2026 because of ${where} (usually uscis-2015-08-17)`;
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
        `\nThe edition of 2 case files is uscis-2026 because of the option --edition (usually uscis-2015-08-17)\n`,
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
    for (const options of [{}, { edition: "uscis-2015-08-17" }]) {
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
