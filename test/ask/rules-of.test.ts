// Which rules a field is asked for or read by.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rulesByField } from "../../schemas/generated/rule-fields.ts";
import { rulesOf } from "../../server/src/core/ask/rules-of.ts";
import { exampleEdition } from "../../server/src/core/engine/rule.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { allRules } from "../../server/src/core/rules/index.ts";

function idsOf(path: readonly (string | number)[], edition: EditionId = exampleEdition) {
  const { askedForBy, readBy } = rulesOf(path, edition);
  return { askedForBy: askedForBy.map(({ id }) => id), readBy: readBy.map(({ id }) => id) };
}

/** Whether the format has the field, list positions left out. */
function isField(names: readonly string[], shape: Shape = caseShape): boolean {
  if (shape.kind === "list") return isField(names, shape.item);
  const [name, ...rest] = names;
  if (name === undefined) return true;
  const field = shape.kind === "block" ? shape.fields.get(name) : undefined;
  return field !== undefined && isField(rest, field);
}

describe("rules of a field", () => {
  it("are those that require it, and others that use it", () => {
    assert.deepEqual(idsOf(["beneficiaries", 3, "prior_parole", "granted_by"]), {
      askedForBy: ["re-parole/granted-by-missing"],
      readBy: ["re-parole/not-granted-by-uscis"],
    });
    assert.deepEqual(idsOf(["beneficiaries", 0, "medical", "diagnosis"]), {
      askedForBy: ["medical/diagnosis-missing"],
      readBy: ["medical/assertion-undocumented"],
    });
    assert.deepEqual(idsOf(["forms"]).askedForBy, [
      "sponsor/i134-missing",
      "representative/g28-missing",
      "form/i131-missing",
      "form/i134-missing",
    ]);
  });

  it("are none for a field that no requirement concerns", () => {
    for (const path of [
      ["petitioner", "phone"],
      ["beneficiaries", 0, "sex"],
      ["request", "color"],
    ]) {
      assert.deepEqual(idsOf(path), { askedForBy: [], readBy: [] }, path.join("."));
    }
  });

  it("are those of the edition", () => {
    const method = ["forms", 0, "fee", "method"];
    assert.deepEqual(idsOf(method, "uscis-2015-08-17").readBy, []);
    assert.deepEqual(idsOf(method, "uscis-2026").readBy, [
      "fee/method-not-accepted",
      "fee/payment-form-missing",
    ]);
  });

  it("are the same for a beneficiary's own visa as for the request's", () => {
    const own = idsOf(["beneficiaries", 0, "visa", "attempts", 0, "valid_until"]);
    assert.deepEqual(own, { askedForBy: [], readBy: ["visa/issued"] });
    assert.deepEqual(idsOf(["request", "visa", "attempts", 0, "valid_until"]), own);
  });
});

describe("the table generated from the rule examples", () => {
  it("lists only existing fields and rules", () => {
    const known = new Set(allRules.map(({ id }) => id));
    for (const [field, { askedForBy, readBy }] of Object.entries(rulesByField)) {
      assert.ok(field === "" || isField(field.split(".")), field);
      for (const rule of [...askedForBy, ...readBy]) assert.ok(known.has(rule), rule);
      assert.deepEqual(
        readBy.filter((rule) => askedForBy.includes(rule)),
        [],
        field,
      );
    }
  });

  it("lists every rule about fields", () => {
    const named = new Set(
      Object.values(rulesByField).flatMap(({ askedForBy, readBy }) => [...askedForBy, ...readBy]),
    );
    const others = allRules.map(({ id }) => id).filter((id) => !named.has(id));
    assert.deepEqual(
      others.filter((id) => !/^(?:yaml|schema|value|ignore|review)\//.test(id)),
      [],
    );
  });
});
