import { sentence } from "../../message/message.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "filing/online-not-offered",
  title: "The request is filed on paper, the only method on the USCIS page",
  isBeforeMailing: true,
  over: (context) => (context.law.onlineOffered ? [] : [context.view.filing.carrier]),
  *check(carrier) {
    if (carrier.value !== "online") return;
    yield {
      at: carrier.ref,
      message: sentence("Online filing is selected, but the USCIS page provides only for filing on paper."),
    };
  },
  why: "The 2015 page directs that all requests be sent to an address. Online filing was introduced years later.",
  remedy: "Enter the carrier that delivers the packet, and the address for that carrier.",
  about: { judges: ["filing.carrier"] },
  illustration: {
    finding: {
      case: `
filing:
  carrier: online
           ^^^^^^ Online filing is selected, but the USCIS page provides only for filing on paper.`,
    },
    clear: { case: "filing: { carrier: usps }" },
  },
  examples: {
    pass: [{ case: "filing: { carrier: online }", edition: "uscis-2026" }],
  },
});
