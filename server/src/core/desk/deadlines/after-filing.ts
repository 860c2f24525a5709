// Days that matter while a request waits: the receipt notice, the answer to a request for evidence, the response.
import { formatDay } from "../../law/calendar.ts";
import { type Concerned, everybodyConcerned, isAskedForEvidence } from "../../matter/decisions.ts";
import type { Matter } from "../../matter/matter.ts";
import { beneficiariesFor } from "../../matter/people.ts";
import { countedHow, responseTimes } from "../../matter/response.ts";
import { inTime } from "../../matter/wording.ts";
import { authorityIn, type DatedDraft, isSurelyDecided } from "./dated.ts";

/** What is waited for, and what the agency waits for. */
export function afterFiling(matter: Matter): DatedDraft[] {
  return [...receiptNotice(matter), ...answers(matter), ...response(matter)];
}

function receiptNotice(matter: Matter): DatedDraft[] {
  const { law, view, days, receipted } = matter;
  const mailed = view.filing.date;
  if (mailed.value === undefined || mailed.value > days.today) return [];
  const last = law.lastReceiptDay(mailed.value);
  if (!last.known) return [];
  const hasCome = (person: Concerned) =>
    person ? receipted.has(person) : view.receipts.items.some(({ $ }) => $.state === "given");
  const { day, value } = { day: last.value, value: mailed.value };
  return everybodyConcerned(matter).map((person) => ({
    kind: "receipt-notice",
    what: "A receipt notice usually comes by this day",
    why: `Counted from ${formatDay(value)}, when the packet was mailed; how soon a notice comes is practice`,
    day,
    at: mailed.$,
    ...(person && { person }),
    isDue: true,
    isDone: hasCome(person) || isSurelyDecided(matter, person),
    authority: authorityIn(last),
  }));
}

/** Whether an answer was sent, a case does not say; a decision ends the question. */
function answers(matter: Matter): DatedDraft[] {
  const { view, people } = matter;
  return view.notices.items.flatMap((notice, index): DatedDraft[] => {
    const { kind, due, date } = notice;
    if (due.value === undefined) return [];
    const { value, $ } = due;
    const persons = beneficiariesFor(people, notice.for);
    const concerned: readonly Concerned[] = persons.length > 0 ? persons : [undefined];
    const isForEvidence = kind.value === "request-for-evidence";
    return concerned.map((person) => ({
      kind: "evidence-answer",
      of: date.value ?? String(index + 1),
      what: isForEvidence
        ? "Last day to answer the request for evidence"
        : "Last day to answer the agency's notice",
      why: date.value === undefined ? "The notice says so" : `The notice of ${formatDay(date.value)} says so`,
      day: value,
      at: $,
      ...(person && { person }),
      isDue: true,
      isDone: isSurelyDecided(matter, person) ? true : value < matter.days.today ? undefined : false,
      authority: [],
    }));
  });
}

function response(matter: Matter): DatedDraft[] {
  const { view, law } = matter;
  return responseTimes(matter)
    .filter(({ received }) => received.day <= matter.days.today)
    .map(({ person, received, businessDays, last }) => {
      const isAsked = view.inquiries.items.some(({ date }) => date.value !== undefined && date.value > last);
      const hasCome = isSurelyDecided(matter, person) || isAskedForEvidence(matter, person) === true;
      return {
        kind: "response",
        what: "Last day for a response; after it the Parole Branch may be asked in writing",
        why: `${inTime({ count: businessDays, unit: "day" }).replace(" ", " business ")} after receipt on ${formatDay(received.day)}, ${countedHow}`,
        day: last,
        at: received.at,
        ...(person && { person }),
        isDue: true,
        isDone: isAsked || hasCome,
        authority: authorityIn(law.responseTime()),
      };
    });
}
