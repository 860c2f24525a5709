// What the `supports` of an exhibit can name: a person of the file, and with field names a block or a field of that
// person or of the request. List items cannot be addressed, so a list is named as a whole.

import { memoizePair } from "../base/memoize.ts";
import { isSameWord, likeliest } from "../read/nearest.ts";
import { severalIn } from "../read/several.ts";
import { type Shape, shapeAt } from "../read/shape.ts";
import type { CaseContext } from "./case-context.ts";
import { claimOf, pageEndOf, partsOfClaim } from "./claim-parts.ts";
import { type Role, sameHuman } from "./people.ts";
import { subjectOf } from "./references.ts";

/** Whether the format has the claim, for a person who is in the file. */
export function isKnownClaim(context: CaseContext, claim: string): boolean {
  return claimShape(context, claim) !== undefined;
}

/** The shape of the field that a claim names, or of the person or request as a whole. */
export function claimShape(context: CaseContext, claim: string): Shape | undefined {
  const { subject, fields } = partsOfClaim(claim);
  for (const shape of shapesOf(context, subject)) {
    const named = shapeAt(fields, shape);
    if (named) return named;
  }
  return undefined;
}

/** The known claim nearest to an unknown one: with each name in it corrected, or with omitted names added. */
export function nearestClaim(context: CaseContext, written: string): string | undefined {
  const claim = nearestWithoutPage(context, claimOf(written));
  return claim === undefined ? undefined : `${claim}${pageEndOf(written)}`;
}

function nearestWithoutPage(context: CaseContext, claim: string): string | undefined {
  const steps = byShortName(context, claim.split("."));
  if (isKnownClaim(context, steps.join("."))) return steps.join(".");
  const withoutSubject = completed(context, steps);
  if (withoutSubject.length > 0) return onlyOrOfRequest(withoutSubject);
  const subjects = [...context.people.byId.keys(), "request"];
  const [written = "", ...fields] = steps;
  const subject = subjects.includes(written)
    ? written
    : likeliest(written, subjects, readableDistanceOf(written));
  if (subject === undefined) return undefined;
  for (const shape of shapesOf(context, subject)) {
    const path = corrected(shape, fields) ?? endingIn(shape, fields);
    if (path) return [subject, ...path].join(".");
  }
  return undefined;
}

/** The claims in one text, as in "ana, request.visa", each as written or as meant; undefined if it names only one. */
export function claimsIn(context: CaseContext, written: string): readonly string[] | undefined {
  return severalIn(
    written,
    (claim) => (isKnownClaim(context, claim) ? claim : subjectNamed(context, claim)),
    (claim) => nearestClaim(context, claim),
  );
}

/** The id that is written with other capitalization. */
function subjectNamed({ people }: CaseContext, written: string): string | undefined {
  return [...people.byId.keys(), "request"].find((subject) => isSameWord(subject, written));
}

/** The same with the id instead of a person's key in the file: `petitioner`, `beneficiaries.ana`. */
function byShortName({ view, people }: CaseContext, steps: readonly string[]): readonly string[] {
  const [first, second, ...rest] = steps;
  const after = second === undefined ? [] : [second, ...rest];
  switch (first) {
    case "petitioner":
    case "representative": {
      const id = view[first].id.value;
      return id === undefined ? steps : [id, ...after];
    }
    case "beneficiaries":
    case "sponsors":
      return second !== undefined && people.byId.has(second) ? after : steps;
    default: {
      // An id with a dot now has a hyphen.
      const joined = [first, second].join("-");
      return people.byId.has(joined) ? [joined, ...rest] : steps;
    }
  }
}

/** The claims about a beneficiary or the request that end in these field names; only the closest ones. */
function completed(context: CaseContext, fields: readonly string[]): readonly string[] {
  const ids = [...context.beneficiaries.flatMap((person) => person.id.value ?? []), "request"];
  const shapes = ids.flatMap((id) => shapesOf(context, id).map((shape) => ({ id, shape })));
  const direct = shapes.filter(({ shape }) => shapeAt(fields, shape) !== undefined);
  if (direct.length > 0) return direct.map(({ id }) => [id, ...fields].join("."));
  return shapes.flatMap(({ id, shape }) => {
    const path = endingIn(shape, fields);
    return path ? [[id, ...path].join(".")] : [];
  });
}

/** Of several claims the one about the request, since it applies to everyone. */
function onlyOrOfRequest(claims: readonly string[]): string | undefined {
  return claims.length === 1 ? claims[0] : claims.find((claim) => subjectOf(claim) === "request");
}

/** Where the fields of each role are in the format. */
const places: Record<Role, readonly (string | number)[]> = {
  petitioner: ["petitioner"],
  beneficiary: ["beneficiaries", 0],
  sponsor: ["sponsors", 0],
  representative: ["representative"],
};

/** The blocks that a claim about the subject can lead into: one for each role of the person. */
const shapesOf = memoizePair((context: CaseContext, subject: string): readonly Shape[] => {
  if (subject === "request") return [shapeAt(["request"])].filter((shape) => shape !== undefined);
  const entries = (context.people.named.get(subject) ?? []).flatMap(({ person }) =>
    sameHuman(context.people, person),
  );
  const roles = entries.map(({ role }) => role);
  return [...new Set(roles)].map((role) => shapeAt(places[role])).filter((shape) => shape !== undefined);
});

/**
 * The field names with each misspelled or half-written one replaced by the one that is meant; undefined if one is like
 * none.
 */
function corrected(shape: Shape, fields: readonly string[]): string[] | undefined {
  const [field, ...rest] = fields;
  if (field === undefined) return [];
  if (shape.kind !== "block") return undefined;
  const name = shape.fields.has(field) ? field : likeliest(field, shape.keys, readableDistanceOf(field));
  const within = name === undefined ? undefined : shape.fields.get(name);
  const below = within && corrected(within, rest);
  return name !== undefined && below ? [name, ...below] : undefined;
}

/** The first path down from the shape that ends in these field names, if a step was omitted. */
function endingIn(shape: Shape, fields: readonly string[]): string[] | undefined {
  if (shape.kind !== "block" || fields.length === 0) return undefined;
  for (const [key, field] of shape.fields) {
    if (shapeAt(fields, field) !== undefined && field.kind === "block") return [key, ...fields];
    const below = endingIn(field, fields);
    if (below) return [key, ...below];
  }
  return undefined;
}

function readableDistanceOf(written: string): number {
  return Math.max(2, Math.floor(written.length / 2));
}

/** Whether the subject of the claim is in the file. */
export function hasKnownSubject(context: CaseContext, claim: string): boolean {
  return shapesOf(context, subjectOf(claim)).length > 0;
}
