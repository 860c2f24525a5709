// What is read from the file of a form: whether it is blank, where a signature is missing, and its edition.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PDFForm, PDFPage } from "@cantoo/pdf-lib";
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { jpeg } from "../support/pdf.ts";
import { look, raw, stream, words } from "./difficult/raw.ts";

interface Sheet {
  readonly document: PDFDocument;
  readonly form: PDFForm;
  readonly page: PDFPage;
}

const signatureBox = { x: 72, y: 100, width: 300, height: 18 };
const familyName = { x: 72, y: 600, width: 300, height: 20 };

/** A form of one page as an agency publishes it, with a change. */
async function form(change: (sheet: Sheet) => unknown = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText("Form G-1145 Edition 09/26/14", { x: 36, y: 24, size: 8, font });
  page.drawText("Page 1 of 1", { x: 530, y: 24, size: 8, font });
  page.drawText("Family name", { x: 72, y: 625, size: 8, font });
  const fields = document.getForm();
  fields.createTextField("form1[0].FamilyName[0]").addToPage(page, familyName);
  const state = fields.createDropdown("form1[0].State[0]");
  state.setOptions(["Select one", "MD", "VA"]);
  state.addToPage(page, { x: 72, y: 560, width: 100, height: 20 });
  fields.createCheckBox("form1[0].Yes[0]").addToPage(page, { x: 72, y: 520, width: 12, height: 12 });
  const barcode = fields.createTextField("form1[0].PDF417BarCode1[0]");
  barcode.setText("G-1145|09/26/14|1");
  barcode.addToPage(page, { x: 36, y: 40, width: 300, height: 20 });
  const agency = fields.createTextField("form1[0].Agency[0]");
  agency.setText("USCIS");
  agency.acroField.dict.set(PDFName.of("DV"), PDFString.of("USCIS"));
  agency.enableReadOnly();
  agency.addToPage(page, { x: 300, y: 560, width: 100, height: 20 });
  const signature = fields.createTextField("form1[0].Line2[0]");
  signature.acroField.dict.set(
    PDFName.of("TU"),
    PDFString.of("Part 3. Applicant's Signature. 2. A. Applicant's Signature."),
  );
  signature.enableReadOnly();
  signature.addToPage(page, signatureBox);
  fields
    .createButton("form1[0].Print[0]")
    .addToPage("Print", page, { x: 500, y: 750, width: 60, height: 20 });
  await change({ document, form: fields, page });
  return await document.save({ updateFieldAppearances: false });
}

async function report(bytes: Uint8Array) {
  const found = await inspectFile(bytes, loadFonts);
  if (found.state !== "readable") assert.fail(JSON.stringify(found));
  const { printed, blankFields, emptySignatures } = found;
  return { printed, blankFields, emptySignatures };
}

const printed = { form: "G-1145", edition: "09/26/14" };
const unsigned = [{ page: 1, by: "applicant" }];

function annotate(
  { document, page }: Sheet,
  { Subtype, Rect }: { readonly Subtype: string; readonly Rect: readonly number[] },
): void {
  const { context } = document;
  const N = context.register(
    context.stream("0 0 m 10 10 l S", { Type: "XObject", Subtype: "Form", BBox: [0, 0, 10, 10] }),
  );
  page.node.addAnnot(
    context.register(context.obj({ Type: "Annot", F: 4, AP: { N }, Subtype, Rect: [...Rect] })),
  );
}

function setEntry({ form: fields }: Sheet, name: string, key: string, value: PDFString | PDFName): void {
  fields.getField(name).acroField.dict.set(PDFName.of(key), value);
}

