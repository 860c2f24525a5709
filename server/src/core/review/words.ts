// What was reviewed, as a person would name it.
import type { Path } from "../engine/finding.ts";
import { wordsFor } from "../matter/exhibit-files.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf } from "../matter/people.ts";
import { capitalized } from "../matter/wording.ts";
import { metaOfShape } from "../read/shape.ts";
import { viewAt } from "../read/spot.ts";

/** "The case", "Ana Morales, Medical details", "Exhibit B", "Form I-131 (2)". */
export function placeInWords(matter: Matter, path: Path): string {
  if (path.length === 0) return "The case";
  const isInList = typeof path[1] === "number";
  const [owner, rest] = isInList ? [path.slice(0, 2), path.slice(2)] : [path.slice(0, 1), path.slice(1)];
  const whose = isInList ? itemInWords(matter, owner) : titleAt(matter, owner);
  const field = rest.length === 0 ? undefined : titleAt(matter, path);
  return field === undefined ? whose : `${whose}, ${field}`;
}

/** The name of an entry of a list. */
export function itemInWords(matter: Matter, path: Path): string {
  const [list, index] = path;
  const number = typeof index === "number" ? index : 0;
  const { view, people } = matter;
  if (path.length === 2) {
    const exhibit = list === "exhibits" ? view.exhibits.items[number] : undefined;
    if (exhibit) return wordsFor(exhibit);
    const person =
      list === "beneficiaries"
        ? view.beneficiaries.items[number]
        : list === "sponsors"
          ? view.sponsors.items[number]
          : undefined;
    if (person) return nameOf(people, person);
    const form = list === "forms" ? view.forms.items[number]?.form.value : undefined;
    if (form !== undefined && view.forms.items.filter((other) => other.form.value === form).length === 1)
      return `Form ${form}`;
    if (form !== undefined) return `Form ${form} (number ${number + 1})`;
  }
  const last = path.at(-1);
  return `${titleAt(matter, path)} ${typeof last === "number" ? last + 1 : ""}`.trimEnd();
}

/** The title of a field; of a list, its key. */
function titleAt({ view }: Matter, path: Path): string {
  const place = viewAt(view, path);
  const key = path.findLast((step) => typeof step === "string") ?? "";
  if (!place || place.$.shape.kind === "list") return capitalized(`${key}`.replaceAll("_", " "));
  return metaOfShape(place.$.shape).title;
}
