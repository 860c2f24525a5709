// What offices write differently on a form without meaning something else, and what is a contradiction.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FormFact } from "../../schemas/forms/form-maps.ts";
import type { FormAnswer } from "../../server/src/core/files/report.ts";
import { checkText } from "../support/check.ts";

type Says = Readonly<Partial<Record<FormFact, string>>>;

function found(petitioner: string, says: Says, isFull = false) {
  const answers = Object.entries(says).map(
    ([of, text]): FormAnswer => ({
      page: 1,
      item: "Part 2, Item 1",
      of: of as FormFact,
      text,
      ...(isFull && { isFull }),
    }),
  );
  const text = `parole_case: 1\npetitioner: ${petitioner}\nbeneficiaries: [{ id: ana }]\nforms: [{ form: I-131, for: ana, file: i-131.pdf }]\n`;
  const printed = { form: "I-131", edition: "01/20/25" };
  const file = { state: "readable", kind: "pdf", pages: 1, bytes: 900, printed, answers } as const;
  return checkText(text, { files: { "i-131.pdf": file } }).findings.filter(
    ({ rule }) => rule === "form/says-otherwise",
  );
}

function name(family: string, given: string, middle = ""): string {
  const key = (word: string, text: string) => (text === "" ? [] : [`${word}: ${JSON.stringify(text)}`]);
  return [...key("family", family), ...key("given", given), ...key("middle", middle)].join(", ");
}

/** Each line: family, given, and middle name in the case, then those on the form. */
function names(lines: string, isFull = false): readonly (readonly [string, readonly string[]])[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [here = [], there = []] = line
        .split("|")
        .map((side) => side.split(";").map((part) => part.trim()));
      const says: Says = {
        ...(there[0] && { "applicant.name.family": there[0] }),
        ...(there[1] && { "applicant.name.given": there[1] }),
        ...(there[2] && { "applicant.name.middle": there[2] }),
      };
      const findings = found(`{ name: { ${name(here[0] ?? "", here[1] ?? "", here[2])} } }`, says, isFull);
      return [line.trim(), findings.map(({ path }) => String(path.at(-1)))] as const;
    });
}

describe("a name on a form", () => {
  it("agrees if one of the two names has all words of the other, in whatever boxes", () => {
    const silent = names(`
      Morales-López; Rosa; Inés  | MORALES LOPEZ; ROSA; I.
      Morales-López; Rosa Inés   | MORALES LOPEZ; ROSA; I
      Morales López; Rosa        | MORALES; ROSA
      Morales; Rosa              | MORALES LOPEZ; ROSA; MARIA
      Morales; Rosa; López       | MORALES LOPEZ; ROSA
      Morales; Rosa; Inés        | ROSA; MORALES
      De la Cruz; Ana            | CRUZ; ANA
      De León; Ana               | DELEON; ANA
      García y Paz; Ana          | GARCIA PAZ; ANA
      O'Brien; Ana               | O BRIEN; ANA
      Đoković; Ana               | DJOKOVIC; ANA
      Đỗ; Ana                    | DO; ANA
      Əliyev; Ana                | ALIYEV; ANA
      Əliyev; Ana                | ELIYEV; ANA
      Weiß; Jörg                 | WEISS; JOERG
      Müller; Ana                | MULLER; ANA
      Mueller; Ana               | MÜLLER; ANA
      Smith Jr.; Ana             | SMITH; ANA
      محمد; Ana                  | MOHAMMED; ANA
    `);
    assert.deepEqual(
      silent.filter(([, parts]) => parts.length > 0),
      [],
    );
  });

  it("agrees as far as its box goes", () => {
    assert.deepEqual(names("Constantinopoulos; Maximiliana | CONSTANT; MAXI", true)[0]?.[1], []);
  });

  it("differs in the part whose words are others, in place of those of the case", () => {
    for (const [line, parts] of names(`
      Morales; Rosa; Inés        | MORALEZ; ROSA; INES
      Morales López; Rosa        | MORALES PAZ; ROSA
    `))
      assert.deepEqual(parts, ["family"], line);
    assert.deepEqual(names("Morales; Ana | MORALES; ANNA")[0]?.[1], ["given"]);
    assert.deepEqual(names("Morales; Ana; Luz | MORALES; ANA; SOL")[0]?.[1], ["middle"]);
  });
});

