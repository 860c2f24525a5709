// What is meant at an offset of a case, where it is defined, and where else the case refers to it.

import type { Path } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import type { CaseContext } from "../model/case-context.ts";
import { claimOf } from "../model/claim-parts.ts";
import { personAt } from "../model/entry-names.ts";
import { sameLabel } from "../model/labels.ts";
import { type Person, sameHuman } from "../model/people.ts";
import { signersMeant } from "../model/signers.ts";
import { type FieldRef, spanOf } from "../read/field-ref.ts";
import { type NodeAtOffset, nodeAtOffset, viewAt } from "../read/node-at-offset.ts";
import type { Leaf } from "../read/view.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { type Claim, mentionsIn, partSpan, wholeSpan, writtenName } from "./mentions.ts";

/** The person or thing that some text of a case means. */
export type Meant =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "exhibit"; readonly label: string }
  /** A field or block of a person or of the request, as in claims. */
  | { readonly kind: "field"; readonly of: Person | "request"; readonly fields: readonly string[] }
  /** The signers of a form in one role. */
  | { readonly kind: "signers"; readonly people: readonly Person[] };

export interface MeantAt {
  readonly meant: Meant;
  /** The text that means it. */
  readonly span: Span;
}

/** What is meant at an offset; undefined if the text there refers to nothing else in the case. */
export function meantAt(asked: CaseInEditor, offset: number): MeantAt | undefined {
  const { parsed, checked } = asked;
  const spot = nodeAtOffset(parsed, offset);
  if (!spot) return undefined;
  if (spot.part === "key") return fieldAt(spot, checked.context);
  const view = viewAt(checked.context.view, spot.path);
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
      const people = signersAt(spot.path, checked.context);
      return people.length === 0 ? undefined : { meant: { kind: "signers", people }, span };
    }
    default:
      return citedAt(asked, offset);
  }
}

/** The exhibit that a text cites at the offset. */
function citedAt(asked: CaseInEditor, offset: number): MeantAt | undefined {
  const cited = mentionsIn(asked).cited.find(({ span }) => span.start <= offset && offset <= span.end);
  return cited && { meant: { kind: "exhibit", label: cited.label }, span: cited.span };
}

/** The key of a field that claims can name, or of the block of a person or the request. */
function fieldAt({ path, entry, shape }: NodeAtOffset, context: CaseContext): MeantAt | undefined {
  if (!entry || !shape) return undefined;
  const { start, end } = entry.key;
  const inRole = personAt(path, context);
  if (path[0] !== "request" && !inRole) return undefined;
  const fields = namesUpToList(path.slice(inRole?.index === undefined ? 1 : 2));
  if (inRole && fields.length === 0) {
    const id = inRole.person.id.value;
    return id === undefined ? undefined : { meant: { kind: "person", id }, span: { start, end } };
  }
  return { meant: { kind: "field", of: inRole?.person ?? "request", fields }, span: { start, end } };
}

/** Claims do not address items of lists: the list is meant. */
function namesUpToList(path: Path): string[] {
  const names: string[] = [];
  for (const step of path) {
    if (typeof step === "number") break;
    names.push(step);
  }
  return names;
}

/** The person at the first part of a claim; at each further part, the field that the parts up to it name. */
function claimedAt(
  asked: CaseInEditor,
  leaf: Leaf<unknown>,
  claim: string,
  offset: number,
): MeantAt | undefined {
  const parts = claimOf(claim).split(".");
  const { text } = asked.parsed;
  const at = parts.findIndex((_, index) => offset <= partSpan(text, leaf, claim, index, index + 1).end);
  // The page after a claim names nothing.
  if (at < 0 && parts.join(".") !== claim) return undefined;
  const last = at < 0 ? parts.length - 1 : at;
  const span = partSpan(text, leaf, claim, last, last + 1);
  const [subject = "", ...fields] = parts.slice(0, last + 1);
  if (subject === "request") return { meant: { kind: "field", of: "request", fields }, span };
  if (fields.length === 0) return { meant: { kind: "person", id: subject }, span };
  const entry = asked.checked.context.people.byId.get(subject);
  return entry && { meant: { kind: "field", of: entry.person, fields }, span };
}

