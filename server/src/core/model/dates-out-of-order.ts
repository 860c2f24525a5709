// The pairs of dates in which one is before the other although it depends on it. A date that contradicts another one as
// well, such as the mailing date, is reported there only.
import type { Day } from "../base/calendar.ts";
import { readEdition } from "../law/forms.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { date } from "../message/values.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Decision, Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import {
  attemptsIn,
  type Dated,
  datedBeforeMailing,
  isAfterMailing,
  isOfEarlierMailing,
} from "./dates-in-packet.ts";
import { exhibitWithin } from "./exhibit-files.ts";
import { printedOn } from "./form-files.ts";
import { exhibitLabeled } from "./forms-and-exhibits.ts";
import { dayOfMailing } from "./mailing.ts";
import { beneficiariesFor } from "./people.ts";
import { isEmergencyBackwards } from "./stay.ts";

export interface OutOfOrder {
  /** The date that should be later. */
  readonly at: FieldRef;
  readonly message: Message;
  /** What is wrong, for a rule that cites the sources of it. */
  readonly kind: "certificate" | "mail" | "decision" | "emergency" | "visa" | "denial" | "edition";
  /** The date that it contradicts, and the other dates that contradict the same one. */
  readonly related: readonly { readonly at: FieldRef; readonly message: Message }[];
}

/** All pairs of a case, one for each mistake. */
export function datesOutOfOrder(context: CaseContext): readonly OutOfOrder[] {
  const found = [
    ...certificates(context),
    ...mail(context),
    ...decisionsBeforeReceipts(context),
    ...emergencies(context),
    ...visas(context),
    ...signaturesBeforeDenial(context),
    ...signaturesBeforeEdition(context),
  ];
  const reported = new Set<FieldRef>();
  return found.filter(({ at, related }) => {
    if (reported.has(at)) return false;
    for (const place of [at, ...related.slice(1).map((one) => one.at)]) reported.add(place);
    return true;
  });
}

/** The certificate of a translation, before the document. */
function certificates(context: CaseContext): readonly OutOfOrder[] {
  const entries = [
    ...attemptsIn(context),
    ...context.beneficiaries.flatMap(({ consents: { items } }) => items),
  ];
  const ofReported = new Set(
    entries
      .filter((entry) => isAfterMailing(context, entry.date))
      .map(({ exhibit }) => exhibitLabeled(context, exhibit.value)),
  );
  return context.exhibits.flatMap((exhibit): OutOfOrder[] => {
    const certified = exhibit.translation.certified_on;
    const { date: dated } = exhibit;
    if (certified.value === undefined || dated.value === undefined || certified.value >= dated.value)
      return [];
    if (ofReported.has(exhibit) || isAfterMailing(context, dated)) return [];
    return [
      {
        kind: "certificate",
        at: certified.ref,
        message: sentence("The translation certificate is dated {certified}, before {exhibit}, {day}.", {
          certified: date(certified.value),
          exhibit: exhibitWithin(exhibit),
          day: date(dated.value),
        }),
        related: [{ at: dated.ref, message: sentence("The date of the document") }],
      },
    ];
  });
}

/** A receipt, notice, or decision before the mailing date. */
function mail(context: CaseContext): readonly OutOfOrder[] {
  const mailing = dayOfMailing(context);
  if (!mailing?.at) return [];
  const earlier = { at: mailing.at, message: sentence("The mailing of the request") };
  return datedBeforeMailing(context).groups.flatMap((group) =>
    oneOf("mail", group, earlier, ({ of, day }) =>
      sentence("The date of {of}, {day}, is before {called}, {mailed}.", {
        of,
        day,
        called: mailing.called,
        mailed: date(mailing.day),
      }),
    ),
  );
}

/** A decision before the receipt of the same request. */
function decisionsBeforeReceipts(context: CaseContext): readonly OutOfOrder[] {
  const { receipts, decisions } = context.view;
  return receipts.items.flatMap((receipt) => {
    const { value: received } = receipt.date;
    if (received === undefined || received > context.days.today) return [];
    const concerned = new Set(beneficiariesFor(context.people, receipt.for));
    const isOfThisRequest = (decision: Decision) =>
      decision.outcome.value !== "rejected" &&
      beneficiariesFor(context.people, decision.for).some((person) => concerned.has(person));
    const early = decisions.items.filter(isOfThisRequest).filter(({ date: { value } }) => {
      if (value === undefined || value >= received || isOfEarlierMailing(context, value)) return false;
      return !isBeforeMailing(context, value) || !isBeforeMailing(context, received);
    });
    const dates = early.map((decision) => ({ of: sentence("the decision"), day: decision.date }));
    const earlier = { at: receipt.date.ref, message: sentence("The date of the receipt notice") };
    return oneOf("decision", dates, earlier, ({ of, day }) =>
      sentence("The date of {of}, {day}, is before that of the receipt notice, {received}.", {
        of,
        day,
        received: date(received),
      }),
    );
  });
}

