// The consequence of each rule, by edition: it exists wherever the rule does, and where the severity does not agree with
// it, the severity stays and schemas/generated/consequences.md lists the rule for review.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { consequences } from "../../schemas/editions/rules.ts";
import { disagreements, withConsequences } from "../../scripts/generate-consequences.ts";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkExample, checkText } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";

describe("the consequence of a rule", () => {
  it("is given in every edition that has the rule, and in no other", () => {
    for (const { id, severity, consequence } of allRules) {
      assert.deepEqual(Object.keys(consequence), Object.keys(severity), id);
    }
  });

  it("is listed for review where the severity does not agree with it", () => {
    const rule = (
      severity: "error" | "warning" | "information",
      consequence: (typeof consequences)[number],
    ) => ({
      severity: { e: severity },
      consequence: { e: consequence },
      authority: [],
    });
    const rules = new Map([
      ["a/returned", rule("information", "returned")],
      ["a/refused", rule("warning", "refused")],
      ["a/weaker", rule("error", "weaker")],
      ["a/note", rule("information", "your-call")],
    ]);
    assert.deepEqual(
      disagreements(rules).map(({ id }) => id),
      ["a/returned", "a/weaker"],
    );
  });

  it("is written by its severity for a new rule that names none, and never changes one that is there", () => {
    const source = "  sources: []\n";
    const text = `a/one:\n  severity: error\n${source}a/two:\n  severity: { x: error, y: information }\n${source}\n# Two.\na/three:\n  severity: warning\n  consequence: returned\n${source}`;
    const { text: graded, added } = withConsequences(text);
    assert.deepEqual(added, ["a/one", "a/two"]);
    assert.equal(
      graded,
      text
        .replace("severity: error\n", "severity: error\n  consequence: refused\n")
        .replace("information }\n", "information }\n  consequence: weaker\n"),
    );
    assert.deepEqual(withConsequences(graded), { text: graded, added: [] });
  });
});

describe("the consequence of a finding", () => {
  it("is that of its rule, and a note never claims that a packet can be returned or a request refused", () => {
    for (const rule of allRules) {
      for (const example of examplesOf(rule).fail) {
        const { findings, edition } = checkExample(example, readMarks(example.case).text);
        for (const finding of findings.filter((one) => one.rule === rule.id)) {
          if (finding.severity === "information") {
            assert.ok(["weaker", "your-call"].includes(finding.consequence), rule.id);
          } else assert.equal(finding.consequence, rule.consequence[edition], rule.id);
        }
      }
    }
  });

  it("is for a person to judge once there is a receipt notice, since the packet was accepted", () => {
    const text = (receipt: string) => `parole_case: 1
edition: uscis-2015-08-17
request: { kind: initial }
beneficiaries: [{ id: ana }]
filing: { address: dallas-street, date: 2015-08-01 }
${receipt}`;
    const carrier = (written: string) =>
      checkText(written).findings.find(({ rule }) => rule === "filing/carrier-missing")?.consequence;
    assert.equal(carrier(text("")), "returned");
    assert.equal(
      carrier(text("receipts: [{ number: EAC1590012345, beneficiary: ana, date: 2015-08-03 }]")),
      "your-call",
    );
  });

  it("stays what it is where the practice changes the severity", () => {
    const [finding] = checkText("parole_case: 1\nrequest: { kind: initial }\n", {
      settings: [{ where: "the settings", rules: new Map([["request/grounds-missing", "information"]]) }],
    }).findings.filter(({ rule }) => rule === "request/grounds-missing");
    assert.deepEqual([finding?.severity, finding?.consequence], ["information", "refused"]);
  });
});
