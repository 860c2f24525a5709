import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { nameOf } from "../../matter/people.ts";
import { visaBlocksOfFirstRequest } from "../../matter/visas.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "visa/options-unchecked",
  title: "The visa options of the Department of State were looked up",
  severity: inBoth("information"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: visaBlocksOfFirstRequest,
  *check({ visa, owner }, matter) {
    const message = sentence(
      "No day is given on which the visa options{whose} were looked up at the Department of State",
      { whose: owner ? ` for ${nameOf(matter.people, owner)}` : "" },
    );
    yield* absence(visa.options_checked_on.$, message, owner ? { about: owner } : {});
  },
  why: "The page refers to the visa information of the Department of State for whether admission documents can be had.",
  remedy: "Look the visa classes up there, and note the day.",
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
  ^^^^ No day is given on which the visa options were looked up at the Department of State
`,
      },
      {
        case: `
request: { kind: initial, visa: { options_checked_on: 2015-06-15 } }
beneficiaries:
  - { id: luz }
  - { id: ana, visa: { unavailable_because: Refused, options_checked_on: TODO look } }
                                                                         ^^^^^^^^^ No day is given on which the visa options for ana were looked up at the Department of State. The value is a placeholder.
`,
      },
      {
        case: `
request:
  kind: initial
  visa:
    unavailable_because: Refused
    options_checked_on:
    ^^^^^^^^^^^^^^^^^^ No day is given on which the visa options were looked up at the Department of State. The value is empty.
`,
      },
    ],
  },
});
