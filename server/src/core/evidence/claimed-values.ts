// The values of a case that its exhibits are said to support, each with those exhibits. A claim that names the value
// itself says that it is in the document; one that names a block or a person around it says only that it may be.
import { readDuration } from "../base/durations.ts";
import { memoize } from "../base/memoize.ts";
import type { CaseContext } from "../model/case-context.ts";
import { partsOfClaim } from "../model/claim-parts.ts";
import { type Person, sameHuman } from "../model/people.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { AnyView, Exhibit, Leaf } from "../read/view.ts";
import type { SoughtValue } from "./sought-value.ts";

export interface ClaimedValue {
  /** The value in the case. */
  readonly at: FieldRef;
  readonly sought: SoughtValue;
  /** As the case has it. */
  readonly written: string;
  /** Of an amount, if the case has it. */
  readonly currency: string | undefined;
  /** Whose it is; undefined for one of the request. */
  readonly person: Person | undefined;
  readonly by: readonly ClaimingExhibit[];
}

export interface ClaimingExhibit {
  readonly exhibit: Exhibit;
  /** Whether the claim names this value and nothing besides. */
  readonly isExact: boolean;
  /** Whether it names only the person. */
  readonly isWhole: boolean;
}

type Kind = SoughtValue["kind"];

interface SoughtField {
  /** From the person, or from the request. */
  readonly path: readonly string[];
  readonly kind: Kind;
  /** How much of the path names this value alone, such as `medical.cost` for its amount. */
  readonly exact: number;
}

function field(written: string, kind: Kind, exact?: number): SoughtField {
  const path = written.split(".");
  return { path, kind, exact: exact ?? path.length };
}

/** What a person or a request can have that a document shows in letters and digits. */
const fieldsOfPerson: readonly SoughtField[] = [
  field("name", "name"),
  field("date_of_birth", "day"),
  field("a_number", "number"),
  field("passport.number", "number", 1),
  field("passport.expires", "day"),
  field("medical.cost.amount", "amount", 2),
  field("medical.treatment_duration", "duration"),
  field("medical.treatment_begins", "day"),
  field("medical.payment.sources", "amount"),
  field("arrival.date", "day"),
  field("prior_parole.i94_number", "number"),
  field("prior_parole.i94_expires", "day"),
  field("income", "amount"),
  field("assets", "amount"),
];

const fieldsOfRequest: readonly SoughtField[] = [
  field("relative.name", "name"),
  field("relative.date_of_birth", "day"),
  field("relative.died_on", "day"),
  field("relative.funeral_on", "day"),
  field("proceedings.case_number", "number"),
  field("proceedings.hearing_on", "day"),
  field("costs.cost.amount", "amount", 2),
  field("costs.payment.sources", "amount"),
];

/** Every value that is claimed and given, in the order of the exhibits. */
export const claimedValues = memoize((context: CaseContext): readonly ClaimedValue[] => {
  const found = new Map<FieldRef, Claimed>();
  const values = valuesOnce();
  for (const exhibit of context.exhibits) {
    for (const { value } of exhibit.supports.items) {
      const { subject, fields } = partsOfClaim(value ?? "");
      for (const { view, person, sought } of subjectsOf(context, subject)) {
        for (const one of sought) {
          if (isAbout(fields, one)) addClaim(found, exhibit, fields, values(view, one), one, person);
        }
      }
    }
  }
  return [...found.values()].map(({ value, person, by }) => ({ ...value, person, by: [...by.values()] }));
});

/** A value, and the exhibits that claim it, the one that was named last at the end. */
interface Claimed {
  readonly value: FoundValue;
  readonly person: Person | undefined;
  readonly by: Map<Exhibit, ClaimingExhibit>;
}

/** `valuesAt`, asked once for each field: many exhibits support the same person. */
function valuesOnce(): typeof valuesAt {
  const known = new Map<AnyView, Map<SoughtField, readonly FoundValue[]>>();
  return (view, field) => {
    const ofView = known.get(view) ?? new Map<SoughtField, readonly FoundValue[]>();
    known.set(view, ofView);
    const values = ofView.get(field) ?? valuesAt(view, field);
    ofView.set(field, values);
    return values;
  };
}

/** Whether a claim names this value, or a block around it. */
function isAbout(claimed: readonly string[], { path }: SoughtField): boolean {
  return claimed.length <= path.length && claimed.every((step, index) => step === path[index]);
}

