// Which places of a case speak of a person by the short name, or of an exhibit by its label: found by what kind of
// field the format says they are, so that a new field of the format is found too.
import { type FieldKind, reservedWords } from "../../../../schemas/case/field.ts";
import { isMissing, type Place } from "../read/place.ts";
import { type BlockShape, caseShape, metaOfShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Leaf, List } from "../read/view.ts";
import type { Matter } from "./matter.ts";

/** Every field of these kinds that stands in the text, in the format's order. */
export function fieldsOf(view: CaseView, ...kinds: readonly FieldKind[]): Leaf<string>[] {
  const wanted = new Set<FieldKind>(kinds);
  const found: Leaf<string>[] = [];
  collect(view, caseShape, wanted, found);
  return found;
}

function collect(view: AnyView, shape: Shape, kinds: ReadonlySet<FieldKind>, found: Leaf<string>[]): void {
  if (view.$.node === undefined) return;
  switch (shape.kind) {
    case "leaf":
      if (kinds.has(shape.meta.kind)) found.push(view as Leaf<string>);
      return;
    case "list":
      for (const item of (view as List<AnyView>).items) collect(item, shape.item, kinds, found);
      return;
    case "block":
      for (const [key, field] of shape.fields) {
        if (holds(field, kinds)) collect(fieldOf(view, key), field, kinds, found);
      }
  }
}

function fieldOf(block: AnyBlock, key: string): AnyView {
  return (block as unknown as Readonly<Record<string, AnyView>>)[key] ?? block;
}

const kindsWithin = new WeakMap<BlockShape, ReadonlySet<FieldKind>>();

/** Whether a field of one of the kinds can stand in the shape. */
function holds(shape: Shape, kinds: ReadonlySet<FieldKind>): boolean {
  if (shape.kind === "leaf") return kinds.has(shape.meta.kind);
  if (shape.kind === "list") return holds(shape.item, kinds);
  return [...kindsIn(shape)].some((kind) => kinds.has(kind));
}

function kindsIn(shape: Shape): ReadonlySet<FieldKind> {
  if (shape.kind === "leaf") return new Set([shape.meta.kind]);
  if (shape.kind === "list") return kindsIn(shape.item);
  const known = kindsWithin.get(shape);
  if (known) return known;
  const within = new Set([...shape.fields.values()].flatMap((field) => [...kindsIn(field)]));
  kindsWithin.set(shape, within);
  return within;
}

/** The person that a claim is about (`ana` of `ana.medical.cost`), or `request`. */
export function subjectOf(claim: string): string {
  return claim.split(".", 1)[0] ?? "";
}

/**
 * The places that speak of a person by a short name that nobody has, among references and claims alike. Nothing while
 * there are no beneficiaries, or while a short name cannot be read and might be the one.
 */
export function strayNames(matter: Matter): StrayName[] {
  if (matter.beneficiaries.length === 0 || !namesAreReadable(matter)) return [];
  return fieldsOf(matter.view, "reference", "claim").flatMap((leaf): StrayName[] => {
    if (leaf.value === undefined) return [];
    const isClaim = metaOfShape(leaf.$.shape).kind === "claim";
    const name = isClaim ? subjectOf(leaf.value) : leaf.value;
    if (matter.people.byId.has(name) || (isClaim && reservedWords.includes(name))) return [];
    return [{ leaf, name, isClaim }];
  });
}

export interface StrayName {
  readonly leaf: Leaf<string>;
  readonly name: string;
  readonly isClaim: boolean;
}

/** Whether the short names of all people can be read. */
function namesAreReadable(matter: Matter): boolean {
  const { petitioner, beneficiaries, sponsors, representative } = matter.view;
  const people = [petitioner, ...beneficiaries.items, ...sponsors.items, representative];
  return [beneficiaries.$, sponsors.$, ...people.flatMap((person) => [person.$, person.id.$])].every(
    isReadable,
  );
}

/** The beneficiaries whom nothing can speak of, because no short name is given, a begun entry among them. */
export function nameless(matter: Matter): readonly Beneficiary[] {
  return matter.view.beneficiaries.items.filter(({ $, id }) => $.state !== "blank" && isMissing(id.$));
}

function isReadable(place: Place): boolean {
  return place.state !== "faulty" && place.isUnread !== true;
}
