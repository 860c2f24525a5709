// Filling in a form: what fits, what continues on the page for additional information, what a person typed, and what is
// never touched. The form is made here, with the boxes of the real one.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { PDFDocument, type PDFForm, PDFName, PDFString } from "@cantoo/pdf-lib";
import fc from "fast-check";
import type { FileReport } from "../../server/src/core/files/report.ts";
import type { FormPlan } from "../../server/src/core/form-filling/form-plan.ts";
import { fillForm } from "../../server/src/forms-pdf/fill-form.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { checkText } from "../support/check.ts";
import { additionalTexts, fieldsIn, filledBy, planFor, typedInPdfJs } from "../support/fill-by-case.ts";
import { dateOfSignatureBox, signatureBox, smallForm } from "../support/small-form.ts";
import { caseText } from "./complete-filing.ts";

const explanationBox = "form1[0].#subform[10].P8_Line1_Explain[0]";
const familyBox = "form1[0].P4[0].Part2_Line1_FamilyName[0]";
const birthBox = "form1[0].P5[0].Part2_Line9_DateOfBirth[0]";
const streetBox = "form1[0].P5[0].Part2_Line3_StreetNumberName[0]";
const maleBox = "form1[0].P5[0].Part2_Line8_Gender[1]";
const femaleBox = "form1[0].P5[0].Part2_Line8_Gender[0]";

let blank: Uint8Array;
async function makeBlank(): Promise<void> {
  blank ??= await smallForm("I-131", "01/20/25");
}

function plan(change: (text: string) => string = (text) => text): FormPlan {
  return planFor(change(caseText()), "I-131", "01/20/25");
}

function explained(explanation: string): (text: string) => string {
  return (text) =>
    text.replace(
      "request: { kind: initial }",
      `request:\n  kind: initial\n  explanation: ${JSON.stringify(explanation)}\n  stay: { from: 2027-01-04, until: 2027-10-03 }`,
    );
}

/** Words with numbers, so that none can be lost without notice. */
function words(count: number): string {
  return Array.from({ length: count }, (_, index) => `reason${index}`)
    .join(" ")
    .concat(".");
}

async function changedByHand(bytes: Uint8Array, change: (form: PDFForm) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document.getForm());
  return await document.save({ updateFieldAppearances: false });
}

describe("filling in a form", () => {
  before(makeBlank);

  it("writes texts, dates, numbers, choices, and check marks in the form that the boxes require", async () => {
    const fields = await fieldsIn((await filledBy(blank, plan(explained("Ana is ill.")))).bytes);
    assert.deepEqual(
      [familyBox, birthBox, streetBox, explanationBox].map((name) => fields.get(name)),
      ["Morales-Lopez", "02/11/1980", "12 14 Elm Street", "Ana is ill."],
    );
    assert.equal(fields.get("form1[0].P5[0].Part2_Line3_State[0]"), "MD");
    assert.equal(fields.get("form1[0].P5[0].#area[0].Part2_Line5_AlienNumber[0]"), "012345678");
    assert.equal(fields.get("form1[0].#subform[10].P8_Line2_ExpectedLengthTripinUS[0]"), "9 months");
    assert.notEqual(fields.get("form1[0].P3[0].CB_AppType[5]"), "");
    assert.deepEqual(
      [maleBox, femaleBox].map((name) => fields.get(name) !== ""),
      [false, true],
    );
  });

  it("reports letters that were changed, and boxes that stay blank with the reason", async () => {
    const { boxes } = await filledBy(blank, plan());
    const family = boxes.find(({ of, kind }) => of === "beneficiary.name.family" && kind === "written");
    assert.deepEqual(family, {
      kind: "written",
      item: "Part 2, Item 16",
      of: "beneficiary.name.family",
      page: 1,
      text: "Nunez Paz",
      written: "Núñez Paz",
      isNew: true,
    });
    const blankOnes = boxes.filter((box) => box.kind === "blank" && box.why === "no-value");
    assert.deepEqual(
      [...new Set(blankOnes.map(({ of }) => of))],
      ["recipient.removal", "case.stay", "case.explanation"].toSorted(
        (one, other) =>
          blankOnes.findIndex(({ of }) => of === one) - blankOnes.findIndex(({ of }) => of === other),
      ),
    );
  });

  it("removes what only Adobe's programs use, and leaves every box open", async () => {
    const { bytes } = await filledBy(blank, plan());
    const document = await PDFDocument.load(bytes, { updateMetadata: false, preserveXFA: true });
    const { catalog } = document;
    for (const key of ["Perms", "OpenAction", "AA", "Metadata"])
      assert.ok(!catalog.has(PDFName.of(key)), key);
    const all = [...document.context.enumerateIndirectObjects()]
      .map(([, object]) => String(object))
      .join("\n");
    assert.doesNotMatch(all, /\/XFA|\/SigFlags|\/UR3|JavaScript|\/Encrypt/);
    const locked = document
      .getForm()
      .getFields()
      .filter((field) => field.isReadOnly());
    assert.deepEqual(
      locked.map((field) => /BarCode/.test(field.getName())),
      [true, true, true],
    );
  });

  it("refuses a text that is one letter too long for its box, and does not cut it", async () => {
    const fitting = "1 ".padEnd(30, "m");
    for (const [street, says] of [
      [fitting, fitting],
      [`${fitting}mmmm`, `${fitting}mmmm`],
      [`${fitting}mmmmm`, "See Part 13."],
    ] as const) {
      const changed = plan((text) => text.replace('"12-14 Elm Street"', JSON.stringify(street)));
      const filled = await filledBy(blank, changed);
      const fields = await fieldsIn(filled.bytes);
      assert.equal(fields.get(streetBox), says);
      assert.deepEqual(
        additionalTexts(fields, changed),
        says === street ? [] : [{ where: "1/2/3", text: street }],
      );
    }
  });

  it("continues long texts in one entry, in all, and on copies of the page, without losing a word", async () => {
    for (const [count, entries, copies] of [
      [24, 1, 0],
      [120, 5, 0],
      [480, 20, 3],
    ] as const) {
      const long = plan(explained(words(count)));
      const filled = await filledBy(blank, long);
      const fields = await fieldsIn(filled.bytes);
      const texts = additionalTexts(fields, long);
      assert.equal(fields.get(explanationBox), "See Part 13.");
      assert.equal(texts.length, entries);
      assert.equal(filled.copies, copies);
      assert.deepEqual(new Set(texts.map(({ where }) => where)), new Set(["2/8/1"]));
      assert.equal(texts.map(({ text }) => text.replaceAll("\n", " ")).join(" "), words(count));
      const names = [...fields].filter(([name]) => /^Additional.*FamilyName/.test(name));
      assert.deepEqual(
        names.map(([, value]) => value),
        Array(copies).fill("Morales-Lopez"),
      );
    }
  });

  it("leaves long texts for an attached statement if that is chosen", async () => {
    const long = plan(explained(words(100)));
    const filled = await filledBy(blank, long, "attached");
    const fields = await fieldsIn(filled.bytes);
    assert.equal(fields.get(explanationBox), "See attached statement.");
    assert.deepEqual(additionalTexts(fields, long), []);
    assert.ok(filled.boxes.some(({ kind, of }) => kind === "attached" && of === "case.explanation"));
  });
});

