// Words that are longer than a line, such as a web address or what someone typed without spaces: they are broken, and no
// page loses a letter of them at its edge.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { letterSize } from "../../server/src/packet-pdf/geometry.ts";
import { pdf } from "../support/pdf.ts";
import { exhibit, letterPart, packetOf, rendered } from "./packets.ts";

const margin = 72;
/** A line may end with one letter more. */
const letter = 12;

const word = "Überweisungsbestätigungsschreiben".repeat(7);
/** Two directions, so that the word is laid out as several spans. */
const mixed = `${"Bescheinigung".repeat(5)}שלום`.repeat(5);
const texts = [word, mixed, `See ${word}, page 2`, `A-Number ${word}`];

const packet = packetOf([
  letterPart({
    sender: texts,
    addressee: ["USCIS Dallas Lockbox", ...texts],
    subject: word,
    facts: texts.map((text) => ({ term: "Beneficiary", text })),
    paragraphs: texts.flatMap((text) => [text, `• ${text}`, `12. ${text}`]),
    signature: texts,
    enclosures: texts,
  }),
  { kind: "index", title: "Index of Exhibits", about: texts },
  { kind: "contents", title: "Contents", about: texts },
  { kind: "divider", heading: "Exhibit A", text: word },
  ...texts.map((text, index) => ({ ...exhibit(`${index + 1}`, text, "a.pdf"), notes: texts })),
]);

describe("a word that is longer than a line", () => {
  it("stays between the margins of every page, with all of its letters", async () => {
    const { read } = await rendered(packet, { "a.pdf": await pdf("Letter") });
    const typeset = read.pages.filter(({ pieces }) => pieces.some(({ text }) => /Über|Besch/.test(text)));
    assert.ok(typeset.length >= 4);
    for (const { pieces } of typeset) {
      for (const { text, x, width } of pieces.filter(({ text: shown }) => !shown.startsWith("Packet page"))) {
        assert.ok(x >= margin - letter, `${text} begins at ${x}`);
        assert.ok(x + width <= letterSize.width - margin + letter, `${text} ends at ${x + width}`);
      }
    }
    const letters = typeset.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");
    assert.ok(letters.split(word).length > 30);
  });
});
