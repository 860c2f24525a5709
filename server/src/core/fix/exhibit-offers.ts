// What is offered on exhibits and on what they show: a claim of the case turned into an exhibit that is to show it, and all
// of them labeled in the order of the file, with all that refers to them.

import type { Path } from "../engine/finding.ts";
import { type Evidence, evidenceFor, exhibitsAbout } from "../matter/claims.ts";
import { isKnownClaim } from "../matter/known-claims.ts";
import { labelMistake, renumbering } from "../matter/label-order.ts";
import type { Matter } from "../matter/matter.ts";
import { addExhibit, nextLabel } from "../matter/papers.ts";
import { personal, whoIs } from "../matter/people.ts";
import { kindShowing } from "../matter/shown-by.ts";
import { sentence, type Value } from "../message/message.ts";
import { viewAt } from "../read/spot.ts";
import type { ParsedText } from "../text/parse.ts";
import { type Offer, offering } from "./apply.ts";

/**
 * Offered on a field that an exhibit can support and none does yet, and on what an exhibit supports, for another one
 * that shows the same.
 */
export function exhibitAt(parsed: ParsedText, matter: Matter, path: Path): Offer[] {
  const claim = claimAt(matter, path);
  if (!claim) return [];
  if (claim.subject === undefined) {
    const title = sentence("Add an exhibit that supports this");
    const refusal = sentence("Give {name} an id first, so that an exhibit can refer to them", {
      name: claim.name,
    });
    return [{ title, refusal }];
  }
  const written = [claim.subject, ...claim.fields].join(".");
  const { operations } = addExhibit(matter, kindShowing(claim.fields), [written]);
  const title = sentence("Add exhibit {label} that supports {claim}", {
    label: nextLabel(matter),
    claim: written,
  });
  return offering(parsed, title, operations);
}

interface ClaimAt {
  /** The short name, where the person has one, or `request`. */
  readonly subject: string | undefined;
  readonly fields: readonly string[];
  /** How a message speaks of the person. */
  readonly name: Value;
}

function claimAt(matter: Matter, path: Path): ClaimAt | undefined {
  const [block, index, part, item] = path;
  if (block === "exhibits") {
    return part === "supports" ? supported(matter, Number(index), Number(item)) : undefined;
  }
  const depth = block === "request" ? 1 : 2;
  const fields = claimableFields(block, path.slice(depth));
  if (!fields || viewAt(matter.view, [...path.slice(0, depth), ...fields])?.$.state !== "given")
    return undefined;
  if (block === "request") {
    return isSupported(evidenceFor(matter, "request", fields))
      ? undefined
      : { subject: block, fields, name: block };
  }
  const list = block === "sponsors" ? matter.view.sponsors : matter.view.beneficiaries;
  const person = list.items[Number(index)];
  if (!person) return undefined;
  const isShown =
    "medical" in person
      ? isSupported(evidenceFor(matter, person, fields))
      : exhibitsAbout(matter, person).size > 0;
  if (isShown) return undefined;
  const subject = personal(matter.people, person, ({ id }) => id).value;
  return { subject, fields, name: whoIs(matter.people, person) };
}

/** The names of the field around a place that an exhibit can support, behind the person or the request. */
function claimableFields(block: Path[number] | undefined, below: Path): readonly string[] | undefined {
  const [field, inner] = below;
  // Entries of a list name their exhibits themselves.
  if (typeof field !== "string" || inner === "attempts") return undefined;
  switch (block) {
    case "request":
      return ["explanation", "emergency", "public_benefit", "visa"].includes(field) ? [field] : undefined;
    case "beneficiaries":
      if (field === "visa") return [field];
      return field === "medical" && typeof inner === "string" && inner !== "undocumented"
        ? [field, inner]
        : undefined;
    case "sponsors":
      return ["income", "assets", "household_size"].includes(field) ? [field] : undefined;
    default:
      return undefined;
  }
}

function isSupported({ there, stub }: Evidence): boolean {
  return there.length > 0 || stub !== undefined;
}

/** What an exhibit supports already, for another one that shows the same. */
function supported(matter: Matter, exhibit: number, item: number): ClaimAt | undefined {
  const claim = matter.view.exhibits.items[exhibit]?.supports.items[item]?.value;
  if (claim === undefined || !isKnownClaim(matter, claim)) return undefined;
  const [subject, ...fields] = claim.split(".");
  return fields.length === 0 ? undefined : { subject, fields, name: "" };
}

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
