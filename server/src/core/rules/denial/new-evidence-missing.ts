import type { Day } from "../../base/calendar.ts";
import { sentence } from "../../message/message.ts";
import { date } from "../../message/values.ts";
import {
  type CaseContext,
  isGivenEntry,
  isPlaceholderEntry,
  isUndetermined,
} from "../../model/case-context.ts";
import { type Evidence, missingEvidence } from "../../model/claims.ts";
import { signaturesBeforeDenial } from "../../model/dates-out-of-order.ts";
import { addExhibit } from "../../model/forms-and-exhibits.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Exhibit } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "denial/new-evidence-missing",
  title: "A new request after a denial has evidence dated after the denial",
  over: (context) => [context.view.refiling.denied_on],
  *check(denied, context) {
    if (denied.value === undefined) return;
    if (context.view.exhibits.items.some(mayBeDatedAfter)) return;
    // A form that was signed before the denial, whose date may be wrong, is reported there.
    if (signaturesBeforeDenial(context).length > 0) return;
    yield* missingEvidence(
      context,
      datedAfter(context, denied.value),
      sentence("No exhibit is dated after the denial on {denied}.", { denied: date(denied.value) }),
      () => addExhibit(context, "other", [], { date: "TODO YYYY-MM-DD" }),
      { related: [{ at: denied.ref, message: sentence("The date of the denial") }] },
    );
  },
  why: "After a denial, the USCIS page allows new documents with updated supporting evidence if there are significant new facts.",
  remedy: "Add the documents that show the new facts, with their dates.",
  about: { requires: ["exhibits"], reads: ["exhibits[].date", "forms[].signed_on", "refiling.denied_on"] },
  illustration: {
    finding: {
      case: `
refiling: { denied_on: 2015-05-02 }
exhibits:
^^^^^^^^ No exhibit is dated after the denial on May 2, 2015.
  - { label: A, kind: other, file: a.pdf, date: 2015-05-02 }
  - { label: B, kind: other, file: b.pdf }
`,
    },
    clear: {
      case: `
refiling: { denied_on: 2015-05-02 }
exhibits: [{ label: A, kind: other, file: a.pdf, date: 2015-05-03 }]
`,
    },
  },
  examples: {
    pass: [
      {
        case: `
refiling: { denied_on: 2015-05-02 }
exhibits: [{ label: A, kind: other, file: a.pdf, date: in May }]
`,
      },
      {
        // date/out-of-order reports the wrong date of the denial.
        case: `
forms: [{ form: I-131, signed_on: 2015-08-10 }]
refiling: { denied_on: 2016-05-02 }
exhibits: [{ label: A, kind: other, file: a.pdf, date: 2015-05-03 }]
`,
      },
      { case: "refiling: { new_facts: The hospital withdrew its offer }" },
    ],
    fail: [
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

/** Whether the date of an existing exhibit, or part of one, is unreadable or a placeholder. */
function mayBeDatedAfter(exhibit: Exhibit): boolean {
  return isGivenEntry(exhibit) ? isUndetermined(exhibit.date.ref) : exhibit.date.ref.state === "faulty";
}

/** Exhibits that are dated after a day; among those without a file, also one whose date is a placeholder. */
function datedAfter(context: CaseContext, day: Day): Evidence {
  const isAfter = (date: Day | undefined) => date !== undefined && date > day;
  return {
    there: context.exhibits.filter(({ date }) => isAfter(date.value)),
    stub: context.view.exhibits.items.find(
      (exhibit) =>
        isPlaceholderEntry(exhibit) && (isMissing(exhibit.date.ref) || isAfter(exhibit.date.value)),
    ),
  };
}
