// Forms and fee in cases with several people, several roles, or several dates.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkText } from "../support/check.ts";

const in2015: EditionId = "uscis-2015-08-17";
const in2026: EditionId = "uscis-2026";

function find(text: string, edition: EditionId = in2015, asOf = "2015-08-20"): readonly Finding[] {
  return checkText(`parole_case: 1\nrequest: { kind: initial }\n${text}`, {
    edition,
    asOf,
    rules: allRules.filter(({ id }) => /^(?:fee|form)\//.test(id)),
  }).findings;
}

const summary = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, path }) => `${rule} ${severity} ${path.join(".")}`);

const only = (rule: string, findings: readonly Finding[]) =>
  findings.filter((finding) => finding.rule === rule);

describe("who signs", () => {
  const thirteen = "2001-08-21";
  const fourteen = "2001-08-20";
  const rosa = "petitioner: { id: rosa, name: { given: Rosa } }";
  const ana = (birth: string) => `beneficiaries: [{ id: ana, date_of_birth: ${birth} }]`;
  const grown = ana("1990-01-01");
  const supported = "sponsors: [{ id: joe, same_as: rosa }, { id: eva }]";
  const counsel = "representative: { id: lee, name: { family: Lee } }";

  /** The people of the case, the forms, and the expected messages, abbreviated. */
  const cases: readonly (readonly [what: string, people: string[], forms: string[], found: string[]])[] = [
    ["the petitioner", [rosa, grown], ["I-131, signed_by: [petitioner]"], []],
    ["nobody", [rosa, grown], ["I-131"], ["Form I-131: the signature of the petitioner is missing"]],
    [
      "nobody yet",
      [rosa, grown],
      ["I-131, signed_by: []"],
      ["Form I-131: the signature of the petitioner is missing"],
    ],
    ["the beneficiary", [rosa, grown], ["I-131, signed_by: [beneficiary]"], ["the petitioner"]],
    [
      "the beneficiary who files for themself",
      ["petitioner: { same_as: ana }", grown],
      ["I-131, signed_by: [beneficiary]"],
      [],
    ],
    ["the petitioner as sponsor", [rosa, grown, supported], ["I-131, signed_by: sponsor"], []],
    [
      "another sponsor",
      [rosa, grown, "sponsors: [{ id: eva }]"],
      ["I-131, signed_by: sponsor"],
      ["petitioner"],
    ],
    [
      "the representative",
      [rosa, grown, counsel],
      ["I-131, signed_by: [representative]"],
      ["the petitioner"],
    ],
    [
      "the petitioner as representative",
      [rosa, grown, "representative: { same_as: rosa }"],
      ["I-131, signed_by: [representative]"],
      [],
    ],
    ["a parent, at thirteen", [rosa, ana(thirteen)], ["I-131, signed_by: [parent]"], []],
    ["a guardian, at thirteen", [rosa, ana(thirteen)], ["I-131, signed_by: [guardian]"], []],
    ["a parent, at fourteen", [rosa, ana(fourteen)], ["I-131, signed_by: [parent]"], ["the petitioner"]],
    ["a parent, at no age", [rosa, "beneficiaries: [{ id: ana }]"], ["I-131, signed_by: [parent]"], []],
    ["somebody, for a petitioner to come", [grown], ["I-131, signed_by: [beneficiary]"], []],
    ["nobody, for a petitioner to come", [grown], ["I-131"], ["the petitioner"]],
    [
      "somebody, while who the petitioner is stays open",
      ["petitioner: { same_as: anna }", grown],
      ["I-131, signed_by: [beneficiary]"],
      [],
    ],
    ["the sponsor", [rosa, grown, supported], ["I-134, by: eva, signed_by: [sponsor]"], []],
    ["the sponsor as petitioner", [rosa, grown, supported], ["I-134, by: joe, signed_by: [petitioner]"], []],
    ["the sponsor, named as petitioner", [rosa, grown], ["I-134, by: rosa, signed_by: [petitioner]"], []],
    [
      "not the sponsor",
      [rosa, grown, supported],
      ["I-134, by: eva, signed_by: [petitioner]"],
      ["its sponsor"],
    ],
    ["one of two sponsors", [rosa, grown, supported], ["I-134, signed_by: [petitioner]"], []],
    [
      "not the only sponsor",
      [rosa, grown, "sponsors: { id: eva }"],
      ["I-134, signed_by: petitioner"],
      ["sponsor"],
    ],
    ["somebody, for a sponsor to come", [rosa, grown], ["I-134, signed_by: [petitioner]"], []],
    ["both of a G-28", [rosa, grown, counsel], ["G-28, signed_by: [representative, petitioner]"], []],
    [
      "one of a G-28",
      [rosa, grown, counsel],
      ["G-28, signed_by: [representative]"],
      ["signature of the petitioner is missing"],
    ],
    [
      "the other of a G-28",
      [rosa, grown, counsel],
      ["G-28, signed_by: [petitioner]"],
      ["signature of the representative is missing"],
    ],
    ["none of a G-28", [rosa, grown, counsel], ["G-28"], ["the representative and the petitioner"]],
    ["a sponsor with a G-28", [rosa, grown, supported], ["G-28, signed_by: [representative, sponsor]"], []],
    [
      "the parent who signs the I-131 too",
      [rosa, ana(thirteen)],
      ["I-131, signed_by: [parent]", "G-28, signed_by: [representative, parent]"],
      [],
    ],
    [
      "the parent who must not sign the I-131, once",
      [rosa, ana(fourteen)],
      ["I-131, signed_by: [parent]", "G-28, signed_by: [representative, parent]"],
      ["Form I-131: the signature of the petitioner is missing"],
    ],
    ["a word that is none", [rosa, grown], ["I-131, signed_by: [petitoner]"], []],
  ];

  for (const [what, people, forms, found] of cases) {
    it(what, () => {
      const listed = forms.map((form) => `  - { form: ${form} }`).join("\n");
      const messages = only("form/unsigned", find(`${people.join("\n")}\nforms:\n${listed}\n`));
      assert.equal(messages.length, found.length, messages.map(({ message }) => message).join("\n"));
      for (const [index, words] of found.entries()) {
        const { message = "", fixes } = messages[index] ?? {};
        assert.ok(message.includes(words), message);
        assert.deepEqual(fixes, []);
      }
    });
  }
});

