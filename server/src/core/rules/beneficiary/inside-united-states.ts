import { sentence } from "../../message/message.ts";
import { isGrantedWithoutEnd, paroleExpires } from "../../model/decisions.ts";
import { whoIs } from "../../model/people.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "beneficiary/inside-united-states",
  title: "The beneficiary of an initial request is outside the United States",
  over: (context) => (context.isInitial ? context.beneficiaries : []),
  *check(person, context) {
    const { located_in } = person;
    if (located_in.value === undefined || !isUnitedStates(located_in.value)) return;
    // Once parole is granted, the person may have entered on this very request.
    if (paroleExpires(context, person) || isGrantedWithoutEnd(context, person)) return;
    yield {
      at: located_in.ref,
      message: sentence(
        "{name} is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.",
        { name: whoIs(context.people, person) },
      ),
      related: [{ at: context.view.request.kind.ref, message: sentence("The kind of request") }],
      about: person,
    };
  },
  why: "The boxes on Form I-131 for humanitarian parole are for people outside the United States. A person who is already in the United States on parole requests re-parole.",
  remedy:
    "If the person is abroad, correct the country. If the person is in the United States on parole, change the kind of request to re-parole.",
  about: {
    judges: [["beneficiaries[].located_in", "request.kind"]],
    reads: [
      "beneficiaries[].id",
      "beneficiaries[].parole.i94_expires",
      "decisions[].for",
      "decisions[].outcome",
    ],
  },
  examples: {
    pass: [
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, located_in: Guatemala }, { id: luz }]",
      },
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, located_in: United States }]",
        edition: "uscis-2026",
      },
      { case: "beneficiaries: [{ id: ana, located_in: United States }]" },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, located_in: United States, parole: { i94_expires: 2016-06-30 } }]",
      },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, located_in: TODO United States or not }]",
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, located_in: United States }
  - { id: luz, located_in: United States }
                           ^^^^^^^^^^^^^ luz is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
decisions: [{ for: ana, outcome: approved, date: 2026-11-02 }, { for: luz, outcome: denied, date: 2026-11-02 }]
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: luz, located_in: United Kingdom }
  - { id: ana, located_in: the United States }
                           ^^^^^^^^^^^^^^^^^ ana is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
  - { id: mia, located_in: U.S.A. }
                           ^^^^^^ mia is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
  - { id: teo, located_in: "Houston, Texas, the United States" }
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ teo is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
`,
      },
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, located_in: us }
                           ^^ ana is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
`,
        edition: "uscis-2026",
      },
    ],
  },
});

const unitedStates = new Set(["us", "usa", "unitedstates", "unitedstatesofamerica"]);

/** Whether the country, or an address that ends with it, is the United States. */
function isUnitedStates(country: string): boolean {
  return unitedStates.has(
    (country.split(",").at(-1) ?? "")
      .trim()
      .toLowerCase()
      .replace(/^the\s/, "")
      .replaceAll(/[^a-z]/g, ""),
  );
}
