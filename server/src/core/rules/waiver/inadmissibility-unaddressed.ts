import { sentence } from "../../message/message.ts";
import { type CaseContext, isUndetermined } from "../../model/case-context.ts";
import { isReadableEntry } from "../../model/decisions.ts";
import { beneficiariesFor, whoIs } from "../../model/people.ts";
import { nextItem } from "../../read/field-ref.ts";
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
    const message = sentence(
      "{name} was previously removed. A removal usually bars admission for 5, 10, or 20 years, and in some cases permanently. State whether a bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.",
      { name: whoIs(context.people, person) },
    );
    const { list, entries } = begunEntries(context, person);
    const [begun] = entries;
    if (begun) {
      const related = [{ at: removed.ref, message: sentence("The answer about an earlier removal") }];
      const covers = entries.map(({ ref }) => ref);
      yield { at: begun.ground.ref, about: person, message, related, covers, isAbsence: true };
    } else {
      yield {
        at: removed.ref,
        about: person,
        message,
        covers: list,
        fixes: list.length > 0 ? [] : addingGround(context, person),
      };
    }
  },
  why: "The guidelines require a person who is inadmissible to explain why a waiver is not available. INA 212(a)(9) makes most people who were removed inadmissible for years.",
  remedy:
    "Add an entry to request.waivers with the ground, or with a statement that the bar has ended, and explain why consent to reapply or a waiver is not available.",
  about: {
    judges: ["beneficiaries[].removal.previously_removed"],
    requires: ["request.waivers[]"],
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
                                                                  ^^^ ana was previously removed. A removal usually bars admission for 5, 10, or 20 years, and in some cases permanently. State whether a bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.
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
                                                                  ^^^ ana was previously removed. A removal usually bars admission for 5, 10, or 20 years, and in some cases permanently. State whether a bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available.
`,
        edition: "uscis-2026",
        asOf: "2026-10-20",
      },
      {
        case: `
request:
  kind: initial
  waivers: [{ for: ana, ground: TODO }]
                                ^^^^ ana was previously removed. A removal usually bars admission for 5, 10, or 20 years, and in some cases permanently. State whether a bar applies, and why neither consent to reapply (Form I-212) nor a waiver is available. The value is a placeholder.
beneficiaries:
  - { id: ana, removal: { in_proceedings: no, previously_removed: yes } }
`,
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

/** The entries for the person that have no ground yet, or the list if it is a placeholder itself. */
function begunEntries(context: CaseContext, person: Beneficiary) {
  const { ref, items } = context.view.request.waivers;
  const entries = items.filter(
    (waiver) =>
      waiver.ref.state !== "absent" &&
      waiver.ref.state !== "blank" &&
      beneficiariesFor(context.people, waiver.for).includes(person),
  );
  return ref.state === "unfinished" ? { list: [ref], entries: [] } : { list: [], entries };
}

function addingGround(context: CaseContext, person: Beneficiary): CaseFix[] {
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
