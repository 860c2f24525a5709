// How a review names what was reviewed: `case`, or the keys that lead there separated by dots. An entry of a list is
// named by its id, its label, or its form, otherwise by its number: `beneficiaries.ana.medical`, `exhibits.B`,
// `forms.I-131`.
import type { Path } from "../base/path.ts";
import { viewAt } from "../read/node-at-offset.ts";
import type { AnyView, CaseView, List } from "../read/view.ts";
import { asLeaf, asList, canonicalFields } from "./canonical-value.ts";

/** The name of the case as a whole. */
export const wholeCasePlace = "case";

/** The name of the field at a path; undefined if no name leads to it. */
export function nameOfPlace(view: CaseView, path: Path): string | undefined {
  if (path.length === 0) return wholeCasePlace;
  const steps: string[] = [];
  for (const [depth, step] of path.entries()) {
    if (typeof step === "string") steps.push(step);
    else {
      const above = viewAt(view, path.slice(0, depth));
      const name = above && asList(above) && namesOfItems(above as List<AnyView>)[step];
      if (name === undefined) return undefined;
      steps.push(name);
    }
  }
  const name = steps.join(".");
  const meant = placeNamed(view, name);
  return meant && isSamePath(meant.ref.path, path) ? name : undefined;
}

/** The name of the innermost field around a path that has one; for what is not in the case, that of its list. */
export function nameAround(view: CaseView, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const name = nameOfPlace(view, path.slice(0, length));
    if (name !== undefined) return name;
  }
  return wholeCasePlace;
}

/** The field that a name leads to, given or not; a person may be named by the id alone. */
export function placeNamed(view: CaseView, name: string): AnyView | undefined {
  const written = name.trim();
  if (written === wholeCasePlace) return view;
  return below(view, written) ?? personNamed(view, written);
}

/** The names of all given fields of a case, the whole case first. */
export function namesOfPlaces(view: CaseView): readonly string[] {
  const names: string[] = [wholeCasePlace];
  const collect = (here: AnyView, name: string): void => {
    if (here.ref.state === "absent" || here.ref.state === "blank") return;
    names.push(name);
    const list = asList(here);
    if (list) {
      const items = namesOfItems(list);
      list.items.forEach((item, index) => {
        // A value in a list of values is reviewed with the list.
        if (!asLeaf(item)) collect(item, `${name}.${items[index]}`);
      });
    } else for (const [key, field] of canonicalFields(here)) collect(field, `${name}.${key}`);
  };
  for (const [key, field] of canonicalFields(view)) if (key !== "reviews") collect(field, key);
  return names;
}

function personNamed(view: CaseView, name: string): AnyView | undefined {
  const people = [view.petitioner, ...view.beneficiaries.items, ...view.sponsors.items, view.representative];
  for (const person of people) {
    const rest = person.id.value === undefined ? undefined : behind(name, person.id.value);
    const found = rest === undefined ? undefined : below(person, rest);
    if (found) return found;
  }
  return undefined;
}

function below(here: AnyView, name: string): AnyView | undefined {
  if (name === "") return here;
  const list = asList(here);
  if (list) {
    const names = namesOfItems(list).map((item, index) => ({ item, index }));
    // An id or label may contain dots, and the longest that fits is meant.
    for (const { item, index } of names.toSorted((a, b) => b.item.length - a.item.length)) {
      const rest = behind(name, item);
      const inner = list.items[index];
      const found = rest === undefined || !inner ? undefined : below(inner, rest);
      if (found) return found;
    }
    return undefined;
  }
  const { shape } = here.ref;
  if (shape.kind !== "block") return undefined;
  const key = name.split(".", 1)[0] ?? "";
  const field = shape.fields.has(key) ? viewAt(here as CaseView, [key]) : undefined;
  const rest = behind(name, key);
  return field && rest !== undefined ? below(field, rest) : undefined;
}

/** The rest of a name after a step. */
function behind(name: string, step: string): string | undefined {
  if (name === step) return "";
  return name.startsWith(`${step}.`) ? name.slice(step.length + 1) : undefined;
}

/** A name for each entry of a list; a name that several entries share is left out. */
function namesOfItems({ items }: List<AnyView>): readonly string[] {
  const own = items.map(ownName);
  return own.map((name, index) =>
    name !== undefined && own.indexOf(name) === own.lastIndexOf(name) ? name : String(index + 1),
  );
}

const namingKeys = ["id", "label", "form"] as const;

function ownName(item: AnyView): string | undefined {
  if (item.ref.shape.kind !== "block") return undefined;
  for (const key of namingKeys) {
    const field = item.ref.shape.fields.has(key) ? viewAt(item as CaseView, [key]) : undefined;
    const value = field && asLeaf(field)?.value;
    if (typeof value === "string" && value.trim() !== "") return value.trim().replaceAll(/\s+/g, " ");
  }
  return undefined;
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
