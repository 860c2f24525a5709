// How deadlines are known, in words: each sentence of core/deadlines that has values.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { checkText } from "../support/check.ts";

function wordsOf(text: string): ReadonlyMap<string, readonly [string, string]> {
  const { context } = checkText(`parole_case: 1\n${text}`, { asOf: "2015-08-20" });
  return new Map(deadlinesOf(context).map(({ kind, what, why }) => [kind, [what, why]]));
}

describe("deadlines: words", () => {
  it("say from which date a deadline after filing is counted", () => {
    const words = wordsOf(
      "filing: { carrier: usps, date: 2015-07-01, received_on: 2015-07-03 }\nnotices: [{ kind: request-for-evidence, date: 2015-08-01, due: 2015-09-03 }]\n",
    );
    assert.deepEqual(words.get("receipt-notice"), [
      "A receipt notice usually arrives by this date",
      "Counted from the mailing date, July 1, 2015; this is how long a notice usually takes",
    ]);
    assert.deepEqual(words.get("notice-due"), [
      "Last day to respond to the request for evidence",
      "The due date of the notice of August 1, 2015",
    ]);
    assert.equal(
      words.get("response")?.[1],
      "120 business days after receipt on July 3, 2015, counting Monday through Friday, excluding federal holidays, from the day after receipt, as assumed here",
    );
  });

  it("say that the new end date of parole is not in the case", () => {
    const words = wordsOf(
      "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-30 } }]\ndecisions: [{ outcome: approved, date: 2015-08-01 }]\n",
    );
    assert.equal(
      words.get("i94-expires")?.[1],
      "The expiration date on the old I-94; the request was approved, and the new end date of parole is not in the case",
    );
  });

  it("name the class of a visa", () => {
    const words = wordsOf(
      "request: { kind: initial, visa: { attempts: [{ visa: B-2, outcome: issued, valid_until: 2016-01-01 }] } }\nbeneficiaries: [{ id: ana }]\n",
    );
    assert.equal(words.get("visa-expires")?.[0], "The B-2 visa expires");
  });
});
