// The values that a field can have, each as it is to be read.
import type { Path } from "../../engine/finding.ts";
import type { Matter } from "../../matter/matter.ts";
import type { LeafShape } from "../../read/shape.ts";
import { dayOffers } from "./days.ts";
import { namesOf } from "./documentation.ts";
import { lawOffers } from "./from-law.ts";
import { claimOffers, exhibitOffers, fileOffers, idOffers, peopleOffers, practiceOffers } from "./named.ts";
import type { Offer } from "./offer.ts";
import { reviewOffers } from "./reviews.ts";

/** Every value that a field can have and that has a name, in its order; `typed` is what stands there so far. */
export function offersFor(path: Path, shape: LeafShape, matter: Matter, typed: string): readonly Offer[] {
  const { kind, meanings = {} } = shape.meta;
  const field = namesOf(path);
  switch (kind) {
    case "choice":
      return Object.entries(meanings).map(([value, meaning]) => ({
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
      return dayOffers(path, matter);
    case "id":
      return idOffers(path, matter);
    case "reference":
      return peopleOffers(path, matter);
    case "label-reference":
      return exhibitOffers(matter);
    case "claim":
      return claimOffers(typed, matter);
    case "file":
      return fileOffers(matter);
    default:
      return path[0] === "reviews"
        ? reviewOffers(path, matter)
        : [...practiceAt(path, matter), ...lawOffers(path, matter)];
  }
}

/** Fields of text that take initials of the practice. */
function practiceAt(path: Path, matter: Matter): readonly Offer[] {
  switch (path.at(-1)) {
    case "certified_by":
      return practiceOffers(matter, ({ part }) => part === "interpreter");
    case "responsible":
      return practiceOffers(matter, ({ part }) => part === "attorney" || part === "staff");
    default:
      return [];
  }
}
