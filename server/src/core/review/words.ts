// The name that a person would use for what was reviewed.

import type { Path } from "../base/path.ts";
import type { Message, Term } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import { whoIs } from "../model/people.ts";
import { capitalized } from "../model/wording.ts";
import { viewAt } from "../read/node-at-offset.ts";
import { metaOfShape } from "../read/shape.ts";

/** "The case", "Ana Morales, Medical details", "Exhibit B", "Form I-131 (2)". */
export function placeWords(context: CaseContext, path: Path): Message {
  if (path.length === 0) return sentence("The case");
  const isInList = typeof path[1] === "number";
  const [owner, rest] = isInList ? [path.slice(0, 2), path.slice(2)] : [path.slice(0, 1), path.slice(1)];
  const whose = isInList
    ? itemWords(context, owner)
    : sentence("{title}", { title: titleAt(context, owner) });
  if (rest.length === 0) return whose;
  return sentence("{whose}, {field}", { whose, field: titleAt(context, path) });
}

/** The name of an entry of a list. */
export function itemWords(context: CaseContext, path: Path): Message {
  const [list, index] = path;
  const at = typeof index === "number" ? index : 0;
  const { view, people } = context;
  if (path.length === 2) {
    const exhibit = list === "exhibits" ? view.exhibits.items[at] : undefined;
    if (exhibit) return exhibitWords(exhibit);
    const person =
      list === "beneficiaries"
        ? view.beneficiaries.items[at]
        : list === "sponsors"
          ? view.sponsors.items[at]
          : undefined;
    if (person) return sentence("{name}", { name: whoIs(people, person) });
    const form = list === "forms" ? view.forms.items[at]?.form.value : undefined;
    if (form !== undefined && view.forms.items.filter((other) => other.form.value === form).length === 1)
      return sentence("Form {form}", { form });
    if (form !== undefined) return sentence("Form {form} (number {number})", { form, number: at + 1 });
  }
  const last = path.at(-1);
  const title = titleAt(context, path);
  return typeof last === "number"
    ? sentence("{title} {number}", { title, number: last + 1 })
    : sentence("{title}", { title });
}

/** The title of a field; of a list, its key. */
function titleAt({ view }: CaseContext, path: Path): Term {
  const place = viewAt(view, path);
  const key = path.findLast((step) => typeof step === "string") ?? "";
  if (!place || place.ref.shape.kind === "list") return term(capitalized(key.replaceAll("_", " ")));
  return term(metaOfShape(place.ref.shape).title);
}
