import { addDays, addYears, type Day } from "../../base/calendar.ts";
import type { Citation } from "../../law/rule-citations.ts";
import { citationsFor } from "../../law/rule-citations.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date as dateOf, length, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { isAppointment, mayAskForSomething, noticeName } from "../../model/notices.ts";
import type { Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

interface FarDate {
  readonly date: Leaf<Day>;
  readonly message: (day: Day) => Message;
  /** A date on or after this day is reported. */
  readonly from: Day;
  readonly authority?: readonly Citation[];
}

export default defineRule({
  id: "date/implausible-year",
  title: "Dates that determine deadlines have a plausible year",
  over: farDates,
  *check({ date, message, from, authority }) {
    if (date.value === undefined || date.value < from) return;
    yield { at: date.ref, message: message(date.value), ...(authority && { authority }) };
  },
  why: "A wrong year can hide a deadline, because nothing appears to be due until then. The guidelines say that parole is rarely granted for more than a year, so an end of parole is reported if it is more than two years away. A due date is reported if it is more than a year away.",
  remedy:
    "Compare the date with the document and correct it. If the date is right, ignore this finding with a comment that gives the reason.",
  about: {
    judges: [
      "beneficiaries[].prior_parole.i94_expires",
      "beneficiaries[].parole.i94_expires",
      "decisions[].parole_until",
      "notices[].due",
    ],
    reads: ["notices[].kind"],
    law: ["stay-usual-limit"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: luz, parole: { i94_expires: 2016-08-20 }, prior_parole: { i94_expires: 2051-11-30 } }
                                                                                 ^^^^^^^^^^ The end of parole, November 30, 2051, is more than 2 years away, and parole is rarely granted for more than 1 year. Check the year.
  - { id: ana, parole: { i94_expires: 2017-08-21 } }
                                      ^^^^^^^^^^ The end of parole, August 21, 2017, is more than 2 years away, and parole is rarely granted for more than 1 year. Check the year.
decisions: [{ for: luz, outcome: approved, parole_until: 2061-06-30 }]
                                                         ^^^^^^^^^^ The end of parole, June 30, 2061, is more than 2 years away, and parole is rarely granted for more than 1 year. Check the year.
`,
      asOf: "2015-08-20",
    },
    clear: { case: "beneficiaries: [{ parole: { i94_expires: 2017-08-20 } }]", asOf: "2015-08-20" },
  },
  examples: {
    pass: [
      {
        case: "notices: [{ kind: other, due: 2016-08-20 }, { kind: transfer, due: 2062-08-20 }]",
        asOf: "2015-08-20",
      },
    ],
    fail: [
      {
        case: `
notices:
  - { kind: request-for-evidence, date: 2015-08-01, due: 2062-10-24 }
                                                         ^^^^^^^^^^ The due date of the request for evidence, October 24, 2062, is more than a year away. Check the year.
  - { kind: biometrics, date: 2015-08-01, due: 2016-08-21 }
                                               ^^^^^^^^^^ The biometrics appointment on August 21, 2016 is more than a year away. Check the year.
`,
        asOf: "2015-08-20",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2062-12-01 } }]
                                                  ^^^^^^^^^^ The end of parole, December 1, 2062, is more than 2 years away, and parole is rarely granted for more than 1 year. Check the year.
`,
        edition: "uscis-2026",
        asOf: "2026-11-28",
      },
    ],
  },
});

function farDates(context: CaseContext): readonly FarDate[] {
  const { view, days, beneficiaries } = context;
  const inAYear = addDays(addYears(days.today, 1), 1);
  return [
    ...beneficiaries.flatMap(({ parole, prior_parole }) => [
      ...endOfParole(context, parole.i94_expires),
      ...endOfParole(context, prior_parole.i94_expires),
    ]),
    ...view.decisions.items.flatMap(({ parole_until }) => endOfParole(context, parole_until)),
    ...view.notices.items.filter(mayAskForSomething).map((notice) => ({
      date: notice.due,
      from: inAYear,
      message: (day: Day) => {
        const values = { notice: term(noticeName(notice)), date: dateOf(day) };
        return isAppointment(notice)
          ? sentence("The {notice} on {date} is more than a year away. Check the year.", values)
          : sentence(
              "The due date of the {notice}, {date}, is more than a year away. Check the year.",
              values,
            );
      },
    })),
  ];
}

/** A person with an I-94 is already paroled, and would be for all of that time. */
function endOfParole({ law, days }: CaseContext, date: Leaf<Day>): readonly FarDate[] {
  const usual = law.usualStay();
  const inOne = law.firstDayBeyondUsualStay(days.today);
  const inTwo = inOne.known ? law.firstDayBeyondUsualStay(inOne.value) : inOne;
  if (!usual.known || !inTwo.known) return [];
  const { count, unit } = usual.value;
  return [
    {
      date,
      from: addDays(inTwo.value, 1),
      authority: citationsFor("date/implausible-year", "end-of-parole"),
      message: (day) =>
        sentence(
          "The end of parole, {date}, is more than {twice} away, and parole is rarely granted for more than {usual}. Check the year.",
          { date: dateOf(day), twice: length({ count: 2 * count, unit }), usual: length(usual.value) },
        ),
    },
  ];
}
