// The prose of a case in letters: paragraphs and lists are as they were typed or pasted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listItemOf, paragraphsBehind, paragraphsOf } from "../../server/src/core/packet/prose.ts";

const long = (words: string) => `${`${words} `.repeat(Math.ceil(130 / (words.length + 1))).trim()}.`;

describe("paragraphs of a text", () => {
  it("are separated by blank lines, and joined where a line was wrapped by hand", () => {
    const text =
      "Ana has acute leukemia. The only hospital in the region that gives the second\ncycle of treatment has closed its ward.\n\nThe cycle must begin.\r\n \t\r\nSoon.\n";
    assert.deepEqual(paragraphsOf(text), [
      "Ana has acute leukemia. The only hospital in the region that gives the second cycle of treatment has closed its ward.",
      "The cycle must begin.",
      "Soon.",
    ]);
  });
  it("are the lines of an unwrapped text, as from a word processor", () => {
    const lines = [long("Ana is ill"), long("The ward is closed"), "She asks for parole"];
    assert.deepEqual(paragraphsOf(lines.join("\r\n")), lines);
  });
  it("end with a line that stops before the margin", () => {
    const text =
      "Ana is eight years old.\nShe has leukemia, and the ward has\nclosed in May.\nHer prognosis\nis poor";
    assert.deepEqual(paragraphsOf(text), [
      "Ana is eight years old.",
      "She has leukemia, and the ward has closed in May.",
      "Her prognosis",
      "is poor",
    ]);
  });
  it("are separate where the longest line is the end of a sentence, and no other line is as long", () => {
    const lines = [
      "The second cycle can be given only at St. Mary’s.",
      "“There is no bed left”, the ward wrote on June 3, 2026.",
      "She has to travel by July.",
    ];
    assert.deepEqual(paragraphsOf(lines.join("\n")), lines);
    assert.deepEqual(paragraphsOf([...lines].reverse().join("\n")), [...lines].reverse());
    const two = [
      "Ana is eight, and her aunt will pay for all of the treatment in Houston.",
      "Her mother stays.",
    ];
    assert.deepEqual(paragraphsOf(two.join("\n")), two);
  });
  it("are items of the second level of a list with the letter that word processors write", () => {
    assert.deepEqual(paragraphsOf("Enclosed:\n• funds\n\to\t$575 a month\no   a letter\no no"), [
      "Enclosed:",
      "• funds",
      "• $575 a month",
      "• a letter",
      "o no",
    ]);
  });
  it("are items of a list, whatever bullet they have", () => {
    const text =
      "She needs:\n• one\n-\ttwo\n  and more\n* three\n\uf0b7\u00a0four\n– five\n1. six\n2)\tseven\n(a) eight\nThen she returns.";
    assert.deepEqual(paragraphsOf(text), [
      "She needs:",
      "• one",
      "• two and more",
      "• three",
      "• four",
      "• five",
      "1. six",
      "2) seven",
      "(a) eight",
      "Then she returns.",
    ]);
  });
  it("are not items where a dash or number belongs to the sentence", () => {
    for (const text of ["-5 degrees", "2026 was late", "1.5 liters", "*star", "A. Pérez", "x-ray", "–"])
      assert.deepEqual(paragraphsOf(text), [text]);
  });
  it("are none of a text without words", () => {
    for (const text of [undefined, "", " \n\t\n"]) assert.deepEqual(paragraphsOf(text), []);
  });
});

describe("a text that continues a sentence of a letter", () => {
  it("continues it, and ends with a period", () => {
    assert.deepEqual(paragraphsBehind("Nature of the emergency:", "Surgery by May\n\nIt cannot wait!"), [
      "Nature of the emergency: Surgery by May.",
      "It cannot wait!",
    ]);
  });
  it("has its list below, without periods", () => {
    assert.deepEqual(paragraphsBehind("Nature of the emergency:", "• surgery\n• a bed"), [
      "Nature of the emergency:",
      "• surgery",
      "• a bed",
    ]);
  });
  it("is nothing where there is none", () =>
    assert.deepEqual(paragraphsBehind("Nature of the emergency:", " \n"), []));
});

describe("an item of a list", () => {
  it("is a bullet and its text", () => {
    assert.deepEqual(listItemOf("• one"), { mark: "•", text: "one" });
    assert.deepEqual(listItemOf("12. one"), { mark: "12.", text: "one" });
    assert.equal(listItemOf("One • two"), undefined);
  });
});
