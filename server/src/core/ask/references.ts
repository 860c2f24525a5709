// Who or what is meant at an offset of a case, where that stands, and where else the case speaks of it.
import type { Path, Span } from "../engine/finding.ts";
import { sameLabel } from "../matter/labels.ts";
import type { Matter } from "../matter/matter.ts";
import { type Person, sameHuman } from "../matter/people.ts";
import { signersMeant } from "../matter/signatures.ts";
import { type Place, spanOf } from "../read/place.ts";
import { type SpotAt, spotAt, viewAt } from "../read/spot.ts";
import type { Leaf } from "../read/view.ts";
import type { AskedCase } from "./asked.ts";
import { personAt } from "./entry-names.ts";
import { type Claim, mentionsIn, partSpan, wholeSpan, writtenName } from "./mentions.ts";

/** Who or what some letters of a case mean. */
export type Meant =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "exhibit"; readonly label: string }
  /** A field or block of a person or of the request, as claims name it. */
  | { readonly kind: "field"; readonly of: Person | "request"; readonly fields: readonly string[] }
  /** Those who sign a form in one role. */
  | { readonly kind: "signers"; readonly people: readonly Person[] };

export interface MeantAt {
  readonly meant: Meant;
  /** The letters that mean it. */
  readonly span: Span;
}

/** Who or what is meant at an offset; nothing where the letters there speak of nothing else in the case. */
export function meantAt(asked: AskedCase, offset: number): MeantAt | undefined {
  const { parsed, checked } = asked;
  const spot = spotAt(parsed, offset);
  if (!spot) return undefined;
  if (spot.part === "key") return fieldAt(spot, checked.matter);
  const view = viewAt(checked.matter.view, spot.path);
  if (spot.shape?.kind !== "leaf" || !view || !("value" in view)) return undefined;
  const name = writtenName(view);
  if (name === undefined) return undefined;
  const span = wholeSpan(parsed.text, view, name);
  switch (spot.shape.meta.kind) {
    case "id":
    case "reference":
      return { meant: { kind: "person", id: name }, span };
    case "label":
    case "label-reference":
      return { meant: { kind: "exhibit", label: name }, span };
    case "claim":
      return claimedAt(asked, view, name, offset);
    case "choice": {
      const people = signersAt(spot.path, checked.matter);
      return people.length === 0 ? undefined : { meant: { kind: "signers", people }, span };
    }
    default:
      return citedAt(asked, offset);
  }
}

/** The exhibit of which a text speaks at the offset. */
function citedAt(asked: AskedCase, offset: number): MeantAt | undefined {
  const cited = mentionsIn(asked).cited.find(({ span }) => span.start <= offset && offset <= span.end);
  return cited && { meant: { kind: "exhibit", label: cited.label }, span: cited.span };
}

/** The key of a field that claims can name, or of the block of a person or the request. */
function fieldAt({ path, entry, shape }: SpotAt, matter: Matter): MeantAt | undefined {
  if (!entry || !shape) return undefined;
  const { start, end } = entry.key;
  const inRole = personAt(path, matter);
  if (path[0] !== "request" && !inRole) return undefined;
  const fields = namesUpToList(path.slice(inRole?.index === undefined ? 1 : 2));
  if (inRole && fields.length === 0) {
    const id = inRole.person.id.value;
    return id === undefined ? undefined : { meant: { kind: "person", id }, span: { start, end } };
  }
  return { meant: { kind: "field", of: inRole?.person ?? "request", fields }, span: { start, end } };
}

/** Items of lists are not addressed by claims: what is meant is the list. */
function namesUpToList(path: Path): string[] {
  const names: string[] = [];
  for (const step of path) {
    if (typeof step === "number") break;
    names.push(step);
  }
  return names;
}

/** The person at the first part of a claim; at each further one the field that the parts up to it name. */
function claimedAt(
  asked: AskedCase,
  leaf: Leaf<unknown>,
  claim: string,
  offset: number,
): MeantAt | undefined {
  const parts = claim.split(".");
  const { text } = asked.parsed;
  const at = parts.findIndex((_, index) => offset <= partSpan(text, leaf, claim, index, index + 1).end);
  const last = at < 0 ? parts.length - 1 : at;
  const span = partSpan(text, leaf, claim, last, last + 1);
  const [subject = "", ...fields] = parts.slice(0, last + 1);
  if (subject === "request") return { meant: { kind: "field", of: "request", fields }, span };
  if (fields.length === 0) return { meant: { kind: "person", id: subject }, span };
  const entry = asked.checked.matter.people.byId.get(subject);
  return entry && { meant: { kind: "field", of: entry.person, fields }, span };
}

