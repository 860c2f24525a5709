import { sentence } from "../../message/message.ts";
import { addressFixes, addressWith, rightAddresses } from "../../model/destination.ts";
import { allNames } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/ice-without-removal",
  title: "A request is sent to ICE only for people in removal proceedings or previously removed",
  isBeforeMailing: true,
  over: addressWith("ice-without-removal"),
  *check(address, context) {
    yield {
      at: address.ref,
      message: sentence(
        "This is ICE's address, but {names} {names|is|are} not in removal proceedings and {names|was|were} not previously removed.",
        { names: allNames(context.people, context.beneficiaries) },
      ),
      fixes: addressFixes(context, rightAddresses(context)),
    };
  },
  why: "The USCIS page sends all requests to the Dallas lockbox except those for people in removal proceedings or previously removed.",
  remedy:
    "Use the address of the Dallas lockbox for this carrier, or correct the answers about removal proceedings and prior removal.",
  about: {
    judges: ["filing.address"],
    reads: ["beneficiaries[].removal.in_proceedings", "beneficiaries[].removal.previously_removed"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: fedex
  address: 500 12th St SW, Mail Stop 5112, Washington, DC 20536
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is ICE's address, but ana is not in removal proceedings and was not previously removed.
`,
    },
    clear: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no } }]
filing: { carrier: usps, address: "500 12th St SW, Mail Stop 5112, Washington, DC 20536" }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing: { carrier: usps, address: "500 12th St SW, Mail Stop 5112, Washington, DC 20536" }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
filing:
  carrier: usps
  address: 11320 Random Hills Rd, Stop 5122, Fairfax, VA 20598-5122
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is ICE's address, but ana is not in removal proceedings and was not previously removed.
`,
      },
    ],
  },
});
