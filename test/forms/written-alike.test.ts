// When a text on a form says what the case says, although it is written differently, and when it does not.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { daysOnForm, factKinds } from "../../server/src/core/form-answers/fact-kinds.ts";
import {
  isEmailAlike,
  isPhoneAlike,
  isPlaceAlike,
  saysNothing,
  shareWord,
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

  it("is a telephone number whatever is dialed before it or after it", () => {
    all(
      isPhoneAlike,
      true,
      `
      202-555-0143           | 2025550143
      +1 (202) 555-0143      | 2025550143
      202-555-0143 ext. 12   | 2025550143
      +502 5555 0143         | 55550143
      +44 (0)20 7946 0143    | 02079460143
      +44 20 7946 0143       | 011442079460143
      +380 44 555 0143       | 0445550143
      202-555-0143           | 555
    `,
    );
    all(isPhoneAlike, false, "202-555-0143 | 2025550134\n+502 5555 0143 | 50255550144");
    assert.ok(isPhoneAlike("+380 44 555 0143", { text: "3804455501", isFull: true }));
  });

  it("is an email address only with the same letters, digits, and signs", () => {
    all(isEmailAlike, true, "ana.paz@example.org | ANA.PAZ@EXAMPLE.ORG");
    all(
      isEmailAlike,
      false,
      "ana.paz@example.org | anapaz@example.org\nana_paz@example.org | ana-paz@example.org",
    );
    assert.ok(isEmailAlike("ana.paz@example.org", { text: "ANA.PAZ@EX", isFull: true }));
  });

  it("is an organization if any word is the same, apart from the words that many have", () => {
    all(
      shareWord,
      true,
      "Brown & López, L.L.P. | BROWN LAW\nThe Example Aid, Inc. | Aid Example\nAna Law | LAW OFFICE",
    );
    all(shareWord, false, "The Example Aid, Inc. | Oak Law, Inc.");
  });

  it("may be cut where its box ends, and lacks the letters that the box does not accept", () => {
    const long = "Constantinopolitanopoulos";
    assert.ok(isPlaceAlike(long, { text: long.slice(0, 20), isFull: true }));
    assert.ok(!isPlaceAlike(long, { text: long.slice(0, 20) }));
    assert.ok(!isPlaceAlike(long, { text: "Constantinopel", isFull: true }));
    assert.ok(isPlaceAlike("3 Rivers Law", { text: "RIVERS LAW", letters: "A-Za-z \\-" }));
    assert.ok(!isPlaceAlike("3 Rivers Law", { text: "RIVERS LAW" }));
  });

  it("is a date in each order that cannot be mistaken, and nothing else is one", () => {
    for (const text of [
      "02/11/1980",
      "2-11-1980",
      "1980-02-11",
      "February 11, 1980",
      "Feb 11 1980",
      "11 FEB 1980",
    ])
      assert.deepEqual(daysOnForm(text), ["1980-02-11"], text);
    assert.deepEqual(daysOnForm("2/11/80"), ["1980-02-11", "2080-02-11"]);
    for (const text of ["31/12/1980", "02/30/1980", "D/S", "1980", "Foo 11, 1980", "00/11/1980"])
      assert.deepEqual(daysOnForm(text), [], text);
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
    assert.ok(agrees("citizenship", "Venezuela", "VENEZUELA, BOLIVARIAN REPUBLIC OF"));
    assert.ok(!agrees("citizenship", "Colombia", "VENEZUELA, BOLIVARIAN REPUBLIC OF"));
    for (const text of ["CONGO", "KOREA", "GUATEMALA AND MEXICO", "ZANZIBAR"])
      assert.ok(agrees("citizenship", "South Korea", text), text);
    assert.ok(agrees("licensing_authority", "Supreme Court of Indiana", "IN"));
    assert.ok(agrees("bar_number", "IN 0030021", "30021"));
    assert.ok(!agrees("bar_number", "30021", "30022"));
  });
});
