// The forms and exhibits of a case as a new case has them: the kind of each, and what it has to support.

import { titleToBeGiven } from "../../model/forms-and-exhibits.ts";
import { labelAt, sequenceOf } from "../../model/labels.ts";
import { placeholderFor } from "../../model/missing-field.ts";
import type { PatchValue } from "../../read/fix.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import { emptied, emptiedFields, givenFields, type NewNames } from "./emptied.ts";

/** Whether a document belongs to a new case, and not to the time after the filing. */
export function isBeforeFiling({ kind }: Exhibit): boolean {
  const { value } = kind;
  return value !== "receipt-notice" && value !== "decision-notice" && value !== "parole-notice";
}

/** Consecutive labels for all exhibits, in the sequence of the old ones. */
export function labelsFor(exhibits: readonly Exhibit[]): readonly string[] {
  const sequence = sequenceOf(exhibits.flatMap(({ label }) => label.value ?? []));
  return exhibits.map((_, index) => labelAt(index + 1, sequence));
}

/** A form that still has to be filled in and signed. */
export function formOf(form: Form, names: NewNames): PatchValue {
  const named = form.form.value;
  const { fee, ...fields } = emptiedFields(form, names, [
    "form",
    "edition",
    "annotation",
    "signed_by",
    "signed_on",
    "file",
  ]);
  return givenFields({
    form: named ?? "TODO one of the choices",
    ...fields,
    signed_by: placeholderFor(form.signed_by.ref.shape),
    signed_on: placeholderFor(form.signed_on.ref.shape),
    fee,
    file: `TODO path such as forms/${(named ?? "I-131").toLowerCase()}.pdf`,
  });
}

/** An exhibit without its document, under its new label. */
export function exhibitOf({ kind, supports }: Exhibit, label: string, names: NewNames): PatchValue {
  return givenFields({
    label,
    kind: kind.value ?? "TODO what it is such as identity-document or physician-letter",
    title: titleToBeGiven,
    file: `TODO path such as exhibits/${label.toLowerCase()}-${kind.value ?? "document"}.pdf`,
    supports: emptied(supports, names),
  });
}
