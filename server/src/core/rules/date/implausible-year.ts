import { type Citation, defineRule, inBoth } from "../../engine/rule.ts";
import { addDays, addYears, type Day } from "../../law/calendar.ts";
import type { Matter } from "../../matter/matter.ts";
import { isAppointment, mayAskForSomething, noticeName } from "../../matter/notices.ts";
import { type Message, sentence } from "../../message/message.ts";
import { date as dateOf, length, term } from "../../message/values.ts";
import type { Leaf } from "../../read/view.ts";

interface FarDate {
  readonly date: Leaf<Day>;
  readonly message: (day: Day) => Message;
  /** From this day on it is reported. */
  readonly from: Day;
  readonly authority?: readonly Citation[];
}

export default defineRule({
  id: "date/implausible-year",
  title: "Dates that determine deadlines have a plausible year",
  severity: inBoth("warning"),
  authority: [{ source: "practice", section: "Dates" }],
  over: farDates,
  *check({ date, message, from, authority }) {
    if (date.value === undefined || date.value < from) return;
    yield { at: date.$, message: message(date.value), ...(authority && { authority }) };
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
  examples: {
    pass: [
      { case: "beneficiaries: [{ parole: { i94_expires: 2017-08-20 } }]", asOf: "2015-08-20" },
      {
        case: "notices: [{ kind: other, due: 2016-08-20 }, { kind: transfer, due: 2062-08-20 }]",
        asOf: "2015-08-20",
      },
    ],
    fail: [
      {
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

function farDates(matter: Matter): readonly FarDate[] {
  const { view, days, beneficiaries } = matter;
  const inAYear = addDays(addYears(days.today, 1), 1);
  return [
    ...beneficiaries.flatMap(({ parole, prior_parole }) => [
      ...endOfParole(matter, parole.i94_expires),
      ...endOfParole(matter, prior_parole.i94_expires),
    ]),
    ...view.decisions.items.flatMap(({ parole_until }) => endOfParole(matter, parole_until)),
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

/** Who has an I-94 is paroled already, and would be so for the whole of that time. */
function endOfParole({ law, days }: Matter, date: Leaf<Day>): readonly FarDate[] {
  const usual = law.usualStay();
  const inOne = law.firstDayBeyondUsualStay(days.today);
  const inTwo = inOne.known ? law.firstDayBeyondUsualStay(inOne.value) : inOne;
  if (!usual.known || !inTwo.known) return [];
  const { count, unit } = usual.value;
  return [
    {
      date,
      from: addDays(inTwo.value, 1),
      authority: guidelines,
      message: (day) =>
        sentence(
          "The end of parole, {date}, is more than {twice} away, and parole is rarely granted for more than {usual}. Check the year.",
          { date: dateOf(day), twice: length({ count: 2 * count, unit }), usual: length(usual.value) },
        ),
    },
  ];
}

const guidelines = [
  { source: "uscis-humanitarian-parole-guidelines", section: "Humanitarian Parole Guidelines" },
];
