import { sentence } from "../../message/message.ts";
import { whyImpossible } from "../../model/births.ts";
import { whoIs } from "../../model/people.ts";
import { quotedValue } from "../../model/wording.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "date/incomplete",
  title: "Dates of birth have a year, a month, and a day",
  over: (context) => context.people.all.map(({ person }) => person),
  *check(person, context) {
    const birth = person.date_of_birth;
    if (!birth.partial || whyImpossible(context, birth) !== undefined) return;
    yield {
      at: birth.ref,
      message: sentence(
        "{name}: {written} is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.",
        { name: whoIs(context.people, person), written: quotedValue(birth.partial.written) },
      ),
    };
  },
  why: "The forms require the full date of birth. A year, or a year and a month, is used only for what it establishes: a person born in 1961 is not a child in 2015.",
  remedy:
    "Enter the date of birth as it appears in the passport or birth certificate. If the person's documents show only a year, leave it and ignore this finding with that reason.",
  about: {
    judges: ["petitioner.date_of_birth", "beneficiaries[].date_of_birth", "sponsors[].date_of_birth"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, date_of_birth: 1961 }
                                       ^^^^ rosa: "1961" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
beneficiaries:
  - { id: luz, date_of_birth: 1961-07-03 }
  - { id: ana, date_of_birth: 1961-07 }
                              ^^^^^^^ ana: "1961-07" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
  - { id: eva, date_of_birth: July 1961 }
                              ^^^^^^^^^ eva: "July 1961" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
  - { id: teo, date_of_birth: 1961-00-00 }
                              ^^^^^^^^^^ teo: "1961-00-00" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
  - { id: leo, date_of_birth: 1961-07-?? }
                              ^^^^^^^^^^ leo: "1961-07-??" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
  - { id: mia, date_of_birth: c. 1961 }
                              ^^^^^^^ mia: "c. 1961" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.
`,
    },
    clear: { case: "beneficiaries: [{ id: ana, date_of_birth: 1961-07-03 }]" },
  },
  examples: {
    pass: [
      { case: "beneficiaries: [{ id: ana, date_of_birth: unknown }, { id: luz, date_of_birth: 7/3/1961 }]" },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1861 }, { id: luz, date_of_birth: 2016-01 }]" },
    ],
    fail: [
      {
        case: `
sponsors: [{ id: ana, date_of_birth: 07/1961 }]
                                     ^^^^^^^ ana: "07/1961" is not a complete date of birth. Enter it as YYYY-MM-DD once it is known.`,
        edition: "uscis-2026",
      },
    ],
  },
});
