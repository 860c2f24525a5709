// The warnings of an export, and the rules that were ignored, turned off, or changed: the editor asks about them, and
// they are recorded next to the packet.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { check } from "../../server/src/cli/check.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { exportOrderedPacket } from "../../server/src/host/packet-order.ts";
import { readPacket } from "../support/read-packet.ts";

const today = "2015-12-01";
let root = "";
let file = "";
let text = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warned ñ "));
  await cp(path.join(import.meta.dirname, "../cases/family-of-four"), root, { recursive: true });
  file = path.join(root, "family-of-four.parole.yaml");
  text = await readFile(file, "utf8");
});
after(() => rm(root, { recursive: true, force: true }));

const withWarning = () => text.replace(/^petitioner:\n/m, "petitioner:\n  email: TODO ask\n");
const settings = "rules:\n  exhibit/label-gap: off\n  visa/refusal-letter-missing: information\n";
const order = (over: Partial<Parameters<typeof exportOrderedPacket>[0]> = {}) => ({
  uri: pathToFileURL(file).href,
  text: withWarning(),
  edition: "uscis-2015-08-17" as const,
  ruleSettings: new Map([["fee/missing", "warning" as const]]),
  draft: false,
  perBeneficiary: false,
  preset: undefined,
  target: undefined,
  ...over,
});