function addClaim(
  found: Map<FieldRef, Claimed>,
  exhibit: Exhibit,
  claimed: readonly string[],
  values: readonly FoundValue[],
  { exact }: SoughtField,
  person: Person | undefined,
): void {
  const own = { exhibit, isExact: claimed.length >= exact, isWhole: claimed.length === 0 };
  for (const value of values) {
    const known = found.get(value.at) ?? { value, person, by: new Map<Exhibit, ClaimingExhibit>() };
    found.set(value.at, known);
    const before = known.by.get(exhibit);
    known.by.delete(exhibit);
    known.by.set(
      exhibit,
      before
        ? { ...own, isExact: own.isExact || before.isExact, isWhole: own.isWhole && before.isWhole }
        : own,
    );
  }
}

interface Subject {
  readonly view: AnyView;
  readonly person: Person | undefined;
  readonly sought: readonly SoughtField[];
}

/** Every entry of the person with this id, or the request. */
function subjectsOf({ view, people }: CaseContext, id: string): readonly Subject[] {
  if (id === "request") return [{ view: view.request, person: undefined, sought: fieldsOfRequest }];
  const entries = (people.named.get(id) ?? []).flatMap(({ person }) => sameHuman(people, person));
  return [...new Set(entries.map(({ person }) => person))].map((person) => ({
    view: person,
    person,
    sought: fieldsOfPerson,
  }));
}

type FoundValue = Pick<ClaimedValue, "at" | "sought" | "written" | "currency">;

function valuesAt(view: AnyView, { path, kind }: SoughtField): readonly FoundValue[] {
  const at = path.reduce<AnyView | undefined>((one, key) => one && below(one, key), view);
  if (!at) return [];
  if (kind === "name") return nameAt(at);
  const currency = kind === "amount" ? currencyBeside(view, path) : undefined;
  // A list of payers, each with an amount.
  const leaves = "items" in at ? at.items.flatMap((item) => below(item, "amount") ?? []) : [at];
  return leaves.flatMap((leaf) => {
    const value = isLeaf(leaf) ? leaf.value : undefined;
    const sought = value === undefined ? undefined : soughtFor(kind, value);
    return sought ? [{ at: leaf.ref, sought, written: String(value), currency }] : [];
  });
}

function currencyBeside(view: AnyView, path: readonly string[]): string | undefined {
  const [key] = path.slice(-1);
  if (key !== "amount") return undefined;
  const around = path.slice(0, -1).reduce<AnyView | undefined>((one, step) => one && below(one, step), view);
  const currency = around && below(around, "currency");
  return currency && isLeaf(currency) && typeof currency.value === "string" ? currency.value : undefined;
}

function below(view: AnyView, key: string): AnyView | undefined {
  const field: unknown = Reflect.get(view, key);
  return typeof field === "object" && field !== null && "ref" in field ? (field as AnyView) : undefined;
}

function isLeaf(view: AnyView): view is Leaf<unknown> {
  return "value" in view;
}

function nameAt(name: AnyView): readonly FoundValue[] {
  const parts = ["given", "family"].flatMap((key) => {
    const part = below(name, key);
    return part && isLeaf(part) && typeof part.value === "string"
      ? [{ ref: part.ref, value: part.value }]
      : [];
  });
  const [first] = parts;
  if (!first || parts.length < 2) return [];
  const words = parts.map(({ value }) => value);
  return [
    { at: name.ref, sought: { kind: "name", parts: words }, written: words.join(" "), currency: undefined },
  ];
}

/** Undefined for a value that is too short, or too common, to be found by itself. */
function soughtFor(kind: Kind, value: unknown): SoughtValue | undefined {
  switch (kind) {
    case "day":
      return typeof value === "string" ? { kind, day: value } : undefined;
    case "amount":
      return typeof value === "number" && value >= smallestAmount ? { kind, amount: value } : undefined;
    case "number":
      return typeof value === "string" && isDistinct(value) ? { kind, written: value } : undefined;
    case "duration": {
      const duration = typeof value === "string" ? readDuration(value) : undefined;
      return duration && { kind, duration };
    }
    case "name":
      return undefined;
  }
}

const smallestAmount = 100;

function isDistinct(written: string): boolean {
  return (written.match(/[\p{L}\d]/gu) ?? []).length >= 5 && /\d.*\d.*\d/.test(written);
}
