// What is due in a case of the invented office on a date, according to the contract of the rules. It is written from
// that text without using the program, so that an error in one is not copied into the other.
import { dayAfter, type OfficeCase } from "./office.ts";

export type DueKind =
  | "mailing"
  | "receipt"
  | "response"
  | "notice"
  | "departure-plan"
  | "parole-ends"
  | "re-parole"
  | "i94-ends";

export interface Due {
  readonly kind: DueKind;
  readonly day: string;
  readonly isOverdue: boolean;
  /** The date has passed, and the case does not say whether the person departed as planned. */
  readonly isUntold: boolean;
}

/** How to recognize each kind in the program's words. */
export const wordsOf: Readonly<Record<DueKind, RegExp>> = {
  mailing: /^(?:Confirm that the request was (?:mailed|filed)|(?:Mail|File) the request)/,
  receipt: /receipt notice/,
  response: /^Response period ends/,
  notice: /^(?:Last day to (?:respond|pay)|Biometrics appointment)/,
  "departure-plan": /^Plan the departure/,
  "parole-ends": /^Parole expires/,
  "re-parole": /^Last day to file a timely request for re-parole$/,
  "i94-ends": /^The I-94 expires/,
};

/** Everything that must be done by a date and is not done, as of that date. */
export function dueIn(all: OfficeCase, today: string): readonly Due[] {
  const one = asOf(all, today);
  const found = [
    ...beforeMailing(one, today),
    ...whileWaiting(one, today),
    ...ofNotices(one, today),
    // Its dates are kept, wherever they come from.
    ...onParole(all, today),
    ...reParole(one, today),
  ].map(([kind, day, isPlanned = false]): Due => {
    return { kind, day, isOverdue: today > day && !isPlanned, isUntold: today > day && isPlanned };
  });
  const isClosed = one.closed !== undefined && one.closed <= today;
  if (!isClosed) return found;
  // "An expired parole without departure or filed re-parole is overdue in every state of the case", and its end is due
  // before that; what a notice requests is due until it is answered or decided, and a request for re-parole until it is
  // filed: the case's own, or its next step.
  return found.filter(
    ({ kind }) =>
      kind === "notice" ||
      (kind === "re-parole" && (all.isReParole || all.decision?.next === "re-parole")) ||
      kind === "parole-ends" ||
      kind === "i94-ends",
  );
}

/** "Nothing that must happen by a date is shown as done": what is dated after today has not happened. */
function asOf(one: OfficeCase, today: string): OfficeCase {
  const { receipt, decision, ...others } = one;
  return {
    ...others,
    ...(receipt !== undefined && receipt <= today && { receipt }),
    ...(decision !== undefined && decision.date <= today && { decision }),
  };
}

type Dated = readonly [kind: DueKind, day: string, isDeparturePlanned?: boolean];

/** "Filed needs tracking_number, received_on, a receipt or mailed: yes", or mail that came later. */
function isConfirmed({ date, ...one }: OfficeCase, today: string): boolean {
  const { tracked, received, receipt, notices, decision } = one;
  const hasCome =
    (received !== undefined && received <= today) ||
    // A label may be printed in advance.
    (tracked === true && (date === undefined || date <= today));
  const isNoticed = notices.some(({ date }) => date <= today);
  return hasCome || receipt !== undefined || isNoticed || decision !== undefined;
}

function beforeMailing(one: OfficeCase, today: string): readonly Dated[] {
  return one.date === undefined || isConfirmed(one, today) ? [] : [["mailing", one.date]];
}

function whileWaiting(one: OfficeCase, today: string): readonly Dated[] {
  const { date, received, receipt, decision, notices, inquiry, edition } = one;
  if (decision !== undefined || !isConfirmed(one, today)) return [];
  const found: Dated[] = [];
  // A receipt notice within 30 days of mailing.
  if (date !== undefined && date <= today && receipt === undefined)
    found.push(["receipt", dayAfter(date, 30)]);
  // 120 business days from receipt: from the given date, otherwise the receipt notice's date, otherwise the mailing
  // date; the first of them that has passed. 2015 only.
  const counted = [received, receipt, date].find((day) => day !== undefined && day <= today);
  if (edition === "uscis-2015-08-17" && counted !== undefined) {
    const last = businessDaysAfter(counted, 120);
    const isAsked = notices.some(({ kind, date }) => kind === "request-for-evidence" && date <= today);
    if (!isAsked && !(inquiry !== undefined && inquiry > last && inquiry <= today))
      found.push(["response", last]);
  }
  return found;
}

/** Unanswered by today, and not decided by today on or after the notice; a transfer requests nothing. */
function ofNotices({ notices, decision }: OfficeCase, today: string): readonly Dated[] {
  return notices
    .filter(({ kind, answered }) => kind !== "transfer" && !(answered !== undefined && answered <= today))
    .filter(({ date }) => decision === undefined || decision.date > today || decision.date < date)
    .map(({ due }): Dated => ["notice", due]);
}

/** Once paroled: the end of parole, and 90 days before it the plan to depart or the request for re-parole. */
function onParole(one: OfficeCase, today: string): readonly Dated[] {
  const { decision, departure, isDepartureConfirmed, reParoleFiled, isReParole, i94 } = one;
  if (decision === undefined) return [];
  const ends = decision.until ?? (isReParole && decision.outcome !== "approved" ? i94 : undefined);
  // "Nothing that must happen by a date is shown as done because the date has passed": a departure is a plan until the case
  // confirms it; closing the case does not.
  const hasCome = departure !== undefined && departure <= today;
  const isRequested = reParoleFiled !== undefined && reParoleFiled <= today;
  if (ends === undefined || isRequested) return [];
  if (hasCome && isDepartureConfirmed === true) return [];
  const before = dayAfter(ends, -90);
  // "An expired parole without departure is overdue in every state of the case": then an unconfirmed plan does not
  // count.
  const isUntold = hasCome && today <= ends;
  if (decision.next === "re-parole")
    return [
      ["parole-ends", ends, isUntold],
      ["re-parole", before, isUntold],
    ];
  return departure === undefined
    ? [
        ["parole-ends", ends],
        ["departure-plan", before],
      ]
    : [["parole-ends", ends, isUntold]];
}

/** The request for re-parole itself: 90 days before the I-94 expires, and its end until the request is filed. */
function reParole(one: OfficeCase, today: string): readonly Dated[] {
  const { isReParole, i94, date, received, receipt, decision } = one;
  if (!isReParole || i94 === undefined) return [];
  const isFiled =
    isConfirmed(one, today) &&
    (receipt !== undefined || [date, received].some((day) => day !== undefined && day <= today));
  if (decision !== undefined) return decision.outcome === "denied" ? [["i94-ends", i94]] : [];
  return isFiled
    ? []
    : [
        ["re-parole", dayAfter(i94, -90)],
        ["i94-ends", i94],
      ];
}

/** Monday to Friday without observed federal holidays; the date itself is not counted. */
function businessDaysAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = dayAfter(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(at)) left--;
  }
  return at;
}

/** As listed by the Office of Personnel Management. */
const holidays: ReadonlySet<string> = new Set(
  `
2025-01-01 2025-01-20 2025-02-17 2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-10-13 2025-11-11 2025-11-27 2025-12-25
2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25
2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24
2027-12-31
`
    .trim()
    .split(/\s+/),
);
