// The possible values of the fields of a review mark: people of the practice, parts of the case, and rules.
import type { Path } from "../../base/path.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { namesOfPlaces, placeNamed } from "../../model/place-names.ts";
import { staffOf } from "../../model/practice.ts";
import { placeWords } from "../../review/words.ts";
import { allRules } from "../../rules/index.ts";
import type { CompletionOffer } from "./request.ts";

export function reviewOffers(path: Path, context: CaseContext): readonly CompletionOffer[] {
  const { view, practice } = context;
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
        detail: placeWords(context, placeNamed(view, name)?.ref.path ?? []),
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
