// The changelog: its format, and what a release makes of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { kinds, parts, versionsIn, withRelease } from "../../scripts/changelog.ts";

const root = path.join(import.meta.dirname, "..", "..");
const text = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");

const small = `# Changelog

## [Unreleased]

### Law

#### Changed

- The fee is $700 from 2027-01-01 on.

## [0.2.0] - 2026-12-01

### Rules

#### Added

- \`fee/missing\`
`;

describe("CHANGELOG.md", () => {
  const versions = versionsIn(text);

  it("begins with what is unreleased, and has each other version once, the newest first, with its date", () => {
    assert.equal(versions[0]?.number, undefined);
    const released = versions.slice(1);
    assert.ok(released.every(({ number, date }) => number && date));
    const dates = released.map(({ date = "" }) => date);
    assert.deepEqual(dates, dates.toSorted().toReversed());
    assert.equal(new Set(released.map(({ number }) => number)).size, released.length);
  });

  it("has only the parts Law, Rules, Software, and Findings, and only kinds of Keep a Changelog, each in order and with lines", () => {
    for (const version of versions) {
      const names = version.parts.map(({ name }) => name);
      assert.deepEqual(
        names,
        parts.filter((name) => names.includes(name)),
      );
      for (const part of version.parts) {
        const kindNames = part.kinds.map(({ name }) => name);
        assert.deepEqual(
          kindNames,
          kinds.filter((name) => kindNames.includes(name)),
        );
        assert.ok(
          part.kinds.every(({ lines }) => lines.length > 0),
          `${part.name} has an empty kind`,
        );
      }
    }
  });

  it("has each line once", () => {
    const lines = versions.flatMap(({ parts }) =>
      parts.flatMap(({ kinds }) => kinds.flatMap(({ lines }) => lines)),
    );
    assert.ok(lines.length > 200);
    assert.deepEqual(
      lines.filter((line, index) => lines.indexOf(line) !== index),
      [],
    );
  });
});

describe("a changelog", () => {
  it("is read as versions, parts, kinds, and lines", () => {
    assert.deepEqual(versionsIn(small), [
      {
        parts: [
          { name: "Law", kinds: [{ name: "Changed", lines: ["The fee is $700 from 2027-01-01 on."] }] },
        ],
      },
      {
        number: "0.2.0",
        date: "2026-12-01",
        parts: [{ name: "Rules", kinds: [{ name: "Added", lines: ["`fee/missing`"] }] }],
      },
    ]);
  });

  it("is refused where a version has no date, or a line belongs to no kind", () => {
    assert.throws(() => versionsIn(small.replace(" - 2026-12-01", "")), /Not .*: ## \[0\.2\.0\]/);
    assert.throws(() => versionsIn(small.replace("#### Changed\n\n", "")), /Not "- " .*: - The fee/);
    assert.throws(() => versionsIn(small.replace("- `fee", "* `fee")), /: \* `fee/);
  });

  it("has, once released, the new version with its date below an empty Unreleased", () => {
    const released = withRelease(small, "1.0.0", "2027-01-05");
    assert.deepEqual(
      versionsIn(released).map(({ number, date, parts }) => [number, date, parts.length]),
      [
        [undefined, undefined, 0],
        ["1.0.0", "2027-01-05", 1],
        ["0.2.0", "2026-12-01", 1],
      ],
    );
    assert.ok(withRelease(text, "1.0.0", "2027-01-05").includes("Each version has up to three parts"));
    assert.doesNotMatch(withRelease(text, "1.0.0", "2027-01-05"), /No version has been released yet/);
  });

  it("has, once released, the table of findings below everything else of that version", () => {
    const table = "| case | finding |\n| --- | --- |\n| `one` | `fee/missing` appears |\n";
    const released = withRelease(small, "1.0.0", "2027-01-05", table);
    assert.match(released, /\n\n### Findings\n\n\| case [\s\S]* appears \|\n\n## \[0\.2\.0\]/);
    assert.deepEqual(
      versionsIn(released)[1]?.parts.map(({ name, kinds }) => [name, kinds.length]),
      [
        ["Law", 1],
        ["Findings", 0],
      ],
    );
    assert.ok(
      withRelease(small.split("## [0.2.0]")[0] ?? "", "1.0.0", "2027-01-05", table).endsWith(`\n\n${table}`),
    );
  });

  it("cannot be released with nothing new, or twice under one version", () => {
    const released = withRelease(small, "1.0.0", "2027-01-05");
    assert.throws(() => withRelease(released, "1.1.0", "2027-01-06"), /nothing under Unreleased/);
    assert.throws(() => withRelease(small, "0.2.0", "2027-01-06"), /has a version 0\.2\.0 already/);
  });
});
