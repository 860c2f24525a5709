import type { Day } from "../../base/calendar.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { dayOfMailing } from "../../model/mailing.ts";
import type { Exhibit, Form, Leaf } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

/** Dates of one kind, of which only the first that is too late is reported, with the others as related. */
interface Dated {
  readonly days: readonly { readonly of: Message; readonly day: Leaf<Day> }[];
}

export default defineRule({
  id: "date/after-mailing",
  title: "No date in the packet is later than the mailing date",
  over: (context) => (isBehind(context) ? [] : datedThings(context)),
  *check({ days }, context) {
    const mailing = dayOfMailing(context);
    if (!mailing) return;
    const [first, ...others] = days.filter(
      ({ day: { value } }) => value !== undefined && value > mailing.day,
    );
    if (first?.day.value === undefined) return;
    yield {
      at: first.day.ref,
      message: sentence("The date of {of}, {day}, is after {called}, {mailed}.", {
        of: first.of,
        day: date(first.day.value),
        called: mailing.called,
        mailed: date(mailing.day),
      }),
      related: [
        ...(mailing.at ? [{ at: mailing.at, message: sentence("The mailing of the request") }] : []),
        ...others.map(({ of, day }) => ({ at: day.ref, message: of })),
      ],
    };
  },
  why: "A document dated after the packet was mailed cannot have been in the packet. Either the date or the mailing date is wrong.",
  remedy: "Compare the date with the document itself, and correct the date or the mailing date.",
  about: {
    judges: [
      "forms[].signed_on",
      "exhibits[].date",
      "request.visa.attempts[].date",
      "exhibits[].translation.certified_on",
      "beneficiaries[].consents[].date",
    ],
    reads: [
      "exhibits[].kind",
      "exhibits[].label",
      "filing.received_on",
      "forms[].form",
      "request.visa.attempts[].exhibit",
    ],
    isOnlyFinding: true,
  },
  examples: {
    pass: [
      {
        case: `
forms: [{ form: I-131, signed_on: 2015-08-20 }, { form: I-765, signed_on: 2015-09-01 }]
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf, date: 2015-08-20 }
  - { label: B, kind: receipt-notice, title: Notice, file: b.pdf, date: 2015-09-01 }
filing: { date: 2015-08-20 }
`,
      },
      {
        case: `
forms: [{ form: I-131, signed_on: 2015-08-13 }]
filing: { date: 2015-08-12 }
receipts: [{ number: XXX1500000000, date: 2015-08-14 }]
`,
      },
    ],
    fail: [
      {
        case: `
forms:
  - { form: I-131, signed_on: 2015-08-21 }
                              ^^^^^^^^^^ The date of the signature on Form I-131, August 21, 2015, is after the mailing date, August 20, 2015.
  - { form: I-134, signed_on: 2015-08-22 }
exhibits:
  - { label: A, kind: other, title: Letter, file: a.pdf, date: 2015-08-21 }
                                                               ^^^^^^^^^^ The date of exhibit A, August 21, 2015, is after the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
      },
      {
        case: `
request:
  visa:
    attempts:
      - { place: Embassy, date: 2015-08-21, exhibit: A }
                                ^^^^^^^^^^ The date of the attempt to obtain a visa, August 21, 2015, is after today, August 20, 2015.
exhibits:
  - { label: A, kind: visa-refusal, title: Letter, file: a.pdf, date: 2015-08-21 }
  - { label: B, language: es, translation: { certified_by: J. Ortiz, certified_on: 2015-08-22 } }
                                                                                   ^^^^^^^^^^ The date of the translation certificate, August 22, 2015, is after today, August 20, 2015.
`,
      },
      {
        case: `
exhibits: [{ kind: other, title: Letter, file: a.pdf, date: 2015-09-02 }]
                                                            ^^^^^^^^^^ The date of an exhibit, September 2, 2015, is after the date of receipt, August 25, 2015.
filing: { received_on: 2015-08-25 }
`,
        asOf: "2015-09-05",
      },
      {
        case: `
beneficiaries:
  - { id: ana, consents: [{ by: Marta Morales, date: 2015-09-01, exhibit: D }] }
                                                     ^^^^^^^^^^ The date of the consent, September 1, 2015, is after the mailing date, August 20, 2015.
filing: { date: 2015-08-20 }
`,
      },
    ],
  },
});

/** A receipt, notice, or decision other than a rejection shows that the packet has arrived. */
function isBehind(context: CaseContext): boolean {
  const { receipts, notices, decisions } = context.view;
  return (
    receipts.items.some(({ ref }) => ref.state === "given") ||
    notices.items.some(({ ref }) => ref.state === "given") ||
    decisions.items.some(({ outcome }) => outcome.value !== undefined && outcome.value !== "rejected")
  );
}

const signedForms: readonly string[] = ["I-131", "I-134", "G-28", "I-912", "G-1450", "G-1650", "G-1651"];
const latelyDated: readonly string[] = ["receipt-notice", "decision-notice", "parole-notice"];

function datedThings(context: CaseContext): readonly Dated[] {
  const { request } = context.view;
  const attempts = [request.visa, ...context.beneficiaries.map(({ visa }) => visa)].flatMap(
    ({ attempts: { items } }) => items,
  );
  const consents = context.beneficiaries.flatMap(({ consents: { items } }) => items);
  const isLate = ({ value }: Leaf<Day>) => {
    const mailing = dayOfMailing(context);
    return mailing !== undefined && value !== undefined && value > mailing.day;
  };
  const reported = new Set(
    [...attempts, ...consents]
      .filter(({ date: day }) => isLate(day))
      .map(({ exhibit }) => exhibitLabeled(context, exhibit.value)),
  );
  const exhibits = context.exhibits.filter(
    (exhibit) => !latelyDated.includes(exhibit.kind.value ?? "") && !reported.has(exhibit),
  );
  return [
    { days: context.forms.filter(isSigned).map((form) => ({ of: nameOfForm(form), day: form.signed_on })) },
    { days: attempts.map(({ date: day }) => ({ of: sentence("the attempt to obtain a visa"), day })) },
    { days: consents.map(({ date: day }) => ({ of: sentence("the consent"), day })) },
    { days: exhibits.map((exhibit) => ({ of: nameOfExhibit(exhibit), day: exhibit.date })) },
    {
      days: exhibits.map((exhibit) => ({
        of: sentence("the translation certificate"),
        day: exhibit.translation.certified_on,
      })),
    },
  ];
}

function isSigned({ form }: Form): boolean {
  return signedForms.includes(form.value ?? "");
}

function nameOfForm({ form }: Form): Message {
  return sentence("the signature on Form {name}", { name: form.value ?? "" });
}

function nameOfExhibit({ label }: Exhibit): Message {
  return label.value === undefined
    ? sentence("an exhibit")
    : sentence("exhibit {label}", { label: label.value });
}
