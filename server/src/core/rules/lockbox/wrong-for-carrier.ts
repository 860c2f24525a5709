import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { addressedPlace, addressFixes, addressWith, rightAddresses } from "../../model/destination.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/wrong-for-carrier",
  title: "The carrier delivers to the filing address",
  isBeforeMailing: true,
  over: addressWith("wrong-for-carrier"),
  *check(address, context) {
    const isBox = addressedPlace(context) === "dallas-box";
    const isExpress = context.view.filing.carrier.value === "usps-express";
    const fixes = addressFixes(context, rightAddresses(context));
    yield {
      at: address.ref,
      message: whatIsWrong(context, isBox),
      related: [{ at: context.view.filing.carrier.ref, message: sentence("The carrier") }],
      // Express mail of the Postal Service is delivered to its PO boxes, though the page directs it to the street
      // address.
      ...(isBox && isExpress
        ? { severity: "information" as const, fixes: fixes.map((fix) => ({ ...fix, safe: false })) }
        : { fixes }),
    };
  },
  severityVaries:
    "If the address is the PO box and the carrier is U.S. Postal Service Express Mail, it is information only.",
  why: "The Dallas lockbox has two addresses. A courier cannot deliver to a PO box, and the street address is for couriers.",
  remedy: "Use the address for this carrier, or enter the carrier that actually delivers the packet.",
  about: {
    judges: [["filing.address", "filing.carrier"]],
    reads: ["request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: fedex
  address: "USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266"
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FedEx does not deliver to a PO box. Use the street address for courier deliveries.
`,
    },
    clear: {
      case: `
request: { kind: initial }
filing: { carrier: usps, address: "PO Box 660865, Dallas, TX 75266" }
`,
    },
  },
  examples: {
    pass: [
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

function whatIsWrong(context: CaseContext, isBox: boolean): Message {
  const { carrier } = context.view.filing;
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
