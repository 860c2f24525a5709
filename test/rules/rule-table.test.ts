// The table of a checked case: the outcome of each rule for each of its subjects, and the fields on which it rests.
// Findings, checklist, and hover only read it.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { declaredFields } from "../../server/src/core/rule/scope.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { caseFolder } from "../support/case-folders.ts";
import { type CheckOptions, checkText } from "../support/check.ts";

function rowsIn(text: string, id: string, options: CheckOptions = {}) {
  const checked = checkText(text, { rules: allRules.filter((rule) => rule.id === id), ...options });
  return checked.table.get(id)?.rows ?? [];
}

/** `not-met`; `met at request.stay.until`. */
function outcomesIn(text: string, id: string, options?: CheckOptions): string[] {
  return rowsIn(text, id, options).map(({ outcome }) => {
    const at = "at" in outcome ? outcome.at : undefined;
    return at ? `${outcome.kind} at ${at.path.join(".")}` : outcome.kind;
  });
}

const example = readFileSync(caseFolder("format-example").file, "utf8");

describe("the outcome of a rule for a subject", () => {
  it("is met or not met, at the field that decides it", () => {
    const two =
      "beneficiaries: [{ prior_parole: { granted_by: uscis } }, { prior_parole: { i94_expires: 2016-01-31 } }]";
    assert.deepEqual(outcomesIn(`request: { kind: re-parole }\n${two}`, "re-parole/granted-by-missing"), [
      "met at beneficiaries.0.prior_parole.granted_by",
      "not-met",
    ]);
  });

  it("is undetermined where a value cannot be read, or is missing and reported", () => {
    const stay = "request: { stay: { from: 2015-11-01, until: soon } }";
    assert.deepEqual(outcomesIn(stay, "request/stay-ends-before-it-begins"), [
      "undetermined at request.stay.until",
    ]);
  });

  it("is explained where the case says why there is no evidence", () => {
    const funeral =
      "request: { kind: initial, reasons: [funeral], undocumented: { death: The registry will issue it on Monday } }";
    assert.deepEqual(outcomesIn(funeral, "reason/death-undocumented"), [
      "explained at request.undocumented.death",
    ]);
  });

  it("is not applicable where the case does not concern the subject", () => {
    assert.deepEqual(outcomesIn("request: { kind: initial }", "request/stay-over-one-year"), [
      "not-applicable",
    ]);
  });

  it("is computed once, and stays what it was", () => {
    const [row] = rowsIn(example, "medical/physician-letter-missing");
    assert.ok(row);
    const { outcome, reads, documents } = row;
    assert.ok(row.outcome === outcome && row.reads === reads && row.documents === documents);
    assert.deepEqual(
      documents.exhibits.map(({ label }) => label.value),
      ["B"],
    );
  });

  it("costs a check nothing: a rule runs once on each subject until an outcome is requested", () => {
    const [rule] = allRules.filter(({ id }) => id === "form/i131-missing");
    assert.ok(rule);
    let runs = 0;
    const counted = {
      ...rule,
      check: (...given: Parameters<typeof rule.check>) => {
        runs += 1;
        return rule.check(...given);
      },
    };
    const { rows = [] } = checkText(example, { rules: [counted] }).table.get(rule.id) ?? {};
    assert.equal(runs, rows.length);
    assert.equal(rows[0]?.outcome.kind, "met");
    assert.ok(runs > rows.length);
  });
});

describe("the fields that a row read", () => {
  const fieldsOf = (text: string, id: string) =>
    rowsIn(text, id).map(({ reads }) => reads.map(({ path }) => path.join(".")));

  it("are those of its subject, given or not", () => {
    const two =
      "beneficiaries: [{ prior_parole: { granted_by: uscis } }, { prior_parole: { i94_expires: 2016-01-31 } }]";
    assert.deepEqual(fieldsOf(`request: { kind: re-parole }\n${two}`, "re-parole/granted-by-missing"), [
      ["beneficiaries.0.prior_parole.granted_by", "request.kind"],
      ["beneficiaries.1.prior_parole.granted_by", "request.kind"],
    ]);
  });

  it("are those of each entry, for a subject of several", () => {
    const forms = "forms: [{ form: I-131, fee: { waived: yes } }, { form: I-131, fee: { waived: yes } }]";
    assert.deepEqual(fieldsOf(forms, "fee/waiver-form-missing"), [
      ["forms.0.fee.waived", "forms.1.fee.waived", "forms.0.form", "forms.1.form"],
    ]);
  });

  it("are fields that the rule declares, for every rule on a complete case", () => {
    for (const { rule, rows } of checkText(example).table.values()) {
      const { required, judged, read } = declaredFields(rule.about);
      const declared = new Set([...required, ...judged, ...read].map((field) => field.replaceAll("[]", "")));
      for (const { path } of rows.flatMap(({ reads }) => reads)) {
        const name = path.filter((step) => typeof step === "string").join(".");
        assert.ok(declared.has(name), `${rule.id}: ${name}`);
      }
    }
  });
});

it("Only the engine runs rules, tries cases without documents, and decides outcomes", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const users = globSync("server/src/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => {
      const code = readFileSync(`${root}${file}`, "utf8");
      return /\b(?:evaluateRules?|outcomeOf|documentsThatMeet|restsOnDocuments|placesFor)\(|rule\.check\(/.test(
        code,
      );
    });
  assert.ok(users.includes("server/src/core/engine/rule-table.ts"));
  assert.deepEqual(
    users.filter((file) => !file.startsWith("server/src/core/engine/")),
    [],
  );
});