function isBeforeMailing(context: CaseContext, day: Day): boolean {
  const mailing = dayOfMailing(context);
  return mailing?.at !== undefined && day < mailing.day;
}

/** The expected end of the emergency, before its beginning. */
function emergencies({ view }: CaseContext): readonly OutOfOrder[] {
  const { emergency } = view.request;
  const { began, expected_end: end } = emergency;
  if (began.value === undefined || end.value === undefined || !isEmergencyBackwards(emergency)) return [];
  return [
    {
      kind: "emergency",
      at: end.ref,
      message: sentence(
        "The emergency is expected to end on {end}, before {began}, the date on which it began.",
        {
          end: date(end.value),
          began: date(began.value),
        },
      ),
      related: [{ at: began.ref, message: sentence("The beginning of the emergency") }],
    },
  ];
}

/** The last day of a visa, before the attempt to obtain it. */
function visas(context: CaseContext): readonly OutOfOrder[] {
  return attemptsIn(context).flatMap(({ date: attempt, valid_until: until }): OutOfOrder[] => {
    if (attempt.value === undefined || until.value === undefined || until.value >= attempt.value) return [];
    if (isAfterMailing(context, attempt)) return [];
    return [
      {
        kind: "visa",
        at: until.ref,
        message: sentence(
          "The visa is valid until {until}, before {attempt}, the date of the attempt to obtain it.",
          {
            until: date(until.value),
            attempt: date(attempt.value),
          },
        ),
        related: [{ at: attempt.ref, message: sentence("The date of the attempt") }],
      },
    ];
  });
}

/** A form that was signed before the denial after which the request is filed again. */
export function signaturesBeforeDenial({ view, forms }: CaseContext): readonly OutOfOrder[] {
  const { denied_on: denied } = view.refiling;
  const { value: day } = denied;
  if (day === undefined) return [];
  const early = forms.filter(({ signed_on: { value } }) => value !== undefined && value < day);
  const earlier = { at: denied.ref, message: sentence("The date of the denial") };
  return oneOf("denial", early.map(signatureOn), earlier, ({ of, day: signed }) =>
    sentence("The date of {of}, {day}, is before the denial of the earlier request, {denied}.", {
      of,
      day: signed,
      denied: date(day),
    }),
  );
}

/** A form that was signed before its edition existed. Forms of the same edition contradict the same date. */
function signaturesBeforeEdition(context: CaseContext): readonly OutOfOrder[] {
  const editions = context.forms.map((form) => {
    const printed = printedOn(context, form);
    return { form, at: printed?.at, day: readEdition(printed?.edition ?? "")?.day };
  });
  const early = editions.filter(
    ({ form: { signed_on }, day }) =>
      signed_on.value !== undefined && day !== undefined && signed_on.value < day,
  );
  return [...new Set(early.map(({ day }) => day))].flatMap((day) => {
    const [first, ...others] = early.filter((one) => one.day === day);
    if (first?.at === undefined || day === undefined) return [];
    const dates = [first, ...others].map(({ form }) => signatureOn(form));
    const earlier = { at: first.at, message: sentence("The edition of the form") };
    return oneOf("edition", dates, earlier, ({ of, day: signed }) =>
      sentence("The date of {of}, {day}, is before {edition}, the date of its edition.", {
        of,
        day: signed,
        edition: date(day),
      }),
    );
  });
}

function signatureOn({ form, signed_on: day }: Form): Dated {
  const { value: name } = form;
  return {
    of:
      name === undefined || name === "other"
        ? sentence("the signature on a form")
        : sentence("the signature on Form {name}", { name }),
    day,
  };
}

/** The first of the dates that contradict the same earlier date is reported, with the others as related. */
function oneOf(
  kind: OutOfOrder["kind"],
  dates: readonly Dated[],
  earlier: OutOfOrder["related"][number],
  message: (words: { readonly of: Message; readonly day: ReturnType<typeof date> }) => Message,
): readonly OutOfOrder[] {
  const [first, ...others] = dates;
  if (first?.day.value === undefined) return [];
  return [
    {
      kind,
      at: first.day.ref,
      message: message({ of: first.of, day: date(first.day.value) }),
      related: [earlier, ...others.map(({ of, day }) => ({ at: day.ref, message: of }))],
    },
  ];
}
