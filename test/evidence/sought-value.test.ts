// Values looked for in a text, however people and offices write them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Day, isDay } from "../../server/src/core/base/calendar.ts";
import { lookedUp, type SoughtValue } from "../../server/src/core/evidence/sought-value.ts";
import { plainText } from "../../server/src/core/files/plain-text.ts";
import type { FileText } from "../../server/src/core/files/report.ts";

const textOf = (...pages: readonly string[]): FileText => ({ pages: pages.map(plainText), isWhole: true });

/** A page in plain English around a value. */
const letter = (value: string): FileText =>
  textOf(
    "To the officer",
    `I write about the patient and her stay. It is ${value} that we state in this letter.`,
  );

const isFound = (text: FileText, sought: SoughtValue) => lookedUp(text, sought).pages.length > 0;

const months = "January February March April May June July August September October November December".split(
  " ",
);
const meses =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

const anyDay = fc
  .tuple(
    fc.integer({ min: 1930, max: 2029 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => ({ year, month, day, written: asDay(year, month, day) }));

function asDay(year: number, month: number, day: number): Day {
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  assert.ok(isDay(written));
  return written;
}

const daySpellings: readonly ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => asDay(year, month, day),
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`,
  (year, month, day) => `${day}-${month}-${String(year).slice(2)}`,
  (year, month, day) => `${months[month - 1]} ${day}, ${year}`,
  (year, month, day) => `${months[month - 1]?.toUpperCase()} ${day} ${year}`,
  (year, month, day) => `${months[month - 1]?.slice(0, 3)}. ${day}th, ${year}`,
  (year, month, day) => `the ${day}th day of ${months[month - 1]}, ${year}`,
  (year, month, day) => `${day} ${months[month - 1]}\n${year}`,
  (year, month, day) => `${day}${months[month - 1]?.slice(0, 3).toUpperCase()}${year}`,
  (year, month, day) => `${day} de ${meses[month - 1]} de ${year}`,
  (year, month, day) => `${day} de ${meses[month - 1]?.toUpperCase()} DEL AÑO ${year}`,
];

describe("a date in a document", () => {
  it("is found in every usual spelling, and another one is not", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...daySpellings), ({ year, month, day, written }, spelled) => {
        const text = letter(spelled(year, month, day));
        assert.ok(isFound(text, { kind: "day", day: written }), spelled(year, month, day));
        const other = asDay(year, month, day === 28 ? 27 : day + 1);
        const { pages, isAbsent, near } = lookedUp(text, { kind: "day", day: other });
        assert.deepEqual(pages, []);
        assert.ok(isAbsent, spelled(year, month, day));
        // Of 1-2-30, only the American reading is named.
        const isNamed = /\p{L}{3}|^\d{4}/u.test(spelled(year, month, day));
        assert.equal(near?.page ?? (isNamed ? "none" : 2), 2);
      }),
    );
  });

  it("is not called absent where its parts are there, or where years are in words", () => {
    const day = asDay(2009, 3, 14);
    const silent = [
      "Day: 14 in the box, Month: March in the box, Year: 2009 in the box of the form",
      "the record of the year 2009, entered on the 14 of the month of march by the clerk of the court",
      "born in the city on the fourteenth of march of the year two thousand nine",
      "nacida el catorce de marzo de dos mil nueve en la ciudad de Copan",
    ];
    for (const words of silent)
      assert.equal(lookedUp(letter(words), { kind: "day", day }).isAbsent, false, words);
    assert.ok(lookedUp(letter("born in the spring of the year"), { kind: "day", day }).isAbsent);
  });

  it("is not called absent in another language or script, in a scan, or where more may be said", () => {
    const day = asDay(2009, 3, 14);
    const silent: readonly FileText[] = [
      textOf("Syntynyt maaliskuun neljäntenätoista päivänä Helsingissä, todistaa väestörekisteri"),
      textOf("ولدت في الرابع عشر من مارس في المدينة"),
      textOf("", ""),
      { ...letter("born on May 4, 2008"), isWhole: false },
    ];
    for (const text of silent) assert.equal(lookedUp(text, { kind: "day", day }).isAbsent, false);
  });
});

const anyAmount = fc.integer({ min: 1001, max: 9_999_999 });
const grouped = (amount: number, sign: string) => String(amount).replace(/\B(?=(?:\d{3})+$)/g, sign);
const amountSpellings: readonly ((amount: number) => string)[] = [
  (amount) => `${amount}`,
  (amount) => `$${grouped(amount, ",")}`,
  (amount) => `$${grouped(amount, ",")}.00`,
  (amount) => `${grouped(amount, ".")},00 USD`,
  (amount) => `US$ ${grouped(amount, " ")}`,
  (amount) => `${grouped(amount, "'")} CHF`,
];

describe("an amount in a document", () => {
  it("is found in every usual spelling; after one digit is changed, it is not, and the other is named", () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom(...amountSpellings), (amount, spelled) => {
        const text = letter(spelled(amount));
        assert.ok(isFound(text, { kind: "amount", amount }), spelled(amount));
        const wrong = amount + (amount % 10 === 9 ? -1 : 1);
        const { pages, isAbsent, near } = lookedUp(text, { kind: "amount", amount: wrong });
        assert.deepEqual(pages, []);
        if (wrong % 10 === 0) return;
        assert.ok(isAbsent);
        assert.deepEqual(near, { value: { kind: "amount", amount }, page: 2 });
      }),
    );
  });

  it("is not called absent where it may be rounded, or in words", () => {
    const silent = ["$142,487.30", "about 143 thousand dollars", "one hundred forty-two thousand dollars"];
    for (const words of silent) {
      assert.equal(lookedUp(letter(words), { kind: "amount", amount: 142_500 }).isAbsent, false, words);
    }
    assert.ok(isFound(letter("some 142.5k for the stay"), { kind: "amount", amount: 142_500 }));
    assert.ok(lookedUp(letter("the sum of $18,400"), { kind: "amount", amount: 142_500 }).isAbsent);
  });
});

describe("a number in a document", () => {
  it("is found by its letters and digits, with other blanks, dashes, and leading zeros", () => {
    const sought: SoughtValue = { kind: "number", written: "A012345678" };
    for (const written of [
      "A012345678",
      "A# 012-345-678",
      "012 345 678",
      "A 12345678",
      "a-number: A12-345-678.",
    ]) {
      assert.ok(isFound(letter(written), sought), written);
    }
    assert.ok(isFound(letter("No. mc-448120"), { kind: "number", written: "MC448120" }));
    for (const written of ["A112345678", "10123456789", "A01234567"]) {
      assert.ok(!isFound(letter(written), sought), written);
    }
    const { isAbsent, near } = lookedUp(letter("passport MC448210"), { kind: "number", written: "MC448120" });
    assert.ok(isAbsent);
    assert.deepEqual(near, { value: { kind: "number", written: "MC448210" }, page: 2 });
  });
});

describe("a length of time in a document", () => {
  const eight: SoughtValue = { kind: "duration", duration: { count: 8, unit: "month" } };
  it("is found in digits and words, as the end of a range, and in English and Spanish", () => {
    const found = ["8 months", "eight (8) months", "an 8-month course", "six to eight months", "ocho meses"];
    for (const words of found) assert.ok(isFound(letter(words), eight), words);
    assert.ok(isFound(letter("a year"), { kind: "duration", duration: { count: 12, unit: "month" } }));
  });
  it("is absent only where another one of the same unit is there, and none that may be as long", () => {
    assert.ok(lookedUp(letter("a course of six months"), eight).isAbsent);
    for (const words of ["34 weeks, and six months of rest", "until it is done"]) {
      assert.equal(lookedUp(letter(words), eight).isAbsent, false, words);
    }
  });
});

describe("a name in a document", () => {
  it("is found in any order, without accents, and across a line break", () => {
    const name: SoughtValue = { kind: "name", parts: ["Tomás Andrés", "Calderón Núñez"] };
    for (const written of ["CALDERON NUNEZ, TOMAS ANDRES", "Tomás Andrés Calde-\nrón Núñez"]) {
      assert.ok(isFound(letter(written), name), written);
    }
    assert.ok(!isFound(letter("Tomás Calderón"), name));
    assert.equal(lookedUp(letter("no one"), name).isAbsent, false);
    assert.ok(isFound(letter("Daniel O’Rourke"), { kind: "name", parts: ["Daniel", "O'Rourke"] }));
  });
});

describe("looking for a value", () => {
  it("gives the same answer twice, and ends, whatever the text", () => {
    const anyText = fc.array(fc.string({ unit: "grapheme", maxLength: 300 }), { maxLength: 3 });
    const sought = fc.oneof(
      anyDay.map(({ written }): SoughtValue => ({ kind: "day", day: written })),
      anyAmount.map((amount): SoughtValue => ({ kind: "amount", amount })),
      fc.stringMatching(/^[A-Z0-9 .()-]{5,12}$/).map((written): SoughtValue => ({ kind: "number", written })),
    );
    fc.assert(
      fc.property(anyText, sought, (pages, value) => {
        const text = textOf(...pages);
        const first = lookedUp(text, value);
        assert.deepEqual(lookedUp(textOf(...pages), value), first);
        assert.ok(first.pages.every((page) => page >= 1 && page <= pages.length));
        assert.ok(!(first.isAbsent && first.pages.length > 0));
      }),
    );
  });

  it("takes no longer than its length requires", () => {
    const long = textOf(
      "1 2 3 a b - / . of de 1 ".repeat(8000),
      "(8".repeat(50_000),
      "1.".repeat(60_000),
      " ".repeat(60_000),
    );
    const began = performance.now();
    lookedUp(long, { kind: "day", day: asDay(2009, 3, 14) });
    lookedUp(long, { kind: "amount", amount: 142_500 });
    lookedUp(long, { kind: "number", written: "A012345678" });
    lookedUp(long, { kind: "duration", duration: { count: 8, unit: "month" } });
    assert.ok(performance.now() - began < 5000);
  });
});

describe("a value that a document may have in another way", () => {
  const day = (written: string): SoughtValue => {
    assert.ok(isDay(written));
    return { kind: "day", day: written };
  };
  const uncertain: readonly (readonly [string, SoughtValue])[] = [
    ["el catorce de mayo de 2008, inscrito el 15 de mayo de 2008", day("2008-05-14")],
    ["Treatment will begin on Thursday, November 5", day("2015-11-05")],
    ["on march eighth, 2031", day("2031-03-08")],
    ["8-III-2031", day("2031-03-08")],
    ["20310308", day("2031-03-08")],
    ["P<GTM0000<<310308", day("2031-03-08")],
    ["0 8 / 0 3 / 2 0 3 1", day("2031-03-08")],
    ["Total: $142, 500.00", { kind: "amount", amount: 142_500 }],
    ["$ 1 4 2 , 5 0 0", { kind: "amount", amount: 142_500 }],
    ["15 lakh rupees", { kind: "amount", amount: 1_500_000 }],
    ["docket 15-cv-123", { kind: "number", written: "1:15-cv-00123" }],
  ];
  for (const [written, sought] of uncertain) {
    it(`is not called absent: ${written}`, () => {
      assert.equal(lookedUp(letter(written), sought).isAbsent, false);
    });
  }

  it("is not a day that a month and a year only seem to name", () => {
    const text = letter("treatment in March 2015");
    assert.deepEqual(lookedUp(text, day("2015-03-20")), { pages: [], isAbsent: false, near: undefined });
  });
});
