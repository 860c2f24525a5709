import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { dependsOnCarrier } from "../../matter/destination.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "filing/carrier-missing",
  title: "The carrier is named, so that the right address can be determined",
  severity: inBoth("warning"),
  authority: [
    {
      source: "uscis-humanitarian-parole-2015-08-17",
      section: "Filing for Parole",
      editions: ["uscis-2015-08-17"],
    },
    { source: "uscis-i131-addresses", section: "Item 7", editions: ["uscis-2026"] },
  ],
  isBeforeMailing: true,
  over: (matter) => (dependsOnCarrier(matter) ? [matter.view.filing.carrier] : []),
  *check(carrier) {
    yield* absence(
      carrier.$,
      sentence(
        "The carrier is missing, so it cannot be determined which of the two Dallas addresses is right.",
      ),
    );
  },
  why: "The Dallas lockbox has a PO box for the Postal Service and a street address for couriers.",
  remedy: "Enter the carrier: usps, usps-express, fedex, ups, dhl, or other-courier.",
  about: {
    requires: ["filing.carrier"],
    reads: ["beneficiaries[].removal.in_proceedings", "filing.address", "request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  examples: {
    pass: [
      { case: "request: { kind: initial }\nfiling: { carrier: usps }" },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { address: "500 12th St SW, Mail Stop 5112, Washington, DC 20536" }
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { address: "500 12th St SW, Mail Stop 5112, Washington, DC 20536" }
`,
      },
      { case: "request: { kind: re-parole }\nfiling: { date: 2026-10-19 }", edition: "uscis-2026" },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
filing:
^^^^^^ The carrier is missing, so it cannot be determined which of the two Dallas addresses is right.
  address: PO Box 660865, Dallas, TX 75266
`,
      },
      {
        case: `
request: { kind: re-parole }
filing:
  carrier:
  ^^^^^^^ The carrier is missing, so it cannot be determined which of the two Dallas addresses is right. The value is empty.
  address: PO Box 660865, Dallas, TX 75266
`,
      },
      {
        case: `
request: { kind: initial }
filing:
  carrier: TODO who delivers
           ^^^^^^^^^^^^^^^^^ The carrier is missing, so it cannot be determined which of the two Dallas addresses is right. The value is a placeholder.
  address: "Attn: HP, PO Box 660865, Dallas, TX 75266"
`,
        edition: "uscis-2026",
      },
    ],
  },
});
