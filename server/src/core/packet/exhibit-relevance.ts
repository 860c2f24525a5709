// Which beneficiaries an exhibit concerns, for packets of one beneficiary each.

import { memoize } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import type { CaseContext } from "../model/case-context.ts";
import { sameLabel } from "../model/labels.ts";
import { beneficiariesFor, type InRole } from "../model/people.ts";
import { referringFields, subjectOf } from "../model/references.ts";
import { viewAt } from "../read/node-at-offset.ts";
import type { AnyView, Beneficiary, Exhibit, Leaf, List } from "../read/view.ts";

/**
 * The beneficiaries whom an exhibit concerns, by the claims that it supports and the entries that name it as evidence:
 * all of them if it concerns the request, a petitioner, or no one in particular.
 */
export function exhibitRelevance(context: CaseContext, exhibit: Exhibit): readonly Beneficiary[] {
  const supported = exhibit.supports.items.flatMap(({ value }) =>
    value === undefined ? [] : concernedBy(context, subjectOf(value)),
  );
  const label = exhibit.label.value;
  const proved = label === undefined ? [] : (provedBy(context).get(sameLabel(label)) ?? []);
  const all = new Set([...supported, ...proved]);
  return all.size === 0 ? context.beneficiaries : context.beneficiaries.filter((person) => all.has(person));
}

/** By exhibit label, the people concerned by the entries that name the exhibit as evidence. */
const provedBy = memoize((context: CaseContext): ReadonlyMap<string, readonly Beneficiary[]> => {
  const byLabel = new Map<string, readonly Beneficiary[]>();
  for (const { value, ref } of referringFields(context.view, "label-reference")) {
    if (value === undefined) continue;
    const label = sameLabel(value);
    byLabel.set(label, [...(byLabel.get(label) ?? []), ...aboutWhom(context, ref.path)]);
  }
  return byLabel;
});

function concernedBy(context: CaseContext, id: string): readonly Beneficiary[] {
  const named = context.people.named.get(id) ?? [];
  return named.length === 0 ? context.beneficiaries : named.flatMap((entry) => inRole(context, entry));
}

function inRole(context: CaseContext, { role, person }: InRole): readonly Beneficiary[] {
  if (role === "beneficiary") return context.beneficiaries.filter((one) => one === person);
  return "for" in person ? beneficiariesFor(context.people, person.for) : context.beneficiaries;
}

/**
 * The people concerned by the entry with the field at the path: the person whose entry it is in, or those named in the
 * entry.
 */
function aboutWhom(context: CaseContext, path: Path): readonly Beneficiary[] {
  const [block, index] = path;
  if (block === "beneficiaries" && typeof index === "number") {
    const person = context.view.beneficiaries.items[index];
    return context.beneficiaries.filter((one) => one === person);
  }
  const names = viewAt(context.view, [...path.slice(0, -1), "for"]);
  return isListOfNames(names) ? beneficiariesFor(context.people, names) : context.beneficiaries;
}

function isListOfNames(view: AnyView | undefined): view is List<Leaf<string>> {
  return view !== undefined && "items" in view && view.items.every((item) => "value" in item);
}
