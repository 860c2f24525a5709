// Applying all fixes that need no question at once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { safeFixOf, safelyFixed, withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

/** The text with all safe fixes, checked to be the result of its edits. */
const fixed = (text: string): string => {
  const done = safelyFixed(
    parseCaseText(text),
    (parsed) => checkText(parsed.text, { like: parsed }).findings,
  );
  if (!done) return text;
  assert.equal(withEdits(text, done.edits), done.text);
  return done.text;
};

describe("Fix All", () => {
  it("fixes every misspelled key, also nested ones", () => {
    assert.equal(
      fixed(
        "parole_case: 1\nreqest:\n  knd: initial # 🌡️\n  stya: { form: 2015-11-01 }\npetitoner: { id: rosa }\n",
      ),
      "parole_case: 1\nrequest:\n  kind: initial # 🌡️\n  stay: { from: 2015-11-01 }\npetitioner: { id: rosa }\n",
    );
  });

  it("leaves everything that needs a decision, and keeps line endings", () => {
    assert.equal(
      fixed("parole_case: 1\r\nfiling:\r\n  carier: post\r\n  date: 10/1/2026\r\n"),
      "parole_case: 1\r\nfiling:\r\n  carrier: post\r\n  date: 10/1/2026\r\n",
    );
  });

  it("fixes every mistake with one right value, whatever its kind", () => {
    for (const [slipped, right] of [
      ["filing:\n  date: 8/20/2026\n", "filing:\n  date: 2026-08-20\n"],
      ["filing:\n  date: Aug. 20, 2026\n", "filing:\n  date: 2026-08-20\n"],
      ["filing:\n  date: “2026-08-20”\n", "filing:\n  date: 2026-08-20\n"],
      ["filing:\n  carrier: FedEx\n", "filing:\n  carrier: fedex\n"],
      ["filing:\n  carrier: “usps”\n", "filing:\n  carrier: usps\n"],
      ["exhibits:\n  - kind: Physican Letter\n", "exhibits:\n  - kind: physician-letter\n"],
      ["forms:\n  - fee: { amount: $1,360.00 }\n", "forms:\n  - fee: { amount: 1360 }\n"],
      ["forms:\n  - fee:\n      amount: 580 USD\n", "forms:\n  - fee:\n      amount: 580\n"],
      ["filing:\n  date: Thursday, August 20, 2015\n", "filing:\n  date: 2015-08-20\n"],
      ["filing:\n  date: 2009–03–14.\n", "filing:\n  date: 2009-03-14\n"],
      ["filing:\n  carrier: Federal Express\n", "filing:\n  carrier: fedex\n"],
      ["forms:\n  - form: Form I-131\n", "forms:\n  - form: I-131\n"],
      ["forms:\n  - fee: { amount: US$360 }\n", "forms:\n  - fee: { amount: 360 }\n"],
      [
        "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: Ana }]\n",
        "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana }]\n",
      ],
      [
        "decisions: [{ exhibit: f }, { exhibit: Exhibit F }]\nexhibits: [{ label: F }]\n",
        "decisions: [{ exhibit: F }, { exhibit: F }]\nexhibits: [{ label: F }]\n",
      ],
      [
        "beneficiaries: [{ id: ana }]\nexhibits: [{ label: A, supports: [Ana, Ana.medical] }]\n",
        "beneficiaries: [{ id: ana }]\nexhibits: [{ label: A, supports: [ana, ana.medical] }]\n",
      ],
      ["filing:\n\tcarrier: usps\n", "filing:\n  carrier: usps\n"],
      ["filing:\n\u00a0 carrier: usps\n", "filing:\n  carrier: usps\n"],
      ["filing:\n  carrier:usps\n", "filing:\n  carrier: usps\n"],
      ["filing:\n  carrier：usps\n", "filing:\n  carrier: usps\n"],
      ["request:\n  explanation: Urgent: surgery\n", 'request:\n  explanation: "Urgent: surgery"\n'],
      [
        "petitioner:\n  address: { street: 1 Main St #4 }\n",
        'petitioner:\n  address: { street: "1 Main St #4" }\n',
      ],
    ] as const) {
      assert.equal(fixed(`parole_case: 1\n${slipped}`), `parole_case: 1\n${right}`);
    }
  });

  it("leaves what is ambiguous", () => {
    for (const text of [
      "filing:\n  date: 10/1/2026\n",
      "filing:\n  date: 1.10.2026\n",
      "filing:\n  carrier: post\n",
      "filing:\n  date: 8/20/15\n",
      "beneficiaries: [{ id: ana }, { id: ANA }]\nforms: [{ form: I-131, for: Ana }]\n",
      "beneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: anna }]\n",
      "decisions: [{ exhibit: G }]\nexhibits: [{ label: F }]\n",
      "forms:\n  - fee: { amount: €1,360 }\n",
      "forms:\n  - fee: { amount: 580 EUR }\n",
      "beneficiaries:\n  - removal: { in_proceedings: none }\n",
      'request:\n  explanation: "Urgent surgery\n',
      "request:\n  kind: initial\n   reasons: [medical]\n",
      // A comma or a bracket may be meant for several values.
      "beneficiaries: [{ id: ana, medical{ cost: 5 } }]\n",
      "beneficiaries: [{ id: ana, [sex: female] }]\n",
    ]) {
      assert.equal(fixed(`parole_case: 1\n${text}`), `parole_case: 1\n${text}`);
    }
  });

  it("leaves an amount and an address that may already be on a check or label", () => {
    const address = "USCIS\\nP.O. Box 660865\\nDallas, TX 75266";
    const rest = `request: { kind: initial }\nbeneficiaries: [{ id: ana, removal: { in_proceedings: no } }]\nforms: [{ form: I-131, for: ana, fee: { amount: $1,360 } }]\nfiling: { carrier: Fedex, address: "${address}" }\n`;
    assert.equal(
      fixed(`parole_case: 1\n${rest}`),
      `parole_case: 1\n${rest.replace("$1,360", "1360").replace("Fedex", "fedex")}`,
    );
    const left = checkText(fixed(`parole_case: 1\n${rest}`), { edition: "uscis-2015-08-17" }).findings;
    for (const rule of ["fee/amount-wrong", "lockbox/wrong-for-carrier"]) {
      const finding = left.find((one) => one.rule === rule);
      assert.deepEqual(
        finding?.fixes.map(({ safe }) => safe),
        [false],
        rule,
      );
    }
  });

  it("says in one line what was fixed", () => {
    const said = (text: string) => {
      const check = (parsed: ParsedText) => checkText(parsed.text, { like: parsed }).findings;
      const fixed = safelyFixed(parseCaseText(text), check);
      return fixed && rendered(fixed.said);
    };
    assert.equal(said("parole_case: 1\nfiling: { date: 8/20/2026 }\n"), "Fixed 1 mistake in mailing date");
    assert.equal(
      said(
        "parole_case: 1\nrequest:\n  kind:initial\n  reasons: [medical]\nfiling: { date: 8/20/2026, carrier: FedEx }\n",
      ),
      "Fixed 3 mistakes in kind, mailing date, and carrier",
    );
    assert.equal(
      said(
        "parole_case: 1\nfiling: { date: 8/20/2026, received_on: 8/21/2026, carrier: FedEx }\nforms: { form: i-131, signed_on: 8/19/2026, fee: { amount: $580 } }\n",
      ),
      "Fixed 6 mistakes in mailing date, date of receipt, carrier, form, and 2 other fields",
    );
    assert.equal(said("parole_case: 1\n"), undefined);
  });

  it("does nothing where two such fixes of one finding make a question of it", () => {
    const fix = { title: "Write x", safe: true, operations: [] };
    const [finding] = checkText("parole_case: 1\n").findings;
    assert.ok(finding);
    assert.equal(safeFixOf({ ...finding, fixes: [fix, { ...fix, safe: false }] }), fix);
    assert.equal(safeFixOf({ ...finding, fixes: [fix, fix] }), undefined);
  });

  it("does nothing to a file without a case", () => {
    for (const text of ["", "\n\n", "# For Ana\n", "\uFEFF", "---\n"]) assert.equal(fixed(text), text);
    assert.equal(fixed("matter: 7\n"), "parole_case: 1\nmatter: 7\n");
  });

  it("stops where fixes alternate", () => {
    const writing = (value: string): Finding[] => [
      {
        rule: "a/b",
        severity: "error",
        consequence: "refused",
        message: value,
        path: ["matter"],
        span: { start: 0, end: 1 },
        authority: [],
        related: [],
        fixes: [{ title: "", safe: true, operations: [{ op: "replace", path: ["matter"], value }] }],
      },
    ];
    const text = withSafeFixes(parseCaseText("matter: x\n"), (parsed) =>
      writing(parsed.text.includes("one") ? "two" : "one"),
    );
    assert.equal(text, "matter: two\n");
  });

  it("leaves no such fix in any sample case, and changes nothing the second time", () => {
    let changed = 0;
    for (const { file, expected } of caseFolders()) {
      const text = readFileSync(file, "utf8");
      const check = (one: ParsedText) => checkText(one.text, { asOf: expected.asOf, like: one }).findings;
      const before = parseCaseText(text);
      const once = (one: ParsedText) => withSafeFixes(one, check);
      const after = parseCaseText(once(before), before);
      if (after.text !== text) changed++;
      assert.deepEqual(
        check(after).filter((finding) => safeFixOf(finding)),
        [],
        file,
      );
      assert.equal(once(after), after.text);
    }
    assert.ok(changed > 2, `${changed} samples have something to fix`);
  });
});