describe("a form in which nothing was entered", () => {
  it("is blank: defaults, barcodes, read-only text and buttons are not content", async () => {
    assert.deepEqual(await report(await form()), { printed, blankFields: 4, emptySignatures: unsigned });
  });

  const stillBlank: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
    "a blank in a field": (sheet) => setEntry(sheet, "form1[0].FamilyName[0]", "V", PDFString.of("  \n")),
    "an invitation to choose": ({ form: fields }) =>
      fields.getDropdown("form1[0].State[0]").select("Select one"),
    "a box that comes ticked": (sheet) => {
      sheet.form.getCheckBox("form1[0].Yes[0]").check();
      setEntry(sheet, "form1[0].Yes[0]", "DV", PDFName.of("Yes"));
    },
    "a hidden field with a value": ({ form: fields, page }) => {
      const field = fields.createTextField("version");
      field.setText("12.0");
      field.addToPage(page, { x: 1, y: 1, width: 10, height: 10 });
      for (const widget of field.acroField.getWidgets()) widget.dict.set(PDFName.of("F"), PDFNumber.of(2));
    },
    "a link": (sheet) => annotate(sheet, { Subtype: "Link", Rect: [72, 600, 300, 620] }),
    "a larger drawing around the fields": ({ page }) =>
      page.drawRectangle({ x: 60, y: 500, width: 500, height: 200, borderWidth: 1 }),
  };
  for (const [what, change] of Object.entries(stillBlank)) {
    it(`is blank with ${what}`, async () => {
      assert.equal((await report(await form(change))).blankFields, 4);
    });
  }

  const filled: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
    "a text": ({ form: fields }) => fields.getTextField("form1[0].FamilyName[0]").setText("Morales"),
    "one letter": ({ form: fields }) => fields.getTextField("form1[0].FamilyName[0]").setText("X"),
    "a choice": ({ form: fields }) => fields.getDropdown("form1[0].State[0]").select("MD"),
    "a tick": ({ form: fields }) => fields.getCheckBox("form1[0].Yes[0]").check(),
    "a changed default": (sheet) => setEntry(sheet, "form1[0].Agency[0]", "V", PDFString.of("ICE")),
    "a typed text over a field": ({ page }) => page.drawText("Morales", { x: 75, y: 606, size: 10 }),
    "a text box": (sheet) => annotate(sheet, { Subtype: "FreeText", Rect: [75, 602, 200, 618] }),
    "a pen drawing": (sheet) => annotate(sheet, { Subtype: "Ink", Rect: [75, 602, 200, 618] }),
    "a picture in a field": async ({ document, page }) =>
      page.drawImage(await document.embedJpg(jpeg({ width: 40, height: 16 })), {
        x: 80,
        y: 602,
        width: 40,
        height: 16,
      }),
    "a scan of the filled page": async ({ document }) => {
      const image = await document.embedJpg(jpeg({ width: 40, height: 48 }));
      document.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
    },
    "a text that is shown and not stored": ({ document, form: fields }) => {
      const [widget] = fields.getTextField("form1[0].FamilyName[0]").acroField.getWidgets();
      const look = {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, 300, 20],
        Resources: { Font: { F: {} } },
      };
      widget?.setNormalAppearance(
        document.context.register(document.context.stream("BT /F 10 Tf 2 5 Td (Morales) Tj ET", look)),
      );
    },
  };
  for (const [what, change] of Object.entries(filled)) {
    it(`is not blank with ${what}`, async () => {
      assert.equal((await report(await form(change))).blankFields, undefined);
    });
  }

  it("is not called blank where a program printed the answers and left only a few fields", async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (let page = 0; page < 4; page++) document.addPage([612, 792]).drawText("Morales");
    document.getForm().createTextField("Remarks").addToPage(document.getPage(3), familyName);
    assert.equal((await report(await document.save())).blankFields, undefined);
  });

  it("is not reported for a PDF without fields", async () => {
    assert.deepEqual(await report(Buffer.from(raw(2), "latin1")), {
      printed: undefined,
      blankFields: undefined,
      emptySignatures: undefined,
    });
  });
});

