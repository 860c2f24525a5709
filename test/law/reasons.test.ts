// Why the law has no answer, in words.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answer } from "../../server/src/core/law/answer.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { lawOf } from "../../server/src/core/law/law.ts";
import { titled } from "../../server/src/core/message/title.ts";

function lawIn(edition: EditionId, day: string) {
  return lawOf(edition, { today: day, mailingDay: day, filingDay: day });
}

function reason(answer: Answer<unknown>): string {
  return answer.known ? JSON.stringify(answer.value) : titled(answer.reason);
}

describe("law: why there is no answer", () => {
  const then = lawIn("uscis-2015-08-17", "2015-08-20");
  const now = lawIn("uscis-2026", "2026-10-20");

  it("says what is not known of fees", () => {
    assert.equal(reason(then.filingFee({ online: true })), "No fee is known for filing online at that time");
    assert.equal(
      reason(then.feeWaiver({ online: true })),
      "It is not known whether a fee could be waived online at that time",
    );
    assert.equal(reason(now.payee()), "Checks and money orders are not accepted");
    assert.equal(
      reason(then.paymentBy("card")),
      "It is not known whether a fee could be paid by this method at that time",
    );
  });

  it("says what is not known of addresses", () => {
    const initial = { kind: "initial", removal: false } as const;
    assert.equal(
      reason(now.addressFor({ ...initial, carrier: "online" })),
      "A request filed online has no mailing address",
    );
    assert.equal(
      reason(now.addressFor({ ...initial, carrier: undefined })),
      "The address depends on the carrier, which is not given",
    );
  });

  it("says what is not known of editions of forms", () => {
    assert.equal(
      reason(lawIn("uscis-2026", "2020-01-02").boxes(undefined)),
      "Which edition of the form was in use on the mailing date is not known",
    );
    assert.equal(reason(now.editionAccepted("I-131", "x")), "x is not the edition of a form");
    assert.equal(
      reason(now.editionAccepted("I-999", "01/20/25")),
      "No information is available about edition 01/20/25 of Form I-999",
    );
  });
});
