import { absence } from "../../engine/absence.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { nameOf } from "../../matter/people.ts";
import { visaBlocksOfFirstRequest } from "../../matter/visas.ts";
import { sentence } from "../../message/message.ts";

export default defineRule({
  id: "visa/unavailability-unexplained",
  title: "It is explained why no visa can be had",
  severity: inBoth("error"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Requirements for Parole" }],
  over: visaBlocksOfFirstRequest,
  *check({ visa, owner }, matter) {
    yield* owner
      ? absence(
          visa.unavailable_because.$,
          sentence("Nothing says why {name} cannot get admission documents from the Department of State", {
            name: nameOf(matter.people, owner),
          }),
          { about: owner },
        )
      : absence(
          visa.unavailable_because.$,
          sentence("Nothing says why admission documents cannot be had from the Department of State"),
        );
  },
  why: "The page opens parole to those who cannot obtain the documents for admission from the Department of State.",
  remedy: "Say why no visa or other admission document can be had: a refusal, no class that fits, no time.",
  examples: {
    pass: [
      { case: "request: { kind: initial, visa: { unavailable_because: Refused in May } }" },
      { case: "request: { kind: re-parole }" },
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, visa: { unavailable_because: Refused in May } }
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
^^^^^^^ Nothing says why admission documents cannot be had from the Department of State`,
      },
      {
        case: `
request:
  kind: initial
  visa: { options_checked_on: 2015-06-15 }
  ^^^^ Nothing says why admission documents cannot be had from the Department of State
beneficiaries:
  - { id: luz, visa: { unavailable_because: Refused in May } }
  - { id: ana }
`,
      },
      {
        case: `
request: { kind: initial, visa: { unavailable_because: Refused in May } }
beneficiaries:
  - id: luz
  - id: ana
    visa:
    ^^^^ Nothing says why ana cannot get admission documents from the Department of State
      options_checked_on: 2015-06-15
  - id: teo
    visa:
      options_checked_on: 2015-06-15
      unavailable_because: TODO ask
                           ^^^^^^^^ Nothing says why teo cannot get admission documents from the Department of State. The value is a placeholder.
`,
      },
      {
        case: `
request: { kind: initial, visa: { unavailable_because: Refused in May } }
beneficiaries:
  - id: ana
    visa:
    ^^^^ Nothing says why ana cannot get admission documents from the Department of State. The value is empty.
`,
      },
    ],
  },
});
