// The folder name of a new case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  folderName,
  nameParts,
  nextNumber,
  numberedName,
} from "../../server/src/core/casework/case-folder.ts";

describe("the folder of a new case", () => {
  it("is named after the person, in portable characters", () => {
    assert.equal(folderName("Morales", "Ana María"), "morales-ana-maria");
    assert.equal(folderName("O'Neill / Peña", "José"), "o-neill-pena-jose");
    assert.equal(folderName("Шевченко", "Олена"), "шевченко-олена");
    assert.equal(folderName("x".repeat(80), "y").length, 60);
  });

  it("is never a name that Windows rejects, or empty", () => {
    assert.equal(folderName("CON", ""), "case");
    assert.equal(folderName("..", "//"), "case");
  });
});

describe("a name as attorneys write it", () => {
  it("has the family name before the comma", () => {
    assert.deepEqual(nameParts(" Morales  Ruiz , Ana María "), {
      family: "Morales Ruiz",
      given: "Ana María",
    });
  });
  it("loses nothing after a second comma", () => {
    assert.deepEqual(nameParts("Morales, José, Jr."), { family: "Morales", given: "José, Jr." });
    assert.deepEqual(nameParts("Morales, José,"), { family: "Morales", given: "José" });
  });
  it("is not accepted with a part missing", () => {
    assert.equal(nameParts("Ana Morales"), undefined);
    assert.equal(nameParts("Morales,"), undefined);
    assert.equal(nameParts(""), undefined);
  });
});

describe("the number of a new case", () => {
  const names = ["2026-0041-morales-ana", "2026-0007", "2025-0099-roe", "0012-ruiz", "13", "notes", "x-2026"];

  it("is the next of the year, or the next overall", () => {
    assert.equal(nextNumber("year", names, "2026"), "2026-0042");
    assert.equal(nextNumber("year", names, "2027"), "2027-0001");
    assert.equal(nextNumber("running", names, "2026"), "0014");
    assert.equal(nextNumber("running", ["2026-0041-morales-ana"], "2026"), "0001");
    assert.equal(nextNumber("year", ["2026-9999-a"], "2026"), "2026-10000");
    assert.equal(nextNumber(undefined, names, "2026"), undefined);
  });

  it("comes before the name", () => {
    assert.equal(numberedName("2026-0042", "morales-ana"), "2026-0042-morales-ana");
    assert.equal(numberedName(undefined, "morales-ana"), "morales-ana");
  });
});
