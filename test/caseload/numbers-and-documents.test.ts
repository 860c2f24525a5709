// Numbers and documents that are used for two people.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { relate } from "../../server/src/core/caseload/relate.ts";
import { factsIn, firstAmong } from "../support/caseload.ts";
import { checkText } from "../support/check.ts";

const person = (given: string, family: string, more = "") =>
  `beneficiaries: [{ id: x, name: { given: ${given}, family: ${family} }${more} }]\n`;

function twice(own: string, other: string): readonly string[] {
  return firstAmong({ "a.parole.yaml": own, "b.parole.yaml": other }).numbers.map(
    ({ kind, whose, others }) => `${kind}: ${whose}, ${others}`,
  );
}

describe("a number used for two people", () => {
  it("is found however it is written", () => {
    const own = person("Ana", "Morales", ", a_number: A012-345-678");
    assert.deepEqual(twice(own, person("Luis", "Ortiz", ', a_number: "12345678"')), [
      "a-number: Ana Morales, Luis Ortiz",
    ]);
  });

  it("is found for a father and son, a family and one member, and other people with the same calendar_id", () => {
    const of = (people: string, id = "matter: 7\n") => `${id}request: { kind: initial }\n${people}`;
    const son = person("José", "Morales Jr.");
    for (const [own, other, expected] of [
      [son, person("José", "Morales"), "José Morales Jr., José Morales"],
      [son, person("Jose", "Morales Sr."), "José Morales Jr., Jose Morales Sr."],
      [
        person("José", "Morales", ", date_of_birth: 1970-02-03"),
        person("José", "Morales", ", date_of_birth: 2005-06-07"),
        "José Morales, José Morales",
      ],
      [
        person("Ana", "Morales"),
        person("Ana", "Morales").replace("}]", "}, { id: y, name: { given: Luz, family: Morales } }]"),
        "Ana Morales, Ana Morales and Luz Morales",
      ],
    ] as const) {
      assert.deepEqual(twice(of(own), of(other)), [`matter: ${expected}`]);
      const copied = "calendar_id: 6f1c2f0e\n";
      assert.deepEqual(twice(of(own, copied), of(other, copied)), [`calendar-id: ${expected}`]);
    }
    const ana = person("Ana", "Morales");
    const id = "matter: 7\ncalendar_id: 6f1c2f0e\n";
    assert.deepEqual(twice(of(ana, id), of(`${ana}filing: { carrier: usps }\n`, id)), []);
    assert.deepEqual(twice(of(ana, id), of(ana, id).replace("initial", "re-parole")), []);
  });

  it("is found for twins and for a passport of the same country", () => {
    const twin = (given: string) =>
      person(given, "Vega", ", date_of_birth: 2010-03-02, passport: { number: G-1182 7, country: Peru }");
    assert.deepEqual(twice(twin("Leo"), twin("Mateo")), ["passport: Leo Vega, Mateo Vega"]);
  });

  it("is found for twins with one given name or different sexes, and for namesakes", () => {
    const one = (given: string, more: string) =>
      person(given, "Vega", `, date_of_birth: ${more}, a_number: A012345678`);
    for (const [own, other, expected] of [
      ["María Elena", "María Isabel", "a-number: María Elena Vega, María Isabel Vega"],
      ["José Luis", "Josué Antonio", "a-number: José Luis Vega, Josué Antonio Vega"],
    ] as const) {
      assert.deepEqual(twice(one(own, "2010-03-02"), one(other, "2010-03-02")), [expected]);
    }
    assert.deepEqual(twice(one("Leo", "2010-03-02, sex: male"), one("Lea", "2010-03-02, sex: female")), [
      "a-number: Leo Vega, Lea Vega",
    ]);
    assert.deepEqual(twice(one("Leo", "2010-03-02"), one("Leo", "1980-05-04")), [
      "a-number: Leo Vega, Leo Vega",
    ]);
    for (const [own, other] of [
      ["María E.", "María Elena"],
      ["Muhammad Ali", "Mohammed Aly"],
      ["María", "María Isabel"],
    ] as const) {
      assert.deepEqual(twice(one(own, "2010-03-02"), one(other, "2010-03-02")), [], own);
    }
  });

  it("is not reported for one person whose name is written in two ways", () => {
    for (const [own, other] of [
      [
        person("Ana", "Morales", ", a_number: A012345678"),
        person("Ana Lucía", "Morales Vega", ", a_number: A012345678"),
      ],
      [
        person("Muhammad", "Karimi", ", date_of_birth: 1990-01-02, a_number: A012345678"),
        person("Mohammed", "Karimy", ", date_of_birth: 1990-01-02, a_number: A012345678"),
      ],
      [
        person("Ana", "Morales", ", passport: { number: X0000000 }"),
        person("Luis", "Ortiz", ", passport: { number: X0000000 }"),
      ],
      [
        person("Ana", "Morales", ", passport: { number: 4471882, country: Peru }"),
        person("Luis", "Ortiz", ", passport: { number: 4471882, country: Chile }"),
      ],
    ] as const) {
      assert.deepEqual(twice(own, other), [], own);
    }
  });

  it("is not reported for the matter and passport numbers of a family in two cases that name each other", () => {
    const one = (given: string, other: string) =>
      `matter: 2026-7\nrequest: { explanation: With ${other} Vega. }\n${person(given, "Vega", ", passport: { number: 4471882 }")}`;
    assert.deepEqual(twice(one("Leo", "Mia"), one("Mia", "Leo")), []);
    const alone = `matter: 2026-7\n${person("Luis", "Ortiz")}`;
    assert.deepEqual(twice(one("Leo", "Mia"), alone), ["matter: Leo Vega, Luis Ortiz"]);
    const petitioner = "petitioner: { name: { given: Greta, family: Stone }, date_of_birth: 1960-01-02 }\n";
    assert.deepEqual(twice(petitioner + one("Leo", "Mia"), petitioner + alone), [
      "matter: Leo Vega, Luis Ortiz",
    ]);
  });

  it("is found for a receipt of other people, not for a receipt of one of them", () => {
    const receipts = 'receipts: [{ number: "SRC 26 900 12345" }]\n';
    const own = `${person("Ana", "Morales")}receipts: [{ number: SRC2690012345 }]\n`;
    assert.deepEqual(twice(own, person("Luis", "Ortiz") + receipts), ["receipt: Ana Morales, Luis Ortiz"]);
    assert.deepEqual(twice(own, person("Ana", "Morales") + receipts), []);
  });
});

