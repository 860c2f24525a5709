// The public suite: in each of its cases exactly what the manifest lists is found, and each rule has a good and a bad
// case in each edition that has it, or a reason why not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { expectedIn, type Manifest, suiteFolder } from "../../scripts/generate-conformance.ts";
import { editionIds } from "../../server/src/core/law/editions.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkText } from "../support/check.ts";

const folder = path.resolve(import.meta.dirname, "..", "..", suiteFolder);
const { cases, leftOut, statements }: Manifest = JSON.parse(
  readFileSync(path.join(folder, "manifest.json"), "utf8"),
);

describe("the public suite", () => {
  for (const edition of editionIds) {
    it(`finds exactly what the manifest lists, no fewer and no more: ${edition}`, () => {
      for (const { file, findings, ...data } of cases.filter((one) => one.edition === edition)) {
        const text = readFileSync(path.join(folder, file), "utf8");
        assert.deepEqual(expectedIn(text, checkText(text, data).findings), findings, file);
      }
    });
  }

  it("finds its rule in each bad case, and not in a good one", () => {
    const wrong = cases.filter(
      ({ rule, is, findings }) => findings.some((finding) => finding.rule === rule) !== (is === "bad"),
    );
    assert.deepEqual(
      wrong.map(({ file }) => file),
      [],
    );
  });

  it("has a good and a bad case of each rule in each edition that has it, except those left out with a reason", () => {
    const named = (one: { edition: string; rule: string; is: string }) =>
      `${one.edition} ${one.rule} ${one.is}`;
    const expected = allRules.flatMap(({ id, severity }) =>
      Object.keys(severity).flatMap((edition) => [`${edition} ${id} good`, `${edition} ${id} bad`]),
    );
    assert.deepEqual([...cases, ...leftOut].map(named).toSorted(), expected.toSorted());
    assert.ok(leftOut.every(({ reason }) => reason !== ""));
    // A change of the examples must not make the suite smaller without a word.
    assert.deepEqual([...new Set(leftOut.map(({ rule }) => rule))], ["yaml/too-large"]);
  });

  it("has good and bad cases of each statement that a rule checks", () => {
    for (const { id, rules, noRuleBecause } of statements) {
      const own = cases.filter((one) => one.statements.includes(id));
      assert.deepEqual([...new Set(own.map(({ is }) => is))].sort(), rules.length > 0 ? ["bad", "good"] : []);
      assert.ok(own.every(({ edition, rule }) => edition === exampleEdition && rules.includes(rule)));
      assert.equal(noRuleBecause === undefined, rules.length > 0, id);
    }
  });
});
