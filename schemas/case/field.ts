// The building blocks of the case format: a zod schema for each kind of field, with its documentation. Everything about
// a field (help, completion, placeholders, JSON Schema) comes from here.
import * as z from "zod";

export type FieldKind =
  | "text"
  | "prose"
  | "day"
  | "yes-no"
  | "number"
  | "choice"
  | "version"
  | "id"
  | "reference"
  | "label"
  | "label-reference"
  | "claim"
  | "file"
  | "block";

export interface FieldMeta {
  readonly kind: FieldKind;
  /** A short title, for headings. */
  readonly title: string;
  /** What the field contains, in plain English. */
  readonly help: string;
  /** A realistic value, with an invented person. */
  readonly example?: string;
  /** What follows `TODO` until the value is known; no commas, colons, brackets, or quotation marks. */
  readonly placeholder?: string;
  /** There may be no value, so that `none`, `unknown`, or `n/a` is an answer and not a placeholder. */
  readonly mayBeNone?: true;
  /** The person who fills in the file can find it out, so that `unknown` is not an answer, though `none` may be. */
  readonly isKnown?: true;
  /** A date of which only the year, or the year and the month, may be known. */
  readonly mayBePartial?: true;
  /** The pattern of a complete value, so that text after it does not belong to it. */
  readonly code?: string;
  /** A sign such as $ is an answer, and not a placeholder. */
  readonly mayBeSign?: true;
  /** A part of a person's name, so that a word such as Pending is a name if it is capitalized. */
  readonly isName?: true;
  /** A short part of something, such as a unit or the number of a box, so that a single letter may be the value. */
  readonly isPart?: true;
  /** For a line of text: it may cite exhibits in words, as text of any length may. */
  readonly mayCite?: true;
  /** Personal information that must not be logged. */
  readonly sensitive?: true;
  /** What each choice means. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Common names in lowercase that certainly mean a choice, each with that choice. */
  readonly alsoCalled?: Readonly<Record<string, string>>;
  /** For a block: one text in its place has the same meaning, such as a name written as one text. */
  readonly mayBeText?: true;
  /** For a block: one word in its place is the id of the person. */
  readonly mayBeId?: true;
  /** For a block: the keys that are written, with placeholders, when the whole block is inserted; if left out, all. */
  readonly whole?: readonly string[];
}

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

/** The top-level keys, which cannot be ids, since claims begin with an id or with one of these. */
export const reservedWords: readonly string[] = [
  "parole_case",
  "edition",
  "matter",
  "responsible",
  "request",
  "petitioner",
  "beneficiaries",
  "sponsors",
  "representative",
  "forms",
  "exhibits",
  "filing",
  "receipts",
  "notices",
  "inquiries",
  "decisions",
  "refiling",
  "re_parole_filed_on",
  "closed",
  "calendar_id",
  "reviews",
];

/** The id that a person is given. A dot ends it where a field of the person is named. */
export const personId = (words: Words) =>
  described(
    z.string().refine((id) => !reservedWords.includes(id) && !id.includes(".")),
    { kind: "id", ...words },
  );

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a calendar date in the form YYYY-MM-DD. */
export function isCalendarDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > (monthLengths[month - 1] ?? 0)) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || isLeap;
}

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
    z.codec(z.string().regex(/^(?:yes|no|true|false)$/i), z.boolean(), {
      decode: (written) => /^(?:yes|true)$/i.test(written),
      encode: (value) => (value ? "yes" : "no"),
    }),
    { kind: "yes-no", placeholder: "yes or no", example: "no", ...words },
  );

/** A number without signs or separators; money in units of its currency with at most two decimals. */
export const amount = (words: Words) =>
  described(
    z.codec(z.string().regex(/^\d{1,12}(?:\.\d{1,2})?$/), z.number(), {
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
  described(z.literal("1"), { kind: "version", example: "1", ...words });

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