describe("an address on a form", () => {
  const rosa = (address: string) => `{ name: { family: Paz, given: Rosa }, address: { ${address} } }`;
  const own = { "applicant.name.family": "PAZ", "applicant.name.given": "ROSA" } as const;
  const elm = rosa("street: 12 Elm Street Apt 4, city: Bowie, state: MD, postal_code: 20715");

  it("agrees whatever its words, its unit, its city, and its country", () => {
    const says: Says = {
      ...own,
      "applicant.address.street": "12 ELM AVE",
      "applicant.address.unit": "5",
      "applicant.address.city": "LAUREL",
      "applicant.address.state": "VA",
      "applicant.address.zip": "20715",
      "applicant.address.country": "CANADA",
    };
    assert.deepEqual(found(elm, says), []);
    assert.deepEqual(found(elm, { ...own, "applicant.address.street": "PO BOX 7" }), []);
  });

  it("is compared although other boxes say nothing, or name the person", () => {
    for (const careOf of ["N/A", "None", "ROSA PAZ"]) {
      for (const home of ["N/A", "Same as mailing"]) {
        const [finding, ...others] = found(elm, {
          ...own,
          "applicant.mailing.care_of": careOf,
          "applicant.mailing.street": "14 ELM ST",
          "applicant.mailing.zip": "20708",
          "applicant.address.street": home,
        });
        assert.deepEqual(others, []);
        assert.match(
          finding?.message ?? "",
          /address is "12 Elm Street Apt 4, Bowie, MD, 20715" in the case, but "14 ELM ST", "20708"/,
        );
        assert.deepEqual(finding?.fixes, []);
      }
    }
  });

  it("for mail in care of someone else is not compared", () => {
    const says = { "applicant.mailing.care_of": "EVA LEE", "applicant.mailing.street": "14 ELM ST" } as const;
    assert.deepEqual(found(elm, { ...own, ...says }), []);
  });
});

describe("a Quick Fix", () => {
  const own = { "applicant.name.family": "PAZ", "applicant.name.given": "ROSA" } as const;

  it("copies only a date, a number, the sex, or an email address, and names the field", () => {
    const fixes = (petitioner: string, says: Says) =>
      found(`{ name: { family: Paz, given: Rosa }, ${petitioner} }`, { ...own, ...says }).map(
        ({ fixes: all }) => all.map(({ title }) => title),
      );
    assert.deepEqual(fixes("date_of_birth: 1980-02-11", { "applicant.date_of_birth": "02/17/1980" }), [
      ["Change date of birth to 1980-02-17, as on Form I-131"],
    ]);
    // Either century.
    assert.deepEqual(fixes("date_of_birth: 1980-02-11", { "applicant.date_of_birth": "2/17/80" }), [[]]);
    assert.deepEqual(fixes("date_of_birth: 1980-02-11", { "applicant.date_of_birth": "17/02/1980" }), []);
    assert.deepEqual(fixes("phone: 202-555-0143", { "applicant.phone": "2025550144" }), [[]]);
    assert.deepEqual(fixes("citizenship: Guatemala", { "applicant.citizenship": "MEXICO" }), [[]]);
    assert.deepEqual(fixes("email: ana@example.org", { "applicant.email": "PAZ@EXAMPLE.ORG" }), [
      ["Change email to paz@example.org, as on Form I-131"],
    ]);
  });

  it("copies no email address that its box cuts", () => {
    const [finding] = found(
      "{ name: { family: Paz, given: Rosa }, email: ana@example.org }",
      { ...own, "applicant.email": "PAZ@EXAMPLE.OR" },
      true,
    );
    assert.ok(finding);
    assert.deepEqual(finding.fixes, []);
  });
});
