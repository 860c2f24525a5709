import { defineRule } from "../../engine/rule.ts";
import { isUnsettled } from "../../matter/destination.ts";
import { nameOf } from "../../matter/people.ts";
import { removalAnswers, removalGroups } from "../../matter/removal.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "lockbox/removal-may-go-to-ice",
  title: "A request filed in Dallas for someone in removal proceedings may be decided by ICE",
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
      message: sentence(
        "The request for {name} is filed in Dallas all the same, and ICE may be the one to decide it",
        { name: nameOf(matter.people, person) },
      ),
      about: person,
    };
  },
  why: "Requests of people in removal proceedings, or removed before, have no address of their own any more; they go to the lockbox and are handed on.",
  remedy: "Nothing has to be changed; expect that notices may come from Immigration and Customs Enforcement.",
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
                                                       ^^^ The request for teo is filed in Dallas all the same, and ICE may be the one to decide it
filing: { carrier: usps, address: "Attn: HP, PO Box 660865, Dallas, TX 75266" }
`,
        edition: "uscis-2026",
      },
    ],
  },
});
