import { defineRule } from "../../engine/rule.ts";
import { addressWith } from "../../matter/destination.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "lockbox/re-parole-courier-unstated",
  title: "For re-parole the page names the PO box and no address for couriers",
  severity: { "uscis-2015-08-17": "warning" },
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Re-parole Request" }],
  isBeforeMailing: true,
  over: addressWith("re-parole-courier-unstated"),
  *check(address, matter) {
    yield {
      at: address.$,
      message: sentence(
        "For re-parole the page names the PO box only, and does not say whether the address for couriers will do",
      ),
      related: [{ at: matter.view.filing.carrier.$, message: sentence("The carrier is given here") }],
    };
  },
  why: "The passage about re-parole repeats the PO box of the Dallas lockbox and leaves out the street address that stands with it for first requests.",
  remedy: "Send it by the Postal Service to the PO box, or ask USCIS before a courier is sent.",
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
filing: { carrier: fedex, address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067" }
`,
      },
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
  carrier: fedex
  address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ For re-parole the page names the PO box only, and does not say whether the address for couriers will do
`,
      },
      {
        case: `
request: { kind: re-parole }
filing:
  carrier: usps-express
  address: "2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ For re-parole the page names the PO box only, and does not say whether the address for couriers will do
`,
      },
    ],
  },
});
