// On which documents a requirement rests. It is tried out: a document is evidence where the rule would report something
// if no such document were listed, and reports nothing with this one alone.
import { type Matter, matterOf } from "../matter/matter.ts";
import { onceFor, onceForEach } from "../matter/once.ts";
import type { CaseView, Exhibit, Form } from "../read/view.ts";
import type { DocumentList } from "./about.ts";
import { evaluate, type RuleRow, type RuleRows } from "./evaluate.ts";
import type { Rule } from "./rule.ts";

/** Whether the rule would report something on the subject of the row if the case listed no exhibits, or no forms. */
export function restsOnDocuments(matter: Matter, rows: RuleRows, row: RuleRow): boolean {
  return restsOn(withoutOf(matter).exhibits, rows, row) || restsOn(withoutOf(matter).forms, rows, row);
}

/** The exhibits with each of which alone the rule reports nothing on the subject of the row. */
export function exhibitsFor(matter: Matter, rows: RuleRows, row: RuleRow): readonly Exhibit[] {
  if (!restsOn(withoutOf(matter).exhibits, rows, row)) return [];
  return matter.exhibits.filter((exhibit) => isSilent(withExhibit(matter, exhibit), row));
}

/** The same of the forms. */
export function formsFor(matter: Matter, rows: RuleRows, row: RuleRow): readonly Form[] {
  if (!restsOn(withoutOf(matter).forms, rows, row)) return [];
  return matter.forms.filter((form) => isSilent(withForm(matter, form), row));
}

const withoutOf = onceFor(
  (matter: Matter): Readonly<Record<DocumentList, Matter>> => ({
    exhibits: matterWith(matter, "exhibits", []),
    forms: matterWith(matter, "forms", []),
  }),
);

const withExhibit = onceForEach((matter: Matter, exhibit: Exhibit) =>
  matterWith(matter, "exhibits", [exhibit]),
);

const withForm = onceForEach((matter: Matter, form: Form) => matterWith(matter, "forms", [form]));

function restsOn(without: Matter, { rows }: RuleRows, { rule, index }: RuleRow): boolean {
  const there = rowsIn(without, rule);
  // Where the subjects are the documents themselves, their positions are not the same any more.
  return there?.length === rows.length && (there[index]?.found.length ?? 0) > 0;
}

function isSilent(matter: Matter, { rule, index }: RuleRow): boolean {
  return rowsIn(matter, rule)?.[index]?.found.length === 0;
}

/** Nothing where the rule fails. */
const rowsIn = onceForEach((matter: Matter, rule: Rule): readonly RuleRow[] | undefined => {
  // The severity of what is found does not matter here.
  const { rows, hasFailed } = evaluate(rule, "warning", matter);
  return hasFailed ? undefined : rows;
});

/** The same case with these documents alone in one of its lists. */
function matterWith(
  { view, law, days, files, folderFiles, practice, relations }: Matter,
  list: DocumentList,
  items: readonly (Exhibit | Form)[],
): Matter {
  const changed: CaseView = Object.create(view, {
    [list]: { value: { $: view[list].$, items }, enumerable: true },
  });
  return matterOf(changed, law, days, files, folderFiles, practice, relations);
}
