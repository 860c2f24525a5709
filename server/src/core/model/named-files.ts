// The files that a case names, so that a host can read them and an editor open them.
import { isMissing } from "../read/field-ref.ts";
import type { CaseView, Leaf } from "../read/view.ts";

/** Every given file value of the case, in text order. */
export function fileFields(view: CaseView): readonly Leaf<string>[] {
  return [
    ...view.forms.items.map((form) => form.file),
    ...view.exhibits.items.flatMap((exhibit) => [exhibit.file, exhibit.translation.file]),
  ].filter((file) => !isMissing(file.ref) && file.value !== undefined);
}

/** Paths as the case writes them, each once. */
export function filesNamedInCase(view: CaseView): readonly string[] {
  return [...new Set(fileFields(view).flatMap((file) => file.value ?? []))];
}

/**
 * The parts of a path as written in a case; undefined if it leads out of the folder, by `..`, from the root, on another
 * drive, or on another machine. The same on every system, so that a case means the same everywhere.
 */
export function partsInside(named: string): readonly string[] | undefined {
  const parts: string[] = [];
  const slashed = named.trim().replaceAll("\\", "/");
  if (slashed.startsWith("/") || /^[a-z]:/i.test(slashed)) return undefined;
  for (const part of slashed.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}
