// The forms and exhibits of a case as a new one has them: what each is, and what it is to prove.
import { placeholderFor } from "../../engine/absence.ts";
import type { PatchValue } from "../../engine/finding.ts";
import { labelAt, sequenceOf } from "../../matter/labels.ts";
import { titleToBeGiven } from "../../matter/papers.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import { emptied, emptiedFields, given, type NewNames } from "./emptied.ts";

/** A document that comes after the filing is none of a new case. */
export function isBeforeFiling({ kind }: Exhibit): boolean {
  const { value } = kind;
  return value !== "receipt-notice" && value !== "decision-notice" && value !== "parole-notice";
}

/** Labels in line for all, in the sequence of the old ones. */
export function labelsFor(exhibits: readonly Exhibit[]): readonly string[] {
  const sequence = sequenceOf(exhibits.flatMap(({ label }) => label.value ?? []));
  return exhibits.map((_, index) => labelAt(index + 1, sequence));
}

/** A form that is still to be filled in and signed. */
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
  return given({
    form: named ?? "TODO one of the choices",
    ...fields,
    signed_by: placeholderFor(form.signed_by.$.shape),
    signed_on: placeholderFor(form.signed_on.$.shape),
    fee,
    file: `TODO path such as forms/${(named ?? "I-131").toLowerCase()}.pdf`,
  });
}

/** An exhibit that is still to be given, under its new label. */
export function exhibitOf({ kind, supports }: Exhibit, label: string, names: NewNames): PatchValue {
  return given({
    label,
    kind: kind.value ?? "TODO what it is such as identity-document or physician-letter",
    title: titleToBeGiven,
    file: `TODO path such as exhibits/${label.toLowerCase()}-${kind.value ?? "document"}.pdf`,
    supports: emptied(supports, names),
  });
}
