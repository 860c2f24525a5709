import { defineRule, inBoth } from "../../engine/rule.ts";
import type { Day } from "../../law/calendar.ts";
import { type Evidence, lackOf } from "../../matter/claims.ts";
import { isOpen, isStub, isThere, type Matter } from "../../matter/matter.ts";
import { addExhibit } from "../../matter/papers.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import { isMissing } from "../../read/place.ts";
import type { Exhibit } from "../../read/view.ts";

export default defineRule({
  id: "denial/new-evidence-missing",
  title: "A new request after a denial has evidence dated after the denial",
  severity: inBoth("warning"),
  authority: [{ source: "uscis-humanitarian-parole-2015-08-17", section: "Denied Parole Requests" }],
  over: (matter) => [matter.view.refiling.denied_on],
  *check(denied, matter) {
    if (denied.value === undefined) return;
    if (matter.view.exhibits.items.some(mayBeDatedAfter)) return;
    yield* lackOf(
      matter,
      datedAfter(matter, denied.value),
      sentence("No exhibit is dated after the denial on {denied}.", { denied: date(denied.value) }),
      () => addExhibit(matter, "other", [], { date: "TODO YYYY-MM-DD" }),
      { related: [{ at: denied.$, message: sentence("The date of the denial") }] },
    );
  },
  why: "After a denial, the USCIS page allows new documents with updated supporting evidence if there are significant new facts.",
  remedy: "Add the documents that show the new facts, with their dates.",
  about: { requires: ["exhibits"], reads: ["exhibits[].date", "refiling.denied_on"] },
  examples: {
    pass: [
      {
        case: `
refiling: { denied_on: 2015-05-02 }
exhibits: [{ label: A, kind: other, file: a.pdf, date: 2015-05-03 }]
`,
      },
      {
        case: `
refiling: { denied_on: 2015-05-02 }
exhibits: [{ label: A, kind: other, file: a.pdf, date: in May }]
`,
      },
      { case: "refiling: { new_facts: The hospital withdrew its offer }" },
    ],
    fail: [
      {
        case: `
refiling: { denied_on: 2015-05-02 }
exhibits:
^^^^^^^^ No exhibit is dated after the denial on May 2, 2015.
  - { label: A, kind: other, file: a.pdf, date: 2015-05-02 }
  - { label: B, kind: other, file: b.pdf }
`,
      },
      {
        case: `
parole_case: 1
^^^^^^^^^^^ No exhibit is dated after the denial on May 2, 2015.
refiling: { denied_on: 2015-05-02 }`,
        edition: "uscis-2026",
      },
    ],
  },
});

/** Whether the date of an exhibit that is there, or part of one, cannot be read or is still to be put in. */
function mayBeDatedAfter(exhibit: Exhibit): boolean {
  return isThere(exhibit) ? isOpen(exhibit.date.$) : exhibit.date.$.state === "faulty";
}

/** Exhibits that are dated after a day; of those that wait for their file, one whose date is still to be put in too. */
function datedAfter(matter: Matter, day: Day): Evidence {
  const isAfter = (date: Day | undefined) => date !== undefined && date > day;
  return {
    there: matter.exhibits.filter(({ date }) => isAfter(date.value)),
    stub: matter.view.exhibits.items.find(
      (exhibit) => isStub(exhibit) && (isMissing(exhibit.date.$) || isAfter(exhibit.date.value)),
    ),
  };
}
