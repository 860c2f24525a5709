import assert from "node:assert/strict";
import { test } from "node:test";
import { printableText } from "../../server/src/core/packet/characters.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inVisualOrder, runsOf } from "../../server/src/packet-pdf/fonts/direction.ts";
import { typefaceAt, typefacesOf, undrawable } from "../../server/src/packet-pdf/fonts/fonts.ts";
import type { PlacedGlyph } from "../../server/src/packet-pdf/fonts/plain-text.ts";
import { glyphsInVisualOrder, shapedGlyphs } from "../../server/src/packet-pdf/fonts/shaping.ts";
import { pdf, pdfWithField } from "../support/pdf.ts";
import { exhibit, filePart, indexPart, letterPart, packetOf, rendered } from "./packets.ts";

const fonts = await loadFonts();

function seen(text: string): string {
  return inVisualOrder(runsOf(text))
    .map((run) => (run.level % 2 === 1 ? [...run.text].reverse().join("") : run.text))
    .join("");
}

test("text runs from right to left within English, numbers and English names within it from left to right", () => {
  const lines = [
    ["Ana Morales, born 2008", "Ana Morales, born 2008"],
    ["Her aunt, שרה לוי, lives in Haifa", "Her aunt, יול הרש, lives in Haifa"],
    ["שרה לוי", "יול הרש"],
    ["שרה (1971)", "(1971) הרש"],
    ["Exhibit of שרה 12 לוי (copy)", "Exhibit of יול 12 הרש (copy)"],
    ["", ""],
  ];
  for (const [text = "", visible] of lines) assert.equal(seen(text), visible);
});

test("each stretch is drawn in a typeface that has it, joined letters and accents with what they belong to", () => {
  const stretches = typefacesOf(fonts, "Ana آنا احمدی, g\u0303 é");
  assert.deepEqual(
    stretches.map(({ text, typeface }) => [text, typeface]),
    [
      ["Ana ", 0],
      ["آنا احمدی", 1],
      [", ", 0],
      ["g\u0303", 2],
      [" é", 0],
    ],
  );
});

test("names in every supported script can be drawn; other characters are reported one by one", () => {
  const names = [
    "Zoë Łukaszewicz Ẹ́ G\u0303 ʻOkina",
    "Nguyễn Thị Ánh Đặng",
    "Ελένη Παπαδοπούλου",
    "Юлія Ґалаґан Қайрат Ӂ",
    "שרה בן־דוד",
    "محمد علي الأحمد وُلِد ١٢",
    "نمی‌خواهم ښځه ٹیڑھا ڕۆژ",
  ];
  for (const name of names) assert.deepEqual(undrawable(fonts, name), [], name);
  assert.deepEqual(undrawable(fonts, "王 ნი Ana"), ["王", "ნ", "ი"]);
});

test("digits of every script are drawn from left to right, on typeset pages and in form fields", () => {
  for (const digits of ["۱۲۳۴", "١٢٣٤", "1234"]) {
    const bytes = typefaceAt(fonts, digits === "1234" ? 0 : 1).regular;
    const drawn = (glyphs: readonly PlacedGlyph[]) =>
      glyphs.map(({ characters }) => String.fromCodePoint(...characters)).join("");
    assert.equal(drawn(shapedGlyphs(bytes, digits)), digits);
    assert.equal(drawn(glyphsInVisualOrder(bytes, digits)), digits);
    const name = "علي";
    assert.equal(drawn(glyphsInVisualOrder(bytes, `${name} ${digits}`)).slice(0, 4), digits);
  }
});

test("joiners in Arabic text stay; invisible characters elsewhere are dropped", () => {
  assert.equal(printableText("نمی\u200cخواهم"), "نمی\u200cخواهم");
  assert.equal(printableText("A\u200cna\u200f M\u00adora \u2640\ufe0f"), "Ana Mora \u2640");
});

test("words of a line are in reading order, in letters, index and fields", async () => {
  const { read } = await rendered(
    packetOf([
      letterPart({ paragraphs: ["Her aunt, שרה לוי, lives in Haifa"] }),
      filePart("f.pdf"),
      indexPart,
      exhibit("A", "מכתב (copy) של שרה", "a.pdf"),
    ]),
    { "a.pdf": await pdf("Paper"), "f.pdf": await pdfWithField("محمد علي") },
  );
  const [letter, form, index] = read.pages;
  assert.ok(letter?.text.includes("Her aunt, שרה לוי, lives in Haifa"), letter?.text);
  assert.ok(index?.text.includes("מכתב"));
  assert.equal((form?.text.match(/\p{Script=Arabic}/gu) ?? []).length, 7);
});
