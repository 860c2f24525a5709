// The shape of the evidence that the reasons of a request call for: schemas/editions/needs/*.yaml, one file for each
// reason. The rules `reason/…` are made from these data, so that a need is added without code.
import * as z from "zod";
import { citationsByEdition, consequenceOfNeed, severityByEdition } from "./rules.ts";

const text = z.string().trim().min(1);
/** The keys of a field joined with dots, from `request`, `petitioner`, or `beneficiary`, which means each of them. */
const field = z.string().regex(/^(?:request|petitioner|beneficiary)(?:\.[a-z_]+)*$/);

/** A condition on a field: a need applies if all of the conditions in a line are met. */
const condition = z
  .strictObject({
    field,
    /** The value as written in a case. */
    is: text.optional(),
    state: z.enum(["given", "missing"]).optional(),
    /** Another field, which must have a different value. */
    differs_from: field.optional(),
    /** One of these words, in any capitalization. */
    has_word_of: z.array(text).min(1).optional(),
  })
  .transform(({ differs_from, has_word_of, ...rest }) => ({
    ...rest,
    ...(differs_from !== undefined && { differsFrom: differs_from }),
    ...(has_word_of !== undefined && { hasWordOf: has_word_of }),
  }));

/**
 * Lines of conditions, at least one of which must be met; without a line, the need applies wherever its reason is
 * named.
 */
const when = z.array(z.array(condition).min(1)).min(1).optional();

/** Exhibits that meet a need. */
const exhibits = z.strictObject({
  /** If left out, of any kind. */
  kinds: z.array(text).min(1).optional(),
  /**
   * What the exhibit has to support. If left out: nothing at all, the request, a field of it, or a beneficiary
   * concerned. `beneficiary` is a person or any field of theirs.
   */
  supports: z.array(field).min(1).optional(),
  /** Only a claim that names the field itself is accepted, not one that names a block around it. */
  exactly: z.literal(true).optional(),
});

/** A field that meets a need. */
const fieldThatMeets = z.union([
  field.transform((name): FieldThatMeets => ({ field: name })),
  z
    .strictObject({
      field,
      /** A field of each beneficiary with the same information about that person. */
      or_each: field.optional(),
      /** The message if only this field is missing. */
      message: text.optional(),
    })
    .transform(
      ({ or_each, message, ...rest }): FieldThatMeets => ({
        ...rest,
        ...(or_each !== undefined && { orEach: or_each }),
        ...(message !== undefined && { message }),
      }),
    ),
]);

export interface FieldThatMeets {
  readonly field: string;
  readonly orEach?: string;
  readonly message?: string;
}

/** A case of the rule, with a line of ^^^ under a finding. */
const ruleCase = z
  .strictObject({ case: text, edition: text.optional(), as_of: z.iso.date().optional() })
  .transform(({ as_of, ...rest }) => ({ ...rest, ...(as_of !== undefined && { asOf: as_of }) }));

/** A field of the case, with `[]` for each entry of a list: `exhibits[].kind`. */
const fieldOfCase = z.string().regex(/^[a-z_]+(?:\[\])?(?:\.[a-z_]+(?:\[\])?)*$/);

/** What the rule is about, as every rule declares it (server/src/core/rule/scope.ts). */
const about = z.strictObject({
  judges: z.array(fieldOfCase).min(1).optional(),
  requires: z.array(fieldOfCase).min(1).optional(),
  reads: z.array(fieldOfCase).min(1).optional(),
});

const need = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    title: text,
    severity: severityByEdition,
    consequence: consequenceOfNeed,
    /** One finding for the request, or one for each beneficiary. */
    each: z.literal("beneficiary").optional(),
    when,
    /**
     * Where the finding is reported: at the first of these fields that is given; otherwise at the reason, or at the
     * first missing field.
     */
    at: z.array(field).min(1).optional(),
    exhibits: z.array(exhibits).min(1).optional(),
    /** All of them have to be given, or an exhibit has to be there. */
    fields: z.array(fieldThatMeets).min(1).optional(),
    /** No finding if no exhibit supports any claim of the request, which has a single finding of its own. */
    unless_nothing_is_shown: z.literal(true).optional(),
    /** What the exhibit is, in the words of a sentence. */
    document: text.optional(),
    message: text,
    why: text,
    remedy: text,
    sources: citationsByEdition,
    since: z.iso.date(),
    about,
    /** The cases on the page of the rule. */
    illustration: z.strictObject({ finding: ruleCase, clear: ruleCase }),
    /** Its other tests; they are not part of a need in the program. */
    examples: z
      .strictObject({
        pass: z.array(ruleCase).min(1).optional(),
        fail: z.array(ruleCase).min(1).optional(),
      })
      .optional(),
  })
  .refine((one) => one.exhibits === undefined || one.document !== undefined, {
    error: "a need that exhibits meet says in document what the exhibit is",
  });

/** The need of another reason, which applies to this one too. */
const alsoNeeded = z.strictObject({ also: text, when });

export const reasonSchema = z.strictObject({
  reason: text,
  needs: z.array(z.union([need, alsoNeeded])).min(1),
});

type NeedInFile = z.infer<typeof need>;

/** The tests of a need in addition to its illustration. */
export type NeedExamples = NonNullable<NeedInFile["examples"]>;

/**
 * A need with the reasons that call for it; severity, consequence, and sources are among those of all rules, and its
 * examples are only for tests.
 */
export interface Need extends Omit<NeedInFile, "when" | "severity" | "consequence" | "sources" | "examples"> {
  readonly reasons: readonly { readonly reason: string; readonly when?: Conditions }[];
  /** The key of `request.undocumented` that explains why there is none. */
  readonly excuse: string;
}

export type Conditions = NonNullable<z.infer<typeof when>>;
export type Condition = z.infer<typeof condition>;
export type ExhibitsThatMeet = z.infer<typeof exhibits>;
