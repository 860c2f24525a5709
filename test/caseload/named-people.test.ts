// The name of a person of another case in the texts of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { phrasesOf } from "../../server/src/core/caseload/names.ts";
import { firstAmong } from "../support/caseload.ts";

const luis = "beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]\n";
const person = (given: string, family: string, more = "") =>
  `beneficiaries: [{ id: x, name: { given: ${given}, family: ${family} }${more} }]\n`;

/** Whom the text of the explanation names, with the other case holding one beneficiary. */
function named(explanation: string, other: string, own = luis): readonly string[] {
  const { namedPeople } = firstAmong({
    "luis.parole.yaml": `${own}request:\n  explanation: ${JSON.stringify(explanation)}\n`,
    "other.parole.yaml": other,
  });
  return namedPeople.map((one) => one.person);
}

describe("another client's name in a text", () => {
  it("is found as people write it", () => {
    for (const text of [
      "Ana Morales has leukemia.",
      "We ask for Ms. ANA MORALES.",
      "He met Ana Lucía Morales.",
      "He met Ana L. Morales.",
      "It is Ana Morales’s last chance.",
      "It is Ana Morales's last chance.",
      "The patient: Morales, Ana",
      "the ward\nof Ana\n  Morales",
    ]) {
      assert.deepEqual(named(text, person("Ana Lucía", "Morales")), ["Ana Lucía Morales"], text);
    }
  });

  it("is found with and without accents, hyphens, apostrophes and particles", () => {
    assert.deepEqual(named("for Jose Pena", person("José", "Peña")), ["José Peña"]);
    assert.deepEqual(named("for Adaeze O’Neill", person("Adaeze", "O'Neill")), ["Adaeze O'Neill"]);
    assert.deepEqual(named("for María de la Cruz", person("María", "de la Cruz")), ["María de la Cruz"]);
    assert.deepEqual(named("for Omar al-Masri", person("Omar", "Al Masri")), ["Omar Al Masri"]);
    assert.deepEqual(named("for Олена Коваль", person("Олена", "Коваль")), ["Олена Коваль"]);
  });

  it("is found by an alias and in a title", () => {
    const other = person("Ana", "Morales", ", aliases: []")
      .replace("aliases: []", "sex: female")
      .replace("family: Morales }", "family: Morales, aliases: [Anita Vega] }");
    assert.deepEqual(named("for Anita Vega", other), ["Ana Morales"]);
    const { namedPeople } = firstAmong({
      "luis.parole.yaml": `${luis}exhibits: [{ label: A, title: Letter about Ana Morales, file: a.pdf }]\n`,
      "other.parole.yaml": person("Ana", "Morales"),
    });
    assert.deepEqual(
      namedPeople.map(({ path }) => path),
      [["exhibits", 0, "title"]],
    );
  });

  it("is not seen in first names, small letters, parts of longer lists or other people's names", () => {
    for (const [text, other] of [
      ["Ana has leukemia. Morales is a town.", person("Ana", "Morales")],
      ["Her brother Ana, Morales and others", person("Ana", "Morales")],
      ["grace hope", person("Grace", "Hope")],
      ["Luis Ortiz", person("Luis", "Ortiz")],
      ["Luz Pérez, Luis Morales", person("Luis", "Pérez")],
      ["Ana Pérez", person("Ana", "Pérez Soto")],
      ["Fatima was here", "beneficiaries: [{ id: x, name: { given: Fatima } }]\n"],
      ["TODO Ana Morales?", person("TODO", "TODO")],
    ] as const) {
      assert.deepEqual(named(text, other), [], text);
    }
  });

  it("is that of someone in the case: a longer name, an alias, the physician or who consents", () => {
    const text = "Ana Morales was there.";
    for (const own of [
      person("Ana Lucía", "Morales Vega"),
      "beneficiaries: [{ id: l, name: { given: Luis, family: Ortiz, aliases: [Ana Morales] } }]\n",
      `${luis.slice(0, -3)}, medical: { physician: "Dr. Ana Morales, Hospital General" } }]\n`,
      `${luis.slice(0, -3)}, consents: [{ by: Ana Morales, relationship: mother }] }]\n`,
    ]) {
      assert.deepEqual(named(text, person("Ana", "Morales"), own), [], own);
    }
  });

  it("is expected of people of the practice and of those who support several cases", () => {
    const attorney = "representative: { name: { given: Jordan, family: Lee }, role: attorney }\n";
    assert.deepEqual(named("Jordan Lee asks for it.", attorney), []);
    const sponsored = (given: string) =>
      `sponsors: [{ id: s, name: { given: Grace, family: Whitlock } }]\n${person(given, "Vega")}`;
    const { namedPeople } = firstAmong({
      "luis.parole.yaml": `${luis}request: { explanation: Grace Whitlock will help. }\n`,
      "a.parole.yaml": sponsored("Ana"),
      "b.parole.yaml": sponsored("Mia"),
    });
    assert.deepEqual(namedPeople, []);
  });

  it("is expected where the cases name each other, and where the beneficiary is the same", () => {
    const back = `${person("Ana", "Morales")}request: { explanation: Her cousin Luis Ortiz asks too. }\n`;
    assert.deepEqual(named("His cousin Ana Morales asks too.", back), []);
    const earlier = `petitioner: { id: m, name: { given: Marta, family: Vega } }\n${luis}`;
    assert.deepEqual(named("Marta Vega filed the earlier request.", earlier), []);
  });

  it("is found though both were born on one day and have similar given names", () => {
    const born = (given: string, family: string) => person(given, family, ", date_of_birth: 1990-01-01");
    assert.deepEqual(named("for Ahmed Noori", born("Ahmed", "Noori"), born("Ahmad", "Karimi")), [
      "Ahmed Noori",
    ]);
  });

  it("takes a time that grows with the text alone", () => {
    const text = "Ana ".repeat(50_000);
    const before = process.cpuUsage().user;
    assert.ok(phrasesOf(text).length >= 1000);
    assert.ok(process.cpuUsage().user - before < 2_000_000);
  });
});