describe("a signature field", () => {
  const open: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
    "without content": () => undefined,
    "with the words beside it": ({ page }) => page.drawText("Sign here", { x: 20, y: 104, size: 9 }),
    "with a text far above it": (sheet) =>
      annotate(sheet, { Subtype: "FreeText", Rect: [72, 300, 200, 320] }),
    "beside the arrow of the form": async ({ document, page }) =>
      page.drawImage(await document.embedJpg(jpeg({ width: 16, height: 16 })), {
        x: 54,
        y: 100,
        width: 17,
        height: 18,
      }),
    "of an unsigned digital signature": ({ document, page }) => digital(document, page, false),
  };
  for (const [what, change] of Object.entries(open)) {
    it(`is empty ${what}`, async () => {
      assert.deepEqual((await report(await form(change))).emptySignatures, unsigned);
    });
  }

  const signed: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
    "a typed name": (sheet) => setEntry(sheet, "form1[0].Line2[0]", "V", PDFString.of("/s/ Rosa Morales")),
    "an ink annotation": (sheet) => annotate(sheet, { Subtype: "Ink", Rect: [90, 95, 200, 130] }),
    "a stamp": (sheet) => annotate(sheet, { Subtype: "Stamp", Rect: [90, 95, 200, 130] }),
    "a text box": (sheet) => annotate(sheet, { Subtype: "FreeText", Rect: [90, 102, 200, 116] }),
    "a picture a little above the line": async ({ document, page }) =>
      page.drawImage(await document.embedJpg(jpeg({ width: 40, height: 16 })), {
        x: 100,
        y: 122,
        width: 80,
        height: 30,
      }),
    "a name drawn into the page": ({ page }) => page.drawText("Rosa Morales", { x: 80, y: 104, size: 12 }),
    "strokes drawn into the page": ({ page }) =>
      page.drawSvgPath("M 0 0 C 10 -20 20 20 30 0 C 40 -20 50 20 60 0", { x: 90, y: 108, borderWidth: 1 }),
    "a picture in its appearance": async ({ document, form: fields }) => {
      const image = await document.embedJpg(jpeg({ width: 40, height: 16 }));
      const [widget] = fields.getTextField("form1[0].Line2[0]").acroField.getWidgets();
      const look = {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, 300, 18],
        Resources: { XObject: { Im: image.ref } },
      };
      widget?.setNormalAppearance(
        document.context.register(document.context.stream("q 40 0 0 16 0 0 cm /Im Do Q", look)),
      );
    },
    "a digital signature over it": ({ document, page }) => digital(document, page, true),
    "a digital signature that is not shown": ({ document, page }) =>
      digital(document, page, true, [0, 0, 0, 0]),
  };
  for (const [what, change] of Object.entries(signed)) {
    it(`has content with ${what}`, async () => {
      assert.equal((await report(await form(change))).emptySignatures, undefined);
    });
  }

  it("is typed where it has text and nothing else", async () => {
    const typed = [{ page: 1, by: "applicant" }];
    const type = (sheet: Sheet) =>
      setEntry(sheet, "form1[0].Line2[0]", "V", PDFString.of("/s/ Rosa Morales"));
    const typedIn = async (change: (sheet: Sheet) => unknown) => {
      const found = await inspectFile(await form(change), loadFonts);
      return found.state === "readable" ? found.typedSignatures : assert.fail(JSON.stringify(found));
    };
    assert.deepEqual(await typedIn(type), typed);
    assert.deepEqual(
      await typedIn((sheet) => {
        type(sheet);
        sheet.page.drawText("/s/ Rosa Morales", { x: 80, y: 104, size: 12 });
      }),
      typed,
    );
    for (const more of ["an ink annotation", "a stamp", "strokes drawn into the page"] as const) {
      const signing = signed[more];
      assert.equal(
        await typedIn(async (sheet) => {
          type(sheet);
          await signing?.(sheet);
        }),
        undefined,
        more,
      );
    }
    for (const [what, change] of Object.entries(signed)) {
      if (what !== "a typed name") assert.equal(await typedIn(change), undefined, what);
    }
  });

  it("is not looked for in a scan", async () => {
    const scanned = await form(async ({ document, page }) => {
      const image = await document.embedJpg(jpeg({ width: 40, height: 48 }));
      page.drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
    });
    assert.deepEqual(await report(scanned), {
      printed,
      blankFields: undefined,
      emptySignatures: undefined,
    });
  });

  it("is identified by its screen reader text, or by its name where it has none", async () => {
    const fields: readonly (readonly [name: string, words: string, by: string | undefined])[] = [
      [
        "P8_Sign[0]",
        "Part 4. Signature of the Beneficiary. Beneficiary's Signature. 6. Enter the Beneficiary Signature.",
        "beneficiary",
      ],
      [
        "P12_InterpretersSignature[0]",
        "Part 9. Signature of the Person Preparing this Request. 8. Enter Preparer's Signature.",
        "representative",
      ],
      [
        "Line1_Signature[0]",
        "Part 5. Signature of Attorney or Accredited Representative. Print and sign in ink.",
        "representative",
      ],
      ["Line2_SignatureStudent[0]", "Part 5. 2. A. Signature of Law Student or Law Graduate.", undefined],
      [
        "P6_SignatureApplicant[0]",
        "Part 6. Interpreter's Certification. 6. Interpreter's Signature.",
        undefined,
      ],
      ["AttorneySignature", "", "representative"],
      ["Notary Signature", "", undefined],
      ["Signature", "", "applicant"],
      ["client sig", "", "applicant"],
      ["DateOfSignature[0]", "", undefined],
      [
        "Line3[0]",
        "Part 5. 1. B. Enter Date of Signature. Enter as 2-digit Month, 2-digit Day, and 4-digit Year.",
        undefined,
      ],
      ["SignatoryName", "Name of the authorized signatory", undefined],
      ["Assigned", "", undefined],
    ];
    for (const [name, words, by] of fields) {
      const document = await PDFDocument.create({ updateMetadata: false });
      const page = document.addPage([612, 792]);
      const field = document.getForm().createTextField(name);
      if (words) field.acroField.dict.set(PDFName.of("TU"), PDFHexString.fromText(words));
      field.addToPage(page, signatureBox);
      const found = (await report(await document.save())).emptySignatures;
      assert.deepEqual(found, by === undefined ? undefined : [{ page: 1, by }], name);
    }
  });

  it("counts as signed where one of a signer's two fields is", async () => {
    const twice = (name: string) =>
      form(({ form: fields, page }) => {
        const second = fields.createTextField("form1[0].Line9[0]");
        second.acroField.dict.set(PDFName.of("TU"), PDFString.of("Part 4. Petitioner's Signature."));
        second.addToPage(page, { ...signatureBox, y: 300 });
        fields.getTextField(name).setText("Rosa Morales");
      });
    assert.equal((await report(await twice("form1[0].Line9[0]"))).emptySignatures, undefined);
    assert.deepEqual((await report(await twice("form1[0].FamilyName[0]"))).emptySignatures, unsigned);
  });
});

