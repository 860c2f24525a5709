import { sentence } from "../../message/message.ts";
import { digitsOfANumber } from "../../model/a-number.ts";
import { whoIs } from "../../model/people.ts";
import { quotedValue } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "person/a-number-form",
  title: "Each A-Number has seven to nine digits",
  over: (context) => context.people.all.map(({ person }) => person),
  *check(person, { people }) {
    const { a_number } = person;
    if (a_number.value === undefined || digitsOfANumber(a_number.value) !== undefined) return;
    yield {
      at: a_number.ref,
      message: sentence("{name}: {written} is not an A-Number. It must have 7 to 9 digits.", {
        name: whoIs(people, person),
        written: quotedValue(a_number.value),
      }),
    };
  },
  why: "A digit too many or too few connects the request with another person's file, or with none.",
  remedy: "Compare the number with a document from USCIS, ICE, or the immigration court.",
  about: {
    judges: [
      "petitioner.a_number",
      "beneficiaries[].a_number",
      "sponsors[].a_number",
      "representative.a_number",
    ],
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, a_number: 123456 }
                                  ^^^^^^ rosa: "123456" is not an A-Number. It must have 7 to 9 digits.
beneficiaries:
  - { id: luz, a_number: A012345678 }
  - { id: ana, a_number: A0123456789 }
                         ^^^^^^^^^^^ ana: "A0123456789" is not an A-Number. It must have 7 to 9 digits.
sponsors: [{ id: teo, a_number: "012 345 67B" }]
                                ^^^^^^^^^^^^^ teo: "012 345 67B" is not an A-Number. It must have 7 to 9 digits.
representative: { id: lee, a_number: A-98-765-43 21 0 }
                                     ^^^^^^^^^^^^^^^^ lee: "A-98-765-43 21 0" is not an A-Number. It must have 7 to 9 digits.
`,
    },
    clear: {
      case: `
petitioner: { a_number: 1234567 }
beneficiaries:
  - { id: ana, a_number: A012345678 }
  - { id: luz, a_number: "A# 012-345-678" }
  - { id: teo, a_number: a-12345678 }
  - { id: eva, a_number: none }
  - { id: leo, a_number: TODO from the order }
`,
    },
  },
});
