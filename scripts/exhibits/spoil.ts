// Files of the sample cases that a good case would not have: named but missing, or damaged on purpose in the ways in
// which exhibits arrive damaged.

import { PDFDocument } from "@cantoo/pdf-lib";
import { type FormFact, formMapOf } from "../../schemas/forms/form-maps.ts";

/** The PDF after the given damage; the same input always gives the same bytes. */
export async function spoil(pdf: Uint8Array, how: Spoiling): Promise<Uint8Array> {
  switch (how) {
    case "cut-off":
      return pdf.slice(0, Math.floor(pdf.length * 0.4));
    case "empty":
      return new Uint8Array();
    case "not-a-pdf":
      return new TextEncoder().encode("This file was saved from an e-mail and is no PDF.\n");
    case "no-pages":
      return withoutPages();
    case "blank-form":
      return withFields(pdf, [
        ["Family name", ""],
        ["Given name", ""],
        ["Signature", ""],
      ]);
    case "unsigned-form":
      return withFields(pdf, [
        ["Family name", "as in the case"],
        ["Signature of client", ""],
        ["Signature of attorney or accredited representative", "/s/ as in the case"],
      ]);
  }
}

/** The page in place of a form, with boxes of that form that say this. Throws if its table has no such box. */
export async function answered(
  pdf: Uint8Array,
  printed: { readonly form: string; readonly edition: string },
  says: Answers,
): Promise<Uint8Array> {
  const boxes = [...(formMapOf(printed) ?? [])];
  const fields = Object.entries(says).map(([fact, text]) => {
    const [name] = boxes.find(([, { of, means }]) => of === fact && means === undefined) ?? [];
    if (name === undefined)
      throw new Error(`Form ${printed.form} of ${printed.edition} has no box for ${fact}`);
    return [name, text] as const;
  });
  return withFields(pdf, fields);
}

/** What the boxes of a form say, such as `applicant.date_of_birth`. */
export type Answers = Readonly<Partial<Record<FormFact, string>>>;

/** Fields along the bottom of the last page, each with its value. */
async function withFields(
  bytes: Uint8Array,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = pdf.getPage(pdf.getPageCount() - 1);
  for (const [index, [name, value]] of fields.entries()) {
    const field = pdf.getForm().createTextField(name);
    field.setText(value);
    field.addToPage(page, { x: 72, y: 60 + 20 * index, width: 240, height: 14 });
    field.setFontSize(9);
  }
  return pdf.save({ useObjectStreams: false });
}

async function withoutPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  return pdf.save({ addDefaultPage: false, useObjectStreams: false });
}

// Files of the sample cases that a good case would not have: named but missing, or damaged on purpose.

export type Spoiling = "cut-off" | "empty" | "not-a-pdf" | "no-pages" | "blank-form" | "unsigned-form";

export interface Exception {
  /** Files that the case names and that are not made. */
  readonly unmade?: readonly string[];
  readonly spoiled?: Readonly<Record<string, Spoiling>>;
  /** The edition printed on a form, or the form and the edition, if they differ from the case. */
  readonly printed?: Readonly<Record<string, string>>;
  /** What boxes of a form say. */
  readonly answers?: Readonly<Record<string, Answers>>;
  /** Files of the other cases in `others` that are identical to files of this one, by their paths. */
  readonly copied?: Readonly<Record<string, string>>;
}

/** By the name of the case's folder. */
export const exceptions: Readonly<Record<string, Exception>> = {
  "2026-child-half-written": { unmade: ["exhibits/e-hospital-letters.pdf"] },
  "2026-dates-mixed-up": {
    answers: {
      "forms/i-131.pdf": {
        "applicant.name.family": "OWUSU",
        "applicant.name.given": "GRACE",
        "applicant.name.middle": "N/A",
        "beneficiary.name.family": "OWUSU",
        "beneficiary.name.given": "AMINA",
        "beneficiary.date_of_birth": "11/02/1990",
        "beneficiary.country_of_birth": "GHANA",
      },
    },
  },
  "child-half-written": { unmade: ["exhibits/e-hospital-letters.pdf"] },
  "exhibits-in-disorder": {
    spoiled: {
      "exhibits/f-photographs.pdf": "cut-off",
      "exhibits/g-school.pdf": "empty",
      "exhibits/h-club.pdf": "not-a-pdf",
      "exhibits/i-fax.pdf": "no-pages",
      "forms/i-134.pdf": "blank-form",
    },
  },
  "forms-on-the-table": {
    printed: { "forms/i-131.pdf": "I-134|02/19/14", "forms/i-134.pdf": "10/30/08" },
    spoiled: { "forms/g-28.pdf": "unsigned-form" },
  },
  "left-over-from-another-case": { copied: { "others/exhibits/passport.pdf": "exhibits/a-passport.pdf" } },
};
