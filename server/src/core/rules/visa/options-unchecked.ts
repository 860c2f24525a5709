import { sentence } from "../../message/message.ts";
import { missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { visaBlocksOfFirstRequest } from "../../model/visas.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "visa/options-unchecked",
  title: "The Department of State's visa options were checked",
  over: visaBlocksOfFirstRequest,
  *check({ visa, owner }, context) {
    const message = owner
      ? sentence(
          "The date on which the Department of State's visa options for {name} were checked is missing.",
          {
            name: whoIs(context.people, owner),
          },
        )
      : sentence("The date on which the Department of State's visa options were checked is missing.");
    yield* missingField(visa.options_checked_on.ref, message, owner ? { about: owner } : {});
  },
  why: "The USCIS page refers to the visa information of the Department of State to determine whether admission documents are available.",
  remedy: "Check the visa classes there, and enter the date.",
  about: {
    requires: ["request.visa.options_checked_on", "beneficiaries[].visa.options_checked_on"],
    reads: ["request.kind"],
  },
  illustration: {
    finding: {
      case: `
request:
  kind: initial
  visa: { unavailable_because: Refused }
  ^^^^ The date on which the Department of State's visa options were checked is missing.
`,
    },
    clear: { case: "request: { kind: initial, visa: { options_checked_on: 2015-06-15 } }" },
  },
  examples: {
    pass: [{ case: "request: { kind: re-parole }" }],
    fail: [
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
