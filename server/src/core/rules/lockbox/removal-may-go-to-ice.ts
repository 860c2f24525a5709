import { sentence } from "../../message/message.ts";
import { isUnsettled } from "../../model/destination.ts";
import { whoIs } from "../../model/people.ts";
import { removalAnswers, removalGroups } from "../../model/removal.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "lockbox/removal-may-go-to-ice",
  title: "ICE may decide a request filed in Dallas for a person in removal proceedings",
  isBeforeMailing: true,
  over: (context) => {
    const isSilent = context.view.filing.carrier.value === "online" || isUnsettled(context);
    return isSilent ? [] : removalGroups(context).withRemoval;
  },
  *check(person, context) {
    const [answer] = removalAnswers(person);
    if (!answer) return;
    yield {
      at: answer.ref,
      message: sentence("{name}: the request is filed in Dallas, but ICE may decide it.", {
        name: whoIs(context.people, person),
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
  illustration: {
    finding: {
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
    clear: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, removal: { in_proceedings: no, previously_removed: no } }]
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
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
  },
});
