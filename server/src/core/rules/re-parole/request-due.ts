import { sentence } from "../../message/message.ts";
import { date, length } from "../../message/values.ts";
import { paroleExpires } from "../../model/decisions.ts";
import { hasLeft } from "../../model/departures.ts";
import { insertionFixes } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import {
  grantAfterReParole,
  isReParoleDayElsewhere,
  isReParoleFiled,
  isReParoleNextFor,
  parolees,
  reParoleFilingStillAhead,
} from "../../model/re-parole.ts";
import { isFaulty } from "../../read/field-ref.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "re-parole/request-due",
  title: "Re-parole is requested on time if it is the next step",
  over: parolees,
  *check(person, context) {
    const { today } = context.days;
    const { re_parole_filed_on: filed } = context.view;
    const granted = grantAfterReParole(context);
    if (granted !== undefined) {
      // All of them have the same date.
      if (person !== parolees(context)[0]) return;
      yield {
        at: filed.ref,
        message: sentence(
          "The date in re_parole_filed_on, {filed}, is before parole was granted on {granted}. Enter the date on which the request for re-parole was filed.",
          { filed: date(filed.value ?? granted), granted: date(granted) },
        ),
      };
      return;
    }
    const expires = paroleExpires(context, person);
    if (!expires || today > expires.day || hasLeft(context, person)) return;
    if (isReParoleNextFor(context, person) !== true || isReParoleDayElsewhere(context, person)) return;
    const last = context.law.lastTimelyReParoleDay(expires.day);
    const notice = context.law.reParoleNotice();
    if (!last.known || !notice.known || today <= last.value) return;
    if (isFaulty(filed.ref) || isReParoleFiled(context, person)) return;
    const ahead = reParoleFilingStillAhead(context);
    const values = {
      name: whoIs(context.people, person),
      last: date(last.value),
      notice: length(notice.value),
      expires: date(expires.day),
    };
    if (ahead !== undefined) {
      const message = sentence(
        "{name}: re-parole is the next step, but the date in re_parole_filed_on, {filed}, is in the future. The request was due on {last}, {notice} before parole expires on {expires}.",
        { ...values, filed: date(ahead) },
      );
      yield { at: filed.ref, message, about: person };
      return;
    }
    const message = sentence(
      "{name}: re-parole is the next step, but no request is recorded. It was due on {last}, {notice} before parole expires on {expires}.",
      values,
    );
    yield filed.ref.state === "absent" || filed.value !== undefined
      ? {
          at: expires.at,
          message,
          ...(filed.value === undefined && { fixes: insertionFixes(filed.ref) }),
          about: person,
        }
      : { at: filed.ref, message, isAbsence: true, about: person };
  },
  why: "The USCIS page requires that re-parole be requested at least {re-parole-notice} before the Form I-94 expires. Parole does not continue while a later request is pending.",
  remedy:
    "File the request for re-parole as a separate case, and enter the filing date in re_parole_filed_on.",
  about: {
    judges: ["re_parole_filed_on", "beneficiaries[].parole.i94_expires"],
    requires: ["re_parole_filed_on"],
    reads: [
      "beneficiaries[].departure.date",
      "beneficiaries[].id",
      "decisions[].date",
      "decisions[].for",
      "decisions[].next_step",
      "decisions[].outcome",
    ],
    law: ["re-parole-notice"],
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - { id: ana, parole: { i94_expires: 2015-11-15 } }
  - { id: luz, parole: { i94_expires: 2015-11-15 } }
decisions: [{ outcome: approved, date: 2015-05-15, next_step: re-parole }]
re_parole_filed_on: 2015-05-14
                    ^^^^^^^^^^ The date in re_parole_filed_on, May 14, 2015, is before parole was granted on May 15, 2015. Enter the date on which the request for re-parole was filed.
`,
      asOf: "2015-06-01",
    },
    clear: {
      case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
`,
      asOf: "2015-08-17",
    },
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
re_parole_filed_on: 2015-08-10
`,
        asOf: "2015-08-18",
      },
      { case: "beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]", asOf: "2015-08-18" },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 }, departure: { date: 2015-08-01 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
`,
        asOf: "2015-08-18",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
`,
        asOf: "2015-11-16",
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - { id: ana, parole: { i94_expires: 2015-11-15 } }
  - { id: luz, parole: { i94_expires: 2015-11-15 } }
                                      ^^^^^^^^^^ luz: re-parole is the next step, but no request is recorded. It was due on August 17, 2015, 90 days before parole expires on November 15, 2015.
decisions:
  - { for: ana, outcome: approved, date: 2015-05-15, next_step: re-parole }
  - { for: luz, outcome: approved, date: 2015-05-20, next_step: re-parole }
re_parole_filed_on: 2015-05-18
`,
        asOf: "2015-08-18",
      },
      {
        case: `
beneficiaries:
  - id: luz
    parole: { i94_expires: 2015-11-16 }
  - id: ana
    parole: { i94_expires: 2015-11-15 }
                           ^^^^^^^^^^ ana: re-parole is the next step, but no request is recorded. It was due on August 17, 2015, 90 days before parole expires on November 15, 2015.
decisions: [{ outcome: approved, next_step: re-parole }]
`,
        asOf: "2015-08-18",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
re_parole_filed_on: TODO YYYY-MM-DD
                    ^^^^^^^^^^^^^^^ ana: re-parole is the next step, but no request is recorded. It was due on August 17, 2015, 90 days before parole expires on November 15, 2015. The value is a placeholder.
`,
        asOf: "2015-11-15",
      },
      {
        case: `
beneficiaries: [{ id: ana, parole: { i94_expires: 2015-11-15 } }]
decisions: [{ outcome: approved, next_step: re-parole }]
re_parole_filed_on: 2015-08-19
                    ^^^^^^^^^^ ana: re-parole is the next step, but the date in re_parole_filed_on, August 19, 2015, is in the future. The request was due on August 17, 2015, 90 days before parole expires on November 15, 2015.
`,
        asOf: "2015-08-18",
      },
    ],
  },
});