/** Whom a word under `signed_by` of a form means. */
function signersAt([block, index, field, item]: Path, matter: Matter): readonly Person[] {
  if (block !== "forms" || field !== "signed_by" || typeof index !== "number" || typeof item !== "number") {
    return [];
  }
  const form = matter.view.forms.items[index];
  const role = form?.signed_by.items[item]?.value;
  return form ? signersMeant(matter, form, role).filter(({ $ }) => $.node !== undefined) : [];
}

/** A place that gives what is meant. */
export interface Definition {
  /** The name, label or key. */
  readonly span: Span;
  /** The whole entry that has it. */
  readonly around: Span;
}

/** Where the person, exhibit or field stands that is meant: in the order of the text, nowhere where it is not there. */
export function definitionsOf(asked: AskedCase, meant: Meant): readonly Definition[] {
  const { matter } = asked.checked;
  switch (meant.kind) {
    case "person":
    case "exhibit":
      return namesOf(asked, meant)
        .filter(({ isDefinition }) => isDefinition)
        .map(({ span, leaf }) => ({ span, around: wholeOf(leaf.$.parent ?? leaf.$) }));
    case "field":
      return placesOf(matter, meant.of, meant.fields).map((place) => ({
        span: place.key ?? spanOf(place),
        around: wholeOf(place),
      }));
    case "signers":
      return meant.people.map(({ $ }) => ({ span: spanOf($), around: wholeOf($) }));
  }
}

function namesOf(asked: AskedCase, meant: Extract<Meant, { kind: "person" | "exhibit" }>) {
  const { people, exhibits } = mentionsIn(asked);
  return (meant.kind === "person" ? people.get(meant.id) : exhibits.get(sameLabel(meant.label))) ?? [];
}

/** A key with all under it, or an item. */
function wholeOf({ key, node }: Place): Span {
  const start = key?.start ?? node?.start ?? 0;
  return { start, end: Math.max(key?.end ?? start, node?.end ?? start) };
}

/** The field in each entry of the person that has it, or in the request. */
function placesOf(matter: Matter, of: Person | "request", fields: readonly string[]): readonly Place[] {
  const roots = of === "request" ? [["request"]] : entriesOf(matter, of).map(({ $ }) => $.path);
  return roots
    .flatMap((root) => viewAt(matter.view, [...root, ...fields])?.$ ?? [])
    .filter(({ key }) => key !== undefined)
    .toSorted((one, other) => (one.key?.start ?? 0) - (other.key?.start ?? 0));
}

/** Every entry of the same human being. */
function entriesOf(matter: Matter, person: Person): readonly Person[] {
  const all = sameHuman(matter.people, person).map((entry) => entry.person);
  return all.length === 0 ? [person] : all;
}

/** A place that gives or speaks of what is meant. */
export interface Use {
  readonly span: Span;
  readonly isDefinition: boolean;
}

/**
 * Every place that gives what is meant or speaks of it, in the order of the text. Of a field: its key, and the claims
 * that prove it, by naming it, a block around it or a field in it.
 */
export function usesOf(asked: AskedCase, meant: Meant): readonly Use[] {
  switch (meant.kind) {
    case "person":
    case "exhibit":
      return namesOf(asked, meant).map(({ span, isDefinition }) => ({ span, isDefinition }));
    case "field":
      return [
        ...definitionsOf(asked, meant).map(({ span }) => ({ span, isDefinition: true })),
        ...claimsOn(asked, meant.of, meant.fields),
      ].toSorted((one, other) => one.span.start - other.span.start);
    case "signers":
      return [];
  }
}

function claimsOn(asked: AskedCase, of: Person | "request", fields: readonly string[]): Use[] {
  const { matter } = asked.checked;
  const ids = new Set(
    of === "request" ? [of] : entriesOf(matter, of).flatMap((person) => person.id.value ?? []),
  );
  const bears = ({ parts: [subject = "", ...named] }: Claim): boolean => {
    // A person's short name alone stands for the person and for no claim of theirs.
    if (!ids.has(subject) || (named.length === 0 && of !== "request")) return false;
    const common = Math.min(named.length, fields.length);
    return named.slice(0, common).every((field, index) => field === fields[index]);
  };
  return mentionsIn(asked)
    .claims.filter(bears)
    .map(({ parts, leaf }) => {
      const to = Math.min(parts.length, 1 + fields.length);
      return { span: partSpan(asked.parsed.text, leaf, parts.join("."), 0, to), isDefinition: false };
    });
}