/** A field for a digital signature over the field that is signed by hand. */
function digital(
  document: PDFDocument,
  page: PDFPage,
  isSigned: boolean,
  area: readonly number[] = [72, 100, 372, 118],
): void {
  const signature = { Type: "Sig", Filter: "Adobe.PPKLite", Contents: PDFHexString.of("00") };
  const field = document.context.register(
    document.context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of("Signature1"),
      F: 4,
      Rect: [...area],
      ...(isSigned ? { V: signature } : {}),
    }),
  );
  page.node.addAnnot(field);
  document.getForm().acroForm.addField(field);
}

describe("the edition printed on a form", () => {
  async function edition(...lines: readonly (readonly [text: string, x: number, y: number])[]) {
    const content = lines.map(([text, x, y]) => words(text, x, y, 8)).join("\n");
    return (await report(Buffer.from(raw([{ content }]), "latin1"))).printed;
  }

  it("is read in each way in which forms print it", async () => {
    const i134 = { form: "I-134", edition: "02/19/14" };
    assert.deepEqual(await edition(["Form I-134 02/19/14 Y Page 1", 452, 24]), i134);
    assert.deepEqual(
      await edition(["Form I-134   Edition 02/19/14", 36, 24], ["Page 3 of 8", 530, 23]),
      i134,
    );
    assert.deepEqual(
      await edition(["Page 3 of 8", 530, 24], ["Form I-134 \\(Rev. 02/19/14\\) N", 36, 24]),
      i134,
    );
    assert.deepEqual(
      await edition(["Form I-134", 36, 24], ["02/19/2014", 90, 24], ["Page 1", 500, 24]),
      i134,
    );
    assert.deepEqual(await edition(["Form G-28 09/17/18 Page 1 of 4", 36, 24]), {
      form: "G-28",
      edition: "09/17/18",
    });
  });

  it("is not a date printed elsewhere, in instructions or in text recognized from a scan", async () => {
    assert.equal(await edition(["OMB No. 1615-0014; Expires 02/29/2016", 300, 760]), undefined);
    assert.equal(await edition(["We filed Form I-131 02/19/14 and Form I-134.", 72, 500]), undefined);
    assert.equal(await edition(["Form I-134 Instructions 02/19/14 Page 1 of 9", 36, 24]), undefined);
    const unseen = raw([{ content: `3 Tr ${words("Form I-134 02/19/14 Page 1", 36, 24, 8)}` }]);
    assert.equal((await report(Buffer.from(unseen, "latin1"))).printed, undefined);
  });

  it("is read in fonts that number their letters", async () => {
    const cmap =
      "1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <01> <0a> <0030> <10> <29> <0041> endbfrange 3 beginbfchar <2a> <002f> <2b> <0020> <2c> <002d> endbfchar 1 beginbfrange <30> <49> <0061> endbfrange";
    const codes = [..."Form I-134 02/19/14 Page 1"].map((letter) => {
      if (/\d/.test(letter)) return 1 + Number(letter);
      if (/[A-Z]/.test(letter)) return 0x10 + letter.charCodeAt(0) - 65;
      if (/[a-z]/.test(letter)) return 0x30 + letter.charCodeAt(0) - 97;
      return { "/": 0x2a, " ": 0x2b, "-": 0x2c }[letter] ?? 0;
    });
    const hex = codes.map((code) => code.toString(16).padStart(2, "0")).join("");
    const file = raw([{ content: `BT /F 8 Tf 36 24 Td <${hex}> Tj ET` }], { more: [[100, stream(cmap)]] });
    const named = file.replace("/Encoding /WinAnsiEncoding", "/ToUnicode 100 0 R         ");
    assert.deepEqual((await report(Buffer.from(named, "latin1"))).printed, {
      form: "I-134",
      edition: "02/19/14",
    });
  });
});

