// Which of the copies of a form in one file an entry of the case is about: a file may have the Form I-134 of two
// sponsors, or a whole filing. The names on the copies say it; a copy about which they do not is not compared.
import { type FormRole, formRoles } from "../../../../schemas/forms/form-maps.ts";
import { memoizePair } from "../base/memoize.ts";
import type { FormAnswer, FormContent } from "../files/report.ts";
import type { CaseContext } from "../model/case-context.ts";
import { contentsOf, entriesOfFile } from "../model/form-files.ts";
import type { Form } from "../read/view.ts";
import { byFact, nameBoxes } from "./answers.ts";
import { namesPerson } from "./names.ts";
import { candidatesFor } from "./people-on-form.ts";

/** What the filled boxes say on each copy of the form that the entry is about. */
export function answersOn(context: CaseContext, form: Form): readonly (readonly FormAnswer[])[] {
  return copiesFor(context, form).map(({ answers = [] }) => answers);
}

/** The copies of the form in its file that the entry is about: the only one, or those that name its people. */
export const copiesFor = memoizePair((context: CaseContext, form: Form): readonly FormContent[] => {
  const copies = copiesIn(context, form);
  if (copies.length < 2) return copies;
  const entries = entriesOfFile(context, form);
  const taken = new Map<FormContent, Form>();
  for (const copy of copies) {
    const fitting = entries.filter((entry) => namesItsPeople(context, entry, copy));
    const free = fitting.filter((entry) => ![...taken.values()].includes(entry));
    const entry = free[0] ?? fitting[0];
    if (entry) taken.set(copy, entry);
  }
  // The last copy is that of the last entry, although a name on it may be wrong.
  const [open, ...otherCopies] = copies.filter((copy) => !taken.has(copy));
  const [left, ...otherEntries] = entries.filter((entry) => ![...taken.values()].includes(entry));
  if (open && left && otherCopies.length + otherEntries.length === 0) taken.set(open, left);
  return copies.filter((copy) => taken.get(copy) === form);
});

/** How many copies of the form in the file of an entry are not compared with any entry. */
export function copiesNotCompared(context: CaseContext, form: Form): number {
  const compared = entriesOfFile(context, form).flatMap((entry) => copiesFor(context, entry));
  return copiesIn(context, form).filter((copy) => !compared.includes(copy)).length;
}

function copiesIn(context: CaseContext, form: Form): readonly FormContent[] {
  return contentsOf(context, form).filter(({ printed }) => printed?.form === form.form.value);
}

/** Those on a form of whom the case says who they are; anyone may have filled it in. */
const named: readonly FormRole[] = formRoles.filter(
  (role) => role !== "representative" && role !== "preparer",
);

/** Whether everyone named on a copy may be meant by the entry, and someone is named. */
function namesItsPeople(context: CaseContext, entry: Form, { answers = [] }: FormContent): boolean {
  const onCopy = named.flatMap((role) => {
    const boxes = nameBoxes(byFact(answers, role));
    return boxes.family.length > 0 && boxes.given.length > 0 ? [{ role, boxes }] : [];
  });
  return (
    onCopy.length > 0 &&
    onCopy.every(({ role, boxes }) =>
      candidatesFor(context, entry, role).some((person) => namesPerson(context.people, person, boxes)),
    )
  );
}
