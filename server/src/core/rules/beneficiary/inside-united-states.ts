import { followedBy, sentence } from "../../message/message.ts";
import { allOf, term } from "../../message/values.ts";
import { isGrantedWithoutEnd, paroleExpires } from "../../model/decisions.ts";
import { whoIs } from "../../model/people.ts";
import { isInUnitedStates } from "../../model/united-states.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "beneficiary/inside-united-states",
  title: "The beneficiary of an initial request is outside the United States",
  over: (context) => (context.isInitial ? context.beneficiaries : []),
  *check(person, context) {
    const { located_in } = person;
    const countries = [person.citizenship, person.country_of_birth, person.passport.country];
    const own = countries.flatMap(({ value }) => value ?? []);
    if (located_in.value === undefined || !isInUnitedStates(located_in.value, own)) return;
    // Once parole is granted, the person may have entered on this very request.
    if (paroleExpires(context, person) || isGrantedWithoutEnd(context, person)) return;
    const message = sentence(
      "{name} is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.",
      { name: whoIs(context.people, person) },
    );
    const boxes = context.law.boxes(undefined);
    const inPlace = boxes.known ? boxes.value.inPlace : [];
    yield {
      at: located_in.ref,
      message:
        inPlace.length === 0
          ? message
          : followedBy(
              message,
              sentence("Parole in place is requested with other boxes of Form I-131 ({boxes}).", {
                boxes: allOf(inPlace.map(term)),
              }),
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
      "beneficiaries[].citizenship",
      "beneficiaries[].country_of_birth",
      "beneficiaries[].id",
      "beneficiaries[].parole.i94_expires",
      "beneficiaries[].passport.country",
      "decisions[].for",
      "decisions[].outcome",
    ],
    law: ["boxes-i-131"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, located_in: United States }
  - { id: luz, located_in: United States }
                           ^^^^^^^^^^^^^ luz is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request. Parole in place is requested with other boxes of Form I-131 (8 and 9).
decisions: [{ for: ana, outcome: approved, date: 2026-11-02 }, { for: luz, outcome: denied, date: 2026-11-02 }]
`,
      edition: "uscis-2026",
      asOf: "2026-11-22",
    },
    clear: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, located_in: Georgia }
  - { id: luz, located_in: "Tbilisi, Georgia" }
  - { id: mia, located_in: CA }
  - { id: teo, located_in: "Pago Pago, American Samoa" }
  - { id: leo, located_in: "Bogotá, CO", citizenship: Colombia }
  - { id: sol, located_in: "Mumbai, IN", country_of_birth: India }
  - { id: eva, located_in: "Tirana, AL", passport: { country: Albania } }
`,
      edition: "uscis-2026",
    },
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
  - { id: ana, located_in: "Houston, TX" }
                           ^^^^^^^^^^^^^ ana is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
  - { id: luz, located_in: Puerto Rico }
                           ^^^^^^^^^^^ luz is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
  - { id: mia, located_in: "Atlanta, Georgia" }
                           ^^^^^^^^^^^^^^^^^^ mia is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request.
`,
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
                           ^^ ana is in the United States. An initial request is for a person outside the United States. Correct the country or the kind of request. Parole in place is requested with other boxes of Form I-131 (8 and 9).
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
      },
    ],
  },
});
