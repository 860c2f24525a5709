import { sentence } from "../../message/message.ts";
import { type CaseContext, isUndetermined } from "../../model/case-context.ts";
import { isReadableEntry } from "../../model/decisions.ts";
import { beneficiariesFor, whoIs } from "../../model/people.ts";
import { type FieldRef, isMissing, nextItem } from "../../read/field-ref.ts";
import type { CaseFix, PatchValue } from "../../read/fix.ts";
import type { Beneficiary } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";

export default defineRule({
  id: "waiver/inadmissibility-unaddressed",
  title: "The request addresses the inadmissibility that follows a removal",
  over: (context) => (context.isInitial ? context.beneficiaries : []),
  *check(person, context) {
    const { previously_removed: removed } = person.removal;
    if (removed.value !== true || isAddressed(context, person)) return;
    yield {
      at: removed.ref,
      about: person,
      message: sentence(
        "{name} was removed before, which usually bars admission for 5, 10, or 20 years. State whether the bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.",
        { name: whoIs(context.people, person) },
      ),
      covers: begunEntries(context, person),
      fixes: addingGround(context, person),
    };
  },
  why: "The guidelines require a person who is inadmissible to explain why a waiver is not available. INA 212(a)(9) makes most people who were removed inadmissible for years.",
  remedy:
    "Add an entry to request.waivers with the ground, or with a statement that the bar has ended, and explain why consent to reapply or a waiver is not available.",
  about: {
    judges: ["beneficiaries[].removal.previously_removed"],
    reads: ["beneficiaries[].id", "request.kind", "request.waivers[].for[]"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
request: { kind: initial, waivers: [{ for: luz, ground: Misrepresentation, unavailable_because: No relative }] }
beneficiaries:
  - { id: luz, removal: { in_proceedings: no, previously_removed: yes } }
  - { id: ana, removal: { in_proceedings: no, previously_removed: yes } }
                                                                  ^^^ ana was removed before, which usually bars admission for 5, 10, or 20 years. State whether the bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.
`,
    },
    clear: {
      case: `
request: { kind: initial, waivers: [{ for: ana, ground: INA 212(a)(9)(A), unavailable_because: The bar ended in 2014 }] }
beneficiaries:
  - { id: ana, removal: { previously_removed: yes } }
  - { id: luz, removal: { previously_removed: no } }
  - { id: teo }
`,
    },
  },
  examples: {
    pass: [
      {
        case: "request: { kind: re-parole }\nbeneficiaries: [{ id: ana, removal: { previously_removed: yes } }]",
      },
      {
        // It may be the ground once it can be read.
        case: `
request: { kind: initial, waivers: [{ ground: [INA 212(a)(9)(A)] }] }
beneficiaries: [{ id: ana, removal: { previously_removed: yes } }]
`,
      },
      {
        case: `
request: { kind: initial, waivers: [{ for: nobody, ground: INA 212(a)(9)(A) }] }
beneficiaries: [{ id: ana, removal: { previously_removed: yes } }]
`,
      },
    ],
    fail: [
      {
        case: `
request: { kind: initial }
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: yes } }
                                                                  ^^^ ana was removed before, which usually bars admission for 5, 10, or 20 years. State whether the bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.
`,
        edition: "uscis-2026",
        asOf: "2026-10-20",
      },
    ],
  },
});

/** Whether an entry is about a ground of the person, or may be once it can be read. */
function isAddressed(context: CaseContext, person: Beneficiary): boolean {
  const { waivers } = context.view.request;
  if (isUndetermined(waivers.ref) && waivers.ref.state !== "unfinished") return true;
  if (!isReadableEntry(context, waivers, (waiver) => [waiver.ground, waiver.for])) return true;
  return waivers.items.some(
    (waiver) =>
      [waiver.ground, waiver.unavailable_because].some(({ ref }) => ref.state === "given") &&
      beneficiariesFor(context.people, waiver.for).includes(person),
  );
}

/** Entries for the person with placeholders only. */
function begunEntries(context: CaseContext, person: Beneficiary): readonly FieldRef[] {
  const { ref, items } = context.view.request.waivers;
  if (ref.state === "unfinished") return [ref];
  return items
    .filter((waiver) => !isMissing(waiver.ref) || waiver.ref.state === "unfinished")
    .filter((waiver) => beneficiariesFor(context.people, waiver.for).includes(person))
    .map((waiver) => waiver.ref);
}

function addingGround(context: CaseContext, person: Beneficiary): CaseFix[] {
  if (begunEntries(context, person).length > 0) return [];
  const id = person.id.value;
  if (id === undefined && context.beneficiaries.length > 1) return [];
  const value: Record<string, PatchValue> = {
    ...(id !== undefined && { for: id }),
    ground: "TODO ground such as INA 212(a)(9)(A)",
    unavailable_because: "TODO why neither consent to reapply nor a waiver is available",
  };
  return [
    {
      title: sentence("Add the ground of inadmissibility to request.waivers"),
      safe: false,
      operations: [{ op: "add", path: nextItem(context.view.request.waivers.ref).path, value }],
    },
  ];
}
