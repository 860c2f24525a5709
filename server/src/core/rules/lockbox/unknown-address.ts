import { citationsFor } from "../../law/rule-citations.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import {
  addressedPlace,
  addressFixes,
  addressTrouble,
  isIce,
  rightAddresses,
} from "../../model/destination.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/unknown-address",
  title: "The filing address is a published address for this kind of request",
  isBeforeMailing: true,
  over: (context) => [{ address: context.view.filing.address, trouble: addressTrouble(context) }],
  *check({ address, trouble }, context) {
    if (trouble === "unsettled") {
      yield {
        at: address.ref,
        message: sentence(
          "Parole Case does not have the current address for re-parole requests, so this address could not be checked.",
        ),
        severity: "information",
        authority: citationsFor("lockbox/unknown-address", "re-parole"),
      };
    } else if (trouble === "unknown-address") {
      yield {
        at: address.ref,
        message: whatIsWrong(context),
        fixes: addressFixes(context, rightAddresses(context)),
      };
    }
  },
  severityVaries: "For re-parole, it is information only if Parole Case does not have the current address.",
  why: "A packet that is sent to the wrong address is forwarded or rejected, which causes delay.",
  remedy:
    "Enter one of the published addresses. It is recognized by the box number, or by street number and suite, with city, state, and ZIP code. The lines above them do not matter.",
  about: {
    judges: ["filing.address"],
    reads: ["filing.carrier", "request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: usps
  address: Vermont Service Center, Saint Albans, VT 05479
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is not one of the addresses that USCIS lists for this kind of request.
`,
    },
    clear: {
      case: `
request: { kind: initial }
filing:
  carrier: ups
  address: "USCIS, attn: hp, 2501 South State Highway 121 Business, Ste. 400, Lewisville, TX. 75067-8003"
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing:
  carrier: usps
  address: 500 12th St SW, Mail Stop 5112, Washington, DC 20536
`,
      },
      {
        case: `
request: { kind: initial }
filing: { carrier: online, address: "Vermont Service Center, Saint Albans, VT 05479" }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
filing:
  carrier: usps
  address: PO Box 660856, Dallas, TX 75266
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is not one of the addresses that USCIS lists for this kind of request.
`,
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing:
  carrier: usps
  address: 11320 Random Hills Rd, Stop 5122, Fairfax, VA 20598
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is an address of Immigration and Customs Enforcement to which requests of this kind are not sent.
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing:
  carrier: usps
  address: 500 12th St SW, Mail Stop 5112, Washington, DC 20536
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is an address of Immigration and Customs Enforcement to which requests of this kind are not sent.
`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: re-parole }
filing:
  carrier: usps
  address: PO Box 660865, Dallas, TX 75266
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Parole Case does not have the current address for re-parole requests, so this address could not be checked.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

function whatIsWrong(context: CaseContext): Message {
  const place = addressedPlace(context);
  return place !== undefined && isIce(place)
    ? sentence(
        "This is an address of Immigration and Customs Enforcement to which requests of this kind are not sent.",
      )
    : sentence("This is not one of the addresses that USCIS lists for this kind of request.");
}
