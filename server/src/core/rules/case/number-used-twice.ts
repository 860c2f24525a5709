import { type OwnNumberUsedTwice, ownNumbersUsedTwice } from "../../caseload/own-numbers.ts";
import { sentence } from "../../message/message.ts";
import { date, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import type { RawFinding } from "../../model/finding.ts";
import { whoIs } from "../../model/people.ts";
import type { NumberUsedTwice } from "../../model/relations.ts";
import { viewAt } from "../../read/node-at-offset.ts";
import { defineRule } from "../../rule/rule.ts";

const names: Record<NumberUsedTwice["kind"], string> = {
  "a-number": "A-Number",
  passport: "passport number",
  receipt: "receipt number",
  matter: "matter number",
  "calendar-id": "calendar_id",
};

export default defineRule({
  id: "case/number-used-twice",
  title: "Each A-Number, passport number, receipt number, and matter number belongs to one person or matter",
  isBeforeMailing: true,
  over: (context): readonly (NumberUsedTwice | OwnNumberUsedTwice)[] => [
    ...context.relations.numbers,
    ...ownNumbersUsedTwice(context),
  ],
  *check(used, context) {
    const draft = "people" in used ? inOneCase(used, context) : inTwoCases(used, context);
    if (draft) yield draft;
  },
  why: "Each of these numbers belongs to one person or one matter. If two have the same number, one of them was copied or mistyped, and the agency may file the request with the wrong person's record.",
  remedy: "Compare the number with the document, and correct it in the case where it is wrong.",
  about: {
    judges: [
      "beneficiaries[].a_number",
      "beneficiaries[].passport.number",
      "receipts[].number",
      "matter",
      "calendar_id",
    ],
    reads: [
      "beneficiaries[].date_of_birth",
      "beneficiaries[].name.family",
      "beneficiaries[].name.given",
      "request.explanation",
    ],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: leo, name: { given: Leo, family: Vega }, a_number: A012345678 }
  - { id: mia, name: { given: Mia, family: Vega }, a_number: "012-345-678" }
                                                             ^^^^^^^^^^^^^ 012-345-678 is the A-Number of both Leo Vega and Mia Vega. Correct the wrong one.
`,
    },
    clear: {
      case: "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, a_number: A012345678 }]\n",
      others: {
        "ana-2016.parole.yaml":
          "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, name: { given: Ana Lucía, family: Morales }, a_number: 012-345-678 }]\n",
      },
    },
  },
  examples: {
    pass: [
      {
        case: "matter: 2015-0417\nrequest: { explanation: His sister Luz Ortiz travels too. }\nbeneficiaries: [{ id: leo, name: { given: Leo, family: Ortiz } }]\n",
        others: {
          "luz.parole.yaml":
            "matter: 2015-0417\nrequest: { explanation: Her brother Leo Ortiz travels too. }\nbeneficiaries: [{ id: luz, name: { given: Luz, family: Ortiz } }]\n",
        },
      },
    ],
    fail: [
      {
        case: `
matter: 2015-0417
        ^^^^^^^^^ 2015-0417 is the matter number of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.
calendar_id: 6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10 is the calendar_id of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.
beneficiaries:
  - id: luis
    name: { given: Luis, family: Ortiz }
    a_number: A012345678
              ^^^^^^^^^^ A012345678 is the A-Number of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.
    passport: { number: "00412987", country: Guatemala }
                        ^^^^^^^^^^ 00412987 is the passport number of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.
receipts: [{ number: SRC1500012345, date: 2015-08-01 }]
                     ^^^^^^^^^^^^^ SRC1500012345 is the receipt number of Luis Ortiz in this case and of Ana Morales in another case (ana.parole.yaml). Correct the wrong one.
`,
        others: {
          "ana.parole.yaml":
            'matter: "2015/0417"\ncalendar_id: 6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, a_number: "12345678", passport: { number: 00412987, country: guatemala } }]\nreceipts: [{ number: SRC-15-000-12345 }]\n',
        },
      },
      {
        case: `
beneficiaries:
  - { name: { given: Luis, family: Ortiz }, date_of_birth: 1990-02-03, a_number: A012345678 }
                                                                                 ^^^^^^^^^^ A012345678 is the A-Number of Luis Ortiz, born February 3, 1990, in this case and of Luis Ortiz, born November 30, 1988, in another case (ana.parole.yaml). Correct the wrong one.
`,
        others: {
          "ana.parole.yaml":
            "beneficiaries: [{ name: { given: Luis, family: Ortiz }, date_of_birth: 1988-11-30, a_number: A012345678 }]\n",
        },
      },
    ],
  },
});

function inTwoCases(
  { kind, path, number, whose, others, born, elsewhere }: NumberUsedTwice,
  context: CaseContext,
): RawFinding | undefined {
  const view = viewAt(context.view, path);
  if (!view) return undefined;
  const values = { number, kind: term(names[kind]), file: elsewhere.in.name };
  const at = {
    at: view.ref,
    elsewhere: [elsewhere],
    // A receipt number comes after mailing, and with a wrong one the office inquires about the wrong case.
    ...(kind === "receipt" && { isAlsoAfterMailing: true as const }),
  };
  if (whose === undefined || others === undefined)
    return {
      ...at,
      message: sentence(
        "{number} is also the {kind} of another case ({file}). Correct the wrong one.",
        values,
      ),
    };
  if (born) {
    return {
      ...at,
      message: sentence(
        "{number} is the {kind} of {whose}, born {born}, in this case and of {others}, born {otherBorn}, in another case ({file}). Correct the wrong one.",
        { ...values, whose, others, born: date(born[0]), otherBorn: date(born[1]) },
      ),
    };
  }
  return {
    ...at,
    message: sentence(
      "{number} is the {kind} of {whose} in this case and of {others} in another case ({file}). Correct the wrong one.",
      {
        ...values,
        whose,
        others,
      },
    ),
  };
}

function inOneCase({ kind, first, second, people }: OwnNumberUsedTwice, context: CaseContext): RawFinding {
  const [whose, others] = [whoIs(context.people, people[0]), whoIs(context.people, people[1])];
  return {
    at: second.ref,
    message: sentence("{number} is the {kind} of both {whose} and {others}. Correct the wrong one.", {
      number: second.value ?? "",
      kind: term(names[kind]),
      whose,
      others,
    }),
    related: [
      { at: first.ref, message: sentence("The {kind} of {whose}", { kind: term(names[kind]), whose }) },
    ],
  };
}
