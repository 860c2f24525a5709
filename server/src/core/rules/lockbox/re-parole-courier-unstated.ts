import { sentence } from "../../message/message.ts";
import { addressWith } from "../../model/destination.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/re-parole-courier-unstated",
  title: "A request for re-parole is sent to the PO box, the only address that the USCIS page names",
  isBeforeMailing: true,
  over: addressWith("re-parole-courier-unstated"),
  *check(address, context) {
    yield {
      at: address.ref,
      message: sentence(
        "For re-parole, the USCIS page names only the PO box and does not say whether the courier address may be used.",
      ),
      related: [{ at: context.view.filing.carrier.ref, message: sentence("The carrier") }],
    };
  },
  why: "The section about re-parole repeats the PO box of the Dallas lockbox and omits the street address that is given for initial requests.",
  remedy: "Send it to the PO box by U.S. Postal Service, or ask USCIS before you send it by courier.",
  about: {
    judges: [["filing.address", "filing.carrier"]],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: re-parole }
filing:
  carrier: fedex
  address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ For re-parole, the USCIS page names only the PO box and does not say whether the courier address may be used.
`,
    },
    clear: {
      case: `
request: { kind: initial }
filing: { carrier: fedex, address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067" }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
filing: { carrier: usps, address: "PO Box 660865, Dallas, TX 75266" }
`,
      },
      {
        case: `
request: { kind: re-parole }
filing: { address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067" }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
filing:
  carrier: usps-express
  address: "2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ For re-parole, the USCIS page names only the PO box and does not say whether the courier address may be used.
`,
      },
    ],
  },
});
