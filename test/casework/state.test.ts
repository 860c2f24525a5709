// The state of a case in a word, and why.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stateOf } from "../../server/src/core/casework/state.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { checkText } from "../support/check.ts";
import { completeCase as complete } from "../support/complete-case.ts";

function stateIn(text: string, asOf: string): string {
  const checked = checkText(text, { asOf });
  const { state, reason } = stateOf(checked, deadlinesOf(checked.context));
  return `${state}: ${reason}`;
}

describe("the state of a case", () => {
  it("counts errors as long as there are any, and says that the request is not ready to file", () => {
    assert.equal(
      stateIn(complete.replace(/\n {6}diagnosis: .*/, ""), "2015-08-20"),
      "errors: 1 error: not ready to file",
    );
    assert.match(
      stateIn("parole_case: 1\nbeneficiaries: [{ id: ana }]\n", "2015-08-20"),
      /^errors: \d+ errors: not ready to file\. \d+ warnings? to review$/,
    );
  });

  it("counts warnings where there are no errors, or says under which edition there are none", () => {
    const clear = "clear: No errors or warnings under uscis-2015-08-17";
    assert.equal(stateIn(complete, "2015-08-19"), clear);
    assert.equal(stateIn(complete, "2015-08-20"), clear);
    assert.equal(
      stateIn(complete.replace("      exhibit: F\n", ""), "2015-08-20"),
      "warnings: No errors. 1 warning to review",
    );
  });

  it("shows a warning that stops the export, which is not a case without errors", () => {
    const cut = complete.replace("matter: 2015-0417", "matter: 2015-0417 #4b");
    assert.equal(stateIn(cut, "2015-08-20"), "errors: 1 warning stops the export: not ready to file");
  });

  it('asks from the day after the mailing date whether the request was mailed, and is "filed" once confirmed', () => {
    assert.equal(
      stateIn(complete, "2015-08-21"),
      "overdue: Confirm that the request was mailed: August 20, 2015",
    );
    const mailed = complete.replace("  date: 2015-08-20", "  date: 2015-08-20\n  mailed: yes");
    assert.equal(stateIn(mailed, "2015-08-21"), "filed: Mailed on August 20, 2015");
    const received = complete.replace("  date: 2015-08-20", "  date: 2015-08-20\n  received_on: 2015-08-24");
    assert.equal(stateIn(received, "2015-08-24"), "filed: Received on August 24, 2015");
  });

  it('is "overdue" once a due date has passed', () => {
    assert.equal(
      stateIn(complete.replace("  date: 2015-08-20", "  date: 2015-08-20\n  mailed: yes"), "2015-09-20"),
      "overdue: A receipt notice usually arrives by this date: September 19, 2015",
    );
  });

  it('is "decided" once every beneficiary\'s request is', () => {
    const family = `request: { kind: initial }
beneficiaries: [{ id: ana, name: { given: Ana } }, { id: luz, name: { given: Luz } }]
filing: { date: 2015-08-20 }
receipts: [{ number: XXX1500000000 }]
decisions:
  - { for: ana, outcome: denied, date: 2015-10-01 }
`;
    assert.equal(
      stateIn(family, "2015-10-02"),
      "filed: Mailed on August 20, 2015; denied on October 1, 2015 for Ana",
    );
    assert.equal(
      stateIn(`${family}  - { for: luz, outcome: withdrawn }\n`, "2015-10-02"),
      "decided: Denied on October 1, 2015 for Ana and withdrawn for Luz",
    );
    assert.equal(
      stateIn(family.replace("for: ana, ", ""), "2015-10-02"),
      "decided: Denied on October 1, 2015",
    );
  });
});
