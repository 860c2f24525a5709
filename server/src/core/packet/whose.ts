// Whom an exhibit bears on: for packets of one beneficiary each.

import type { Path } from "../engine/finding.ts";
import { sameLabel } from "../matter/labels.ts";
import type { Matter } from "../matter/matter.ts";
import { onceFor } from "../matter/once.ts";
import { beneficiariesFor, type InRole } from "../matter/people.ts";
import { fieldsOf, subjectOf } from "../matter/references.ts";
import { viewAt } from "../read/spot.ts";
import type { AnyView, Beneficiary, Exhibit, Leaf, List } from "../read/view.ts";

/**
 * The beneficiaries whom an exhibit bears on, by what it supports and by the entries that name it as their proof: all
 * of them where it bears on the request, on who files it or on nobody in particular.
 */
export function bearsOn(matter: Matter, exhibit: Exhibit): readonly Beneficiary[] {
  const supported = exhibit.supports.items.flatMap(({ value }) =>
    value === undefined ? [] : concernedBy(matter, subjectOf(value)),
  );
  const label = exhibit.label.value;
  const proved = label === undefined ? [] : (provedBy(matter).get(sameLabel(label)) ?? []);
  const all = new Set([...supported, ...proved]);
  return all.size === 0 ? matter.beneficiaries : matter.beneficiaries.filter((person) => all.has(person));
}

/** By label, whom the entries are about that name the exhibit as their proof. */
const provedBy = onceFor((matter: Matter): ReadonlyMap<string, readonly Beneficiary[]> => {
  const byLabel = new Map<string, readonly Beneficiary[]>();
  for (const { value, $ } of fieldsOf(matter.view, "label-reference")) {
    if (value === undefined) continue;
    const label = sameLabel(value);
    byLabel.set(label, [...(byLabel.get(label) ?? []), ...aboutWhom(matter, $.path)]);
  }
  return byLabel;
});

function concernedBy(matter: Matter, id: string): readonly Beneficiary[] {
  const named = matter.people.named.get(id) ?? [];
  return named.length === 0 ? matter.beneficiaries : named.flatMap((entry) => inRole(matter, entry));
}

function inRole(matter: Matter, { role, person }: InRole): readonly Beneficiary[] {
  if (role === "beneficiary") return matter.beneficiaries.filter((one) => one === person);
  return "for" in person ? beneficiariesFor(matter.people, person.for) : matter.beneficiaries;
}

/** Whom the entry is about that holds the field at the path: the person around it, or those whom it is for. */
function aboutWhom(matter: Matter, path: Path): readonly Beneficiary[] {
  const [block, index] = path;
  if (block === "beneficiaries" && typeof index === "number") {
    const person = matter.view.beneficiaries.items[index];
    return matter.beneficiaries.filter((one) => one === person);
  }
  const names = viewAt(matter.view, [...path.slice(0, -1), "for"]);
  return isListOfNames(names) ? beneficiariesFor(matter.people, names) : matter.beneficiaries;
}

function isListOfNames(view: AnyView | undefined): view is List<Leaf<string>> {
  return view !== undefined && "items" in view && view.items.every((item) => "value" in item);
}
