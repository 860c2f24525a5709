// The tables of boxes, compared with the blank forms themselves. The forms are not in this repository: the test reads
// them from a folder beside it, and says so where there is none.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { type FillBox, formFillOf } from "../../schemas/forms/form-fills.ts";
import { formMapOf, formTables } from "../../schemas/forms/form-maps.ts";
import { fullNameOf } from "../../server/src/packet-pdf/read/form-answers.ts";
import { inheritedEntry } from "../../server/src/packet-pdf/read/form-fields.ts";
import { formReport } from "../../server/src/packet-pdf/read/form-report.ts";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import {
  arrayAt,
  asDict,
  itemsOf,
  nameAt,
  numberAt,
  textAt,
} from "../../server/src/packet-pdf/read/pdf-objects.ts";
import { blankFormsFolder } from "../support/blank-forms.ts";

interface Field {
  readonly words: string;
  readonly longest: number | undefined;
  readonly isCheckBox: boolean;
}

/** Boxes whose words for screen readers leave out a part of the item or misstate it, with the words instead. */
const misprinted: Readonly<Record<string, RegExp>> = {
  "form1[0].P1[0].G28_Attached[0]": /^To Be Completed by an Attorney.*Check Fill in box if G-28 is attached/,
  "form1[0].P3[0].CB_AppType[8]": /^Part 1\. .*outside the United States\. Select B\. /,
  "form1[0].P3[0].CB_AppType[7]": /^Part 1\. .*outside the United States\. Select C\. /,
  "form1[0].P3[0].CB_AppType[0]": /^Part 1\. .*outside the United States\. Select D\. /,
  "form1[0].P3[0].CB_AppType[1]": /^Part 1\. .*outside the United States\. Select E\. /,
  "form1[0].P4[0].CB_AppType[3]": /^Part 1\. .* 10\. .*Select Other Program or Process\.$/,
  "form1[0].P4[0].Part2_Item11_InCareOfName[0]": /^Part 2\. Information about the Beneficiary\. 9\. /,
  "form1[0].P4[0].Part2_Item11_ZipCode[0]": /^Part 2\. Information about the Beneficiary\. 9\. /,
  "form1[0].P13[0].Pt1Line1_FamilyName[0]": /^Part 8\. .* 2\. Family Name/,
  "form1[0].P6[0].P2_Line21_DaytimeTelephoneNumber[0]": /^Part 2\. .*Provide your daytime telephone number/,
  "form1[0].P5[0].Part2_Line4_Unit[2]": /Part 2\. Information About You 4\. .*Check Floor/,
  "form1[0].P5[0].Part2_Line4_AptSteFlrNumber[0]": /Part 2\. Information About You 4\. /,
  "form1[0].P6[0].P2_Line24_Unit[1]": /Part 2\. Information About You\. 24\. .*Check Apartment/,
  "form1[0].#subform[6].P10_L1b_GivenName[0]": /^Part 9\. .* 2\. Enter Preparer's Given Name/,
  "form1[0].#subform[6].P10_L2_BusOrgName[0]":
    /^Part 9\. .* 3\. Enter Preparer's Business or Organization Name/,
  "form1[0].#subform[0].Email[0]": /Enter E-mail Address\.$/,
  "form1[0].#subform[0].MobilePhoneNumber[0]": /Enter Mobile Telephone Number /,
  "form1[0].P6[0].P2_Line25_PostalCode[0]": /Part 2\. .* Their Current Physical Address\./,
};

/** The words of this form come from others; they still say what kind of answer a box takes. */
const withWordsOfOthers = "I-134 11/30/16";

