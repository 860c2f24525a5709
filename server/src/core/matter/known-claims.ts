// What the `supports` of an exhibit can name: a person of the file, and with field names a block or a field of that
// person or of the request. List items are not addressed, so that a list is named as a whole.
import { isSameWord, likeliest } from "../read/nearest.ts";
import { severalIn } from "../read/several.ts";
import { type Shape, shapeAt } from "../read/shape.ts";
import type { Matter } from "./matter.ts";
import { onceForEach } from "./once.ts";
import { type Role, sameHuman } from "./people.ts";
import { subjectOf } from "./references.ts";

/** Whether the format has the claim, for somebody who is in the file. */
export function isKnownClaim(matter: Matter, claim: string): boolean {
  return claimShape(matter, claim) !== undefined;
}

/** What the format says of the field that a claim names, or of the person or request as a whole. */
export function claimShape(matter: Matter, claim: string): Shape | undefined {
  const [subject = "", ...fields] = claim.split(".");
  for (const shape of shapesOf(matter, subject)) {
    const named = shapeAt(fields, shape);
    if (named) return named;
  }
  return undefined;
}

/** The claim nearest to one that is not known: with each name in it mended, or with what it leaves out put in. */
export function nearestClaim(matter: Matter, claim: string): string | undefined {
  const steps = byShortName(matter, claim.split("."));
  if (isKnownClaim(matter, steps.join("."))) return steps.join(".");
  const withoutSubject = completed(matter, steps);
  if (withoutSubject.length > 0) return onlyOrOfRequest(withoutSubject);
  const subjects = [...matter.people.byId.keys(), "request"];
  const [written = "", ...fields] = steps;
  const subject = subjects.includes(written) ? written : likeliest(written, subjects, slip(written));
  if (subject === undefined) return undefined;
  for (const shape of shapesOf(matter, subject)) {
    const path = mended(shape, fields) ?? endingIn(shape, fields);
    if (path) return [subject, ...path].join(".");
  }
  return undefined;
}

/** The claims that one text names, as in "ana, request.visa", each as it is or as it is meant; nothing where it names one. */
export function claimsIn(matter: Matter, written: string): readonly string[] | undefined {
  return severalIn(
    written,
    (claim) => (isKnownClaim(matter, claim) ? claim : subjectNamed(matter, claim)),
    (claim) => nearestClaim(matter, claim),
  );
}

/** The short name that is written in other capitals. */
function subjectNamed({ people }: Matter, written: string): string | undefined {
  return [...people.byId.keys(), "request"].find((subject) => isSameWord(subject, written));
}

/** The same with the short name in the place of a person's key in the file: `petitioner`, `beneficiaries.ana`. */
function byShortName({ view, people }: Matter, steps: readonly string[]): readonly string[] {
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
      // An id with a dot has a hyphen now.
      const joined = [first, second].join("-");
      return people.byId.has(joined) ? [joined, ...rest] : steps;
    }
  }
}

/** The claims about a beneficiary or the request that these field names end; nearer ones leave the others out. */
function completed(matter: Matter, fields: readonly string[]): readonly string[] {
  const ids = [...matter.beneficiaries.flatMap((person) => person.id.value ?? []), "request"];
  const shapes = ids.flatMap((id) => shapesOf(matter, id).map((shape) => ({ id, shape })));
  const direct = shapes.filter(({ shape }) => shapeAt(fields, shape) !== undefined);
  if (direct.length > 0) return direct.map(({ id }) => [id, ...fields].join("."));
  return shapes.flatMap(({ id, shape }) => {
    const path = endingIn(shape, fields);
    return path ? [[id, ...path].join(".")] : [];
  });
}

/** Of several claims the one about the request, as what is said for everybody. */
function onlyOrOfRequest(claims: readonly string[]): string | undefined {
  return claims.length === 1 ? claims[0] : claims.find((claim) => subjectOf(claim) === "request");
}

/** Where the fields of each role stand in the format. */
const places: Record<Role, readonly (string | number)[]> = {
  petitioner: ["petitioner"],
  beneficiary: ["beneficiaries", 0],
  sponsor: ["sponsors", 0],
  representative: ["representative"],
};

/** The blocks that a claim about the subject can go into: one for each role that the person has. */
const shapesOf = onceForEach((matter: Matter, subject: string): readonly Shape[] => {
  if (subject === "request") return [shapeAt(["request"])].filter((shape) => shape !== undefined);
  const entries = (matter.people.named.get(subject) ?? []).flatMap(({ person }) =>
    sameHuman(matter.people, person),
  );
  const roles = entries.map(({ role }) => role);
  return [...new Set(roles)].map((role) => shapeAt(places[role])).filter((shape) => shape !== undefined);
});

/** The field names with each misspelled or half-written one replaced by the one that is meant; nothing where one is like none. */
function mended(shape: Shape, fields: readonly string[]): string[] | undefined {
  const [field, ...rest] = fields;
  if (field === undefined) return [];
  if (shape.kind !== "block") return undefined;
  const name = shape.fields.has(field) ? field : likeliest(field, shape.keys, slip(field));
  const within = name === undefined ? undefined : shape.fields.get(name);
  const below = within && mended(within, rest);
  return name !== undefined && below ? [name, ...below] : undefined;
}

/** The first way down from the shape that ends in these field names, where one was left out. */
function endingIn(shape: Shape, fields: readonly string[]): string[] | undefined {
  if (shape.kind !== "block" || fields.length === 0) return undefined;
  for (const [key, field] of shape.fields) {
    if (shapeAt(fields, field) !== undefined && field.kind === "block") return [key, ...fields];
    const below = endingIn(field, fields);
    if (below) return [key, ...below];
  }
  return undefined;
}

function slip(written: string): number {
  return Math.max(2, Math.floor(written.length / 2));
}

/** Whether the claim speaks of somebody, or of the request, that is in the file. */
export function hasKnownSubject(matter: Matter, claim: string): boolean {
  return shapesOf(matter, subjectOf(claim)).length > 0;
}
