// Sentences whose usual words would be wrong with some value of the case or in some circumstances.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const messagesOf = (rule: string, text: string) =>
  checkText(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

describe("messages", () => {
  it("do not say exhibit twice where the label says it", () => {
    const text = "exhibits:\n  - { label: A, file: a.pdf }\n  - { label: Exhibit B, title: Letter }\n";
    assert.deepEqual(messagesOf("exhibit/label-gap", text), [
      "Exhibit B follows exhibit A, but B is the next label.",
    ]);
    assert.deepEqual(messagesOf("exhibit/file-missing", text), ["Exhibit B: the file is missing."]);
  });

  it("do not call a fee the one in effect after the last day of the edition", () => {
    const fee = (day: string) => `
request: { kind: initial }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, fee: { amount: 575, currency: USD } }]
filing: { date: ${day} }
`;
    assert.deepEqual(messagesOf("fee/amount-wrong", fee("2016-12-23")), [
      "The fee of $575 is not the fee in this edition, which is $360.",
    ]);
    assert.deepEqual(messagesOf("fee/amount-wrong", fee("2016-12-22")), [
      "The fee of $575 is not the fee in effect, which is $360.",
    ]);
  });

  it("nor apply it automatically, whether today is before or after that date", () => {
    const text =
      "edition: uscis-2015-08-17\nrequest: { kind: initial }\nforms: [{ form: I-131, fee: { amount: 630 } }]\n";
    const found = (asOf: string) =>
      checkText(text, { asOf })
        .findings.filter(({ rule }) => rule === "fee/amount-wrong")
        .map(({ message, fixes }) => [message, fixes.map(({ safe }) => safe)]);
    assert.deepEqual(found("2016-12-22"), [
      ["The fee of $630 is not the fee in effect, which is $360.", [false]],
    ]);
    assert.deepEqual(found("2016-12-23"), [
      ["The fee of $630 is not the fee in this edition, which is $360.", []],
    ]);
  });
});

describe("the edition that is offered", () => {
  const offered = (named: string) =>
    checkText(`edition: ${named}\n`)
      .findings.filter(({ rule }) => rule === "edition/unknown")
      .flatMap(({ fixes }) => fixes.map(({ title }) => title));

  it("is the one whose name was shortened, or else the nearest", () => {
    assert.deepEqual(offered("uscis-2015"), ["Change to uscis-2015-08-17"]);
    assert.deepEqual(offered("2015"), ["Change to uscis-2015-08-17"]);
    assert.deepEqual(offered("USCIS-2026"), ["Change to uscis-2026"]);
    assert.deepEqual(offered("uscis-2027"), ["Change to uscis-2026"]);
  });
});
