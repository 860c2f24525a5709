// What is particular to the older editions and to the smaller forms: a whole name in one box, the sex as a letter, two
// citizenships, a question about everyone on the form, and the boxes of a payment card, which nothing reads.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type FormFact, formMapOf } from "../../schemas/forms/form-maps.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { checkText } from "../support/check.ts";
import { filledForm } from "../support/filled-form.ts";

type Says = Readonly<Partial<Record<FormFact, string>>>;

async function found(people: string, form: string, edition: string, says: Says) {
  const file = await inspectFile(await filledForm(form, edition, (fact) => says[fact]), loadFonts);
  const text = `parole_case: 1\n${people}\nforms: [{ form: ${form}, for: ana, file: form.pdf }]\n`;
  return checkText(text, { files: { "form.pdf": file } })
    .findings.filter(({ rule }) => rule === "form/says-otherwise")
    .map(({ path, message }) => `${path.join(".")}: ${/but (.*) of Form/.exec(message)?.[1]}`);
}

const sponsored = `beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, sex: female }]
sponsors: [{ id: eva, for: ana, name: { family: Lee, given: Eva, middle: Sol } }]`;

describe("Form I-134 of 2014", () => {
  const name = (full: string) =>
    found(sponsored, "I-134", "02/19/14", { "supporter.name.full": full, "beneficiary.sex": "F" });

  it("has the sponsor's name in one box, in any order and with any of its parts", async () => {
    for (const full of ["EVA SOL LEE", "EVA LEE", "Lee, Eva", "LEE EVA S."])
      assert.deepEqual(await name(full), []);
  });

  it("reports a wrong part of the name once, where the case has it", async () => {
    assert.deepEqual(await name("EVA LIE"), ['sponsors.0.name.family: "EVA LIE" in Name']);
    assert.deepEqual(await name("EWA LEE"), ['sponsors.0.name.given: "EWA LEE" in Name']);
    assert.deepEqual(await name("EVA LUZ LEE"), ['sponsors.0.name.middle: "EVA LUZ LEE" in Name']);
  });

  it("has the sex as a letter", async () => {
    assert.deepEqual(await found(sponsored, "I-134", "02/19/14", { "beneficiary.sex": "M" }), [
      'beneficiaries.0.sex: "M" in Item 3',
    ]);
  });
});

describe("Form I-131 of 2016 and 2019", () => {
  const people = (answer: string) =>
    `petitioner: { name: { family: Paz, given: Rosa } }\nbeneficiaries: [{ id: ana, removal: { in_proceedings: ${answer}, previously_removed: yes, ever_in_proceedings: yes } }]`;

  it("says only of the present whether the person is in removal proceedings", async () => {
    for (const edition of ["12/23/16", "04/24/19"]) {
      const says = (text: string) => ({ "recipient.removal.in_proceedings": text }) as const;
      assert.deepEqual(await found(people("no"), "I-131", edition, says("no")), []);
      // The petitioner may be in proceedings.
      assert.deepEqual(await found(people("no"), "I-131", edition, says("yes")), []);
      assert.deepEqual(await found(people("yes"), "I-131", edition, says("yes")), []);
      assert.deepEqual(await found(people("yes"), "I-131", edition, says("no")), [
        'beneficiaries.0.removal.in_proceedings: "no" in Part 3, Item 3.a',
      ]);
    }
  });
});

describe("Form I-765", () => {
  it("lists all citizenships of the person, of which the case may have one", async () => {
    const people = "beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, citizenship: Guatemala }]";
    const map = [...(formMapOf({ form: "I-765", edition: "08/21/25" }) ?? [])];
    const [first, second] = map.flatMap(([box, { of }]) => (of === "applicant.citizenship" ? [box] : []));
    assert.ok(first && second);
    const report = (texts: readonly string[]) => {
      const answers = texts.map((text) => ({
        page: 2,
        item: "Part 2, Item 14.a",
        of: "applicant.citizenship" as const,
        text,
      }));
      const printed = { form: "I-765", edition: "08/21/25" };
      const file = { state: "readable", kind: "pdf", pages: 7, bytes: 900, printed, answers } as const;
      const text = `parole_case: 1\n${people}\nforms: [{ form: I-765, for: ana, file: form.pdf }]\n`;
      return checkText(text, { files: { "form.pdf": file } }).findings.filter(
        ({ rule }) => rule === "form/says-otherwise",
      ).length;
    };
    assert.equal(report(["MEXICO", "GUATEMALA"]), 0);
    assert.equal(report(["GUATEMALA", "N/A"]), 0);
    assert.equal(report(["MEXICO", "CUBA"]), 1);
  });
});

describe("Form G-1450", () => {
  it("is read without anything about the card and its holder", () => {
    const boxes = [...(formMapOf({ form: "G-1450", edition: "09/27/19" }) ?? [])].map(([box]) => box);
    assert.deepEqual(
      boxes.map((box) => box.replace("form1[0].#subform[0].", "")),
      ["FamilyName[0]", "GivenName[0]", "MiddleName[0]"],
    );
  });

  it("is compared by the name of the person who files", async () => {
    const people = "petitioner: { name: { family: Paz, given: Rosa } }\nbeneficiaries: [{ id: ana }]";
    const says = { "applicant.name.family": "PAX", "applicant.name.given": "ROSA" } as const;
    assert.deepEqual(await found(people, "G-1450", "09/27/19", says), [
      'petitioner.name.family: "PAX" in Family Name',
    ]);
  });
});
