// Which documents a requirement depends on. This is found by trial: a document is evidence if the rule would report
// something with no such document listed, and reports nothing with this one alone.

import { memoize, memoizePair } from "../base/memoize.ts";
import { type CaseContext, caseContextOf } from "../model/case-context.ts";
import type { CaseView, Exhibit, Form } from "../read/view.ts";
import type { Rule } from "../rule/rule.ts";
import type { DocumentList } from "../rule/scope.ts";
import { type EvaluatedRule, type EvaluatedSubject, evaluateRule } from "./evaluate.ts";

/** Whether the rule would report something about the subject of the row if the case listed no exhibits, or no forms. */
export function restsOnDocuments(
  context: CaseContext,
  evaluated: EvaluatedRule,
  row: EvaluatedSubject,
): boolean {
  const { exhibits, forms } = withoutOf(context);
  return restsOn(exhibits, evaluated, row) || restsOn(forms, evaluated, row);
}

/** The documents of a case by which a requirement is met. */
export interface DocumentsThatMeet {
  readonly exhibits: readonly Exhibit[];
  readonly forms: readonly Form[];
}

/** The documents each of which, alone, makes the rule report nothing about the subject of the row. */
export function documentsThatMeet(
  context: CaseContext,
  evaluated: EvaluatedRule,
  row: EvaluatedSubject,
): DocumentsThatMeet {
  const { exhibits, forms } = withoutOf(context);
  return {
    exhibits: restsOn(exhibits, evaluated, row)
      ? context.exhibits.filter((exhibit) => isSilent(withExhibit(context, exhibit), row))
      : [],
    forms: restsOn(forms, evaluated, row)
      ? context.forms.filter((form) => isSilent(withForm(context, form), row))
      : [],
  };
}

const withoutOf = memoize(
  (context: CaseContext): Readonly<Record<DocumentList, CaseContext>> => ({
    exhibits: caseWith(context, "exhibits", []),
    forms: caseWith(context, "forms", []),
  }),
);

const withExhibit = memoizePair((context: CaseContext, exhibit: Exhibit) =>
  caseWith(context, "exhibits", [exhibit]),
);

const withForm = memoizePair((context: CaseContext, form: Form) => caseWith(context, "forms", [form]));

function restsOn(without: CaseContext, { rows }: EvaluatedRule, { rule, index }: EvaluatedSubject): boolean {
  const there = rowsIn(without, rule);
  // If the subjects are the documents themselves, their positions have changed.
  return there?.length === rows.length && (there[index]?.found.length ?? 0) > 0;
}

function isSilent(context: CaseContext, { rule, index }: EvaluatedSubject): boolean {
  return rowsIn(context, rule)?.[index]?.found.length === 0;
}

/** Undefined if the rule fails. */
const rowsIn = memoizePair((context: CaseContext, rule: Rule): readonly EvaluatedSubject[] | undefined => {
  // The severity of what is found does not matter here.
  const { rows, hasFailed } = evaluateRule(rule, "warning", context);
  return hasFailed ? undefined : rows;
});

/** The same case with only these documents in one of its lists. */
function caseWith(
  { view, law, days, files, folderFiles, practice, relations }: CaseContext,
  list: DocumentList,
  items: readonly (Exhibit | Form)[],
): CaseContext {
  const changed: CaseView = Object.create(view, {
    [list]: { value: { ref: view[list].ref, items }, enumerable: true },
  });
  return caseContextOf(changed, law, days, files, folderFiles, practice, relations);
}
