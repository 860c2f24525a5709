import { sentence } from "../../message/message.ts";
import { insertionFixes, missingField } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { isMissing } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "beneficiary/consulate-missing",
  title: "The U.S. consulate and the intended date of arrival are stated for each beneficiary",
  isBeforeMailing: true,
  over: (context) => (context.isInitial ? context.beneficiaries : []),
  *check(person, context) {
    const { consulate, arrival } = person;
    const name = whoIs(context.people, person);
    const more = { about: person };
    if (isMissing(consulate.ref)) {
      const isDateMissing = isMissing(arrival.date.ref);
      const message = isDateMissing
        ? sentence(
            "{name}: the U.S. consulate to notify and the intended date of arrival are missing. Form I-131 requests both.",
            { name },
          )
        : sentence("{name}: the U.S. consulate to notify is missing. Form I-131 requests it.", { name });
      const fixes = isDateMissing
        ? [
            {
              title: "Add consulate and date of arrival",
              safe: false,
              operations: [consulate.ref, arrival.date.ref]
                .flatMap(insertionFixes)
                .flatMap(({ operations }) => operations),
            },
          ]
        : insertionFixes(consulate.ref);
      yield* missingField(consulate.ref, message, { ...more, covers: [arrival.ref], fixes });
      return;
    }
    yield* missingField(
      arrival.date.ref,
      sentence("{name}: the intended date of arrival is missing. Form I-131 requests it.", { name }),
      more,
    );
  },
  why: "Form I-131 requests the U.S. consulate to notify, and the intended date of arrival, for a person outside the United States.",
  remedy: "Enter the city and country of the consulate in consulate, and the intended date in arrival.",
  about: {
    requires: ["beneficiaries[].consulate", "beneficiaries[].arrival.date"],
    reads: ["request.kind"],
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial }
beneficiaries:
  - { id: luz, consulate: { city: Quito, country: Ecuador }, arrival: { date: 2027-01-15 } }
  - { id: ana, arrival: { date: 2027-01-15 } }
      ^^ ana: the U.S. consulate to notify is missing. Form I-131 requests it.
  - { id: mia, consulate: { city: Quito, country: Ecuador } }
      ^^ mia: the intended date of arrival is missing. Form I-131 requests it.
  - id: teo
    ^^ teo: the U.S. consulate to notify and the intended date of arrival are missing. Form I-131 requests both.
    citizenship: Ecuador
`,
      edition: "uscis-2026",
    },
    clear: {
      case: `
request: { kind: initial }
beneficiaries: [{ id: ana, consulate: { city: Quito, country: Ecuador }, arrival: { date: 2027-01-15 } }]
`,
      edition: "uscis-2026",
    },
  },
  examples: {
    pass: [
      { case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana }]", edition: "uscis-2026" },
      { case: "request: { kind: initial }\nbeneficiaries: [{ id: ana }]" },
      {
        case: "request: { kind: initial }\nbeneficiaries: [{ id: ana, consulate: Quito, arrival: { date: soon } }]",
        edition: "uscis-2026",
      },
    ],
  },
});
