// The command fill on a folder with a case and blank forms: what it prints, what it writes, and what it refuses.
import assert from "node:assert/strict";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PDFDocument } from "@cantoo/pdf-lib";
import { fill } from "../../server/src/cli/fill.ts";
import { fieldsIn } from "../support/fill-by-case.ts";
import { smallForm } from "../support/small-form.ts";

const caseLines = `parole_case: 1
petitioner: # who files
  id: rosa
  name: { family: Morales-López, given: Rosa }
  phone: "+502 5555 0188"
  address: { street: 12 Elm Street, city: Hyattsville, state: MD, postal_code: 20781-1234 }
beneficiaries:
  - { id: ana, name: { family: Иванова, given: Ana }, date_of_birth: 2008-05-04 }
  - { id: luz, name: { family: Paz, given: Luz } }
forms:
  - form: I-131   # the main one
    for: ana
    box: "6.A"
  - form: G-1145
`;

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fill é "));
  file = path.join(folder, "ana.parole.yaml");
  await writeFile(file, caseLines);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function addBlank(place = path.join(folder, "forms", "blank")): Promise<void> {
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, "I-131 blank.pdf"), await smallForm("I-131", "01/20/25"));
}

async function run(options: Parameters<typeof fill>[1] = {}) {
  const pieces: string[] = [];
  const { status, trouble = [] } = await fill(file, options, "2026-11-30", async (piece) => {
    pieces.push(piece);
  });
  return { status, trouble, output: pieces.join("") };
}

const form = () => path.join(folder, "forms", "i-131-ana.pdf");

describe("fill", () => {
  it("prints box by box what would be written, and writes nothing in a dry run", async () => {
    await addBlank();
    const { status, output, trouble } = await run({ form: "I-131", dryRun: true });
    assert.equal(status, 0, trouble.join("\n"));
    assert.match(
      output,
      /^Form I-131 for Ana \S+: forms\/i-131-ana\.pdf, from forms\/blank\/I-131 blank\.pdf \(nothing is written\)\n/,
    );
    for (const line of [
      "  Written differently than in the case:\n",
      '    Page 1, Part 2, Item 1 (family name): "Morales-López" is written as "Morales-Lopez"\n',
      "  Too long for the box, continued in Part 13:\n",
      "    Page 2, Part 10, Item 1 (telephone number)\n",
      "  Blank, because the box cannot hold the value:\n",
      '    Page 1, Part 2, Item 16 (family name): "Иванова"\n',
      "  Blank, because the case has no value:\n",
      "    Page 1, Part 2, Item 9 (date of birth)\n",
      "  Filled in:\n",
      "    Page 1, Part 1, Item 6.A (type of application): checked for 6.A\n",
      "    Page 1, Part 2, Item 18 (date of birth): 05/04/2008\n",
    ]) {
      assert.ok(output.includes(line), line);
    }
    assert.deepEqual(await readdir(path.join(folder, "forms")), ["blank"]);
    assert.equal(await readFile(file, "utf8"), caseLines);
  });

  it("writes the form, and names it in its entry without any other change to the case", async () => {
    await addBlank();
    const { status, trouble } = await run({ form: "i-131" });
    assert.equal(status, 0, trouble.join("\n"));
    assert.equal(
      await readFile(file, "utf8"),
      caseLines.replace('    box: "6.A"\n', '    box: "6.A"\n    file: forms/i-131-ana.pdf\n'),
    );
    const fields = await fieldsIn(await readFile(form()));
    assert.equal(fields.get("form1[0].P4[0].Part2_Line1_FamilyName[0]"), "Morales-Lopez");
    const blank = await readFile(path.join(folder, "forms", "blank", "I-131 blank.pdf"));
    assert.deepEqual(new Uint8Array(blank), await smallForm("I-131", "01/20/25"));
  });

  it("fills a form again, keeps what a person typed, and empties what the case no longer has", async () => {
    await addBlank();
    await run({ form: "I-131" });
    const document = await PDFDocument.load(await readFile(form()), { updateMetadata: false });
    document.getForm().getTextField("form1[0].P4[0].Part2_Line1_FamilyName[0]").setText("Morales");
    document.getForm().getTextField("form1[0].P4[0].Part2_Line1_GivenName[0]").setText("");
    await writeFile(form(), await document.save({ updateFieldAppearances: false }));
    const named = await readFile(file, "utf8");
    await writeFile(file, named.replace(", date_of_birth: 2008-05-04", ""));
    const { status, output } = await run({ form: "I-131" });
    assert.equal(status, 0);
    for (const line of [
      "forms/i-131-ana.pdf, filled in again\n",
      "  Not changed, because a person filled it in:\n",
      '    Page 1, Part 2, Item 1 (family name): the form says "Morales"; the case says "Morales-Lopez"\n',
      '    Page 1, Part 2, Item 1 (given name): it was emptied by hand; the case says "Rosa"\n',
      "  Emptied, because the case no longer has a value:\n    Page 1, Part 2, Item 18 (date of birth)\n",
    ]) {
      assert.ok(output.includes(line), `${line}${output}`);
    }
  });

  it("takes blanks from the folder of the practice", async () => {
    const shared = path.join(folder, "practice forms");
    await addBlank(shared);
    await writeFile(path.join(folder, "parole-case.config.yaml"), "blank_forms: practice forms\n");
    const { output } = await run({ form: "I-131" });
    assert.match(output, /, from practice forms\/I-131 blank\.pdf\n/);
  });

  it("leaves a box blank that has no room, where no other place is left for its text", async () => {
    await addBlank();
    await writeFile(file, caseLines.replace("Morales-López", "M".repeat(40)));
    const { output } = await run({ form: "I-131", dryRun: true });
    assert.ok(
      output.includes(
        "  Too long for the box, which stays blank:\n    Page 3, Part 13, Item 1 (family name)\n",
      ),
    );
  });

  it("names copies of the page, and what is left for an attached statement", async () => {
    await addBlank();
    const long = Array.from({ length: 300 }, (_, index) => `reason${index}`).join(" ");
    await writeFile(file, `${caseLines}request: { explanation: "${long}" }\n`);
    const { output } = await run({ form: "I-131", dryRun: true });
    assert.ok(
      output.includes("  Too long for the box, continued in Part 13 with 2 copies of its page:\n"),
      output,
    );
    const attached = await run({ form: "I-131", dryRun: true, attachedStatement: true });
    assert.ok(attached.output.includes("  Too long for the box, left for an attached statement:\n"));
  });
});

