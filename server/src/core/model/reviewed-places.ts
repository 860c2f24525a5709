// Keeps review marks at the same field by its new name when ids or labels change. A mark whose field is gone must not
// come to mean another one.

import type { Path } from "../base/path.ts";
import type { PatchOperation } from "../read/fix.ts";
import type { CaseView, Review } from "../read/view.ts";
import { nameOfPlace, placeNamed } from "./place-names.ts";

/** The marks with the fields that they name; a mark that names nothing in the case is left out. */
export function placesOfMarks(view: CaseView): readonly { readonly mark: Review; readonly path: Path }[] {
  return view.reviews.items.flatMap((mark) => {
    const place = mark.of.value === undefined ? undefined : placeNamed(view, mark.of.value);
    return place ? [{ mark, path: place.ref.path }] : [];
  });
}

/** The changes that keep each mark at its field, if the same case has other ids or labels afterwards. */
export function marksFollowing(before: CaseView, after: CaseView): readonly PatchOperation[] {
  return placesOfMarks(before).flatMap(({ mark, path }): PatchOperation[] => {
    const meant = placeNamed(after, mark.of.value ?? "");
    if (meant && meant.ref.path.join("\n") === path.join("\n")) return [];
    const [whole, name] = [nameOfPlace(before, path), nameOfPlace(after, path)];
    if (name === undefined) return [];
    // A person who was named by the id alone still is.
    const list = whole?.endsWith(mark.of.value ?? "") ? whole.slice(0, -(mark.of.value ?? "").length) : "";
    const value = name.startsWith(list) ? name.slice(list.length) : name;
    return [{ op: "replace", path: mark.of.ref.path, value }];
  });
}

/** The same for exhibits that get other labels; `labels` has each exhibit's new label by its position. */
export function marksOfRelabeled(
  view: CaseView,
  labels: ReadonlyMap<number, string>,
): readonly PatchOperation[] {
  return placesOfMarks(view).flatMap(({ mark, path }): PatchOperation[] => {
    const [key, index] = path;
    const label = key === "exhibits" && typeof index === "number" ? labels.get(index) : undefined;
    const before = nameOfPlace(view, path.slice(0, 2));
    const name = nameOfPlace(view, path);
    if (label === undefined || before === undefined || name === undefined) return [];
    const value = `exhibits.${label}${name.slice(before.length)}`;
    return value === name ? [] : [{ op: "replace", path: mark.of.ref.path, value }];
  });
}

/** The labels that marks name and no exhibit has: a mark must not come to mean an exhibit that gets such a label. */
export function strayLabelsOfMarks(view: CaseView): readonly string[] {
  const placed = new Set(placesOfMarks(view).map(({ mark }) => mark));
  return view.reviews.items.flatMap((mark) => {
    const [key, label] = (mark.of.value ?? "").trim().split(".");
    return key === "exhibits" && label !== undefined && !placed.has(mark) ? [label] : [];
  });
}
