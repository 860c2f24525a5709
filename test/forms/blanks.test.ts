// The tables of boxes, compared with the blank forms themselves. The forms are not in this repository: the test reads
// them from a folder beside it, and says so where there is none.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { formFillOf } from "../../schemas/forms/form-fills.ts";
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
  "form1[0].P6[0].P2_Line25_PostalCode[0]": /Part 2\. .* Their Current Physical Address\./,
};

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
      for (const [box, { item, means, longest }] of formFillOf(printed)?.boxes ?? formMapOf(printed) ?? []) {
        const field = form.fields.get(box);
        assert.ok(field, box);
        const [, part = "", itemNumber = "", letter] =
          /^Part (\d+), Item (\d+)(?:\.(\w+))?$/.exec(item) ?? [];
        // "13. A. Enter Street", "5. I am located inside the United States … Select B.", or "8. … under: C. Other".
        const after =
          letter === undefined
            ? ""
            : `(?: ?|.*(?:Select|:) (?:${itemNumber}\\.)?)${letter}\\b(?! (?:am|was) )\\.?`;
        const inWords = new RegExp(`^Part ${part}\\. .*\\b${itemNumber}\\.${after}(?!\\w)`, "i");
        assert.match(field.words, misprinted[box] ?? inWords, `${box}: ${item}`);
        assert.equal(field.isCheckBox, means !== undefined, box);
        assert.equal(field.longest, longest, box);
      }
    });

    it(`${name}: the blank form says nothing`, () => {
      assert.equal(blanks.get(name)?.report.answers, undefined);
    });
  }
});
