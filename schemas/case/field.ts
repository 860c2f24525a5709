// The building blocks of the case format: a zod schema for each kind of field, with its documentation. Everything about
// a field (help, completion, placeholders, JSON Schema) comes from here.
import * as z from "zod";
import type { FieldMeta } from "../format/field-meta.ts";
import { isCalendarDay, isPersonId, isYes, plainNumber, version, yesOrNo } from "../format/field-values.ts";

type Words = Omit<FieldMeta, "kind" | "meanings">;

/** The documentation of each schema of the format. */
export const fieldMeta = z.registry<FieldMeta>();

function described<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  fieldMeta.add(schema, meta);
  return schema;
}

/** One line of text. */
export const text = (words: Words) => described(z.string(), { kind: "text", ...words });
/** Text of any length. */
export const prose = (words: Words) => described(z.string(), { kind: "prose", ...words });
/** The id of a person, by which the rest of the file refers to them. */
export const reference = (words: Words) => described(z.string(), { kind: "reference", ...words });
/** The label of an exhibit, at its definition. */
export const label = (words: Words) => described(z.string(), { kind: "label", ...words });
/** The label of an exhibit, in a reference. */
export const labelReference = (words: Words) => described(z.string(), { kind: "label-reference", ...words });
/** What an exhibit supports: an id, or an id with field names. */
export const claim = (words: Words) => described(z.string(), { kind: "claim", ...words });
/** A path below the folder of the case file. */
export const file = (words: Words) => described(z.string(), { kind: "file", ...words });

/** The id that a person is given. */
export const personId = (words: Words) => described(z.string().refine(isPersonId), { kind: "id", ...words });

/** A date in the form YYYY-MM-DD. */
export const day = (words: Words) =>
  described(z.string().refine(isCalendarDay).brand<"day">(), {
    kind: "day",
    placeholder: "YYYY-MM-DD",
    example: "2015-07-20",
    ...words,
  });

/** Yes or no; `true` and `false` are read too, in any capitalization. */
export const yesNo = (words: Words) =>
  described(
    z.codec(z.string().regex(yesOrNo), z.boolean(), {
      decode: isYes,
      encode: (value) => (value ? "yes" : "no"),
    }),
    { kind: "yes-no", placeholder: "yes or no", example: "no", ...words },
  );

/** A number without signs or separators; money in units of its currency with at most two decimals. */
export const amount = (words: Words) =>
  described(
    z.codec(z.string().regex(plainNumber), z.number(), {
      decode: (written) => Number(written),
      encode: (value) => String(value),
    }),
    { kind: "number", ...words },
  );

/** One of a few words, each with its meaning. */
export function choice<const M extends Readonly<Record<string, string>>>(meanings: M, words: Words) {
  const values = Object.keys(meanings) as [keyof M & string, ...(keyof M & string)[]];
  return described(z.enum(values), {
    kind: "choice",
    placeholder: values.length > 4 ? "one of the choices" : values.join(" or "),
    ...words,
    meanings,
  });
}

/** The version of the format. */
export const formatVersion = (words: Words) =>
  described(z.literal(version), { kind: "version", example: version, ...words });

/** A block of keys, none of which the format itself requires. */
export function block<F extends z.ZodRawShape>(words: Words, fields: F) {
  const optional = Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, (schema as z.ZodType).optional()]),
  ) as { [K in keyof F]: F[K] extends z.ZodType ? z.ZodOptional<F[K]> : never };
  return described(z.object(optional), { kind: "block", ...words });
}

/** Several items, or one written without brackets. */
export const list = <S extends z.ZodType>(item: S) => z.array(item);

const moneyFields = (what: Words) => ({
  amount: amount({
    title: "Amount",
    help: `${what.help}: the number only.`,
    example: "186000",
    placeholder: "amount",
  }),
  currency: text({
    title: "Currency",
    help: "Three-letter code of the currency.",
    example: "USD",
    placeholder: "three letters such as USD",
    mayBeSign: true,
  }),
});

/** An amount and its currency, with further fields. */
export const money = <F extends z.ZodRawShape>(what: Words, more: F) =>
  block(what, { ...moneyFields(what), ...more });
