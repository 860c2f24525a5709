// The possible values of a field, as they are after reading.

import type { Path } from "../../base/path.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { meaningsAt } from "../../model/form-names.ts";
import { namesOfPlaces, placeNamed } from "../../model/place-names.ts";
import { staffOf } from "../../model/practice.ts";
import type { LeafShape } from "../../read/shape.ts";
import { placeWords } from "../../review/words.ts";
import { allRules } from "../../rules/index.ts";
import { dayOffers } from "./days.ts";
import { pathNames } from "./documentation.ts";
import { lawOffers } from "./from-law.ts";
import { claimOffers, exhibitOffers, fileOffers, idOffers, peopleOffers, practiceOffers } from "./named.ts";
import type { CompletionOffer } from "./request.ts";

/** Every possible value of a field that has a name, in its order; `typed` is the existing text. */
export function offersFor(
  path: Path,
  shape: LeafShape,
  context: CaseContext,
  typed: string,
): readonly CompletionOffer[] {
  const { kind, meanings = {} } = shape.meta;
  const field = pathNames(path);
  switch (kind) {
    case "choice":
      return Object.entries(meaningsAt(path, meanings, context)).map(([value, meaning]) => ({
        value,
        kind: "choice",
        detail: meaning,
        about: { what: "choice", name: `${field} ${value}` },
      }));
    case "yes-no":
      return ["yes", "no"].map((value) => ({ value, kind: "choice", about: { what: "field", name: field } }));
    case "version":
      return [{ value: "1", kind: "choice", about: { what: "field", name: field } }];
    case "day":
      return dayOffers(path, context);
    case "id":
      return idOffers(path, context);
    case "reference":
      return peopleOffers(path, context);
    case "label-reference":
      return exhibitOffers(context);
    case "claim":
      return claimOffers(typed, context);
    case "file":
      return fileOffers(context);
    default:
      return path[0] === "reviews"
        ? reviewOffers(path, context)
        : [...practiceAt(path, context), ...lawOffers(path, context)];
  }
}

/** Fields of text that take initials of the practice. */
function practiceAt(path: Path, context: CaseContext): readonly CompletionOffer[] {
  switch (path.at(-1)) {
    case "certified_by":
      return practiceOffers(context, ({ part }) => part === "interpreter");
    case "responsible":
      return practiceOffers(context, ({ part }) => part === "attorney" || part === "staff");
    default:
      return [];
  }
}

// The possible values of the fields of a review mark: people of the practice, parts of the case, and rules.

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
