import { defineRule } from "../../engine/rule.ts";
import { isUnsettled } from "../../matter/destination.ts";
import { whoIs } from "../../matter/people.ts";
import { removalAnswers, removalGroups } from "../../matter/removal.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "lockbox/removal-may-go-to-ice",
  title: "ICE may decide a request filed in Dallas for a person in removal proceedings",
  severity: { "uscis-2026": "information" },
  authority: [{ source: "uscis-i131-addresses", section: "Item 7" }],
  isBeforeMailing: true,
  over: (matter) => {
    const isSilent = matter.view.filing.carrier.value === "online" || isUnsettled(matter);
    return isSilent ? [] : removalGroups(matter).withRemoval;
  },
  *check(person, matter) {
    const [answer] = removalAnswers(person);
    if (!answer) return;
    yield {
      at: answer.$,
      message: sentence("{name}: the request is filed in Dallas, but ICE may decide it.", {
        name: whoIs(matter.people, person),
      }),
      about: person,
    };
  },
  why: "Requests for people in removal proceedings, or previously removed, no longer have a separate address. They are filed at the lockbox and forwarded.",
  remedy: "No change is needed. Notices may come from Immigration and Customs Enforcement.",
  about: {
    judges: ["beneficiaries[].removal.previously_removed", "beneficiaries[].removal.in_proceedings"],
    reads: ["filing.carrier", "request.kind"],
    law: ["address-dallas-box", "address-dallas-street"],
  },
  examples: {
    pass: [
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
filing: { carrier: online }
`,
        edition: "uscis-2026",
      },
      {
        case: `
request: { kind: re-parole }
beneficiaries: [{ id: ana, removal: { in_proceedings: yes, previously_removed: no } }]
`,
        edition: "uscis-2026",
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
beneficiaries:
  - id: ana
    removal: { in_proceedings: no, previously_removed: no }
  - id: teo
    removal: { in_proceedings: no, previously_removed: yes }
                                                       ^^^ teo: the request is filed in Dallas, but ICE may decide it.
filing: { carrier: usps, address: "Attn: HP, PO Box 660865, Dallas, TX 75266" }
`,
        edition: "uscis-2026",
      },
    ],
  },
});
