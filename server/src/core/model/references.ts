// Which fields of a case name a person or an exhibit by an id or a label, and which texts mention them by it: found by
// the kind that the format gives each field, so that a new field of the format is found too.
import type { FieldKind } from "../../../../schemas/format/field-meta.ts";
import { reservedWords } from "../../../../schemas/format/field-values.ts";
import { memoize, memoizePair } from "../base/memoize.ts";
import { type FieldRef, isFaulty, isMissing, mayBeMisspelled } from "../read/field-ref.ts";
import { type BlockShape, caseShape, type LeafShape, metaOfShape, type Shape } from "../read/shape.ts";
import type { AnyBlock, AnyView, Beneficiary, CaseView, Leaf, List } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { partsOfClaim } from "./claim-parts.ts";
import { practicePersonAt } from "./practice-people.ts";

type NamingKind = "id" | "reference" | "label" | "label-reference" | "claim";
/** `citing`: text that may mention exhibits in words. */
type ReferringKind = NamingKind | "citing";

/** Every field of a kind that is in the text, in the format's order. */
export const referringFields = memoizePair(
  (view: CaseView, kind: ReferringKind): readonly Leaf<string>[] => namingFields(view)[kind],
);

type NamingFields = Record<ReferringKind, Leaf<string>[]>;

const namingFields = memoize((view: CaseView): NamingFields => {
  const found = noFieldsFound();
  for (const [key, field] of namingIn(caseShape)) {
    const top = fieldOf(view, key);
    for (const part of field.kind === "list" ? (top as List<AnyView>).items : [top])
      addTo(found, fieldsIn(part));
  }
  return found;
});

/** In one entry of the case: most stay as they are while a person types. */
const fieldsIn = memoize((view: AnyView): NamingFields => {
  const found = noFieldsFound();
  collect(view, view.ref.shape, found);
  return found;
});

function noFieldsFound(): NamingFields {
  return { id: [], reference: [], label: [], "label-reference": [], claim: [], citing: [] };
}

function addTo(all: NamingFields, found: NamingFields): void {
  for (const kind of kinds) for (const leaf of found[kind]) all[kind].push(leaf);
}

const kinds: readonly ReferringKind[] = ["id", "reference", "label", "label-reference", "claim", "citing"];

function collect(view: AnyView, shape: Shape, found: NamingFields): void {
  if (view.ref.node === undefined) return;
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

/** The keys of a block below which a field names or mentions a person or an exhibit. */
const namingIn = memoize((block: BlockShape): readonly (readonly [string, Shape])[] =>
  [...block.fields].filter(([, field]) => names(field)),
);

function names(shape: Shape): boolean {
  if (shape.kind === "leaf") return referringKind(shape) !== undefined;
  return shape.kind === "list" ? names(shape.item) : namingIn(shape).length > 0;
}

/** The person that a claim is about (`ana` of `ana.medical.cost`), or `request`. */
export function subjectOf(claim: string): string {
  return partsOfClaim(claim).subject;
}

/**
 * The fields that refer to a person by an unknown id, references and claims alike. Empty while there are no
 * beneficiaries, or while an id cannot be read and might be the one.
 */
export const strayNames = memoize((context: CaseContext): readonly StrayName[] => {
  if (context.beneficiaries.length === 0 || !namesAreReadable(context)) return [];
  const fields = [...referringFields(context.view, "reference"), ...referringFields(context.view, "claim")];
  return fields.flatMap((leaf): StrayName[] => {
    if (leaf.value === undefined) return [];
    const isClaim = metaOfShape(leaf.ref.shape).kind === "claim";
    const name = isClaim ? subjectOf(leaf.value) : leaf.value;
    if (
      context.people.byId.has(name) ||
      practicePersonAt(context, leaf) ||
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

/** Whether the ids of all people can be read, and only ids of beneficiaries are still placeholders. */
function namesAreReadable(context: CaseContext): boolean {
  const { petitioner, beneficiaries, sponsors, representative } = context.view;
  const others = [petitioner, ...sponsors.items, representative];
  const places = [...beneficiaries.items, ...others].flatMap((person) => [person.ref, person.id.ref]);
  const isUnreadable = (place: FieldRef) => isFaulty(place) || mayBeMisspelled(place);
  if ([beneficiaries.ref, sponsors.ref, ...places].some(isUnreadable)) return false;
  return [sponsors.ref, ...others.flatMap((person) => [person.ref, person.id.ref])].every(
    (place) => !isUndetermined(place),
  );
}

/** The beneficiaries to whom nothing can refer, because they have no id, including begun entries. */
export function nameless(context: CaseContext): readonly Beneficiary[] {
  return context.view.beneficiaries.items.filter(({ ref, id }) => ref.state !== "blank" && isMissing(id.ref));
}
