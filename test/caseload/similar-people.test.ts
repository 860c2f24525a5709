// Two people of two cases who may be the same: reported only if nothing but the spelling of a name differs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "../support/check.ts";

const born = ", date_of_birth: 1990-03-02";
const named = (given: string, family: string, more = born) =>
  `parole_case: 1\nrequest: { kind: initial }\nbeneficiaries: [{ name: { given: ${given}, family: ${family} }${more} }]\n`;

const asked = (own: string, other: string) =>
  checkText(own, { others: { "other.parole.yaml": other } })
    .findings.filter(({ rule }) => rule === "case/same-person")
    .map(({ message, severity }) => `${severity}: ${message}`);

describe("one person in two cases under two spellings", () => {
  it("is asked about in both cases", () => {
    const message = (one: string, other: string) =>
      `information: ${one} and ${other} in another case (other.parole.yaml) were both born on March 2, 1990, and their names are nearly the same. Is this the same person? If so, correct the name that is wrong.`;
    const pairs: readonly (readonly [own: readonly [string, string], other: readonly [string, string]])[] = [
      [
        ["Ana", "Morales"],
        ["Ana", "Moralez"],
      ],
      [
        ["Ana", "Morales"],
        ["Ana", "Moarles"],
      ],
      [
        ["Ana Lucía", "Hernández"],
        ["Ana Lucia", "Hernandes Vega"],
      ],
      [
        ["Yohana", "Tesfaye"],
        ["Johanna", "Tesfaye"],
      ],
      [
        ["Mohammad", "Karimi"],
        ["Mohammed", "Karimi"],
      ],
      [
        ["Cristian", "Vega"],
        ["Christian", "Vega"],
      ],
    ];
    for (const [own, other] of pairs) {
      const [one, also] = [own.join(" "), other.join(" ")];
      assert.deepEqual(asked(named(...own), named(...other)), [message(one, also)], one);
      assert.deepEqual(asked(named(...other), named(...own)), [message(also, one)], also);
    }
  });

  it("is not asked about where they are twins, siblings or other people", () => {
    for (const [own, other] of [
      [named("Ana", "Morales"), named("Ada", "Morales")],
      [named("Daniel", "Morales"), named("Daniela", "Morales")],
      [named("Marina", "Morales"), named("Karina", "Morales")],
      [named("Marisa", "Morales"), named("Marina", "Morales")],
      [named("Mario", "Morales"), named("Maria", "Morales")],
      [named("José Luis", "Morales"), named("José Antonio", "Moralez")],
      [named("Ana", "Morales"), named("Ana", "Moralez", ", date_of_birth: 1990-03-03")],
      [named("Ana", "Morales"), named("Ana", "Vega")],
      [named("Andrea", "Morales", `${born}, sex: female`), named("Andrea", "Moralez", `${born}, sex: male`)],
      [
        named("Mohammad", "Karimi", ", date_of_birth: 1990-01-01"),
        named("Mohammed", "Karimi", ", date_of_birth: 1990-01-01"),
      ],
      [named("Ana", "Morales", ""), named("Ana", "Moralez", "")],
    ] as const) {
      assert.deepEqual(asked(own, other), [], own + other);
      assert.deepEqual(asked(other, own), [], other + own);
    }
  });

  it("is not asked about where the name is the same, a number decides, or the cases name each other", () => {
    assert.deepEqual(asked(named("Ana", "Morales"), named("ANA", "Morales Ruiz")), []);
    const numbered = (family: string, number: string) => named("Ana", family, `${born}, a_number: ${number}`);
    assert.deepEqual(asked(numbered("Morales", "A012345678"), numbered("Moralez", "A087654321")), []);
    const aliased = named("Ana", "Morales, aliases: [Ana Moralez]");
    assert.deepEqual(asked(aliased, named("Ana", "Moralez")), []);
    const withOther = (family: string, who: string, given: string, name: string) =>
      `parole_case: 1\nrequest: { kind: initial, explanation: Her cousin ${who} asks for parole too. }\nbeneficiaries: [{ name: { given: Ana, family: ${family} }${born} }, { name: { given: ${given}, family: ${name} } }]\n`;
    assert.deepEqual(
      asked(
        withOther("Morales", "Rosa Ortiz", "Leo", "Vega"),
        withOther("Moralez", "Leo Vega", "Rosa", "Ortiz"),
      ),
      [],
    );
  });
});
