// The case view: the case file field by field, typed, with a gap where a field is bad or missing.
import type { z } from "zod";
import type { beneficiary } from "../../../../schemas/case/beneficiary.ts";
import type { caseFile } from "../../../../schemas/case/case.ts";
import type * as papers from "../../../../schemas/case/documents.ts";
import type * as people from "../../../../schemas/case/person.ts";
import type { practice } from "../../../../schemas/case/practice.ts";
import type * as requests from "../../../../schemas/case/request.ts";
import type { review } from "../../../../schemas/case/review.ts";
import type { FieldRef } from "./field-ref.ts";
import type { PartialDay } from "./partial-day.ts";

export interface Leaf<T> {
  readonly ref: FieldRef;
  /** Only if the state is given. */
  readonly value: T | undefined;
  /** Instead of a value, if a day is partly known and the field accepts such a day. */
  readonly partial?: PartialDay;
}

export interface List<V> {
  readonly ref: FieldRef;
  readonly items: readonly V[];
}

/** A block has all its fields, also where it is absent itself; then they are absent too. */
export type Block<F> = { readonly ref: FieldRef } & { readonly [K in keyof F]-?: ViewOf<F[K]> };

export type ViewOf<S> =
  S extends z.ZodOptional<infer I>
    ? ViewOf<I>
    : S extends z.ZodObject<infer F>
      ? Block<F>
      : S extends z.ZodArray<infer E>
        ? List<ViewOf<E>>
        : S extends z.ZodType
          ? Leaf<z.output<S>>
          : never;

export type CaseView = ViewOf<typeof caseFile>;
export type PracticeView = ViewOf<typeof practice>;
export type Request = ViewOf<typeof requests.request>;
export type Visa = ViewOf<typeof requests.visa>;
export type Beneficiary = ViewOf<typeof beneficiary>;
export type Petitioner = ViewOf<typeof people.petitioner>;
export type Representative = ViewOf<typeof people.representative>;
export type Sponsor = ViewOf<typeof papers.sponsor>;
export type Form = ViewOf<typeof papers.form>;
export type Exhibit = ViewOf<typeof papers.exhibit>;
export type Filing = ViewOf<typeof papers.filing>;
export type Decision = ViewOf<typeof papers.decision>;
export type Notice = ViewOf<typeof papers.notice>;
export type Review = ViewOf<typeof review>;
export type Receipt = ViewOf<typeof papers.receipt>;

export type AnyView = Leaf<unknown> | List<AnyView> | AnyBlock;
export interface AnyBlock {
  readonly ref: FieldRef;
}

export function isView(value: unknown): value is AnyView {
  return typeof value === "object" && value !== null && "ref" in value;
}