describe("a form that only Adobe programs display", () => {
  const dynamic = 'is a form (XFA) that other programs show as "Please wait…"';
  const placeholder = 'shows only "Please wait…" in place of a form';
  const english = [
    "Please wait...",
    "If this message is not eventually replaced with the proper contents of the document, your PDF",
    "viewer may not be able to display this type of document.",
    "You can upgrade to the latest version of Adobe Reader by visiting http://www.adobe.com/go/reader_download.",
  ];
  const german = ["Bitte warten...", "Adobe Reader: http://www.adobe.com/go/reader_download"];

  function page(lines: readonly string[], catalog = ""): Uint8Array {
    const content = lines.map((line, index) => words(line, 72, 700 - 20 * index, 10)).join("\n");
    return Buffer.from(raw([{ content }], { catalog, more: [[100, stream("<xdp/>")]] }), "latin1");
  }

  async function told(bytes: Uint8Array): Promise<string> {
    const found = await inspectFile(bytes, loadFonts);
    return found.state === "unreadable" ? found.reason : found.state;
  }

  const xfa = "/AcroForm << /Fields [] /XFA 100 0 R >>";
  const list = "/AcroForm << /Fields [] /XFA [(template) 100 0 R] >>";

  it("is refused with a reason, with or without NeedsRendering, in any language", async () => {
    for (const lines of [english, german, ["Espere un momento. Adobe Reader."], []]) {
      for (const catalog of [xfa, list, `${xfa} /NeedsRendering true`, `${list} /NeedsRendering false`]) {
        assert.equal(await told(page(lines, catalog)), dynamic, `${lines[0]} ${catalog}`);
      }
    }
  });

  it("is refused where the stand-in was printed instead of the form", async () => {
    assert.equal(await told(page(english)), placeholder);
    assert.equal(await told(page(german)), placeholder);
    assert.equal(
      await told(page(["The document you are trying to load requires Adobe Reader 8 or higher."])),
      placeholder,
    );
  });

  it("is distinguished from a form with real pages, and from a letter that mentions one", async () => {
    const field =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Rosa) /Rect [72 500 300 520] /F 4 /DA (/F 12 Tf 0 g) >>";
    const hybrid = raw([{ content: look(1), entries: "/Annots [101 0 R]" }], {
      catalog: "/AcroForm << /Fields [101 0 R] /XFA 100 0 R /DR << /Font << /F 3 0 R >> >> >>",
      more: [
        [100, stream("<xdp/>")],
        [101, field],
      ],
    });
    assert.equal(await told(Buffer.from(hybrid, "latin1")), "readable");
    const flattened = "The petitioner's answers, printed from the form. ".repeat(2);
    assert.equal(await told(page([flattened, flattened], xfa)), "readable");
    assert.equal(
      await told(page(["Please wait for my letter. The hospital uses Adobe Acrobat to sign its forms."])),
      "readable",
    );
  });
});
