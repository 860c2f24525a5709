// `npm run what-changed`: how two states of the rules are compared, and that this state finds in the suite what its
// manifest lists.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type ExpectedFinding, type Manifest, suiteFolder } from "../../scripts/generate-conformance.ts";
import { type CheckedAs, compare, type RuleState, table } from "../../scripts/what-changed/compare.ts";
import { stateOf } from "../../scripts/what-changed/state.ts";
import { thorough } from "../support/tiers.ts";

const root = path.resolve(import.meta.dirname, "..", "..");

function finding(rule: string, more: Partial<ExpectedFinding> = {}): ExpectedFinding {
  return { rule, severity: "warning", consequence: "weaker", path: "request", line: 3, ...more };
}

function state(
  findings: readonly ExpectedFinding[],
  { rules = ["fee/missing"], ...more }: Partial<CheckedAs & RuleState> = {},
): RuleState {
  const one: CheckedAs = { edition: "one", here: "same", findings, ...more };
  return { rules, editions: ["one"], cases: { "a/b.parole.yaml": one } };
}

const found = (before: RuleState, after: RuleState) =>
  compare(before, after).map(({ rule, change, severity, why }) => `${rule} ${change} ${severity}: ${why}`);

describe("two states of the rules", () => {
  const fee = finding("fee/missing");

  it("do not differ where the same is found, in any order, and twice where it is found twice", () => {
    const other = finding("fee/missing", { path: "fee" });
    assert.deepEqual(found(state([fee, other]), state([other, fee])), []);
    assert.deepEqual(found(state([fee, fee]), state([fee])), ["fee/missing vanishes warning: other"]);
  });

  it("differ by rules that were added and removed", () => {
    const after = state([finding("fee/new")], { rules: ["fee/new"] });
    assert.deepEqual(found(state([fee]), after), [
      "fee/missing vanishes warning: rule removed",
      "fee/new appears warning: rule added",
    ]);
  });

  it("differ by the severity or the consequence of a finding at the same place", () => {
    assert.deepEqual(found(state([fee]), state([{ ...fee, severity: "error", consequence: "returned" }])), [
      "fee/missing changes warning → error: severity changed",
    ]);
    assert.deepEqual(found(state([fee]), state([{ ...fee, consequence: "returned" }])), [
      "fee/missing changes warning, weaker → returned: consequence changed",
    ]);
  });

  it("differ otherwise, also in a case that the earlier state has in another form or not at all", () => {
    assert.deepEqual(found(state([]), state([fee])), ["fee/missing appears warning: other"]);
    assert.deepEqual(found(state([fee]), state([{ ...fee, line: 4 }])), [
      "fee/missing vanishes warning: other",
      "fee/missing appears warning: other",
    ]);
    assert.deepEqual(found(state([], { here: "changed" }), state([fee])), [
      "fee/missing appears warning: other, in a case that changed too",
    ]);
    assert.deepEqual(found(state([], { here: "missing" }), state([fee])), [
      "fee/missing appears warning: other, in a case that is new",
    ]);
    assert.deepEqual(found({ ...state([]), editions: [] }, state([fee])), [
      "fee/missing appears warning: edition added",
    ]);
  });

  it("are shown as a table, with one row for the same difference in several cases, unless each is listed", () => {
    const in4 = ["a", "b", "c", "d"].map((name) => ({
      case: `x/${name}.parole.yaml`,
      rule: "fee/missing",
      change: "appears" as const,
      severity: "error",
      why: "other" as const,
    }));
    const [last] = in4;
    assert.ok(last);
    const differences = [...in4, { ...last, rule: "fee/new", why: "rule added" as const }];
    assert.equal(
      table(differences),
      [
        "| case | finding | severity | why |",
        "| --- | --- | --- | --- |",
        "| `x/a` | `fee/new` appears | error | rule added |",
        "| `x/a`, `x/b`, `x/c`, and 1 more | `fee/missing` appears | error | other |",
        "",
      ].join("\n"),
    );
    assert.equal(table(differences, true).split("\n").length, 8);
    assert.equal(table([]), "No finding appears, vanishes, or changes.\n");
  });
});

it(
  "the rules of this repository find in each case of the suite what its manifest lists",
  thorough,
  async () => {
    const own = await stateOf(root);
    const { cases }: Manifest = JSON.parse(
      readFileSync(path.join(root, suiteFolder, "manifest.json"), "utf8"),
    );
    assert.deepEqual(compare(own, own), []);
    assert.ok(Object.values(own.cases).every(({ here }) => here === "same"));
    assert.ok(Object.keys(own.cases).length > cases.length + 120);
    for (const { file, findings } of cases) {
      assert.deepEqual(own.cases[`${suiteFolder}/${file}`]?.findings, findings, file);
    }
  },
);
