// When a text on a form says what the case says, although it is written differently, and when it does not.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayOnForm, factKinds } from "../../server/src/core/form-answers/fact-kinds.ts";
import {
  isNameAlike,
  isOrganizationAlike,
  isPhoneAlike,
  isPlaceAlike,
  saysNothing,
} from "../../server/src/core/form-answers/written-alike.ts";

type Compare = (
  inCase: string,
  box: { readonly text: string; readonly letters?: string; readonly isFull?: true },
) => boolean;

/** Each line is a text of the case and one of a form. */
function all(compare: Compare, expected: boolean, lines: string): void {
  for (const line of lines.trim().split("\n")) {
    const [inCase = "", text = ""] = line.split("|").map((part) => part.trim());
    assert.equal(compare(inCase, { text }), expected, `${inCase} and ${text}`);
  }
}

describe("a text on a form", () => {
  it("says nothing if it is a mark, or words for an empty box", () => {
    for (const text of [
      "N/A",
      "n.a.",
      "NONE",
      "-",
      "—",
      "See attached",
      "see Part 13.",
      "SEE PART 13",
      "Please see Part 6. Additional Information",
      "Not applicable",
      "NMN",
      "same as above",
    ])
      assert.ok(saysNothing(text), text);
    for (const text of ["NA YOUNG", "Nona", "None Street", "Norway", "Seesen", "0"])
      assert.ok(!saysNothing(text), text);
  });

  it("is a name whatever its capitals, accents, hyphens, apostrophes, initials, and suffix", () => {
    all(
      isNameAlike,
      true,
      `
      Morales-López    | MORALES LOPEZ
      Núñez            | Nunez
      O'Brien          | OBRIEN
      Müller           | MUELLER
      Müller           | MULLER
      Søndergård       | SOENDERGAARD
      Đỗ               | DO
      Smith, Jr.       | SMITH
      Smith            | SMITH III
      Ana Lucía        | ANA L
      Łukasz           | LUKASZ
      محمد             | MOHAMMED
    `,
    );
    all(
      isNameAlike,
      false,
      `
      Morales          | MORALEZ
      Morales López    | MORALES
      Smith Jr.        | SMITH SR
      Ana Lucía        | ANA M
      Ana              | ANNA
    `,
    );
  });

  it("is a line of an address whatever it abbreviates", () => {
    all(
      isPlaceAlike,
      true,
      `
      12 North Elm Street   | 12 N ELM ST
      12-14 Elm St.         | 12 14 Elm Street
      Saint Paul            | ST. PAUL
      Fort Wayne            | FT WAYNE
      Apt. 4                | 4
      Suite #9B             | 9B
    `,
    );
    all(
      isPlaceAlike,
      false,
      `
      12 Elm Street         | 14 Elm Street
      12 Elm Street         | 12 Elm Avenue
      Apt. 4                | 5
    `,
    );
  });

  it("is an organization or a telephone number without what is left out", () => {
    all(
      isOrganizationAlike,
      true,
      `
      Brown & López, L.L.P.  | BROWN LOPEZ
      The Example Aid, Inc.  | Example Aid
    `,
    );
    all(isOrganizationAlike, false, "Example Aid | Example Law");
    all(
      isPhoneAlike,
      true,
      `
      202-555-0143           | 2025550143
      +1 (202) 555-0143      | 2025550143
      202-555-0143 ext. 12   | 2025550143
      +502 5555 0143         | 55550143
      202-555-0143           | 555
    `,
    );
    all(isPhoneAlike, false, "202-555-0143 | 2025550134");
  });

  it("may be cut where its box ends, and lacks the letters that the box does not accept", () => {
    const long = "Constantinopolitanopoulos";
    assert.ok(isPlaceAlike(long, { text: long.slice(0, 20), isFull: true }));
    assert.ok(!isPlaceAlike(long, { text: long.slice(0, 20) }));
    assert.ok(!isPlaceAlike(long, { text: "Constantinopel", isFull: true }));
    assert.ok(isOrganizationAlike("3 Rivers Law", { text: "RIVERS LAW", letters: "A-Za-z \\-" }));
    assert.ok(!isOrganizationAlike("3 Rivers Law", { text: "RIVERS LAW" }));
  });

  it("is a date as month, day, and year, and nothing else is one", () => {
    assert.equal(dayOnForm("02/11/1980"), "1980-02-11");
    assert.equal(dayOnForm("2/1/1980"), "1980-02-01");
    for (const text of ["31/12/1980", "02/30/1980", "02/11/80", "D/S", "1980"])
      assert.equal(dayOnForm(text), undefined);
  });

  it("is an answer of the case in the words of the form", () => {
    const agrees = (fact: keyof typeof factKinds, inCase: string, text: string) =>
      factKinds[fact]?.agrees(inCase, { page: 1, item: "", of: "form.box", text });
    assert.ok(agrees("sex", "F", "female"));
    assert.ok(!agrees("sex", "F", "male"));
    assert.ok(agrees("sex", "X", "male"));
    assert.ok(agrees("a_number", "A12345678", "012345678"));
    assert.ok(!agrees("a_number", "A12345678", "012345679"));
    assert.ok(agrees("citizenship", "Guatemalan", "GUATEMALA"));
    assert.ok(agrees("citizenship", "Guatemala and Mexico", "MEXICO"));
    assert.ok(!agrees("citizenship", "Guatemala", "MEXICO"));
    assert.ok(agrees("licensing_authority", "Supreme Court of Indiana", "IN"));
    assert.ok(agrees("bar_number", "IN 0030021", "30021"));
    assert.ok(!agrees("bar_number", "30021", "30022"));
  });
});
