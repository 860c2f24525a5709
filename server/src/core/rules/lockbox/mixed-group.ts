import { sentence } from "../../message/message.ts";
import { addressWith } from "../../model/destination.ts";
import { removalAnswers, removalGroups } from "../../model/removal.ts";
import { allNames } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/mixed-group",
  title: "People with and without removal proceedings are in separate requests",
  isBeforeMailing: true,
  over: addressWith("mixed-group"),
  *check(address, context) {
    const { withRemoval, withoutRemoval } = removalGroups(context);
    const names = (persons: typeof withRemoval) => allNames(context.people, persons);
    yield {
      at: address.ref,
      message: sentence(
        "The request for {removed} goes to ICE because of removal, and the request for {others} goes to Dallas. One packet cannot go to both.",
        { removed: names(withRemoval), others: names(withoutRemoval) },
      ),
      related: withRemoval.flatMap((person) =>
        removalAnswers(person).map((answer) => ({
          at: answer.ref,
          message: sentence("The answer about removal is yes here"),
        })),
      ),
    };
  },
  why: "The USCIS page names one address for people in removal proceedings or previously removed, and another for everyone else.",
  remedy: "Create a separate case file for each address.",
  about: {
    judges: [
      ["filing.address", "beneficiaries[].removal.previously_removed"],
      ["filing.address", "beneficiaries[].removal.in_proceedings"],
    ],
    reads: ["filing.carrier"],
    law: ["address-dallas-box", "address-dallas-street", "address-ice-plepu"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: no } }
  - { id: teo, removal: { in_proceedings: no, previously_removed: yes } }
filing:
  carrier: usps
  address: Vermont Service Center, Saint Albans, VT 05479
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The request for teo goes to ICE because of removal, and the request for ana goes to Dallas. One packet cannot go to both.
`,
    },
    clear: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: no } }
  - { id: luz, removal: { in_proceedings: no } }
  - { id: teo, removal: { in_proceedings: yes, previously_removed: no } }
filing: { carrier: usps, address: "PO Box 660865, Dallas, TX 75266" }
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: no } }
  - { id: teo, removal: { in_proceedings: yes, previously_removed: no } }
filing: { carrier: online }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: re-parole }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: no } }
  - { id: teo, removal: { in_proceedings: yes } }
filing:
^^^^^^ The request for teo goes to ICE because of removal, and the request for ana goes to Dallas. One packet cannot go to both.
  carrier: usps
`,
      },
    ],
  },
});
