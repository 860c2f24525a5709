// Which other cases may be affected when a case is added, changed, or removed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CaseIndex } from "../../server/src/core/caseload/case-index.ts";
import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import { isRelated, relationsOf } from "../../server/src/core/caseload/relate.ts";
import { factsIn } from "../support/caseload.ts";

const of = (given: string, family: string) =>
  `parole_case: 1\nbeneficiaries: [{ id: x, name: { given: ${given}, family: ${family} } }]\n`;
const naming = (text: string) => `${of("Luis", "Ortiz")}request: { explanation: "${text}" }\n`;

describe("cases that another case affects", () => {
  it("are those whose texts name its person, and no others", () => {
    const caseload = emptyCaseload();
    caseload.add(factsIn("named.parole.yaml", naming("He met Ana Morales.")));
    caseload.add(factsIn("given.parole.yaml", naming("He met Ana Vega.").replaceAll("Ortiz", "Lima")));
    caseload.add(factsIn("none.parole.yaml", of("Mia", "Orlova")));
    const ana = factsIn("ana.parole.yaml", of("Ana", "Morales"));
    assert.deepEqual([...caseload.put(ana)], ["named.parole.yaml"]);
    assert.deepEqual([...caseload.remove(ana.key)], ["named.parole.yaml"]);
  });

  it("are no longer those whose texts have changed", () => {
    const caseload = emptyCaseload();
    caseload.add(factsIn("named.parole.yaml", naming("He met Ana Morales.")));
    caseload.add(factsIn("named.parole.yaml", naming("He met a physician.")));
    assert.deepEqual([...caseload.put(factsIn("ana.parole.yaml", of("Ana", "Morales")))], []);
  });

  it("are those with the same number if only the name changes", () => {
    const numbered = (given: string, more: string) =>
      `parole_case: 1\nbeneficiaries: [{ id: x, name: { given: ${given}, family: Morales }, ${more} }]\n`;
    for (const [number, own] of [
      ["a_number: 012345678", "date_of_birth: 1990-01-02"],
      ["passport: { number: X001, country: Guatemala }", "date_of_birth: 1990-01-02"],
    ] as const) {
      const caseload = emptyCaseload();
      const other = factsIn(
        "other.parole.yaml",
        `parole_case: 1\nbeneficiaries: [{ id: y, name: { given: Mia, family: Orlova }, ${number} }]\n`,
      );
      const before = factsIn("ana.parole.yaml", numbered("Ana", `${number}, ${own}`));
      const after = factsIn("ana.parole.yaml", numbered("Anabel", `${number}, ${own}`));
      caseload.add(other);
      caseload.add(before);
      const shown = JSON.stringify(relationsOf(other, caseload));
      assert.match(shown, /Ana Morales/);
      assert.deepEqual([...caseload.put(after)], ["other.parole.yaml"]);
      assert.match(JSON.stringify(relationsOf(other, caseload)), /Anabel Morales/);
    }
  });

  it("are compared with a case that was added without asking which ones they are", () => {
    const caseload = emptyCaseload();
    const [one, other] = [
      factsIn("a.parole.yaml", of("Ana", "Morales")),
      factsIn("b.parole.yaml", naming("Ana Morales")),
    ];
    caseload.add(one);
    assert.ok(isRelated(other, caseload));
    caseload.remove(one.key);
    assert.ok(!isRelated(other, caseload));
  });
});

describe("the index of cases", () => {
  it("has the cases with an entry, each once and in the order in which they were added", () => {
    const index = new CaseIndex();
    for (const key of ["b", "a", "b", "c"]) index.add("x", key);
    index.add("y", "c");
    assert.deepEqual([index.having("x"), index.having("y"), index.having("z")], [["b", "a", "c"], ["c"], []]);
    assert.deepEqual([index.havingBoth("x", "y"), index.havingBoth("y", "z")], [["c"], []]);
    for (const key of ["a", "z", "c"]) index.remove("x", key);
    index.remove("y", "a");
    index.remove("z", "a");
    assert.deepEqual([index.having("x"), index.having("y")], [["b"], ["c"]]);
    index.remove("x", "b");
    index.remove("y", "c");
    assert.deepEqual([index.count("x"), index.count("y")], [0, 0]);
  });
});