const kinds: readonly (readonly [fact: RegExp, words: RegExp])[] = [
  [/name\.family$/, /family name/i],
  [/name\.given$/, /given name/i],
  [/name\.middle$/, /middle name/i],
  [/organization$/, /Business or Organization Name/],
  [/date_of_birth$/, /Date of Birth/],
  [/country_of_birth$|citizenship$/, /Country of Birth/],
  [/a_number$/, /A-Number/],
  [/phone$/, /Daytime Telephone Number/],
  [/email$/, /E-Mail Address/],
  [/care_of$/, /In Care of Name/],
  [/street$/, /Street Number and Name/],
  [/unit_kind$/, /Check box for (?:Apartment|Suite|Floor)/],
  [/unit$/, /Apartment\/Suite\/Floor Number/],
  [/city$/, /City or Town/],
  [/state$/, /your State/],
  [/zip$/, /Zip Code/],
  [/province$/, /Province/],
  [/postal_code$/, /Postal Code/],
  [/country$/, /your Country/],
  [/sex$/, /Check (?:Yes|No)\./],
];

/** What the words for screen readers of a box contain, if it is the item that the table states. */
function wordsFor(name: string, { item, of, means }: FillBox): RegExp {
  if (name === withWordsOfOthers) return kinds.find(([fact]) => fact.test(of))?.[1] ?? /^$/;
  const [, part, number = "", letter] = /^(?:Part (\d+), )?Item (\d+)(?:\.(\w+))?$/.exec(item) ?? [];
  if (number === "") return new RegExp(`\\b${item}`, "i");
  if (part === undefined) return new RegExp(`(?:^|that: )${number}\\. `);
  // "13. A. Enter Street", "5. I am located inside the United States … Select B.", or "8. … under: C. Other".
  const after =
    letter === undefined ? "" : `(?: ?|.*(?:Select|:) (?:${number}\\.)?)${letter}\\b(?! (?:am|was) )\\.?`;
  const sex = means === "male" ? ".*\\bMale" : means === "female" ? ".*\\bFemale" : "";
  return new RegExp(`^Part ${part}\\. .*\\b${number}\\.${after}(?!\\w)${sex}`, "i");
}

/** The form, the edition, and the fields of a blank form by their full names. */
async function blank(file: string) {
  const source = await openPdf(readFileSync(file));
  if ("reason" in source) assert.fail(`${file} ${source.reason}`);
  const fields = new Map<string, Field>();
  for (const { dict } of source.pages) {
    for (const item of itemsOf(arrayAt(dict, "Annots"))) {
      const widget = asDict(item);
      if (!widget) continue;
      fields.set(fullNameOf(widget), {
        words: (textAt(inheritedEntry(widget, "TU"), "TU") ?? "").replace(/\s+/g, " "),
        longest: numberAt(inheritedEntry(widget, "MaxLen"), "MaxLen"),
        isCheckBox: nameAt(inheritedEntry(widget, "FT"), "FT") === "Btn",
      });
    }
  }
  return { report: formReport(source), fields };
}

describe("the tables of boxes", {
  skip: existsSync(blankFormsFolder) ? false : "left out: there are no blank forms beside the project",
}, () => {
  const blanks = new Map<string, Awaited<ReturnType<typeof blank>>>();
  before(async () => {
    for (const name of readdirSync(blankFormsFolder).filter((file) => file.endsWith(".pdf"))) {
      const form = await blank(path.join(blankFormsFolder, name));
      const { printed } = form.report;
      if (printed) blanks.set(`${printed.form} ${printed.edition}`, form);
    }
  });

  for (const name of Object.keys(formTables)) {
    it(`${name}: every box exists, with the item, the limit, and the kind that the table states`, () => {
      const form = blanks.get(name);
      assert.ok(form, `no blank form is ${name}`);
      const [number = "", edition = ""] = name.split(" ");
      const printed = { form: number, edition };
      for (const [box, line] of formFillOf(printed)?.boxes ?? formMapOf(printed) ?? []) {
        const { means, longest } = line;
        const field = form.fields.get(box);
        assert.ok(field, box);
        assert.match(field.words, misprinted[box] ?? wordsFor(name, line), `${box}: ${line.item}`);
        assert.equal(field.isCheckBox, means !== undefined, box);
        assert.equal(field.longest, longest, box);
      }
    });

    it(`${name}: the blank form says nothing`, () => {
      assert.equal(blanks.get(name)?.report.answers, undefined);
    });
  }
});
