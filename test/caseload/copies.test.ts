// Two files with the same case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import { originalName, possibleOriginals } from "../../server/src/core/caseload/copy-names.ts";
import { factsIn, firstAmong } from "../support/caseload.ts";

const ana =
  "request: { kind: initial }\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales } }]\n";
const luis = "request: { kind: initial }\nbeneficiaries: [{ id: l, name: { given: Luis, family: Ortiz } }]\n";

/** Why the first file is a copy of another one, and whether the other one counts. */
function copies(cases: Readonly<Record<string, string>>): readonly string[] {
  return firstAmong(cases).copies.map(({ why, isOther }) => `${why}${isOther ? ", the other counts" : ""}`);
}

describe("names of copies", () => {
  it("are known as file services and systems write them", () => {
    for (const name of [
      "ana (conflicted copy 2026-05-01).parole.yaml",
      "ana.parole (Rosa's conflicted copy 2026-05-01).yaml",
      "ana.parole (Case Conflict).yaml",
      "ana.parole.sync-conflict-20260501-101500-ABCDEFG.yaml",
      "ana.parole - Copy.yaml",
      "ana - Copy (2).parole.yaml",
      "ana.parole - copia.yaml",
      "ana.parole copy.yaml",
      "ana copy 3.parole.yaml",
      "ana.parole 2.yaml",
      "ana (1).parole.yaml",
      "Copy of ana.parole.yaml",
      "ana v2.parole.yaml",
      "ana old.parole.yaml",
      "ana_backup.parole.yaml",
      "ana.parole.bak.yaml",
      "ana.parole_v3.yaml",
      "ana [Conflict].parole.yaml",
      "ana.parole [Rosa's conflict 2026-05-01].yaml",
      "ana (old).parole.yaml",
    ]) {
      assert.equal(originalName(name), "ana.parole.yaml", name);
    }
    for (const name of [
      "Morales - Copy",
      "Morales (1)",
      "Morales 2",
      "Copy of Morales",
      "Morales - Copy (2)",
      "Morales old",
      "Morales_backup",
    ]) {
      assert.equal(originalName(name), "Morales", name);
    }
    assert.ok(possibleOriginals("ana.parole-DESKTOP-7HQ.yaml").includes("ana.parole.yaml"));
    assert.ok(possibleOriginals("ana-Rosas-MacBook-Pro.parole.yaml").includes("ana.parole.yaml"));
    for (const name of ["ana-ROSA-PC.parole.yaml", "ana-LAPTOP2.parole.yaml", "ana.parole-WIN-7HQ2.yaml"]) {
      assert.ok(possibleOriginals(name).includes("ana.parole.yaml"), name);
    }
    for (const name of ["morales-juana", "garcia-jose-jr", "ana-2015", "ana-re-parole", "lee-mackenzie"]) {
      assert.deepEqual(possibleOriginals(`${name}.parole.yaml`), [], name);
    }
    for (const name of [
      "ana.parole.yaml",
      "harold.parole.yaml",
      "ana-old.parole.yaml",
      "morales (father).parole.yaml",
      "copy.parole.yaml",
    ]) {
      assert.equal(originalName(name), undefined, name);
    }
  });
});

