import { sentence } from "../../message/message.ts";
import { addressAt, addressedPlace, addressFixes, addressWith } from "../../model/destination.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/attention-line-missing",
  title: "The address includes the line Attn: HP where the source includes it",
  isBeforeMailing: true,
  over: addressWith("attention-line-missing"),
  *check(address, context) {
    yield {
      at: address.ref,
      message: sentence("The line Attn: HP, which is part of this address, is missing."),
      fixes: addressFixes(context, addressAt(context, addressedPlace(context))),
    };
  },
  why: "Many kinds of requests arrive at the same address. The line shows the lockbox that this request is for humanitarian parole.",
  remedy: "Add the line Attn: HP above the street or the PO box.",
  about: {
    judges: ["filing.address"],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
filing:
  carrier: fedex
  address: "2501 S. State Hwy 121, Business, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The line Attn: HP, which is part of this address, is missing.
`,
    },
    clear: {
      case: `
request: { kind: initial }
filing: { carrier: ups, address: "attn. HP; 2501 S State Hwy 121 Business; Suite 400; Lewisville TX 75067" }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
filing: { carrier: usps, address: "PO Box 660865, Dallas, TX 75266" }
`,
      },
      {
        case: `
request: { kind: initial }
filing: { carrier: usps, address: "USCIS, Attn: HP, P.O. Box 660865, Dallas, TX 75266-0865" }
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
filing:
  address: "2501 S. State Hwy 121, Business, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The line Attn: HP, which is part of this address, is missing.
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: usps-express
  address: "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The line Attn: HP, which is part of this address, is missing.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
  },
});
