// Paragraphs and lists of a case's prose in its letter, as a PDF and as a Word file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { coverLetter } from "../../server/src/core/packet/cover-letter.ts";
import type { LetterParagraph } from "../../server/src/core/packet/packet.ts";
import { wordLetter } from "../../server/src/documents/word-letter.ts";
import { checkText } from "../support/check.ts";
import { wordText } from "../support/word-text.ts";
import { letterPart, packetOf, rendered } from "./packets.ts";

const { context } = checkText(`parole_case: 1
request:
  kind: initial
  explanation: |
    Ana has leukemia: a relapse.

    “No bed is left,” Dr. Pérez writes. She needs:
    •\tthe second cycle
    - a caregiver: her mother
    1. a bed
  emergency:
    description: |
      * surgery by May
      * a bed
beneficiaries: [{ id: ana, name: { family: Morales, given: Ana } }]
`);
const letter = coverLetter(context, { persons: context.beneficiaries, enclosures: [], hasIndex: false });
const lines = [
  "Ana has leukemia: a relapse.",
  "“No bed is left,” Dr. Pérez writes. She needs:",
  "• the second cycle",
  "• a caregiver: her mother",
  "1. a bed",
  "• surgery by May",
  "• a bed",
];

test("the letter has a paragraph for each paragraph and each item", () => {
  const isText = (one: LetterParagraph) => typeof one === "string" && !one.startsWith("Ana Morales ");
  assert.deepEqual(letter.paragraphs.slice(1).filter(isText), lines);
});

test("the PDF shows each item after its bullet", async () => {
  const { read } = await rendered(packetOf([letterPart({ paragraphs: letter.paragraphs })]), {});
  const text = (read.pages[0]?.text ?? "").replaceAll(/\s+/g, " ");
  let from = 0;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    assert.ok(at >= from, line);
    from = at + line.length;
  }
});

test("the Word file has Word's own bullets, and numbers as they are", async () => {
  const bytes = await wordLetter(letter, "2026-11-22");
  const text = wordText(bytes).split("\n");
  for (const line of ["the second cycle", "a caregiver: her mother", "surgery by May", "1.a bed"])
    assert.ok(text.includes(line), line);
  const content = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const bulleted = content.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<w:numPr>/g) ?? [];
  assert.equal(bulleted.length, 4);
});