describe("forms filled in from a case", () => {
  it("say nothing otherwise than the case", async () => {
    const text = caseText();
    const forms = { "I-131": "01/20/25", "I-134": "01/20/25", "G-28": "09/17/18" };
    const files: Record<string, FileReport> = {};
    for (const [form, edition] of Object.entries(forms)) {
      const { bytes } = await filledBy(await smallForm(form, edition), planFor(text, form, edition));
      files[`${form.toLowerCase()}.pdf`] = await inspectFile(bytes, loadFonts);
    }
    const answers = Object.values(files).map(
      (report) => report.state === "readable" && report.answers?.length,
    );
    assert.deepEqual(answers, [45, 37, 32]);
    const { findings } = checkText(text, { edition: "uscis-2026", asOf: "2026-11-30", files });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "form/says-otherwise").map(({ message }) => message),
      [],
    );
  });
});

describe("filling in a form again", () => {
  before(makeBlank);

  it("keeps and reports what a person typed, emptied, or checked since", async () => {
    const first = await filledBy(blank, plan());
    const edited = await changedByHand(first.bytes, (form) => {
      form.getTextField(familyBox).setText("Morales");
      form.getTextField(birthBox).setText("");
      form.getCheckBox(femaleBox).uncheck();
      form.getCheckBox(maleBox).check();
    });
    const again = await filledBy(edited, plan());
    const fields = await fieldsIn(again.bytes);
    assert.deepEqual(
      [familyBox, birthBox].map((name) => fields.get(name)),
      ["Morales", ""],
    );
    assert.deepEqual(
      [maleBox, femaleBox].map((name) => fields.get(name) !== ""),
      [true, false],
    );
    const kept = again.boxes.flatMap((box) => (box.kind === "kept" ? [[box.of, box.holds, box.text]] : []));
    assert.deepEqual(kept, [
      ["applicant.name.family", "Morales", "Morales-Lopez"],
      ["applicant.sex", "male", "female"],
      ["applicant.date_of_birth", "", "02/11/1980"],
    ]);
    const third = await fieldsIn((await filledBy(again.bytes, plan())).bytes);
    assert.deepEqual([...third], [...fields]);
  });

  it("keeps what was typed in pdf.js, which adds its changes to the end of the file", async () => {
    const first = await filledBy(blank, plan());
    const typed = await typedInPdfJs(first.bytes, familyBox, "MORALES");
    const again = await filledBy(typed, plan());
    const fields = await fieldsIn(again.bytes);
    assert.equal(fields.get(familyBox), "MORALES");
    assert.equal(fields.get(birthBox), "02/11/1980");
    const kept = again.boxes.flatMap((box) => (box.kind === "kept" ? [box.of] : []));
    assert.deepEqual(kept, ["applicant.name.family"]);
  });

  it("replaces and empties what it wrote itself when the case changes", async () => {
    const first = await filledBy(blank, plan(explained(words(400))));
    const changed = plan((text) =>
      text.replace('"1980-02-11"', '"1981-03-12"').replace(/.*email: "rosa.*\n/, ""),
    );
    const again = await filledBy(first.bytes, changed);
    const fields = await fieldsIn(again.bytes);
    assert.equal(fields.get(birthBox), "03/12/1981");
    assert.equal(fields.get("form1[0].#subform[10].Part10_Line3_Email[0]"), "");
    assert.equal(fields.get(explanationBox), "");
    assert.deepEqual(additionalTexts(fields, changed), []);
    assert.equal(again.copies, 0);
    assert.deepEqual(again.boxes.flatMap((box) => (box.kind === "cleared" ? [box.of] : [])).toSorted(), [
      "applicant.email",
      "case.explanation",
      "case.stay",
    ]);
  });

  it("keeps an entry for additional information that a person wrote, and uses the next one", async () => {
    const note = "form1[0].#subform[13].Part13_Line3_AdditionalInfo[0]";
    const byHand = await changedByHand(blank, (form) => {
      form.getTextField(note).disableRichFormatting();
      form.getTextField(note).setText("A note of ours");
    });
    const long = plan(explained(words(60)));
    const texts = additionalTexts(await fieldsIn((await filledBy(byHand, long)).bytes), long);
    assert.deepEqual(texts[0], { where: "//", text: "A note of ours" });
    assert.equal(
      texts
        .slice(1)
        .map(({ text }) => text.replaceAll("\n", " "))
        .join(" "),
      words(60),
    );
  });
});

describe("a form that cannot be filled in", () => {
  before(makeBlank);

  const refusal = async (bytes: Uint8Array) => {
    const result = await fillForm(bytes, { plan: plan(), longTexts: "on-form", day: "2026-11-30" });
    return "refused" in result ? result.refused : "reason" in result ? result.reason : "filled";
  };

  it("is refused in words: damaged, locked, without fields, with other fields, or signed", async () => {
    assert.equal(await refusal(blank.subarray(0, 900)), "is cut off before its end");
    const flat = await PDFDocument.create();
    flat.addPage();
    assert.equal(await refusal(await flat.save()), "flat");
    const renamed = await changedByHand(blank, (form) => {
      form.getTextField(familyBox).acroField.dict.set(PDFName.of("T"), PDFString.of("Surname"));
    });
    assert.equal(await refusal(renamed), "renamed");
    const signed = await changedByHand(blank, (form) =>
      form.getTextField(signatureBox).setText("Rosa Morales"),
    );
    assert.equal(await refusal(signed), "signed");
    const locked = await PDFDocument.load(blank);
    locked.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    assert.equal(await refusal(await locked.save()), "is protected with a password");
  });
});

describe("any case", () => {
  before(makeBlank);

  it("fills without an exception, cuts nothing, and touches no signature", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.string({ unit: "binary-ascii", maxLength: 400 }),
      fc.constantFrom("Núñez", "Иван", "12-14 Elm", "ab", "\u202eevil", "a\tb\r\nc"),
    );
    const keys = [
      "family",
      "given",
      "street",
      "city",
      "unit",
      "postal_code",
      "state",
      "phone",
      "email",
      "organization",
    ];
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), text), text, async (changes, explanation) => {
        const changed = plan((original) =>
          Object.entries(changes).reduce(
            (all, [key, value]) =>
              all.replaceAll(
                new RegExp(`^( +${key}:) .*$`, "gm"),
                (_, before: string) => `${before} ${JSON.stringify(value)}`,
              ),
            explained(explanation)(original),
          ),
        );
        const filled = await filledBy(blank, changed);
        const fields = await fieldsIn(filled.bytes);
        assert.equal(fields.get(signatureBox), "");
        assert.equal(fields.get(dateOfSignatureBox), "");
        const continued = filled.boxes.flatMap((box) => (box.kind === "continued" ? [box.text] : []));
        const squeezed = (texts: readonly string[]) => texts.join("").replace(/\s/g, "");
        const additional = additionalTexts(fields, changed).map(({ text: own }) => own);
        assert.equal(
          [...squeezed(additional)].toSorted().join(""),
          [...squeezed(continued)].toSorted().join(""),
        );
        for (const box of changed.boxes) {
          if (!("text" in box) || box.means !== undefined) continue;
          const says = fields.get(box.box) ?? "";
          const isWhole = squeezed([says]) === squeezed([box.text]);
          assert.ok(isWhole || says === "" || says === "See Part 13.", `${box.of}: ${says}`);
        }
      }),
      { numRuns: 20, seed: 16 },
    );
  });
});
