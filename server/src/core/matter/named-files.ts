// The files that a case names, so that a host can look at them.
import { isMissing } from "../read/place.ts";
import type { CaseView, Leaf } from "../read/view.ts";

/** Every file value of the case that is given, in the order of the text. */
export function fileFields(view: CaseView): readonly Leaf<string>[] {
  return [
    ...view.forms.items.map((form) => form.file),
    ...view.exhibits.items.flatMap((exhibit) => [exhibit.file, exhibit.translation.file]),
  ].filter((file) => !isMissing(file.$) && file.value !== undefined);
}

/** Paths as the case writes them, each once. */
export function namedFiles(view: CaseView): readonly string[] {
  return [...new Set(fileFields(view).flatMap((file) => file.value ?? []))];
}
