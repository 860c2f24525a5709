// The shape of the law's data files: what a source, a dated fact, and an edition must contain before any rule may
// depend on them. Knows nothing about cases; scripts/generate-editions.ts checks the YAML against it.
import * as z from "zod";
import { ruleChange } from "./rules.ts";

const day = z.iso.date();
const text = z.string().trim().min(1);
const texts = z.array(text).min(1);

/** Whether the text itself was read, an archived or third-party copy of it, or an account that someone gave of it. */
const reading = z.enum(["first-hand", "copy", "second-hand"], {
  error: "reading is first-hand, copy, or second-hand",
});
/** When someone last read the source, and what they read. */
const read = { reading, read_on: day };

/** Data in which the date of the last reading has its present name; older data get an error that says what to write. */
const inPresentWords = z.looseObject({}).superRefine((row, { addIssue }) => {
  for (const old of ["verified_on", "retrieved_on"]) {
    if (!(old in row)) continue;
    addIssue({
      code: "custom",
      path: [old],
      message: `write read_on (the date on which it was read) and reading (first-hand, copy, or second-hand) in place of ${old}`,
    });
  }
});

const sourceInFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    publisher: text,
    kind: z.enum(["page", "form", "instructions", "regulation", "statute", "notice", "practice", "format"]),
    /** The date of the version that was used. */
    date: day,
    /** Why this is the date of the source, if the source itself has none. */
    date_because: text.optional(),
    /** The official address, if known. */
    url: z.url().optional(),
    /** Where a copy can be read if the official page is gone. */
    copy_url: z.url().optional(),
    no_url_because: text.optional(),
    ...read,
    /** What was read, if it was not the whole text. */
    part_read: text.optional(),
    /** Its headings were not read; the sections that are cited are topics in our own words. */
    headings_unread: z.literal(true).optional(),
    /** When it was in effect, if not from its date until today. `until` is the first date on which it no longer was. */
    in_effect: z.strictObject({ from: day.optional(), until: day.optional(), because: text }).optional(),
    /** A later version of the same page, of which less has been read. */
    later_version: text.optional(),
  })
  .refine((source) => (source.url === undefined) !== (source.no_url_because === undefined), {
    error: "a source has either a url or no_url_because",
  })
  .transform((source) => ({
    title: source.title,
    publisher: source.publisher,
    kind: source.kind,
    date: source.date,
    ...(source.date_because !== undefined && { dateBecause: source.date_because }),
    ...(source.url !== undefined && { url: source.url }),
    ...(source.copy_url !== undefined && { copyUrl: source.copy_url }),
    ...(source.no_url_because !== undefined && { noUrlBecause: source.no_url_because }),
    reading: source.reading,
    readOn: source.read_on,
    ...(source.part_read !== undefined && { partRead: source.part_read }),
    ...(source.headings_unread && { headingsUnread: source.headings_unread }),
    ...(source.in_effect !== undefined && { inEffect: source.in_effect }),
    ...(source.later_version !== undefined && { laterVersion: source.later_version }),
  }));

/** A page, form, rule, or practice that requirements come from, named once. */
export const sourceSchema = inPresentWords.pipe(sourceInFile);

/** Which date of a case selects the value, in an edition with the law of the case's own dates. */
const goesBy = z.enum(["mailing-day", "filing-day", "today", "printed-edition"]);

const span = {
  from: day,
  /** The first day on which this no longer applies; left out while it applies. */
  until: day.optional(),
};

/** A fact over time. `until` is exclusive; a period of which nothing is known says why. */
function timelineOf<Value extends z.ZodType>(value: Value) {
  const known = z
    .strictObject({
      ...span,
      /** The value may have applied before `from`, which is the day on which it was first seen. */
      first_seen: z.boolean().optional(),
      value,
      source: text,
      section: text,
      ...read,
      /** The day on which the value became known, if it was not known all along. */
      known_since: day.optional(),
    })
    .transform(({ first_seen, read_on, known_since, ...row }) => ({
      ...row,
      firstSeen: first_seen ?? false,
      readOn: read_on,
      ...(known_since !== undefined && { knownSince: known_since }),
    }));
  const unknown = z.strictObject({ ...span, unknown: text });
  return z.array(inPresentWords.pipe(z.union([known, unknown]))).min(1);
}