describe("a form for each beneficiary", () => {
  const three = "beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]\n";

  it("counts for the first person it names, and the others get an explanation", () => {
    const findings = find(`${three}forms: [{ form: I-131, for: [luz, ana], fee: { amount: 360 } }]\n`);
    const missing = only("form/i131-missing", findings);
    assert.deepEqual(
      missing.map(({ message, related }) => [message, related.map((other) => other.message)]),
      [
        ["ana: Form I-131 is missing.", ["This entry counts only for luz"]],
        ["teo: Form I-131 is missing.", []],
      ],
    );
    assert.deepEqual(missing[0]?.path, ["forms", 1]);
  });

  it("may be the second entry of another person, whose name was left in a copy", () => {
    const findings = find(
      "beneficiaries: [{ id: ana }, { id: luz }]\nforms: [{ form: I-131, for: ana }, { form: I-131, for: ana }]\n",
    );
    const [missing] = only("form/i131-missing", findings);
    assert.deepEqual(only("form/duplicate", findings), []);
    assert.deepEqual(
      missing?.related.map(({ message, path }) => [message, path.join(".")]),
      [["This is the second entry for ana", "forms.1.form"]],
    );
    assert.deepEqual(
      missing?.fixes.map(({ title, operations }) => [title, operations?.[0]?.path.join(".")]),
      [
        ["The second Form I-131 for ana is for luz", "forms.1.for"],
        ["Add Form I-131", "forms.2"],
      ],
    );
  });

  it("is not reported missing where one names an unknown person, or is unreadable", () => {
    const ids = (forms: string) => only("form/i131-missing", find(`${three}forms: ${forms}\n`)).length;
    assert.equal(ids("[{ form: I-131, for: ana }]"), 2);
    assert.equal(ids("[{ form: I-131, for: ana }, { form: I-131, for: lus }]"), 0);
    assert.equal(ids("[{ form: I-131, for: ana }, { form: I-13 }]"), 0);
    assert.equal(ids("[{ form: I-131, for: ana }, nonsense]"), 0);
    assert.equal(ids("[{ form: I-131, for: ana }, { form: I-134, for: lus }]"), 2);
  });

  it("is information once that beneficiary has a receipt", () => {
    const text = `${three}forms: [{ form: I-131, for: ana, fee: { amount: 5 } }]\nreceipts: [{ for: [ana, luz], date: 2015-08-01 }]\n`;
    assert.deepEqual(summary(find(text)).toSorted(), [
      "fee/amount-wrong information forms.0.fee.amount",
      "form/i131-missing error forms.1",
      "form/i131-missing information forms.1",
      "form/i134-missing error forms.1",
      "form/i134-missing information forms.1",
      "form/i134-missing information forms.1",
      "form/unsigned information forms.0.signed_by",
    ]);
  });
});