describe("findings about a number used for two people", () => {
  const said = (text: string, others?: Readonly<Record<string, string>>) =>
    checkText(text, others && { others })
      .findings.filter(({ rule }) => rule === "case/number-used-twice")
      .map(({ severity, message }) => `${severity}: ${message}`);
  const two = (first: string, second: string) =>
    `beneficiaries:\n  - { id: a, name: { given: Leo, family: Vega }, ${first} }\n  - { id: b, name: { given: Mia, family: Vega }, ${second} }\n`;

  it("are reported within one case", () => {
    assert.deepEqual(said(two("a_number: A012345678", 'a_number: "12345678"')), [
      "warning: 12345678 is the A-Number of both Leo Vega and Mia Vega. Correct the wrong one.",
    ]);
    const passport = "passport: { number: G1182731, country: Peru }";
    assert.deepEqual(said(two(passport, passport)), [
      "warning: G1182731 is the passport number of both Leo Vega and Mia Vega. Correct the wrong one.",
    ]);
  });

  it("are none for a placeholder, two countries, and a child in a parent's passport", () => {
    assert.deepEqual(said(two("a_number: A000000000", "a_number: A000000000")), []);
    assert.deepEqual(
      said(
        two(
          "passport: { number: G1182731, country: Peru }",
          "passport: { number: G1182731, country: Chile }",
        ),
      ),
      [],
    );
    const born = (day: string) => `date_of_birth: ${day}, passport: { number: G1182731, country: Peru }`;
    assert.deepEqual(said(two(born("1985-01-02"), born("2012-03-04"))), []);
    assert.equal(said(two(born("2010-01-02"), born("2012-03-04"))).length, 1);
  });

  it("show the dates of birth of two people with the same name", () => {
    const one = (born: string) => person("Leo", "Vega", `, date_of_birth: ${born}, a_number: A012345678`);
    assert.deepEqual(said(one("2010-03-02"), { "b.parole.yaml": one("1980-05-04") }), [
      "warning: A012345678 is the A-Number of Leo Vega, born March 2, 2010, in this case and of Leo Vega, born May 4, 1980, in another case (b.parole.yaml). Correct the wrong one.",
    ]);
  });

  it("remain warnings after mailing for a receipt number", () => {
    const receipt = "receipts: [{ number: SRC2690012345, date: 2015-03-04, for: x }]\n";
    const number = ", a_number: A012345678";
    const others = { "b.parole.yaml": person("Luis", "Ortiz", number) + receipt };
    assert.deepEqual(said(person("Ana", "Morales", number) + receipt, others), [
      "information: A012345678 is the A-Number of Ana Morales in this case and of Luis Ortiz in another case (b.parole.yaml). Correct the wrong one.",
      "warning: SRC2690012345 is the receipt number of Ana Morales in this case and of Luis Ortiz in another case (b.parole.yaml). Correct the wrong one.",
    ]);
  });
});

describe("a document used for two people", () => {
  const exhibit = (kind: string, file: string) =>
    `exhibits: [{ label: A, kind: ${kind}, title: T, file: ${file}, supports: x }]\n`;
  const used = (own: string, other: string) => {
    const [one, two] = [
      factsIn("a.parole.yaml", own, { "a.pdf": "same" }),
      factsIn("b.parole.yaml", other, { "scans/b.pdf": "same" }),
    ];
    return relate([one, two])
      .get("a.parole.yaml")
      ?.documents.map(({ kind, others }) => `${kind}: ${others}`);
  };

  it("is found by its content, whatever its file name", () => {
    const own = person("Ana", "Morales") + exhibit("medical-record", "a.pdf");
    const other = person("Luis", "Ortiz") + exhibit("physician-letter", "scans/b.pdf");
    assert.deepEqual(used(own, other), ["medical: Luis Ortiz"]);
  });

  it("is not reported for the same person, or for a document about no one", () => {
    const own = person("Ana", "Morales") + exhibit("identity-document", "a.pdf");
    assert.deepEqual(used(own, person("Ana", "Morales") + exhibit("identity-document", "scans/b.pdf")), []);
    const report = person("Ana", "Morales") + exhibit("country-conditions", "a.pdf");
    assert.deepEqual(
      used(report, person("Luis", "Ortiz") + exhibit("country-conditions", "scans/b.pdf")),
      [],
    );
  });
});
