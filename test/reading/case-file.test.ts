// Which files and documents are cases.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { beginsAsCase, isCase } from "../../server/src/core/read/case-file.ts";
import { checkText } from "../support/check.ts";

const yaml = "yaml";

describe("what is a case: by its name", () => {
  for (const name of [
    "ana.parole.yaml",
    "ana.parole.yml",
    "ANA.Parole.YAML",
    "C:\\Fälle\\José Ruiz\\ana (2015).parole.yml",
    "file:///c%3A/F%C3%A4lle/ana.parole.yaml",
  ]) {
    it(`${name} is a case, whatever its text and language`, () => {
      for (const text of ["", "a: 1\n", "\0"]) assert.ok(isCase({ name, text, language: yaml }));
    });
  }

  for (const name of ["parole.yaml", "parole-case.config.yaml", "ana.parole.yaml.bak", "ana.parole.json"]) {
    it(`${name} is not a case`, () => {
      assert.equal(isCase({ name, text: "rules: {}\n", language: yaml }), false);
    });
  }
});

describe("what is a case: by its language", () => {
  it("a document with the case language is a case, and other YAML is not", () => {
    const document = { name: "untitled:Untitled-1", text: "" };
    assert.ok(isCase({ ...document, language: "parole-case" }));
    assert.equal(isCase({ ...document, language: yaml }), false);
    assert.equal(isCase(document), false);
  });
});

describe("what is a case: by its first key", () => {
  const begins: readonly (readonly [what: string, text: string])[] = [
    ["on the first line", "parole_case: 1\n"],
    ["behind a byte order mark", "\uFEFFparole_case: 1\n"],
    ["behind blank lines", "\n  \n\t\nparole_case: 1\n"],
    ["behind blank lines with Windows line ends", "\uFEFF\r\n\r\nparole_case: 1\r\n"],
    ["behind comments", "# Smith & Lee\n   # do not mail\nparole_case: 1\n"],
    ["behind the marks that YAML allows", "%YAML 1.2\n--- # first\nparole_case: 1\n"],
    ["in other capitals", "Parole_Case: 1\n"],
    ["with a hyphen", "parole-case: 1\n"],
    ["with a blank", "Parole Case: 1\n"],
    ["in one word", "ParoleCase: 1\n"],
    ["in quotation marks", '"parole_case": 1\n'],
    ["with a blank before its colon", "parole_case : 1\n"],
    ["without a blank behind its colon", "parole_case:1\n"],
    ["without a value", "parole_case:"],
    ["indented", "  parole_case: 1\n"],
  ];
  for (const [what, text] of begins) {
    it(`parole_case ${what}`, () => assert.ok(beginsAsCase(text)));
  }

  const others: readonly (readonly [what: string, text: string])[] = [
    ["an empty file", ""],
    ["comments alone", "# parole_case: 1\n"],
    ["another key first", "name: build\nparole_case: 1\n"],
    ["another key that begins so", "parole_cases: 1\n"],
    ["a value", "kind: parole_case: 1\n"],
    ["prose", "parole_case\n"],
    ["a list", "- parole_case: 1\n"],
    ["a second document", "a: 1\n---\nparole_case: 1\n"],
    ["quotation marks that differ", "\"parole_case': 1\n"],
  ];
  for (const [what, text] of others) {
    it(`not ${what}`, () => assert.equal(beginsAsCase(text), false));
  }

  it("is decided quickly in a file of blank lines", () => {
    const started = performance.now();
    assert.equal(beginsAsCase("\r\n".repeat(1_000_000)), false);
    assert.ok(performance.now() - started < 500);
  });

  it("a misspelled first key is one finding, with the right spelling as its fix", () => {
    const rest = "request: { kind: initial, grounds: [urgent-humanitarian-reasons], reasons: [other] }\n";
    const silent = checkText(`parole_case: 1\n${rest}`).findings.map(({ rule }) => rule);
    for (const key of ["Parole_Case", "parole-case", "PAROLE CASE", "ParoleCase"]) {
      const { findings } = checkText(`\n${key}: 1\n${rest}`);
      const more = findings.filter(({ rule }) => !silent.includes(rule));
      assert.deepEqual(
        more.map(({ rule, fixes }) => [rule, fixes.map(({ title }) => title)]),
        [["schema/unknown-key", ["Change to parole_case"]]],
        key,
      );
    }
  });

  it("matches the firstLine pattern given to VS Code", () => {
    const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    const firstLine = new RegExp(manifest.contributes.languages[0].firstLine);
    const onFirstLine = begins.filter(([, text]) => /^\uFEFF?[^\r\n]*parole/i.test(text));
    assert.ok(onFirstLine.length > 8);
    for (const [what, text] of onFirstLine) assert.match(text.split("\n")[0] ?? "", firstLine, what);
    for (const [what, text] of others) assert.doesNotMatch(text.split("\n")[0] ?? "", firstLine, what);
  });
});
