// Which places of a case speak of a person by the short name, or of an exhibit by its label: found by what kind of
// field the format says they are, so that a new field of the format is found too.
import { type FieldKind, reservedWords } from "../../../../schemas/case/field.ts";
import { isFaulty, isMissing } from "../read/place.ts";
import { type BlockShape, caseShape, metaOfShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Leaf, List } from "../read/view.ts";
import type { Matter } from "./matter.ts";
import { onceFor } from "./once.ts";

type ReferringKind = "reference" | "label-reference" | "claim";

/** Every field of a kind that stands in the text, in the format's order. */
export function fieldsOf(view: CaseView, kind: ReferringKind): readonly Leaf<string>[] {
  return referringFields(view)[kind];
}

type ReferringFields = Record<ReferringKind, Leaf<string>[]>;

const referringFields = onceFor((view: CaseView): ReferringFields => {
  const found: ReferringFields = { reference: [], "label-reference": [], claim: [] };
  collect(view, caseShape, found);
  return found;
});

function collect(view: AnyView, shape: Shape, found: ReferringFields): void {
  if (view.$.node === undefined) return;
  switch (shape.kind) {
    case "leaf": {
      const { kind } = shape.meta;
      if (isReferring(kind)) found[kind].push(view as Leaf<string>);
      return;
    }
    case "list":
      for (const item of (view as List<AnyView>).items) collect(item, shape.item, found);
      return;
    case "block":
      for (const [key, field] of referringIn(shape)) collect(fieldOf(view, key), field, found);
  }
}

function isReferring(kind: FieldKind): kind is ReferringKind {
  return kind === "reference" || kind === "label-reference" || kind === "claim";
}

function fieldOf(block: AnyBlock, key: string): AnyView {
  return (block as unknown as Readonly<Record<string, AnyView>>)[key] ?? block;
}

/** The keys of a block below which something refers to a person or an exhibit. */
const referringIn = onceFor((block: BlockShape): readonly (readonly [string, Shape])[] =>
  [...block.fields].filter(([, field]) => refers(field)),
);

function refers(shape: Shape): boolean {
  if (shape.kind === "leaf") return isReferring(shape.meta.kind);
  return shape.kind === "list" ? refers(shape.item) : referringIn(shape).length > 0;
}

/** The person that a claim is about (`ana` of `ana.medical.cost`), or `request`. */
export function subjectOf(claim: string): string {
  return claim.split(".", 1)[0] ?? "";
}

/**
 * The places that speak of a person by a short name that nobody has, among references and claims alike. Nothing while
 * there are no beneficiaries, or while a short name cannot be read and might be the one.
 */
export const strayNames = onceFor((matter: Matter): readonly StrayName[] => {
  if (matter.beneficiaries.length === 0 || !namesAreReadable(matter)) return [];
  const { reference, claim } = referringFields(matter.view);
  return [...reference, ...claim].flatMap((leaf): StrayName[] => {
    if (leaf.value === undefined) return [];
    const isClaim = metaOfShape(leaf.$.shape).kind === "claim";
    const name = isClaim ? subjectOf(leaf.value) : leaf.value;
    if (matter.people.byId.has(name) || (isClaim && reservedWords.includes(name))) return [];
    return [{ leaf, name, isClaim }];
  });
});

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
    (place) => !isFaulty(place),
  );
}

/** The beneficiaries whom nothing can speak of, because no short name is given, a begun entry among them. */
export function nameless(matter: Matter): readonly Beneficiary[] {
  return matter.view.beneficiaries.items.filter(({ $, id }) => $.state !== "blank" && isMissing(id.$));
}
