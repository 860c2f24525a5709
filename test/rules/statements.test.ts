// Every statement of the page is covered by rules, or has a reason why not; and every rule that cites the page is in
// the table.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readStatements } from "../../scripts/generate-rules.ts";
import { allRules } from "../../server/src/core/rules/index.ts";

const statements = readStatements(fileURLToPath(new URL("../..", import.meta.url)));
const pages = ["uscis-humanitarian-parole-2015-08-17", "uscis-humanitarian-parole-2009-12-08"];

describe("the statements of the page", () => {
  it("are numbered S1 to S34, with three parts of S12, each once", () => {
    const numbers = Array.from({ length: 34 }, (_, index) => `S${index + 1}`);
    const expected = numbers.flatMap((id) => (id === "S12" ? ["S12a", "S12b", "S12c"] : [id]));
    assert.deepEqual(
      statements.map(({ id }) => id),
      expected,
    );
  });

  for (const { id, rules, no_rule_because } of statements) {
    it(`${id} has its rules, or a reason for having none`, () => {
      assert.ok((rules === undefined) !== (no_rule_because === undefined));
      for (const rule of rules ?? [])
        assert.ok(
          allRules.some((other) => other.id === rule),
          rule,
        );
    });
  }

  it("include every rule that cites the page", () => {
    const named = new Set(statements.flatMap(({ rules }) => rules ?? []));
    const citing = allRules.filter(({ authority }) => authority.some(({ source }) => pages.includes(source)));
    assert.deepEqual(
      citing.map(({ id }) => id).filter((id) => !named.has(id)),
      [],
      "name these rules under the statements that they check, in schemas/editions/statements",
    );
  });
});
