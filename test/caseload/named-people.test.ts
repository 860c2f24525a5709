// The name of a person of another case in the texts of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { phrasesOf } from "../../server/src/core/caseload/names.ts";
import { firstAmong } from "../support/caseload.ts";

const luis = "beneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz } }]\n";
const person = (given: string, family: string, more = "") =>
  `beneficiaries: [{ id: x, name: { given: ${given}, family: ${family} }${more} }]\n`;

/** Who is named in the text of the explanation, with one beneficiary in the other case. */
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
      "Patient MORALES ANA LUCÍA",
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

  it("is found with a middle name that the other case does not have", () => {
    for (const text of [
      "Ana Lucia Morales has leukemia.",
      "We ask for Ms. Ana Lucía Morales.",
      "The patient: Morales, Ana Lucia",
    ]) {
      assert.deepEqual(named(text, person("Ana", "Morales")), ["Ana Morales"], text);
      const own = person("Ana", "Morales");
      assert.deepEqual(named(text, person("Ana", "Morales"), own), [], "someone here has that name");
    }
    for (const text of [
      "Ana Lucia Sofia Morales",
      "Ana Lucia Morales Vega",
      "Carmen Ana Lucia Morales",
      "Ana, Lucia Morales",
      "Ana Xu, Morales",
      "Morales, Ana Lucia Sofia",
      "Ana Lucia Morales Memorial Hospital",
    ]) {
      assert.deepEqual(named(text, person("Ana", "Morales")), [], text);
    }
    assert.deepEqual(named("Ana Lucia Morales", person("Ana", "Morales Quispe")), []);
    assert.deepEqual(named("Ana Lucia Morales Quispe", person("Ana", "Morales Quispe")), [
      "Ana Morales Quispe",
    ]);
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

  it("is not found in given names, lowercase words, parts of longer lists or other people's names", () => {
    for (const [text, other] of [
      ["Ana has leukemia. Morales is a town.", person("Ana", "Morales")],
      ["Her brother Ana, Morales and others", person("Ana", "Morales")],
      ["grace hope", person("Grace", "Hope")],
      ["Luis Ortiz", person("Luis", "Ortiz")],
      ["Luz Pérez, Luis Morales", person("Luis", "Pérez")],
      ["Ana Pérez Vega", person("Ana", "Pérez Soto")],
      ["Lucía Pérez", person("Ana Lucía", "Pérez Soto")],
      ["Ana B. Pérez", person("Ana Lucía", "Pérez Soto")],
      ["Fatima was here", "beneficiaries: [{ id: x, name: { given: Fatima } }]\n"],
      ["TODO Ana Morales?", person("TODO", "TODO")],
    ] as const) {
      assert.deepEqual(named(text, other), [], text);
    }
  });

  it("is not reported where it belongs to someone in the case: a longer name, an alias, the physician or the consenting parent", () => {
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

  it("is found next to a leftover name in a line, and in the line itself", () => {
    const text = "Ana Morales was there.";
    const other = person("Ana", "Morales");
    const within = (more: string) => `${luis.slice(0, -3)}${more} }]\n`;
    for (const [own, count] of [
      [`${luis}forms: [{ form: I-131, annotation: Ana Morales }]\n`, 2],
      [`${luis}exhibits: [{ label: A, translation: { certified_by: Ana Morales } }]\n`, 1],
      [within(", medical: { physician: Dr. Vega who treats Ana Morales }"), 2],
      [within(`, medical: { physician: "Ana Morales's doctor" }`), 2],
      [within(", medical: { payment: { sources: [{ from: Fund for Ana Morales }] } }"), 2],
      [within(", petitioner_relationship: aunt of Ana Morales"), 2],
      [within(", address: { street: 12 Elm Street, unit: c/o Ana Morales }"), 1],
    ] as const) {
      assert.deepEqual(named(text, other, own), Array(count).fill("Ana Morales"), own);
    }
    const doctor = within(", medical: { physician: Dr. Ana Morales }");
    assert.deepEqual(named(text, other, doctor), []);
  });

  it("is found with some of the given and family names", () => {
    for (const name of [
      "Ana Morales",
      "Ana Quispe",
      "Lucía Morales Quispe",
      "Ana L. Morales",
      "Ana M. Quispe",
      "Ana Lucía Quispe",
      "Ana Lucía Morales Quispe",
      "Morales Quispe, Ana",
      "MORALES QUISPE Lucía",
      "Morales, Ana L.",
    ]) {
      const other = person("Ana Lucía", "Morales Quispe");
      assert.deepEqual(named(`We ask for ${name}.`, other), ["Ana Lucía Morales Quispe"], name);
    }
    for (const text of ["Ana is ill.", "Lucía is ill.", "ana morales", "Morales Quispe", "Luz Morales"]) {
      assert.deepEqual(named(text, person("Ana Lucía", "Morales Quispe")), [], text);
    }
  });

  it("is not a person in the name of a hospital, a street or the like", () => {
    for (const place of [
      "Ana Morales Clinic",
      "Ana Morales Memorial Hospital",
      "Ana Morales Medical Center",
      "12 Ana Morales Avenue",
      "Ana Morales Street",
      "Ana Morales Elementary School",
      "Ana Morales Church",
      "ANA MORALES FOUNDATION",
      "Hospital Ana Morales",
      "Calle Ana Morales 12",
    ]) {
      assert.deepEqual(named(`He was at ${place} in May.`, person("Ana", "Morales")), [], place);
    }
    for (const text of ["At Vega Hospital, Ana Morales died.", "Ana Morales, Vega Clinic"]) {
      assert.deepEqual(named(text, person("Ana", "Morales")), ["Ana Morales"], text);
    }
  });

  it("is not reported for people of the practice", () => {
    const attorney = "representative: { name: { given: Jordan, family: Lee }, role: attorney }\n";
    assert.deepEqual(named("Jordan Lee asks for it.", attorney), []);
  });

  it("is found for someone who supports several cases, none of which belongs to this one", () => {
    const petitioned = (given: string, more = "") =>
      `petitioner: { id: m, name: { given: Rosa, family: Morales } }\n${person(given, "Vega")}${more}`;
    const among = (own: string, more = "") =>
      firstAmong({
        "luis.parole.yaml": own,
        "a.parole.yaml": petitioned("Ana", more),
        "b.parole.yaml": petitioned("Mia"),
      }).namedPeople.map((one) => one.person);
    const own = `${luis}request: { explanation: Her mother Rosa Morales is ill. }\n`;
    assert.deepEqual(among(own), ["Rosa Morales"]);
    const cousin = `${luis}request: { explanation: "Ana Vega, a child of Rosa Morales, is ill." }\n`;
    assert.deepEqual(among(cousin, "request: { explanation: Luis Ortiz is a cousin. }\n"), []);
  });

  it("is not reported where the cases name each other, or the beneficiary is the same", () => {
    const back = `${person("Ana", "Morales")}request: { explanation: Her cousin Luis Ortiz asks too. }\n`;
    assert.deepEqual(named("His cousin Ana Morales asks too.", back), []);
    const earlier = `petitioner: { id: m, name: { given: Marta, family: Vega } }\n${luis}`;
    assert.deepEqual(named("Marta Vega filed the earlier request.", earlier), []);
  });

  it("is not reported where the cases share a petitioner or sponsor, or cite the matter number", () => {
    const rosa = (more: string) => `{ id: m, name: { given: Rosa, family: Vega }${more} }`;
    const text = "His sister Mia Ortiz travels too.";
    const mia = person("Mia", "Ortiz");
    for (const [own, other, expected] of [
      [", date_of_birth: 1960-01-02", ", date_of_birth: 1960-01-02", []],
      [", address: { street: 4 Elm St., city: Waco }", ", address: { street: 4 ELM ST, city: Waco }", []],
      [", date_of_birth: 1960-01-02", ", date_of_birth: 1961-01-02", ["Mia Ortiz"]],
      ["", "", ["Mia Ortiz"]],
    ] as const) {
      const found = named(text, `petitioner: ${rosa(other)}\n${mia}`, `petitioner: ${rosa(own)}\n${luis}`);
      assert.deepEqual(found, expected, own + other);
      const sponsored = named(
        text,
        `sponsors: [${rosa(other)}]\n${mia}`,
        `petitioner: ${rosa(own)}\n${luis}`,
      );
      assert.deepEqual(sponsored, expected, own + other);
    }
    // A congregation or an employer files for people who are not related to one another.
    const sameBirth = `petitioner: ${rosa(", date_of_birth: 1960-01-02")}\n`;
    assert.deepEqual(
      named("Her son Leo Paz is ill.", `${sameBirth}${person("Leo", "Paz")}`, `${sameBirth}${luis}`),
      ["Leo Paz"],
    );
    const cites = "Mia Ortiz (matter 2026-0417) travels too.";
    assert.deepEqual(named(cites, `matter: 2026-0417\n${mia}`), []);
    assert.deepEqual(named(text, `matter: 2026-0417\n${mia}`), ["Mia Ortiz"]);
    assert.deepEqual(named(cites, `matter: 2026-0417\n${person("Mia", "Ortiz")}`, person("Leo", "Paz")), [
      "Mia Ortiz",
    ]);
    const own = `matter: 2026-0417\n${luis}`;
    assert.deepEqual(named(cites, `matter: 2026-0417\n${mia}`, own), ["Mia Ortiz"]);
  });

  it("is found though both were born on the same day and have similar given names", () => {
    const born = (given: string, family: string) => person(given, family, ", date_of_birth: 1990-01-01");
    assert.deepEqual(named("for Ahmed Noori", born("Ahmed", "Noori"), born("Ahmad", "Karimi")), [
      "Ahmed Noori",
    ]);
  });

  it("takes time proportional to the text", () => {
    const text = "Ana ".repeat(50_000);
    const before = process.cpuUsage().user;
    assert.ok(phrasesOf(text).length >= 1000);
    assert.ok(process.cpuUsage().user - before < 2_000_000);
  });
});