/** The people whom a word under `signed_by` of a form means. */
function signersAt([block, index, field, item]: Path, context: CaseContext): readonly Person[] {
  if (block !== "forms" || field !== "signed_by" || typeof index !== "number" || typeof item !== "number") {
    return [];
  }
  const form = context.view.forms.items[index];
  const role = form?.signed_by.items[item]?.value;
  return form ? signersMeant(context, form, role).filter(({ ref }) => ref.node !== undefined) : [];
}

/** An occurrence that defines what is meant. */
export interface Definition {
  /** The name, label or key. */
  readonly span: Span;
  /** The whole entry with the definition. */
  readonly around: Span;
}

/** The definitions of the person, exhibit, or field: in the order of the text; empty if it does not exist. */
export function definitionsOf(asked: CaseInEditor, meant: Meant): readonly Definition[] {
  const { context } = asked.checked;
  switch (meant.kind) {
    case "person":
    case "exhibit":
      return namesOf(asked, meant)
        .filter(({ isDefinition }) => isDefinition)
        .map(({ span, leaf }) => ({ span, around: wholeOf(leaf.ref.parent ?? leaf.ref) }));
    case "field":
      return placesOf(context, meant.of, meant.fields).map((place) => ({
        span: place.key ?? spanOf(place),
        around: wholeOf(place),
      }));
    case "signers":
      return meant.people.map(({ ref }) => ({ span: spanOf(ref), around: wholeOf(ref) }));
  }
}

function namesOf(asked: CaseInEditor, meant: Extract<Meant, { kind: "person" | "exhibit" }>) {
  const { people, exhibits } = mentionsIn(asked);
  return (meant.kind === "person" ? people.get(meant.id) : exhibits.get(sameLabel(meant.label))) ?? [];
}

/** A key with its value, or an item. */
function wholeOf({ key, node }: FieldRef): Span {
  const start = key?.start ?? node?.start ?? 0;
  return { start, end: Math.max(key?.end ?? start, node?.end ?? start) };
}

/** The field in each entry of the person that has it, or in the request. */
function placesOf(
  context: CaseContext,
  of: Person | "request",
  fields: readonly string[],
): readonly FieldRef[] {
  const roots = of === "request" ? [["request"]] : entriesOf(context, of).map(({ ref }) => ref.path);
  return roots
    .flatMap((root) => viewAt(context.view, [...root, ...fields])?.ref ?? [])
    .filter(({ key }) => key !== undefined)
    .toSorted((one, other) => (one.key?.start ?? 0) - (other.key?.start ?? 0));
}

/** Every entry of the same person. */
function entriesOf(context: CaseContext, person: Person): readonly Person[] {
  const all = sameHuman(context.people, person).map((entry) => entry.person);
  return all.length === 0 ? [person] : all;
}

/** A definition of what is meant or a reference to it. */
export interface Use {
  readonly span: Span;
  readonly isDefinition: boolean;
}

/**
 * All definitions and references of what is meant, in the order of the text. For a field: its key, and the claims that
 * name it, a block around it, or a field in it.
 */
export function usesOf(asked: CaseInEditor, meant: Meant): readonly Use[] {
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

function claimsOn(asked: CaseInEditor, of: Person | "request", fields: readonly string[]): Use[] {
  const { context } = asked.checked;
  const ids = new Set(
    of === "request" ? [of] : entriesOf(context, of).flatMap((person) => person.id.value ?? []),
  );
  const bears = ({ parts: [subject = "", ...named] }: Claim): boolean => {
    // A person's id alone means the person and none of their claims.
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