describe("another file of the same matter", () => {
  it("is found by its name where the people are the same, and the other one counts", () => {
    for (const name of [
      "x/ana (conflicted copy 2026-05-01).parole.yaml",
      "x/ana.parole-DESKTOP-7.yaml",
      "x/ana 2.parole.yaml",
      "x - Copy/ana.parole.yaml",
    ]) {
      assert.deepEqual(
        copies({ [name]: `${ana}# more\n`, "x/ana.parole.yaml": ana }),
        ["conflict-name, the other counts"],
        name,
      );
      assert.deepEqual(
        copies({ "x/ana.parole.yaml": ana, [name]: `${ana}# more\n` }),
        ["conflict-name"],
        name,
      );
      assert.deepEqual(copies({ [name]: luis, "x/ana.parole.yaml": ana }), [], name);
    }
  });

  it("is found by its calendar ID, its text, and its matter number with its people", () => {
    const withId = "calendar_id: 6f1c2f0e\n";
    assert.deepEqual(
      copies({
        "a/1.parole.yaml": ana + withId,
        "b/22.parole.yaml": `${ana}${withId}filing: { carrier: usps, mailed: yes }\n`,
      }),
      ["calendar-id"],
    );
    const blank = "beneficiaries: [{ id: TODO, name: { given: TODO } }]\n";
    assert.deepEqual(copies({ "a/1.parole.yaml": ana + withId, "b/22.parole.yaml": blank + withId }), [
      "calendar-id",
    ]);
    assert.deepEqual(copies({ "a/1.parole.yaml": ana, "b/22.parole.yaml": ana }), ["same-text"]);
    const numbered = `matter: 2026-0417\n${ana}`;
    const moved = `matter: 2026/0417\n${ana}filing: { carrier: usps }\n`;
    assert.deepEqual(copies({ "old/1.parole.yaml": moved, "new/1.parole.yaml": numbered }), [
      "same-matter, the other counts",
    ]);
  });

  it("is not a request for re-parole, a new request after a denial, or a case with another receipt", () => {
    const numbered = `matter: 2026-0417\ncalendar_id: 6f1c2f0e\n${ana}`;
    const reParole = numbered.replace("initial", "re-parole");
    const refiled = `${numbered}refiling: { denied_on: 2026-01-02 }\n`;
    assert.deepEqual(
      copies({ "1.parole.yaml": numbered, "2.parole.yaml": reParole, "3.parole.yaml": refiled }),
      [],
    );
    const plain = `matter: 2026-0417\n${ana}`;
    const receipt = (number: string) => `${plain}receipts: [{ number: ${number} }]\n`;
    assert.deepEqual(
      copies({ "1.parole.yaml": receipt("SRC2690012345"), "2.parole.yaml": receipt("SRC2690099999") }),
      [],
    );
  });

  it("is not the case of a twin, a father or a son, whatever the files are called", () => {
    const person = (given: string, more = "") =>
      `request: { kind: initial }\nbeneficiaries: [{ id: x, name: { given: ${given}, family: Morales }${more} }]\n`;
    const born = (day: string) => `, date_of_birth: ${day}`;
    const twins = [person("Juan", born("2010-03-05")), person("Juana", born("2010-03-05"))] as const;
    const pairs: readonly (readonly [string, string])[] = [
      twins,
      [person("José", born("1970-02-03")), person("José", born("2005-06-07"))],
      [person("José", ", a_number: A012345678"), person("José", ", a_number: A087654321")],
      [
        person("José", ", passport: { number: G1234567 }"),
        person("José", ", passport: { number: G7654321 }"),
      ],
      [person("Daniel"), person("Daniela")],
      [person("María José"), person("María Elena")],
    ];
    const names = [
      "morales-juana",
      "garcia-jose-jr",
      "ana 2",
      "ana (conflicted copy 2026-05-01)",
      "ana-ROSA-PC",
    ];
    for (const [one, other] of pairs) {
      for (const name of names) {
        const own = name.replace(/(?:-juana|-jr| 2| \(.*|-ROSA-PC)$/, "");
        assert.deepEqual(copies({ [`${own}.parole.yaml`]: one, [`${name}.parole.yaml`]: other }), [], name);
      }
      const numbered = (text: string) => `matter: 2026-0417\n${text}`;
      assert.deepEqual(copies({ "a.parole.yaml": numbered(one), "b.parole.yaml": numbered(other) }), [], one);
    }
    const withSister = twins[0].replace("}]", "}, { id: s, name: { given: Sofía, family: Morales } }]");
    assert.deepEqual(
      copies({ "a.parole.yaml": `matter: 7\n${withSister}`, "b.parole.yaml": `matter: 7\n${twins[1]}` }),
      [],
    );
  });

  it("is not a case of other people, whatever number or calendar_id was copied", () => {
    const person = (given: string, family: string, more = "") =>
      `{ id: x, name: { given: ${given}, family: ${family} }${more} }`;
    const file = (...people: readonly string[]) =>
      `matter: 7\ncalendar_id: 6f1c2f0e\nrequest: { kind: initial }\nbeneficiaries: [${people.join(", ")}]\n`;
    const born = (day: string) => `, date_of_birth: ${day}`;
    const josé = person("José", "Morales");
    const pairs: readonly (readonly [string, string])[] = [
      [file(person("Ana", "Morales")), file(person("Luis", "Ortiz"))],
      [file(josé), file(person("José", "Morales Jr."))],
      [file(person("José", "Morales Sr.")), file(person("JOSE", "MORALES JR"))],
      [file(person("José", "Morales II")), file(person("José", "Morales III"))],
      [file(person("José Jr.", "Morales")), file(josé)],
      [file(person("João", "Silva")), file(person("Joao", "Silva Filho"))],
      [
        file(person("José", "Morales", born("1970-02-03"))),
        file(person("José", "Morales", born("2005-06-07"))),
      ],
      [file(josé, person("Ana", "Morales")), file(josé)],
      [file(person("Ana", "Morales")), file(person("Luz", "Morales"), person("Ana", "Morales"))],
      [file(person("Ana", "Tomás")), file(person("Tomás", "Ana"))],
    ];
    for (const [one, other] of pairs) {
      assert.deepEqual(copies({ "a.parole.yaml": one, "b.parole.yaml": other }), [], `${one}${other}`);
      assert.deepEqual(copies({ "b.parole.yaml": other, "a.parole.yaml": one }), [], `${one}${other}`);
    }
  });

  it("is the case of one person whose name is written in other ways", () => {
    const file = (name: string, more = "") =>
      `matter: 7\ncalendar_id: 6f1c2f0e\nbeneficiaries: [{ id: x, name: ${name}${more} }]\n`;
    const birth = ", date_of_birth: 1970-02-03";
    const pairs: readonly (readonly [string, string])[] = [
      [file("{ given: José, family: Núñez Jr. }"), file("{ given: JOSE, family: 'NUNEZ, Junior' }")],
      [file("{ given: José Luis, family: Núñez }"), file("{ given: José, middle: Luis, family: Nuñez }")],
      [file("{ given: José, family: Núñez }", birth), file("{ given: José, family: Núñez Sr. }", birth)],
      [file("{ given: An, family: Nguyen }", birth), file("{ given: Nguyen, family: An }", birth)],
      [
        file("{ given: An, family: Nguyen }", ", a_number: A012345678"),
        file("{ given: Nguyen, family: An }", ', a_number: "12345678"'),
      ],
      [file("{ given: Junior, family: Alves }"), file("{ given: Júnior, family: Alves }")],
    ];
    for (const [one, other] of pairs) {
      assert.deepEqual(
        copies({ "a.parole.yaml": one, "b.parole.yaml": other }),
        ["calendar-id"],
        `${one}${other}`,
      );
    }
  });

  it("is the case of the same person whose name has one word more, or whose number has other hyphens", () => {
    const person = (name: string, number: string) =>
      `matter: 7\nbeneficiaries: [{ id: x, name: ${name}, a_number: ${number} }]\n`;
    assert.deepEqual(
      copies({
        "a.parole.yaml": person("{ given: José, family: García }", "A012345678"),
        "b.parole.yaml": person("{ given: Jose Luis, family: García López }", "012-345-678"),
      }),
      ["same-matter"],
    );
  });

  it("is found in a folder of another name by its people and its text, without a matter number", () => {
    const born = ana.replace(" } }]", " }, date_of_birth: 2008-05-04 }]");
    const changed = `${born}filing: { carrier: usps }\n`;
    const long = `${born}refiling: { denied_on: 2026-01-02, changes: "Another hospital, another physician" }\n`;
    assert.deepEqual(copies({ "archive/old-ana.parole.yaml": changed, "ana/case.parole.yaml": born }), [
      "nearly-same-text, the other counts",
    ]);
    assert.deepEqual(copies({ "ana/case.parole.yaml": born, "desk/a b c.parole.yaml": changed }), [
      "nearly-same-text",
    ]);
    assert.deepEqual(copies({ "a.parole.yaml": born, "b.parole.yaml": long }), []);
    assert.deepEqual(
      copies({ "a.parole.yaml": ana, "b.parole.yaml": `${ana}filing: { carrier: usps }\n` }),
      [],
    );
    const twin = born.replace("given: Ana", "given: Anna");
    assert.deepEqual(copies({ "a.parole.yaml": born, "b.parole.yaml": twin }), []);
    const other = `${born}justification: { explanation: "The only hospital with this ward closed in the spring, and her physician asks for her to travel soon" }\n`;
    assert.deepEqual(copies({ "a.parole.yaml": born, "b.parole.yaml": other }), []);
  });

  it("is not found by a computer name where the text differs", () => {
    const more = `explanation: >\n  ${"The only hospital closed, and she is treated in another country now. ".split(" ").join(" x ")}\n`;
    assert.deepEqual(copies({ "ana.parole.yaml": ana, "ana-ROSA-PC.parole.yaml": ana + more }), []);
    assert.deepEqual(copies({ "ana.parole.yaml": ana, "ana-ROSA-PC.parole.yaml": `${ana}# more\n` }), [
      "conflict-name",
    ]);
  });

  it("is compared again when the text of one of them changes", () => {
    const caseload = emptyCaseload();
    caseload.put(factsIn("a.parole.yaml", ana));
    caseload.put(factsIn("b/c.parole.yaml", `${ana}filing: { carrier: usps }\n`));
    assert.ok(caseload.put(factsIn("a.parole.yaml", `${ana}# more\n`)).has("b/c.parole.yaml"));
  });

  it("always leaves one file that counts", () => {
    const all = Object.fromEntries(
      [
        "x/ana.parole.yaml",
        "x/ana 2.parole.yaml",
        "x/ana - Copy.parole.yaml",
        "x - Copy/ana.parole.yaml",
      ].map((name) => [name, `matter: 7\n${ana}`] as const),
    );
    const counting = Object.keys(all).filter((name) => {
      const { [name]: own = "", ...others } = all;
      return firstAmong({ [name]: own, ...others }).copies.every(({ isOther }) => !isOther);
    });
    assert.deepEqual(counting, ["x/ana.parole.yaml"]);
  });

  it("is not assumed of two new cases without names", () => {
    const blank = "parole_case: 1\nbeneficiaries: [{ id: TODO, name: { given: TODO, family: TODO } }]\n";
    assert.deepEqual(copies({ "a.parole.yaml": blank, "b.parole.yaml": blank }), []);
  });
});
