import { defineRule } from "../../engine/rule.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "filing/online-not-offered",
  title: "The request is filed on paper, the only way that the page names",
  severity: { "uscis-2015-08-17": "error" },
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Filing for Parole" }],
  isBeforeMailing: true,
  over: (matter) => (matter.law.onlineOffered ? [] : [matter.view.filing.carrier]),
  *check(carrier) {
    if (carrier.value !== "online") return;
    yield {
      at: carrier.$,
      message: sentence(
        "Filing online is named as the way, and the page knows none but paper sent to an address",
      ),
    };
  },
  why: "The page of 2015 has all requests sent to an address; filing online came years later.",
  remedy: "Name the carrier that brings the packet, and the address for it.",
  examples: {
    pass: [
      { case: "filing: { carrier: usps }" },
      { case: "filing: { carrier: online }", edition: "uscis-2026" },
    ],
    fail: [
      {
        case: `
filing:
  carrier: online
           ^^^^^^ Filing online is named as the way, and the page knows none but paper sent to an address`,
      },
    ],
  },
});
