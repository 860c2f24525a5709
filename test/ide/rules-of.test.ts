// Which rules require a field or read it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rulesOf } from "../../server/src/core/ide/rules-of.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { checkText } from "../support/check.ts";

function idsOf(path: readonly (string | number)[], edition: EditionId = exampleEdition) {
  const { context, ...checked } = checkText("", { edition });
  const { askedForBy, readBy } = rulesOf(path, { ...checked, view: context.view });
  return { askedForBy: askedForBy.map(({ id }) => id), readBy: readBy.map(({ id }) => id) };
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
      ["petitioner", "address", "unit"],
      ["beneficiaries", 0, "birthplace"],
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
      "fee/payment-form-shared",
    ]);
  });

  it("are the same for a beneficiary's own visa as for the request's", () => {
    const own = idsOf(["beneficiaries", 0, "visa", "attempts", 0, "valid_until"]);
    assert.deepEqual(own, {
      askedForBy: [],
      readBy: ["date/out-of-order", "visa/unavailability-unexplained", "visa/issued"],
    });
    assert.deepEqual(idsOf(["request", "visa", "attempts", 0, "valid_until"]), own);
  });
});
