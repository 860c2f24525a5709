import { sentence } from "../../message/message.ts";
import { dependsOnCarrier } from "../../model/destination.ts";
import { missingField } from "../../model/missing-field.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "filing/carrier-missing",
  title: "The carrier is named, so that the right address can be determined",
  isBeforeMailing: true,
  over: (context) => (dependsOnCarrier(context) ? [context.view.filing.carrier] : []),
  *check(carrier) {
    yield* missingField(
      carrier.ref,
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
  illustration: {
    finding: {
      case: `
request: { kind: initial }
filing:
^^^^^^ The carrier is missing, so it cannot be determined which of the two Dallas addresses is right.
  address: PO Box 660865, Dallas, TX 75266
`,
    },
    clear: { case: "request: { kind: initial }\nfiling: { carrier: usps }" },
  },
  examples: {
    pass: [
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
