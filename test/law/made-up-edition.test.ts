// An edition is added with data only: a copy of the project gets a made-up edition, the generated files are made again,
// and the command line checks a case with it. No line of code is changed in the copy.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import * as z from "zod";

const root = path.resolve(import.meta.dirname, "..", "..");
const copy = mkdtempSync(path.join(tmpdir(), "parole-case-edition-"));
after(() => rmSync(copy, { recursive: true, force: true }));

/** What the README of the data requires: the new edition, and the end of what no longer applies. */
function addEdition(): void {
  for (const part of ["schemas", "server/src", "scripts", "package.json", "package.nls.json"]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  const editions = path.join(copy, "schemas", "editions");
  writeFileSync(
    path.join(editions, "uscis-2027.yaml"),
    `id: uscis-2027
extends: uscis-2026
title: USCIS requirements as read in 2027
summary: The requirements as read in 2027
rules:
  fee/amount-wrong: { severity: warning }
  identity/document-missing:
    severity: error
    sources: [{ source: uscis-filing-by-mail, section: Proof of identity }]
`,
  );
  const change = (file: string, from: string, to: string) => {
    const place = path.join(editions, file);
    const before = readFileSync(place, "utf8");
    assert.ok(before.includes(from), `${file}: ${from}`);
    writeFileSync(place, before.replace(from, to));
  };
  change("uscis-2026.yaml", "online: true", "superseded_after: { day: 2026-12-31, reason: r }\nonline: true");
  change(
    "rules.yaml",
    "edition/superseded:\n  severity: { uscis-2015-08-17: warning }",
    "edition/superseded:\n  severity: { uscis-2015-08-17: warning, uscis-2026: warning }",
  );
  change(
    path.join("facts", "fee-i-131.yaml"),
    "- from: 2024-04-01\n",
    "- from: 2024-04-01\n    until: 2027-01-01\n",
  );
  appendFileSync(
    path.join(editions, "facts", "fee-i-131.yaml"),
    `  - from: 2027-01-01
    value: { paper: 700, online: 650 }
    source: uscis-g1055
    section: Form I-131
    reading: first-hand
    read_on: 2026-11-22
`,
  );
}

/** The output of a script or the command line of the copy; fails on errors, but not on findings. */
function node(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  assert.equal(stderr, "");
  return stdout;
}

const reported = z.object({
  files: z.array(
    z.object({
      edition: z.string(),
      edition_by_date: z.boolean(),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          message: z.string(),
          fixes: z.array(z.string()),
          authority: z.array(z.object({ source: z.string(), section: z.string() })),
        }),
      ),
    }),
  ),
});

const ofInterest = ["edition/superseded", "fee/amount-wrong", "identity/document-missing"];

/** The case, checked on February 1, 2027: its edition, and findings with severity, message, sources, and fixes. */
function checked(name: string, text: string): readonly string[] {
  writeFileSync(path.join(copy, name), text);
  const cli = path.join("server", "src", "programs", "cli.ts");
  const report = node(cli, "check", name, "--as-of", "2027-02-01", "--format", "json");
  const [file] = reported.parse(JSON.parse(report)).files;
  assert.ok(file);
  const findings = file.findings.filter(({ rule }) => ofInterest.includes(rule));
  return [
    `${file.edition}${file.edition_by_date ? ", chosen by date" : ""}`,
    ...findings.map(({ severity, message, authority, fixes }) => {
      const sources = authority.map(({ source, section }) => `${source}, ${section}`);
      return [severity, message, ...sources, ...fixes].join(" | ");
    }),
  ];
}

const text = `request: { kind: initial }
filing: { date: 2027-02-01, carrier: usps }
beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, file: a.pdf, fee: { amount: 630 } }
`;

describe("an edition that is added by data alone", () => {
  before(() => {
    addEdition();
    node(path.join("scripts", "generate.ts"), "--law");
  });

  it("is generated, and so is its place among the choices of the setting", () => {
    const manifest = readFileSync(path.join(copy, "package.json"), "utf8");
    assert.match(manifest, /"uscis-2026",\n +"uscis-2027"\n/);
    assert.match(manifest, /"%setting\.edition\.of\.uscis-2027%"/);
    const strings = readFileSync(path.join(copy, "package.nls.json"), "utf8");
    assert.match(strings, /"setting\.edition\.of\.uscis-2027": "The requirements as read in 2027"/);
  });

  it("is the one in effect for a case mailed in its time, with its severities, sources and fee", () => {
    assert.deepEqual(checked("ana.parole.yaml", `parole_case: 1\n${text}`), [
      "uscis-2027, chosen by date",
      "error | ana: no exhibit is listed as an identity document. | uscis-filing-by-mail, Proof of identity | Add exhibit A (an identity document)",
      "warning | The fee of $630 is not the fee in effect, which is $700. | uscis-g1055, Form I-131 | Enter the fee in effect: $700",
    ]);
  });

  it("is offered to a case that names the edition before it, which keeps its own severities and sources", () => {
    assert.deepEqual(checked("luz.parole.yaml", `parole_case: 1\nedition: uscis-2026\n${text}`), [
      "uscis-2026",
      "warning | The case is checked against the USCIS requirements as read in 2026, which apply through December 31, 2026, but is mailed on February 1, 2027. | uscis-humanitarian-parole-2015-08-17, Last Reviewed/Updated | uscis-fee-rule-2016, Form I-131 | Check the case against uscis-2027",
      "warning | ana: no exhibit is listed as an identity document. | uscis-humanitarian-parole-evidence, required documentation | Add exhibit A (an identity document)",
      "error | The fee of $630 is not the fee in this edition, which is $700. | uscis-g1055, Form I-131",
    ]);
  });
});