describe("fill refuses", () => {
  async function reasons(
    options: Parameters<typeof fill>[1] = { form: "I-131" },
  ): Promise<readonly string[]> {
    const { trouble } = await run(options);
    return trouble.map((line) => line.replace(/^Form \S+(?: for .*?)?: /, ""));
  }

  it("a form without a blank, with the page where it is, and one whose boxes are not known", async () => {
    assert.deepEqual(await reasons({}), [
      "There is no blank Form I-131 in forms/blank. Open the page of the form at https://www.uscis.gov/i-131 in a browser, download the form, and save it in that folder.",
      "The boxes of Form G-1145 are not known to Parole Case. Fill it in by hand.",
    ]);
    assert.equal(await readFile(file, "utf8"), caseLines);
  });

  it("a blank that is locked, damaged, filled in, flat, or of another edition", async () => {
    const place = path.join(folder, "forms", "blank");
    await mkdir(place, { recursive: true });
    const blank = path.join(place, "i-131.pdf");
    const good = await smallForm("I-131", "01/20/25");
    const change = async (edit: (document: PDFDocument) => unknown) => {
      const document = await PDFDocument.load(good, { updateMetadata: false });
      await edit(document);
      return await document.save({ updateFieldAppearances: false });
    };
    for (const [bytes, reason] of [
      [
        await change((document) => document.encrypt({ userPassword: "a", ownerPassword: "b" })),
        "forms/blank/i-131.pdf is protected with a password. Open it with the password",
      ],
      [good.subarray(0, 2000), "forms/blank/i-131.pdf is cut off before its end. "],
      [
        await change((document) =>
          document.getForm().getTextField("form1[0].P4[0].Part2_Line1_FamilyName[0]").setText("PAZ"),
        ),
        "forms/blank/i-131.pdf is not blank. Save the form there as it was downloaded.",
      ],
      [
        await change((document) => {
          for (const page of [1, 2, 3]) {
            const barcode = `form1[0].#pageSet[0].Page${page}[0].PDF417BarCode1[0]`;
            document.getForm().getTextField(barcode).setText(`I-131|06/01/26|${page}`);
          }
        }),
        "forms/blank/i-131.pdf is the edition 06/01/26 of Form I-131, whose boxes are not known to Parole Case. Fill it in by hand.",
      ],
      [
        await change((document) => {
          const fields = document.getForm();
          fields.removeField(fields.getTextField("form1[0].P4[0].Part2_Line1_FamilyName[0]"));
        }),
        "forms/blank/i-131.pdf does not have the fields of Form I-131 01/20/25: it may be a signed or printed copy, or another program may have changed it. To fill in the blank form, remove file from the entry.",
      ],
      [
        await printedForm("Form I-131 Edition 01/20/25 Page 1 of 1"),
        "forms/blank/i-131.pdf has no form fields. Fill in the form as it was downloaded.",
      ],
    ] as const) {
      await writeFile(blank, bytes);
      const [first, ...others] = await reasons();
      assert.deepEqual(others, []);
      assert.ok(first?.startsWith(reason), first);
      assert.deepEqual(await readdir(path.join(folder, "forms")), ["blank"]);
    }
  });

  /** A form without fields, as a printer to PDF writes it. */
  async function printedForm(footer: string): Promise<Uint8Array> {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage([612, 792]).drawText(footer, { x: 36, y: 20, size: 9 });
    return await document.save();
  }

  it("a file of the case that is another form, a picture, or signed, and an entry for several people", async () => {
    await addBlank();
    const named = (name: string) => caseLines.replace("    box:", `    file: ${name}\n    box:`);
    await writeFile(file, named("forms/photo.png"));
    assert.deepEqual(await reasons(), [
      "forms/photo.png is not the name of a PDF. Enter a name that ends in .pdf.",
    ]);
    await writeFile(path.join(folder, "forms", "g-28.pdf"), await smallForm("G-28", "09/17/18"));
    await writeFile(file, named("forms/g-28.pdf"));
    assert.deepEqual(await reasons(), ["forms/g-28.pdf is not Form I-131, or its edition cannot be read."]);
    const signed = await PDFDocument.load(await smallForm("I-131", "01/20/25"), { updateMetadata: false });
    signed.getForm().getTextField("form1[0].#subform[10].Part10_Line4_ApplicantSignature[0]").setText("Rosa");
    await writeFile(
      path.join(folder, "forms", "signed.pdf"),
      await signed.save({ updateFieldAppearances: false }),
    );
    await writeFile(file, named("forms/signed.pdf"));
    assert.deepEqual(await reasons(), [
      "forms/signed.pdf is signed or has marks on its pages. A signed form is not changed.",
    ]);
    await writeFile(file, caseLines.replace("for: ana", "for: [ana, luz]"));
    assert.deepEqual(await reasons(), [
      "Form I-131 is for one person, and its entry is for Ana Иванова and Luz Paz. Add an entry for each of them.",
    ]);
  });

  it("a case without such a form, and a date that is none", async () => {
    assert.deepEqual((await run({ form: "I-765" })).trouble, [`${file} lists no Form I-765`]);
    assert.equal((await run({ form: "I-765" })).status, 2);
    assert.deepEqual((await run({ asOf: "soon" })).trouble, [
      "--as-of requires a date in the form YYYY-MM-DD",
    ]);
  });

  it("writes nothing for a case that is not saved as UTF-8, and keeps a link to the case", async () => {
    await addBlank();
    const bytes = Buffer.from(caseLines.replace("Elm", "L\xf3pez"), "latin1");
    await writeFile(file, bytes);
    const refused = await run({ form: "I-131" });
    assert.equal(refused.status, 2);
    assert.deepEqual(refused.trouble, [
      `${file}: the file is not saved as UTF-8, so it was not changed. Save it as UTF-8 first`,
    ]);
    assert.deepEqual(await readFile(file), bytes);

    const real = path.join(folder, "real.parole.yaml");
    await writeFile(real, caseLines);
    await rm(file);
    await symlink(real, file);
    const { status, trouble } = await run({ form: "I-131" });
    assert.equal(status, 0, trouble.join("\n"));
    assert.ok((await lstat(file)).isSymbolicLink());
    assert.match(await readFile(real, "utf8"), /\n {4}file: forms\/i-131-ana\.pdf\n/);
  });

  it("leaves a blank form blank that a case names as its own", async () => {
    await addBlank();
    await writeFile(
      file,
      caseLines.replace('    box: "6.A"\n', '    box: "6.A"\n    file: forms/blank/I-131 blank.pdf\n'),
    );
    const { status, trouble } = await run({ form: "I-131" });
    assert.equal(status, 1);
    assert.match(
      trouble.join("\n"),
      /forms\/blank\/I-131 blank\.pdf is in a folder for blank forms, where it stays blank\./,
    );
    const blank = await readFile(path.join(folder, "forms", "blank", "I-131 blank.pdf"));
    assert.deepEqual(new Uint8Array(blank), await smallForm("I-131", "01/20/25"));

    // Also in a folder within it.
    await addBlank(path.join(folder, "forms", "blank", "2025"));
    const named = await readFile(file, "utf8");
    await writeFile(file, named.replace("forms/blank/I-131", "forms/blank/2025/I-131"));
    assert.equal((await run({ form: "I-131" })).status, 1);
    const nested = await readFile(path.join(folder, "forms", "blank", "2025", "I-131 blank.pdf"));
    assert.deepEqual(nested, blank);
  });
});