function factOf<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({ id: text, title: text, goes_by: goesBy, values: timelineOf(value) })
    .transform(({ goes_by, ...fact }) => ({ ...fact, goesBy: goes_by }));
}

const carrier = z.enum(["usps", "usps-express", "fedex", "ups", "dhl", "other-courier"]);

const address = z.strictObject({
  place: z.enum(["dallas-box", "dallas-street", "ice-plepu", "ice-fairfax"]),
  lines: texts,
  /** The carriers that deliver there. */
  carriers: z.array(carrier).min(1),
});

const dollars = z.number().positive();
const period = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(["day", "week", "month", "year"]),
});
const businessDays = z.strictObject({ business_days: z.int().positive() }).transform((period) => ({
  businessDays: period.business_days,
}));
const age = z.strictObject({ years: z.int().positive() });

const paymentMethod = z.strictObject({ accepted: z.boolean(), form: text.optional() });

const boxes = z
  .strictObject({
    part: text,
    oneself: texts,
    another: texts,
    re_parole: texts,
    /** What must be written by hand next to the box for re-parole. */
    annotation: text.optional(),
    /** The boxes for re-parole under a particular program. */
    re_parole_under_program: texts.optional(),
    /** The boxes for parole in place, which is for people who are in the United States. */
    in_place: texts.optional(),
  })
  .transform(({ re_parole, re_parole_under_program, in_place, ...rest }) => ({
    ...rest,
    reParole: re_parole,
    reParoleUnderProgram: re_parole_under_program ?? [],
    inPlace: in_place ?? [],
  }));

const month = z.int().min(1).max(12);
const holiday = z.discriminatedUnion("falls", [
  z.strictObject({
    name: text,
    falls: z.literal("on-day"),
    month,
    day: z.int().min(1).max(31),
    from: day.optional(),
  }),
  z.strictObject({
    name: text,
    falls: z.literal("on-weekday"),
    month,
    /** 0 for Sunday to 6 for Saturday. */
    weekday: z.int().min(0).max(6),
    /** 1 for the first of the month to 4 for the fourth; -1 for the last. */
    nth: z.union([z.int().min(1).max(4), z.literal(-1)]),
    from: day.optional(),
  }),
]);

const assembly = z
  .strictObject({
    /** What separates the exhibits. */
    dividers: z.enum(["bottom-tabs", "titled-sheets"]),
    fasteners: z.enum(["two-hole", "none"]),
    smallest_inches: z.array(z.number().positive()).length(2).optional(),
    original_documents: z.boolean().optional(),
    advice: texts,
  })
  .transform(({ smallest_inches, original_documents, ...rest }) => ({
    ...rest,
    ...(smallest_inches !== undefined && { smallestInches: smallest_inches }),
    ...(original_documents !== undefined && { originalDocuments: original_documents }),
  }));

/** The facts with a file of their own name, each with the shape of its value. */
export const factSchemas = {
  "address-dallas-box": factOf(address),
  "address-dallas-street": factOf(address),
  "address-ice-fairfax": factOf(address),
  "address-ice-plepu": factOf(address),
  "age-of-majority": factOf(age),
  "age-to-sign": factOf(age),
  "boxes-i-131": factOf(boxes),
  "departure-planning": factOf(period),
  "federal-holidays": factOf(z.array(holiday).min(1)),
  "fee-exemptions": factOf(z.array(z.strictObject({ name: text, who: text })).min(1)),
  "fee-i-131": factOf(z.strictObject({ paper: dollars, online: dollars.optional() })),
  "fee-i-134": factOf(z.strictObject({ paper: z.literal(0) })),
  "fee-parole": factOf(z.strictObject({ amount: dollars, paid: text, exceptions: texts })),
  "fee-waiver": factOf(z.strictObject({ paper: z.boolean(), online: z.boolean().optional(), form: text })),
  "inquiry-letter": factOf(texts),
  "packet-assembly": factOf(assembly),
  "packet-order": factOf(texts),
  "payment-methods": factOf(
    z.strictObject({
      payee: text.optional(),
      check: paymentMethod.optional(),
      "money-order": paymentMethod.optional(),
      card: paymentMethod.optional(),
      "bank-account": paymentMethod.optional(),
      /** The form that allows a check or money order as an exception. */
      exemption: text.optional(),
    }),
  ),
  "re-parole-earliest": factOf(period),
  "poverty-guideline": factOf(z.strictObject({ year: z.int(), first: dollars, further: dollars })),
  "re-parole-notice": factOf(period),
  "name-i-131": factOf(text),
  "name-i-134": factOf(text),
  "notice-reminder": factOf(period),
  "receipt-wait": factOf(period),
  "response-time": factOf(businessDays),
  "stay-usual-limit": factOf(period),
  "upload-limit": factOf(z.strictObject({ megabytes: dollars })),
} as const;

