// What the fields of a review mark can hold: people of the practice, parts of the case, and rules.
import type { Path } from "../../engine/finding.ts";
import { staffOf } from "../../engine/practice.ts";
import type { Matter } from "../../matter/matter.ts";
import { namesOfPlaces, placeNamed } from "../../review/places.ts";
import { placeWords } from "../../review/words.ts";
import { allRules } from "../../rules/index.ts";
import type { Offer } from "./offer.ts";

export function reviewOffers(path: Path, matter: Matter): readonly Offer[] {
  const { view, practice } = matter;
  switch (path.at(-1)) {
    case "by":
      return staffOf(practice).map(({ initials, name }) => ({
        value: initials,
        kind: "person",
        detail: name,
      }));
    case "of":
      return namesOfPlaces(view).map((name) => ({
        value: name,
        kind: "claim",
        detail: placeWords(matter, placeNamed(view, name)?.$.path ?? []),
      }));
    case "rule":
      return allRules.map(({ id, title }) => ({
        value: id,
        kind: "rule",
        detail: title,
        about: { what: "rule", name: id },
      }));
    default:
      return [];
  }
}
