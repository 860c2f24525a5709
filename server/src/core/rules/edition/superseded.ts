import { type EditionId, editionInForce } from "../../law/editions.ts";
import { sentence } from "../../message/message.ts";
import { date, term } from "../../message/values.ts";
import { isEditionSuperseded, namedEdition } from "../../model/edition.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { Fix } from "../../read/fix.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "edition/superseded",
  title: "The case is checked against the requirements in effect when it is mailed",
  over: (context) => [context.view.edition],
  *check(edition, context) {
    const { law, view, days } = context;
    const last = law.supersededAfter;
    if (last === undefined || namedEdition(view) === undefined || !isEditionSuperseded(context)) return;
    const values = { title: term(law.title), last: date(last) };
    const fixes = otherEdition(edition.ref, editionInForce(days.mailingDay ?? days.today));
    const mailed = view.filing.date;
    const received = [view.filing.received_on, ...view.receipts.items.map((receipt) => receipt.date)].find(
      ({ value }) => value === days.mailingDay,
    );
    if (mailed.value !== undefined) {
      yield {
        at: edition.ref,
        message: sentence(
          "The case is checked against the {title}, which apply through {last}, but is mailed on {mailed}.",
          { ...values, mailed: date(mailed.value) },
        ),
        related: [{ at: mailed.ref, message: sentence("The mailing date") }],
        fixes,
      };
    } else if (received?.value !== undefined) {
      yield {
        at: edition.ref,
        message: sentence(
          "The case is checked against the {title}, which apply through {last}, but was received on {received}.",
          { ...values, received: date(received.value) },
        ),
        related: [{ at: received.ref, message: sentence("The date of receipt") }],
        fixes,
      };
    } else {
      yield {
        at: edition.ref,
        message: sentence(
          "The case is checked against the {title}, which apply through {last}, but the mailing date is missing.",
          values,
        ),
        fixes,
      };
    }
  },
  why: "Fees, addresses, and forms have changed since the page was last reviewed on August 17, 2015. A packet mailed after the last date of these fees is subject to later fees.",
  remedy:
    "Check the case against the edition in effect on the mailing date, or enter the mailing date if the packet was mailed in time.",
  about: { judges: ["edition"], reads: ["filing.date", "filing.received_on"] },
  illustration: {
    finding: {
      case: `
edition: uscis-2015-08-17
         ^^^^^^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but is mailed on December 23, 2016.
filing: { date: 2016-12-23 }`,
    },
    clear: { case: "edition: uscis-2015-08-17\nfiling: { date: 2016-12-22 }", asOf: "2026-11-22" },
  },
  examples: {
    pass: [
      { case: "edition: uscis-2015-08-17", asOf: "2016-12-22" },
      { case: "edition: uscis-2015-08-17\nfiling: { received_on: 2016-12-22 }", asOf: "2026-11-22" },
      { case: "filing: { date: 2016-12-23 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2015-08-17\nfiling: { date: 12/23/2016 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2015\nfiling: { date: 2016-12-23 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2026\nfiling: { date: 2026-11-22 }", asOf: "2026-11-22" },
    ],
    fail: [
      {
        case: `
edition: uscis-2015-08-17
         ^^^^^^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but was received on December 27, 2016.
filing: { received_on: 2016-12-27 }`,
        asOf: "2026-11-22",
      },
      {
        case: `
edition: uscis-2015-08-17
         ^^^^^^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but was received on January 3, 2017.
receipts: [{ date: 2017-01-03 }]`,
        asOf: "2026-11-22",
      },
      {
        case: `
edition: uscis-2015-08-17
         ^^^^^^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but the mailing date is missing.`,
        asOf: "2016-12-23",
      },
    ],
  },
});

/** Names the edition that is in effect. */
function otherEdition({ path }: FieldRef, instead: EditionId): Fix[] {
  return [
    {
      title: sentence("Check the case against {edition}", { edition: instead }),
      safe: false,
      operations: [{ op: "replace", path, value: instead }],
    },
  ];
}