export type FactId = keyof typeof factSchemas;

/** Whether one edition of a form is accepted, over time. These files are named `form-…`. */
export const formEditionSchema = z
  .strictObject({
    id: text,
    title: text,
    goes_by: z.literal("mailing-day"),
    form: z.enum(["I-131", "I-134", "I-912", "G-28"]),
    /** As printed, MM/DD/YY; left out for any edition without its own file. */
    edition: z
      .string()
      .regex(/^\d{2}\/\d{2}\/\d{2}$/)
      .optional(),
    /** The same applies to every earlier edition of this form. */
    and_earlier: z.boolean().optional(),
    values: timelineOf(z.enum(["accepted", "not-accepted"])),
  })
  .transform(({ goes_by, and_earlier, ...fact }) => ({
    ...fact,
    goesBy: goes_by,
    andEarlier: and_earlier ?? false,
  }));

const filing = z.discriminatedUnion("named", [
  z.strictObject({
    named: z.literal(true),
    addresses: texts,
    /** Addresses for carriers for which the source names none. */
    unstated: texts.optional(),
    source: text,
    section: text,
  }),
  z.strictObject({ named: z.literal(false), unknown: text }),
]);

/** What the file of an edition contains about another edition and about rules, besides its own fields. */
export const editionFileSchema = z.looseObject({
  /** The edition that it equals except for what its file changes. */
  extends: text.optional(),
  rules: z.record(text, ruleChange).optional(),
});

/** A named version of the requirements. */
export const editionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    /** Its description in the list of editions in the editor's settings. */
    summary: text,
    source: text,
    /** The day whose law applies, or the case's own dates. */
    law_date: z.union([day, z.literal("of-the-case")]),
    /** The last day for which this edition is correct. */
    superseded_after: z.strictObject({ day, reason: text }).optional(),
    /** What to do before relying on facts of this edition, and when and how they were last read. */
    verify: z
      .strictObject({ note: text, read_on: day, reading: z.enum(["first-hand", "copy", "second-hand"]) })
      .optional(),
    filing: z.strictObject({ initial: filing, "re-parole": filing }),
    /** Whether the edition allows online filing. */
    online: z.boolean(),
    /** Whether the edition accepts a commitment letter of an organization in place of Form I-134. */
    commitment_letters: z.boolean(),
    /** Whether a written inquiry is sent to an address, and not made online or by telephone. */
    inquiry_by_letter: z.boolean(),
    exceptions: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("instead"),
          when: z.literal("removal"),
          address: text,
          replaces: texts,
          source: text,
          section: text,
          reason: text,
        }),
        z
          .strictObject({
            kind: z.literal("as-of"),
            facts: texts,
            /** The day whose values are used. */
            day,
            /** For requests mailed on this day or later; requests mailed earlier have the values of their own days. */
            mailed_from: day,
            reason: text,
          })
          .transform(({ mailed_from, ...exception }) => ({ ...exception, mailedFrom: mailed_from })),
      ]),
    ),
  })
  .transform(
    ({ id: _, law_date, superseded_after, verify, commitment_letters, inquiry_by_letter, ...edition }) => ({
      ...edition,
      commitmentLetters: commitment_letters,
      inquiryByLetter: inquiry_by_letter,
      lawDate: law_date,
      ...(superseded_after !== undefined && { supersededAfter: superseded_after }),
      ...(verify !== undefined && {
        verify: { note: verify.note, readOn: verify.read_on, reading: verify.reading },
      }),
    }),
  );

export type Reading = z.output<typeof reading>;
export type Source = z.output<typeof sourceSchema>;
export type Facts = { readonly [Id in FactId]: z.output<(typeof factSchemas)[Id]> };
export type FormEdition = z.output<typeof formEditionSchema>;
export type Edition = z.output<typeof editionSchema>;
