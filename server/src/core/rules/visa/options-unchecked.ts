import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { whoIs } from "../../matter/people.ts";
import { visaBlocksOfFirstRequest } from "../../matter/visas.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "visa/options-unchecked",
  title: "The Department of State's visa options were checked",
  severity: inBoth("information"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: visaBlocksOfFirstRequest,
  *check({ visa, owner }, matter) {
    const message = owner
      ? sentence(
          "The date on which the Department of State's visa options for {name} were checked is missing.",
          {
            name: whoIs(matter.people, owner),
          },
        )
      : sentence("The date on which the Department of State's visa options were checked is missing.");
    yield* absence(visa.options_checked_on.$, message, owner ? { about: owner } : {});
  },
  why: "The USCIS page refers to the visa information of the Department of State to determine whether admission documents are available.",
  remedy: "Check the visa classes there, and enter the date.",
  about: {
    requires: ["request.visa.options_checked_on", "beneficiaries[].visa.options_checked_on"],
    reads: ["request.kind"],
  },
  examples: {
    pass: [
      { case: "request: { kind: initial, visa: { options_checked_on: 2015-06-15 } }" },
      { case: "request: { kind: re-parole }" },
    ],
    fail: [
      {
        case: `
request:
  kind: initial
  visa: { unavailable_because: Refused }
  ^^^^ The date on which the Department of State's visa options were checked is missing.
`,
      },
      {
        case: `
request: { kind: initial, visa: { options_checked_on: 2015-06-15 } }
beneficiaries:
  - { id: luz }
  - { id: ana, visa: { unavailable_because: Refused, options_checked_on: TODO look } }
                                                                         ^^^^^^^^^ The date on which the Department of State's visa options for ana were checked is missing. The value is a placeholder.
`,
      },
      {
        case: `
request:
  kind: initial
  visa:
    unavailable_because: Refused
    options_checked_on:
    ^^^^^^^^^^^^^^^^^^ The date on which the Department of State's visa options were checked is missing. The value is empty.
`,
      },
    ],
  },
});
