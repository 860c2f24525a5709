// Which places of a case name a person or an exhibit, by a short name or a label, and which speak of them by it: found
// by what kind of field the format says they are, so that a new field of the format is found too.
import { type FieldKind, reservedWords } from "../../../../schemas/case/field.ts";
import { isFaulty, isMissing, mayStandElsewhere, type Place } from "../read/place.ts";
import { type BlockShape, caseShape, type LeafShape, metaOfShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Leaf, List } from "../read/view.ts";
import { isOpen, type Matter } from "./matter.ts";
import { onceFor } from "./once.ts";
import { practicePersonAt } from "./practice-people.ts";

type NamingKind = "id" | "reference" | "label" | "label-reference" | "claim";
/** `citing`: text that may speak of exhibits in words. */
type ReferringKind = NamingKind | "citing";

/** Every field of a kind that stands in the text, in the format's order. */
export function fieldsOf(view: CaseView, kind: ReferringKind): readonly Leaf<string>[] {
  return namingFields(view)[kind];
}

type NamingFields = Record<ReferringKind, Leaf<string>[]>;

const namingFields = onceFor((view: CaseView): NamingFields => {
  const found: NamingFields = {
    id: [],
    reference: [],
    label: [],
    "label-reference": [],
    claim: [],
    citing: [],
  };
  collect(view, caseShape, found);
  return found;
});

function collect(view: AnyView, shape: Shape, found: NamingFields): void {
  if (view.$.node === undefined) return;
  switch (shape.kind) {
    case "leaf": {
      const kind = referringKind(shape);
      if (kind) found[kind].push(view as Leaf<string>);
      return;
    }
    case "list":
      for (const item of (view as List<AnyView>).items) collect(item, shape.item, found);
      return;
    case "block":
      for (const [key, field] of namingIn(shape)) collect(fieldOf(view, key), field, found);
  }
}

const namingKinds: readonly FieldKind[] = ["id", "reference", "label", "label-reference", "claim"];

function isNaming(kind: FieldKind): kind is NamingKind {
  return namingKinds.includes(kind);
}

function referringKind({ meta: { kind, mayCite } }: LeafShape): ReferringKind | undefined {
  if (isNaming(kind)) return kind;
  return kind === "prose" || mayCite ? "citing" : undefined;
}

function fieldOf(block: AnyBlock, key: string): AnyView {
  return (block as unknown as Readonly<Record<string, AnyView>>)[key] ?? block;
}

/** The keys of a block below which something names a person or an exhibit, or speaks of one. */
const namingIn = onceFor((block: BlockShape): readonly (readonly [string, Shape])[] =>
  [...block.fields].filter(([, field]) => names(field)),
);

function names(shape: Shape): boolean {
  if (shape.kind === "leaf") return referringKind(shape) !== undefined;
  return shape.kind === "list" ? names(shape.item) : namingIn(shape).length > 0;
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
  const { reference, claim } = namingFields(matter.view);
  return [...reference, ...claim].flatMap((leaf): StrayName[] => {
    if (leaf.value === undefined) return [];
    const isClaim = metaOfShape(leaf.$.shape).kind === "claim";
    const name = isClaim ? subjectOf(leaf.value) : leaf.value;
    if (
      matter.people.byId.has(name) ||
      practicePersonAt(matter, leaf) ||
      (isClaim && reservedWords.includes(name))
    )
      return [];
    return [{ leaf, name, isClaim }];
  });
});

export interface StrayName {
  readonly leaf: Leaf<string>;
  readonly name: string;
  readonly isClaim: boolean;
}

/** Whether the short names of all people can be read, and nobody's but a beneficiary's is still a placeholder. */
function namesAreReadable(matter: Matter): boolean {
  const { petitioner, beneficiaries, sponsors, representative } = matter.view;
  const others = [petitioner, ...sponsors.items, representative];
  const places = [...beneficiaries.items, ...others].flatMap((person) => [person.$, person.id.$]);
  const isUnreadable = (place: Place) => isFaulty(place) || mayStandElsewhere(place);
  if ([beneficiaries.$, sponsors.$, ...places].some(isUnreadable)) return false;
  return [sponsors.$, ...others.flatMap((person) => [person.$, person.id.$])].every(
    (place) => !isOpen(place),
  );
}

/** The beneficiaries whom nothing can speak of, because no short name is given, a begun entry among them. */
export function nameless(matter: Matter): readonly Beneficiary[] {
  return matter.view.beneficiaries.items.filter(({ $, id }) => $.state !== "blank" && isMissing(id.$));
}
