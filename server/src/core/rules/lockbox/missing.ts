import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { addressFixes, addressWith, isUnsettled, rightAddresses } from "../../matter/destination.ts";
import { isSuperseded } from "../../matter/superseded.ts";
import { sentence } from "../../message/message.ts";
import { isMissing } from "../../read/place.ts";

export default defineRule({
  id: "lockbox/missing",
  title: "The filing address is given",
  severity: inBoth("error"),
  authority: [
    {
      source: "uscis-humanitarian-parole-2015-08-17",
      section: "Filing for Parole",
      editions: ["uscis-2015-08-17"],
    },
    {
      source: "uscis-humanitarian-parole-2015-08-17",
      section: "Re-parole Request",
      editions: ["uscis-2015-08-17"],
    },
    { source: "uscis-i131-addresses", section: "Item 7", editions: ["uscis-2026"] },
  ],
  isBeforeMailing: true,
  over: addressWith("missing"),
  *check(address, matter) {
    if (isUnsettled(matter) && !matter.isReParole) {
      yield* absence(
        address.$,
        sentence(
          "The filing address is missing. Parole Case does not have the address in use on this mailing date.",
        ),
        { fixes: [] },
      );
      return;
    }
    if (isUnsettled(matter)) {
      yield* absence(
        address.$,
        sentence(
          "The filing address is missing. Parole Case does not have the current address for re-parole requests.",
        ),
        {
          severity: "information",
          authority: [{ source: "uscis-i131-addresses", section: "Item 11" }],
        },
      );
      return;
    }
    const right = isMissing(matter.view.filing.$) ? [] : rightAddresses(matter);
    const noFix = isSuperseded(matter) ? { fixes: [] } : {};
    yield* absence(
      address.$,
      sentence("The filing address is missing."),
      right.length > 0 ? { fixes: addressFixes(matter, right) } : noFix,
    );
  },
  why: "Requests are accepted only at the addresses that USCIS lists. The right one depends on the carrier and on removal proceedings.",
  remedy: "Enter the carrier and use the address that is then suggested, or enter a published address.",
  about: {
    requires: ["filing.address"],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
filing:
  carrier: usps
  address: |
    USCIS Dallas Lockbox
    PO Box 660865
    Dallas, TX 75266
`,
      },
      { case: "request: { kind: initial }\nfiling: { carrier: online }" },
      { case: "request: { kind: initial }\nfiling: { carrier: online }", edition: "uscis-2026" },
    ],
    fail: [
      {
        case: `
parole_case: 1
^^^^^^^^^^^ The filing address is missing.
request: { kind: initial }`,
      },
      {
        case: `
request: { kind: initial }
filing: {}
^^^^^^ The filing address is missing. The value is empty.`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ The filing address is missing.
request: { kind: initial }`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: initial }
filing: { date: 2024-06-16 }
^^^^^^ The filing address is missing. Parole Case does not have the address in use on this mailing date.`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
^^^^^^ The filing address is missing.
  carrier: fedex
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: usps, address: TODO where it goes }
                                  ^^^^^^^^^^^^^^^^^^ The filing address is missing. The value is a placeholder.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing:
  carrier: usps
  address:
  ^^^^^^^ The filing address is missing. The value is empty.
`,
      },
      {
        case: `
request: { kind: re-parole }
filing: { carrier: usps }
^^^^^^ The filing address is missing. Parole Case does not have the current address for re-parole requests.`,
        edition: "uscis-2026",
      },
    ],
  },
});