describe("an export with warnings", () => {
  it("asks an editor once, with the warnings and their lines, and writes nothing until they are accepted", async () => {
    const asked = await exportOrderedPacket(order({ review: {} }), today);
    assert.ok(asked.kind === "unreviewed");
    const line = withWarning()
      .split("\n")
      .findIndex((one) => one.includes("TODO ask"));
    assert.deepEqual(
      asked.warnings.map(({ rule, severity, heading, line: at }) => [rule, severity, heading, at]),
      [["value/unfinished", "warning", "The case file must be completed or corrected", line]],
    );
    assert.deepEqual(asked.setAside, [
      "fee/missing is a warning because of the setting parole-case.rules (usually an error)",
    ]);
    await assert.rejects(readFile(path.join(root, "packet", "2015-0533-packet.pdf")), { code: "ENOENT" });
    const other = await exportOrderedPacket(order({ review: { accepted: "another mark" } }), today);
    assert.equal(other.kind, "unreviewed");
    const written = await exportOrderedPacket(order({ review: { accepted: asked.mark } }), today);
    assert.ok(written.kind === "written");
    assert.deepEqual(written.exported, {
      errors: [],
      warnings: asked.warnings.map(({ message }) => message),
      rulesIgnored: 0,
      rulesOff: 0,
      rulesChanged: 1,
    });
    const more = withWarning().replace("TODO ask", "TODO ask\n  organization: TODO too");
    const again = await exportOrderedPacket(order({ text: more, review: { accepted: asked.mark } }), today);
    assert.equal(again.kind, "unreviewed");
  });

  it("that has errors tells an editor what can follow, the most severe first", async () => {
    const wrong = text
      .replace("    until: 2016-11-30\n", "")
      .replace("removal: { in_proceedings: no, previously_removed: no }", "removl: no")
      .replace(/^ {4}signed_by: .*\n/m, "");
    const stopped = await exportOrderedPacket(order({ text: wrong, review: {} }), today);
    assert.ok(stopped.kind === "blocked");
    assert.deepEqual(
      stopped.findings.map(({ rule, heading }) => [rule, heading]),
      [
        ["schema/unknown-key", "The case file must be completed or corrected"],
        ["form/unsigned", "The packet may be rejected or go to the wrong office"],
        ["request/stay-missing", "USCIS may request evidence or deny the request"],
      ],
    );
  });

  it("does not ask without a prompt, for a draft, and where there is no warning", async () => {
    assert.equal((await exportOrderedPacket(order(), today)).kind, "written");
    assert.equal((await exportOrderedPacket(order({ draft: true, review: {} }), today)).kind, "written");
    const written = await exportOrderedPacket(order({ text, review: {} }), today);
    assert.ok(written.kind === "written");
    assert.deepEqual(written.exported?.warnings, []);
  });

  it("is written by the command line, with the warnings listed in the output and next to the packet", async () => {
    const folder = path.join(root, "cli");
    await cp(path.join(import.meta.dirname, "../cases/family-of-four"), folder, { recursive: true });
    const own = path.join(folder, "family-of-four.parole.yaml");
    const ignored = withWarning().replace(
      "  email: TODO ask\n",
      "  # parole-ignore value/unfinished: she has none\n  email: TODO ask\n  organization: TODO ask too\n",
    );
    await writeFile(own, ignored);
    await writeFile(path.join(folder, "parole-case.config.yaml"), settings);
    const { status, trouble = [] } = await packet(own, {}, today);
    assert.equal(status, 0);
    const lineOf = (words: string) => ignored.split("\n").findIndex((one) => one.includes(words)) + 1;
    assert.equal(trouble[0], "Exported with 1 warning:");
    assert.match(trouble[1] ?? "", new RegExp(`^ {2}Warning, line ${lineOf("TODO ask too")}: `));
    const setAside = trouble.slice(2);
    assert.equal(setAside.length, 3, trouble.join("\n"));
    assert.match(
      setAside[0] ?? "",
      /^Ignored by a comment \(value\/unfinished\): .*\. Reason: she has none$/,
    );
    assert.deepEqual(
      setAside.slice(1).sort(),
      [
        "exhibit/label-gap is turned off by parole-case.config.yaml (usually a warning)",
        setAside.find((line) => line.startsWith("visa/refusal-letter-missing")) ?? "",
      ].sort(),
    );
    assert.match(
      setAside.find((line) => line.startsWith("visa/")) ?? "",
      /^visa\/refusal-letter-missing is a note because of parole-case\.config\.yaml \(usually /,
    );

    const beside = path.join(folder, "packet", "2015-0533-packet");
    const manifest = readManifest(await readFile(`${beside}-manifest.json`, "utf8"));
    assert.deepEqual(manifest?.rules_changed.map(({ rule, change, where }) => [rule, change, where]).sort(), [
      ["exhibit/label-gap", "off", "parole-case.config.yaml"],
      ["visa/refusal-letter-missing", "information", "parole-case.config.yaml"],
    ]);
    assert.equal(manifest?.settings_file, "../parole-case.config.yaml");
    assert.match(
      manifest?.not_judged.slice(2).join(" ") ?? "",
      /^\d+ facts? of law used here (?:was|were) read second-hand, not in the source itself\. Check the official site before filing \(parole-case editions --stale and docs\/law\.md list (?:it|them)\)\.$/,
    );
    assert.match(manifest?.edition_fingerprint ?? "", /^\w+$/);
    assert.ok(manifest?.findings_accepted.every(({ consequence }) => consequence !== undefined));
    assert.deepEqual(
      manifest?.set_aside.map(({ rule, reason }) => [rule, reason]),
      [["value/unfinished", "she has none"]],
    );
    const proof = await readFile(`${beside}-proof.txt`, "utf8");
    for (const line of trouble.slice(1)) assert.ok(proof.includes(`\n  ${line.trim()}\n`), line);
    assert.ok(proof.includes("\nNot evaluated:\n  The strength of the evidence, "), proof);
    const sheet = await readPacket(new Uint8Array(await readFile(`${beside}-assembly-instructions.pdf`)));
    const said = sheet.pages
      .map((page) => page.text)
      .join(" ")
      .replaceAll(/\s+/g, " ");
    assert.match(said, /Review before mailing .*Warning, line \d+: /);
    assert.ok(
      said.includes("exhibit/label-gap is turned off by parole-case.config.yaml (usually a warning)"),
      said,
    );
  });

  it("is counted by a check: how many rules are turned off, and by which file", async () => {
    const folder = path.join(root, "cli");
    await writeFile(
      path.join(folder, "parole-case.config.yaml"),
      "rules:\n  exhibit/label-gap: off\n  visa/options-unchecked: off\n",
    );
    const { output = "" } = await check([folder], { format: "text", failOn: "error" }, today);
    assert.match(
      output,
      /\n2 rules are turned off by parole-case\.config\.yaml: [a-z/-]+, [a-z/-]+\nNot evaluated: /,
    );
    const json = await check([folder], { format: "json", failOn: "error" }, today);
    const report = JSON.parse(json.output ?? "");
    assert.equal(report.rules_off, 2);
    assert.deepEqual(
      report.files[0].rules_changed
        .map(({ rule, change }: { rule: string; change: string }) => [rule, change])
        .sort(),
      [
        ["exhibit/label-gap", "off"],
        ["visa/options-unchecked", "off"],
      ],
    );
    assert.deepEqual(
      report.files[0].ignored.map(({ rule, reason }: { rule: string; reason: string }) => [rule, reason]),
      [["value/unfinished", "she has none"]],
    );
  });
});
