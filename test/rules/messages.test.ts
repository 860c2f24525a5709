// Sentences in which a value of the case or its circumstances would make the usual words wrong.
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
      "Exhibit B stands after exhibit A, where B would follow",
    ]);
    assert.deepEqual(messagesOf("exhibit/file-missing", text), ["Exhibit B names no file"]);
  });

  it("do not call a fee the one in force after the last day of the edition", () => {
    const fee = (day: string) => `
request: { kind: initial }
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, fee: { amount: 575, currency: USD } }]
filing: { date: ${day} }
`;
    assert.deepEqual(messagesOf("fee/amount-wrong", fee("2016-12-23")), [
      "The fee of 575 USD is not the one of this edition, which is 360 USD",
    ]);
    assert.deepEqual(messagesOf("fee/amount-wrong", fee("2016-12-22")), [
      "The fee of 575 USD is not the one in force, which is 360 USD",
    ]);
  });
});
