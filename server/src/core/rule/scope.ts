// What a rule is about, declared by the rule itself: from this the checklist knows where a silent rule could have
// reported something, hover knows the rules of a field, and a review the facts of law on which it rests. Tests verify
// each declaration against the rule's behavior; nothing else is derived from a rule's examples.
import type { FactId } from "../../../../schemas/editions/schema.ts";
import type { Path } from "../base/path.ts";
import type { CaseView } from "../read/view.ts";

/**
 * A field of every case, named as in the format: `beneficiaries[].medical.diagnosis`. `[]` means each entry of a list.
 */
export type FieldPath = Below<CaseView> extends `.${infer Field}` ? Field : never;

type Below<View> = View extends { readonly items: readonly (infer Item)[] }
  ? `[]${"" | Below<Item>}`
  : View extends { readonly value: unknown }
    ? never
    : { [Key in Exclude<keyof View, "ref"> & string]: `.${Key}${"" | Below<View[Key]>}` }[Exclude<
        keyof View,
        "ref"
      > &
        string];

/** The lists in which a case names its documents. */
export type DocumentList = "exhibits" | "forms";

export interface RuleScope {
  /**
   * Fields whose values it judges; its finding is there. A field followed by others is judged only if each of those is
   * given too, because it is compared with them.
   */
  readonly judges?: readonly (FieldPath | readonly [FieldPath, ...FieldPath[]])[];
  /**
   * Fields that it requires: it reports that nothing is given. `exhibits` and `forms` require a document that is not
   * listed.
   */
  readonly requires?: readonly FieldPath[];
  /** Other fields on which its findings depend. */
  readonly reads?: readonly FieldPath[];
  /** The facts of law that it uses, by their ids in schemas/editions/facts. */
  readonly law?: readonly FactId[];
  /** A checklist names it only if it has a finding: no one would list its requirement as met. */
  readonly isOnlyFinding?: true;
}

/** One way in which a rule can have a finding. */
export type Concern =
  /** The value at a field is not as it should be; `against` are the fields with which it is compared. */
  | { readonly kind: "judges"; readonly at: Path; readonly against: readonly Path[] }
  /** Nothing is given at a field. */
  | { readonly kind: "requires"; readonly at: Path }
  /** A document is not listed. */
  | { readonly kind: "document"; readonly list: DocumentList };

/** The ways in which a rule can have a finding, judged fields first; list positions are 0 and mean any. */
export function concernsOf({ judges = [], requires = [] }: RuleScope): readonly Concern[] {
  return [
    ...judges.map((judged): Concern => {
      const [field, ...against] = typeof judged === "string" ? [judged] : judged;
      return { kind: "judges", at: pathOf(field), against: against.map(pathOf) };
    }),
    ...requires.map(
      (field): Concern =>
        field === "exhibits" || field === "forms"
          ? { kind: "document", list: field }
          : { kind: "requires", at: pathOf(field) },
    ),
  ];
}

function pathOf(field: FieldPath): Path {
  return field.split(".").flatMap((key): Path => (key.endsWith("[]") ? [key.slice(0, -2), 0] : [key]));
}

/** The fields of a declaration by their role; a field that is judged against others is named once. */
export function declaredFields({ judges = [], requires = [], reads = [] }: RuleScope): {
  readonly required: readonly FieldPath[];
  readonly judged: readonly FieldPath[];
  readonly read: readonly FieldPath[];
} {
  const compared = judges.map((one) => (typeof one === "string" ? ([one] as const) : one));
  return {
    required: requires,
    judged: compared.map(([field]) => field),
    read: [...compared.flatMap(([, ...against]) => against), ...reads],
  };
}

/** The paths of all declared fields, in the order required, judged, read; list positions are 0 and mean any. */
export function declaredPaths(about: RuleScope): readonly Path[] {
  const { required, judged, read } = declaredFields(about);
  return [...required, ...judged, ...read].map(pathOf);
}
