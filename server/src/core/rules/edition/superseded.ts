import type { Fix } from "../../engine/finding.ts";
import { defineRule } from "../../engine/rule.ts";
import { editionIds, editionOf, isEditionId } from "../../law/editions.ts";
import { isSuperseded } from "../../matter/superseded.ts";
import { sentence } from "../../message/message.ts";
import { date, term } from "../../message/values.ts";
import { isMissing, type Place } from "../../read/place.ts";

export default defineRule({
  id: "edition/superseded",
  title: "The case is checked against the requirements in effect when it is mailed",
  severity: { "uscis-2015-08-17": "warning" },
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Last Reviewed/Updated" },
    { source: "uscis-fee-rule-2016", section: "Form I-131" },
  ],
  over: (matter) => [matter.view.edition],
  *check(edition, matter) {
    const { law, view, days } = matter;
    const last = law.supersededAfter;
    const isReadable = isMissing(edition.$) || (edition.value !== undefined && isEditionId(edition.value));
    if (last === undefined || !isReadable) return;
    const values = { title: term(law.title), last: date(last) };
    const mailed = view.filing.date;
    if (mailed.value !== undefined && isSuperseded(matter)) {
      yield {
        at: edition.$,
        message: sentence(
          "The case is checked against the {title}, which apply through {last}, but is mailed on {mailed}.",
          { ...values, mailed: date(mailed.value) },
        ),
        related: [{ at: mailed.$, message: sentence("The mailing date") }],
        fixes: otherEdition(edition.$),
      };
    } else if (isMissing(mailed.$) && days.today > last) {
      yield {
        at: edition.$,
        message: sentence(
          "The case is checked against the {title}, which apply through {last}, but the mailing date is missing.",
          values,
        ),
        severity: "information",
        fixes: otherEdition(edition.$),
      };
    }
  },
  why: "Fees, addresses and forms have changed since the page was last reviewed on August 17, 2015. A packet that is mailed after the last date of these fees is subject to later ones.",
  remedy:
    "Check the case against the later edition, or enter the mailing date if the packet was mailed in time.",
  examples: {
    pass: [
      { case: "edition: uscis-2015-08-17\nfiling: { date: 2016-12-22 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2015-08-17", asOf: "2016-12-22" },
      { case: "edition: uscis-2015-08-17\nfiling: { date: 12/23/2016 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2015\nfiling: { date: 2016-12-23 }", asOf: "2026-11-22" },
      { case: "edition: uscis-2026\nfiling: { date: 2026-11-22 }", asOf: "2026-11-22" },
    ],
    fail: [
      {
        case: `
edition: uscis-2015-08-17
         ^^^^^^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but is mailed on December 23, 2016.
filing: { date: 2016-12-23 }`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ The case is checked against the USCIS requirements of August 17, 2015, which apply through December 22, 2016, but is mailed on December 23, 2016.
filing: { date: 2016-12-23 }`,
        asOf: "2016-12-01",
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

/** Names the edition that nothing has superseded. */
function otherEdition({ path, state }: Place): Fix[] {
  const instead = editionIds.find((id) => editionOf(id).supersededAfter === undefined);
  if (instead === undefined) return [];
  const op = state === "absent" || state === "blank" ? "add" : "replace";
  return [
    {
      title: sentence("Check the case against {edition}", { edition: instead }),
      safe: false,
      operations: [{ op, path, value: instead }],
    },
  ];
}
