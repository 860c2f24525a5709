import type { NumberUsedTwice } from "../../caseload/relations.ts";
import { defineRule, inBoth } from "../../engine/rule.ts";
import { viewAt } from "../../read/spot.ts";

const names: Record<NumberUsedTwice["kind"], string> = {
  "a-number": "A-number",
  passport: "passport number",
  receipt: "receipt number",
  matter: "matter number",
};

export default defineRule({
  id: "case/number-used-twice",
  title: "Each A-number, passport, receipt and matter number is used for one person or matter",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Cases made from other cases" }],
  isBeforeMailing: true,
  over: (matter) => matter.relations.numbers,
  *check({ kind, path, number, whose, others, elsewhere }, matter) {
    const view = viewAt(matter.view, path);
    if (!view) return;
    const values = { number, kind: names[kind], file: elsewhere.in.name };
    const isOfPeople = whose !== undefined && others !== undefined;
    yield {
      at: view.$,
      message: isOfPeople
        ? [
            "{number} is the {kind} of {whose} here and of {others} in another case ({file})",
            { ...values, whose, others },
          ]
        : ["{number} is also the {kind} of another case ({file})", values],
      elsewhere: [elsewhere],
    };
  },
  why: "These numbers belong to one person or one matter. Where two have the same number, one of them was copied or mistyped, and the agency may file the request with the wrong person's record.",
  remedy: "Compare the number with the document, and correct it in the case where it is wrong.",
  examples: {
    pass: [
      {
        case: "beneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, a_number: A012345678 }]\n",
        others: {
          "ana-2016.parole.yaml":
            "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, name: { given: Ana Lucía, family: Morales }, a_number: 012-345-678 }]\n",
        },
      },
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
        ^^^^^^^^^
beneficiaries:
  - id: luis
    name: { given: Luis, family: Ortiz }
    a_number: A012345678
              ^^^^^^^^^^
    passport: { number: "00412987", country: Guatemala }
                        ^^^^^^^^^^
receipts: [{ number: SRC1500012345, date: 2015-08-01 }]
                     ^^^^^^^^^^^^^
`,
        others: {
          "ana.parole.yaml":
            'matter: "2015/0417"\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, a_number: "12345678", passport: { number: 00412987, country: guatemala } }]\nreceipts: [{ number: SRC-15-000-12345 }]\n',
        },
      },
    ],
  },
});
