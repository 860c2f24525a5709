import { defineRule, inBoth } from "../../engine/rule.ts";
import { addressedPlace, addressFixes, addressWith, rightAddresses } from "../../matter/destination.ts";
import type { Matter } from "../../matter/matter.ts";
import { type Message, sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";

export default defineRule({
  id: "lockbox/wrong-for-carrier",
  title: "The carrier delivers to the filing address",
  severity: inBoth("error"),
  authority: [
    {
      source: "uscis-humanitarian-parole-2015-08-17",
      section: "Filing for Parole",
      editions: ["uscis-2015-08-17"],
    },
    { source: "uscis-i131-addresses", section: "Item 7", editions: ["uscis-2026"] },
  ],
  isBeforeMailing: true,
  over: addressWith("wrong-for-carrier"),
  *check(address, matter) {
    const isBox = addressedPlace(matter) === "dallas-box";
    const isExpress = matter.view.filing.carrier.value === "usps-express";
    const fixes = addressFixes(matter, rightAddresses(matter));
    yield {
      at: address.$,
      message: whatIsWrong(matter, isBox),
      related: [{ at: matter.view.filing.carrier.$, message: sentence("The carrier") }],
      // Express mail of the Postal Service reaches its boxes, though the page sends it to the street.
      ...(isBox && isExpress
        ? { severity: "information" as const, fixes: fixes.map((fix) => ({ ...fix, safe: false })) }
        : { fixes }),
    };
  },
  why: "The Dallas lockbox has two addresses. A courier cannot deliver to a PO box, and the street address is for couriers.",
  remedy: "Use the address for this carrier, or enter the carrier that actually delivers the packet.",
  about: {
    judges: [["filing.address", "filing.carrier"]],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
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
filing: { carrier: usps-express, address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067" }
`,
      },
      {
        case: `
request: { kind: initial }
filing: { carrier: usps-express, address: "Attn: HP, PO Box 660865, Dallas, TX 75266" }
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: initial }
filing: { address: "PO Box 660865, Dallas, TX 75266" }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: fedex
  address: "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FedEx does not deliver to a PO box. Use the street address for courier deliveries.
`,
      },
      {
        case: `
request: { kind: initial }
filing:
  carrier: usps
  address: 2501 S. State Hwy 121 Business, Suite 400, Lewisville, TX 75067
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the courier address, but the Postal Service delivers the packet. Use the PO box, or correct the carrier.
`,
      },
      {
        case: `
request: { kind: initial }
filing:
  carrier: usps-express
  address: "PO Box 660865, Dallas, TX 75266"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the PO box, but the USCIS page sends Express mail to the street address. Use the street address.
`,
      },
      {
        case: `
request: { kind: re-parole }
filing:
  carrier: dhl
  address: "PO Box 660865, Dallas, TX 75266"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DHL does not deliver to a PO box. Use the street address for courier deliveries.
`,
      },
      {
        case: `
request: { kind: initial }
filing:
  carrier: usps-express
  address: "Attn: HP, 2501 S. State Hwy 121, Suite 400, Lewisville, TX 75067"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is the courier address, but the Postal Service delivers the packet. Use the PO box, or correct the carrier.
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
  },
});

function whatIsWrong(matter: Matter, isBox: boolean): Message {
  const { carrier } = matter.view.filing;
  if (!isBox)
    return sentence(
      "This is the courier address, but the Postal Service delivers the packet. Use the PO box, or correct the carrier.",
    );
  if (carrier.value === "usps-express") {
    return sentence(
      "This is the PO box, but the USCIS page sends Express mail to the street address. Use the street address.",
    );
  }
  return sentence("{carrier} does not deliver to a PO box. Use the street address for courier deliveries.", {
    carrier: term(inWords(carrier.value)),
  });
}

function inWords(carrier: string | undefined): string {
  switch (carrier) {
    case "fedex":
      return "FedEx";
    case "ups":
      return "UPS";
    case "dhl":
      return "DHL";
    default:
      return "a courier";
  }
}