describe("the fee", () => {
  const form = (fee: string, more = "", edition = "01/20/25") => `beneficiaries: [{ id: ana }]
forms:
  - { form: I-131, for: ana, edition: ${edition}, signed_by: [petitioner], fee: ${fee} }
  - { form: I-134, for: ana, edition: ${edition}, signed_by: [sponsor] }
${more}`;
  const ids = (text: string, edition: EditionId, asOf?: string) =>
    summary(find(text, edition, asOf)).map((line) => line.split(" ", 2).join(" "));

  it("depends on the mailing date in 2026, and is one amount in 2015", () => {
    for (const [day, amount] of [
      ["2016-12-22", 360],
      ["2016-12-23", 575],
      ["2024-03-31", 575],
      ["2024-04-01", 630],
      ["2026-10-19", 630],
    ] as const) {
      const filing = `filing: { carrier: usps, date: ${day} }\n`;
      const printed = day === "2024-04-01" ? "04/01/24" : "01/20/25";
      assert.deepEqual(ids(form(`{ amount: ${amount} }`, filing, printed), in2026), [], day);
      assert.deepEqual(
        ids(form(`{ amount: ${amount + 1} }`, filing, printed), in2026),
        ["fee/amount-wrong error"],
        day,
      );
      assert.deepEqual(
        ids(form(`{ amount: ${amount} }`, filing), in2015),
        amount === 360 ? [] : ["fee/amount-wrong warning"],
        day,
      );
    }
  });

  it("differs online; where the filing method is open, either is accepted and both are offered", () => {
    const online = "filing: { carrier: online, date: 2026-10-19 }\n";
    const open = "filing: { date: 2026-10-19 }\n";
    assert.deepEqual(ids(form("{ amount: 580 }", online), in2026), []);
    assert.deepEqual(ids(form("{ amount: 630 }", online), in2026), ["fee/amount-wrong error"]);
    assert.deepEqual(ids(form("{ amount: 580 }", open), in2026), []);
    assert.deepEqual(ids(form("{ amount: 630 }", open), in2026), []);
    const [wrong] = find(form("{ amount: 360 }", open), in2026);
    assert.deepEqual(
      wrong?.fixes.map(({ title, safe }) => [title, safe]),
      [
        ["Enter the fee in effect for filing on paper: $630", false],
        ["Enter the fee in effect for filing online: $580", false],
      ],
    );
    const addressed = "filing: { address: Dallas, date: 2026-10-19 }\n";
    assert.deepEqual(ids(form("{ amount: 580 }", addressed), in2026), ["fee/amount-wrong error"]);
  });

  it("is not required where waived or exempt, whatever amount is entered", () => {
    const waiver = "  - { form: I-912, signed_by: [beneficiary], file: i-912.pdf }\n";
    for (const [edition, day] of [
      [in2015, "2015-08-20"],
      [in2026, "2026-10-19"],
    ] as const) {
      assert.deepEqual(ids(form("{ waived: yes, amount: 1 }", waiver), edition, day), []);
      assert.deepEqual(ids(form("{ exempt_because: T-visa, amount: 1 }"), edition, day), []);
      assert.deepEqual(ids(form("{ waived: no }"), edition, day), ["fee/missing error"]);
      assert.deepEqual(ids(form("{ waived: maybe }"), edition, day), []);
    }
  });

  it("is paid by check until October 28, 2025, and by card or bank account with its form from the next day", () => {
    const mailed = (method: string, day: string, more = "") =>
      ids(
        form(`{ amount: 630, method: ${method} }`, `${more}filing: { carrier: usps, date: ${day} }\n`),
        in2026,
      );
    for (const method of ["check", "money-order"]) {
      assert.deepEqual(mailed(method, "2025-10-28"), []);
      assert.deepEqual(mailed(method, "2025-10-29"), ["fee/method-not-accepted error"]);
      assert.deepEqual(
        mailed(method, "2025-10-29", "  - { form: G-1651, signed_by: [payer], file: g.pdf }\n"),
        [],
      );
    }
    assert.deepEqual(mailed("card", "2025-10-29"), ["fee/payment-form-missing error"]);
    assert.deepEqual(
      mailed("card", "2025-10-29", "  - { form: G-1650, signed_by: [payer], file: g.pdf }\n"),
      ["fee/payment-form-missing error"],
    );
    assert.deepEqual(
      mailed("card", "2025-10-29", "  - { form: G-1450, signed_by: [payer], file: g.pdf }\n"),
      [],
    );
    assert.deepEqual(
      mailed("bank-account", "2025-10-29", "  - { form: G-1650, signed_by: [payer], file: g.pdf }\n"),
      [],
    );
  });

  it("is inserted as the fee in effect, in the existing block or with it", () => {
    const operations = (fee: string) => find(form(fee))[0]?.fixes.map((fix) => fix.operations);
    assert.deepEqual(operations("{}"), [
      [{ op: "add", path: ["forms", 0, "fee"], value: { amount: "360", currency: "USD" } }],
    ]);
    assert.deepEqual(operations("{ method: check }"), [
      [
        { op: "add", path: ["forms", 0, "fee", "amount"], value: "360" },
        { op: "add", path: ["forms", 0, "fee", "currency"], value: "USD" },
      ],
    ]);
    assert.deepEqual(operations("{ amount: TODO, currency: USD }"), [
      [{ op: "replace", path: ["forms", 0, "fee", "amount"], value: "360" }],
    ]);
  });

  it("offers no fix once the edition is out of date on the mailing day", () => {
    const late = "filing: { date: 2016-12-23 }\n";
    for (const fee of ["{ amount: 575 }", "{ method: check }", "{ waived: yes }"]) {
      const [finding, ...others] = find(form(fee, late));
      assert.ok(finding, fee);
      assert.match(finding.rule, /^fee\//, fee);
      assert.deepEqual([finding.fixes, others], [[], []], fee);
      assert.equal(find(form(fee, "filing: { date: 2016-12-22 }\n"))[0]?.fixes.length, 1, fee);
    }
  });
});
