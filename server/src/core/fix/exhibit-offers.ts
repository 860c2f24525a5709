// Offers on exhibits and on what they document: adding an exhibit for a claim of the case, and labeling all exhibits in
// file order, with everything that refers to them.

import type { Path } from "../base/path.ts";
import type { MessageValue } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { CaseContext } from "../model/case-context.ts";
import { partsOfClaim } from "../model/claim-parts.ts";
import { type Evidence, evidenceFor, exhibitsAbout } from "../model/claims.ts";
import { evidenceKindFor } from "../model/evidence-kinds.ts";
import { addExhibit, nextLabel } from "../model/forms-and-exhibits.ts";
import { isKnownClaim } from "../model/known-claims.ts";
import { labelMistake, renumbering } from "../model/label-order.ts";
import { personal, whoIs } from "../model/people.ts";
import { viewAt } from "../read/node-at-offset.ts";
import type { ParsedText } from "../text/parse.ts";
import { type FixOffer, offering } from "./apply.ts";

/**
 * Offered on a field that an exhibit can support and none does yet, and on what an exhibit supports, for another one
 * that documents the same.
 */
export function exhibitAt(parsed: ParsedText, context: CaseContext, path: Path): FixOffer[] {
  const claim = claimAt(context, path);
  if (!claim) return [];
  if (claim.subject === undefined) {
    const title = sentence("Add an exhibit that supports this");
    const refusal = sentence("Give {name} an id first, so that an exhibit can refer to them", {
      name: claim.name,
    });
    return [{ title, refusal }];
  }
  const written = [claim.subject, ...claim.fields].join(".");
  const { operations } = addExhibit(context, evidenceKindFor(claim.fields), [written]);
  const title = sentence("Add exhibit {label} that supports {claim}", {
    label: nextLabel(context),
    claim: written,
  });
  return offering(parsed, title, operations);
}

interface ClaimAt {
  /** The id, if the person has one, or `request`. */
  readonly subject: string | undefined;
  readonly fields: readonly string[];
  /** The name of the person in a message. */
  readonly name: MessageValue;
}

function claimAt(context: CaseContext, path: Path): ClaimAt | undefined {
  const [block, index, part, item] = path;
  if (block === "exhibits") {
    return part === "supports" ? supported(context, Number(index), Number(item)) : undefined;
  }
  const depth = block === "request" ? 1 : 2;
  const fields = claimableFields(block, path.slice(depth));
  if (!fields || viewAt(context.view, [...path.slice(0, depth), ...fields])?.ref.state !== "given")
    return undefined;
  if (block === "request") {
    return isSupported(evidenceFor(context, "request", fields))
      ? undefined
      : { subject: block, fields, name: block };
  }
  const list = block === "sponsors" ? context.view.sponsors : context.view.beneficiaries;
  const person = list.items[Number(index)];
  if (!person) return undefined;
  const isShown =
    "medical" in person
      ? isSupported(evidenceFor(context, person, fields))
      : exhibitsAbout(context, person).size > 0;
  if (isShown) return undefined;
  const subject = personal(context.people, person, ({ id }) => id).value;
  return { subject, fields, name: whoIs(context.people, person) };
}

/** The names of the field around a path that an exhibit can support, relative to the person or the request. */
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

/** What an exhibit already supports, for another one that documents the same. */
function supported(context: CaseContext, exhibit: number, item: number): ClaimAt | undefined {
  const claim = context.view.exhibits.items[exhibit]?.supports.items[item]?.value;
  if (claim === undefined || !isKnownClaim(context, claim)) return undefined;
  const { subject, fields } = partsOfClaim(claim);
  return fields.length === 0 ? undefined : { subject, fields, name: "" };
}

/** Offered on the exhibits, if the label of one is out of order, skips a label, is another's, or is missing. */
export function renumberAt(parsed: ParsedText, context: CaseContext, [block]: Path): FixOffer[] {
  if (block !== "exhibits" || !labelMistake(context)) return [];
  const [fix] = renumbering(context);
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
