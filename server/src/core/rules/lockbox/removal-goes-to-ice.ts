import { sentence } from "../../message/message.ts";
import { addressFixes, addressWith, rightAddresses } from "../../model/destination.ts";
import { removalAnswers, removalGroups } from "../../model/removal.ts";
import { allNames } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/removal-goes-to-ice",
  title: "A request for a person in removal proceedings, or previously removed, is sent to ICE",
  isBeforeMailing: true,
  over: addressWith("removal-goes-to-ice"),
  *check(address, context) {
    const { withRemoval } = removalGroups(context);
    yield {
      at: address.ref,
      message: sentence(
        "{names} {names|is|are} in removal proceedings or {names|was|were} previously removed, so the request goes to ICE's parole unit (PLEPU) in Washington, not to this address.",
        { names: allNames(context.people, withRemoval) },
      ),
      related: withRemoval.flatMap((person) =>
        removalAnswers(person).map((answer) => ({ at: answer.ref, message: sentence("The answer") })),
      ),
      fixes: addressFixes(context, rightAddresses(context)),
    };
  },
  why: "The USCIS page sends these requests to Immigration and Customs Enforcement, which decides them. The Dallas lockbox accepts all others.",
  remedy:
    "Use the address of the Parole and Law Enforcement Program Unit, including Mail Stop 5112, or correct the answers about removal proceedings and prior removal.",
  about: {
    judges: [["filing.address", "beneficiaries[].removal.previously_removed"]],
    reads: ["beneficiaries[].removal.in_proceedings", "request.kind"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: yes } }
  - { id: luz, removal: { in_proceedings: yes } }
filing:
  carrier: usps
  address: PO Box 660865, Dallas, TX 75266
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana and luz are in removal proceedings or were previously removed, so the request goes to ICE's parole unit (PLEPU) in Washington, not to this address.
`,
    },
    clear: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: ups, address: "PLEPU, 500 12th Street SW, Mail Stop 5112, Washington, D.C. 20536" }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: usps, address: "PO Box 660865, Dallas, TX 75266" }
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: usps, address: "Attn: HP, PO Box 660865, Dallas, TX 75266" }
`,
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing:
  address: 11320 Random Hills Rd, Stop 5122, Fairfax, VA 20598-5122
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana is in removal proceedings or was previously removed, so the request goes to ICE's parole unit (PLEPU) in Washington, not to this address.
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: yes } }]
filing:
  carrier: usps
  address: 500 12th St SW, Mail Stop 5122, Washington, DC 20536
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ana is in removal proceedings or was previously removed, so the request goes to ICE's parole unit (PLEPU) in Washington, not to this address.
`,
      },
    ],
  },
});
