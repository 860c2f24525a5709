// What a new case is called on the disk.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { folderName, nameParts } from "../../client/src/new-case/folder-name.ts";

describe("the folder of a new case", () => {
  it("is called by the name, in letters that travel", () => {
    assert.equal(folderName("Morales", "Ana María"), "morales-ana-maria");
    assert.equal(folderName("O'Neill / Peña", "José"), "o-neill-pena-jose");
    assert.equal(folderName("Шевченко", "Олена"), "шевченко-олена");
    assert.equal(folderName("x".repeat(80), "y").length, 60);
  });

  it("is never a name that Windows refuses, or none", () => {
    assert.equal(folderName("CON", ""), "case");
    assert.equal(folderName("..", "//"), "case");
  });
});

describe("a name as attorneys write it", () => {
  it("has its family name before the comma", () => {
    assert.deepEqual(nameParts(" Morales  Ruiz , Ana María "), {
      family: "Morales Ruiz",
      given: "Ana María",
    });
  });
  it("loses nothing behind another comma", () => {
    assert.deepEqual(nameParts("Morales, José, Jr."), { family: "Morales", given: "José, Jr." });
    assert.deepEqual(nameParts("Morales, José,"), { family: "Morales", given: "José" });
  });
  it("is not taken with a part missing", () => {
    assert.equal(nameParts("Ana Morales"), undefined);
    assert.equal(nameParts("Morales,"), undefined);
    assert.equal(nameParts(""), undefined);
  });
});
