// Exhibits labeled in the order of the file, with all that refers to them.

import type { Path } from "../engine/finding.ts";
import { labelMistake, renumbering } from "../matter/label-order.ts";
import type { Matter } from "../matter/matter.ts";
import { sentence } from "../message/message.ts";
import type { ParsedText } from "../text/parse.ts";
import { type Offer, offering } from "./offer.ts";

/** Offered on the exhibits, where one is out of order, leaves a label out, has another's or has none. */
export function renumberAt(parsed: ParsedText, matter: Matter, [block]: Path): Offer[] {
  if (block !== "exhibits" || !labelMistake(matter)) return [];
  const [fix] = renumbering(matter);
  if (fix) return offering(parsed, fix.title, fix.operations);
  return [
    {
      title: sentence("Renumber the exhibits and their references"),
      refusal: sentence(
        "A reference names a label that no exhibit has. Correct it first, so that it does not come to mean another exhibit",
      ),
    },
  ];
}
