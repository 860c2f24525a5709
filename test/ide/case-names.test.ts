// The names by which a case is found among many.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fit, namesOfCase, shownFor } from "../../server/src/core/ide/case-names.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

/** One name per line: its kind, the name, its description, and the text at its range. */
function names(text: string): string[] {
  return namesOfCase(readCase(parseCaseText(text)).view).map(
    ({ kind, name, detail, span }) => `${kind} ${name} | ${detail} | ${text.slice(span.start, span.end)}`,
  );
}

describe("names in a case", () => {
  it("are the matter and each person in it, listed once", () => {
    assert.deepEqual(
      names(`matter: 2015-0417 # 🌡️
petitioner: { id: rosa, same_as: ana-rosa }
beneficiaries:
  - id: ana-rosa
    name:
      given: Rosa
      family: Pérez
  - { id: luz, name: { given: Luz } }
  - id: teo
  - sex: f
sponsors:
  - { id: s, same_as: rosa }
  - { organization: Community Fund }
representative: { name: { family: Lee } }
`),
      [
        "matter 2015-0417 | Rosa Pérez and 2 others | 2015-0417",
        "person Rosa Pérez | petitioner, beneficiary, sponsor in 2015-0417 | name",
        "person Luz | beneficiary in 2015-0417 | { given: Luz }",
        "person teo | beneficiary in 2015-0417 | teo",
        "person Community Fund | sponsor in 2015-0417 | Community Fund",
        "person Lee | representative in 2015-0417 | { family: Lee }",
      ],
    );
  });

  it("are those that could be read, and none in an empty file", () => {
    assert.deepEqual(names(""), []);
    assert.deepEqual(names("matter: TODO\nbeneficiaries:\n  - id: TODO\n"), []);
    assert.deepEqual(names("matter: 7\r\n"), ["matter 7 |  | 7"]);
    assert.deepEqual(names('matter: "open\nbeneficiaries:\n  - id: ana\n\tx\n'), [
      "person ana | beneficiary | ana",
    ]);
  });
});

describe("search text for names", () => {
  it("matches the beginning of a name best, then a part of it, then its letters in order", () => {
    assert.equal(fit("Rosa Pérez", "rosa"), 0);
    assert.equal(fit("Rosa Pérez", ""), 0);
    assert.equal(fit("Rosa Pérez", "PEREZ"), 1);
    assert.equal(fit("Rosa Perez", "a pé"), 1);
    assert.equal(fit("Rosa Pérez", "rprz"), 2);
    assert.equal(fit("2015-0417", "417"), 1);
    assert.equal(fit("Rosa Pérez", "rzp"), undefined);
    assert.equal(fit("Rosa", "rosaa"), undefined);
  });

  it("also matches without accents where an editor would not find the accented form", () => {
    assert.equal(shownFor("Rosa Pérez", "PEREZ"), "Rosa Pérez (Rosa Perez)");
    assert.equal(shownFor("Rosa Pérez", "pér"), "Rosa Pérez");
    assert.equal(shownFor("Rosa Pérez", "a pz"), "Rosa Pérez");
    assert.equal(shownFor("Rosa Perez", "pér"), "Rosa Perez");
  });
});
