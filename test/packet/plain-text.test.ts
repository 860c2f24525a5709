// What is read off the packet's fonts without a library is what the library reads.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as fontkit from "fontkit";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { EmbeddedFont } from "../../server/src/packet-pdf/fonts/embedded-font.ts";
import { isPlainText, plainGlyphs } from "../../server/src/packet-pdf/fonts/plain-text.ts";
import { subsetOf } from "../../server/src/packet-pdf/fonts/subset.ts";
import { trueType } from "../../server/src/packet-pdf/fonts/true-type.ts";

const { regular, bold, others } = await loadFonts();
const weights = { regular, bold };
const codes = Array.from({ length: 0x2200 - 0x20 }, (_, index) => 0x20 + index);
const plain = codes.filter(
  (code) => isPlainText(String.fromCodePoint(code)) && trueType(regular).glyphs.has(code),
);

describe("a font read without a library", () => {
  it("has the characters that the library finds", () => {
    for (const bytes of [regular, bold, ...others.flatMap((typeface) => [typeface.regular, typeface.bold])]) {
      const expected = new Set(fontkit.create(bytes).characterSet);
      assert.deepEqual(new Set(trueType(bytes).glyphs.keys()), expected);
    }
  });

  for (const [weight, bytes] of Object.entries(weights)) {
    it(`gives plain words the glyphs, the widths, and the kerning that the library gives them: ${weight}`, () => {
      const library = fontkit.create(bytes);
      const letter = fc.constantFrom(...plain.map((code) => String.fromCodePoint(code)));
      const common = fc.constantFrom(..."AVToyfi,.1 7’—“LWPYrvKx");
      const word = fc.array(fc.oneof(letter, common), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(word, (letters) => {
          const text = letters.join("");
          const { glyphs, positions } = library.layout(text);
          assert.deepEqual(
            plainGlyphs(bytes, text).map(({ id, width, advance, x, y }) => [id, width, advance, x, y]),
            glyphs.map(({ id, advanceWidth }, index) => {
              const { xAdvance, xOffset, yOffset } = positions?.[index] ?? {};
              return [id, advanceWidth, xAdvance, xOffset, yOffset];
            }),
            text,
          );
        }),
        { numRuns: 400 },
      );
    });
  }

  it("is cut down to some glyphs with the outlines and widths that they have, also of compound ones", () => {
    const library = fontkit.create(regular);
    const glyphs = [
      0,
      ..."Aé ½ñ".split("").map((letter) => trueType(regular).glyphs.get(letter.charCodeAt(0)) ?? 0),
    ];
    const cut = fontkit.create(subsetOf(trueType(regular), glyphs));
    for (const [place, glyph] of glyphs.entries()) {
      const [own, expected] = [cut.getGlyph(place), library.getGlyph(glyph)];
      assert.equal(outlineOf(own), outlineOf(expected));
      assert.equal(own.advanceWidth, expected.advanceWidth);
    }
  });

  it("copies letters that share a glyph as they were written", () => {
    for (const letters of ["\u018f\u04d8", "\u0259\u04d9", ";\u037e"]) {
      const codes = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
      const glyphs = codes.map((code) => trueType(regular).glyphs.get(code) ?? 0);
      assert.equal(new Set(glyphs).size, 1, letters);
      const font = new EmbeddedFont(regular, 1);
      const encoded = codes.map((code, index) => font.encoded(glyphs[index] ?? 0, [code]));
      assert.equal(font.encoded(glyphs[0] ?? 0, codes.slice(0, 1)), encoded[0]);
      const rows = codes.map((code, index) => `<${encoded[index]}> <${code.toString(16).padStart(4, "0")}>`);
      assert.ok(letterTableOf(font).includes(rows.join("\n")), letters);
    }
  });

  it("is not used for text that must be shaped", () => {
    for (const text of [
      "שרה",
      "محمد",
      "g\u0303",
      "Юлія",
      "Ελένη",
      "1\u20442",
      "a\u00adb",
      "a\u200cb",
      "王",
    ]) {
      assert.equal(isPlainText(text), false, text);
    }
    for (const text of ["", "Exhibit B, page 2 of 7", "Zoë Łukaszewicz", "Nguyễn — “No. 5”…"]) {
      assert.equal(isPlainText(text), true, text);
    }
  });
});

/** The table by which a reader finds the letters of glyphs. */
function letterTableOf(font: EmbeddedFont): string {
  const streams: string[] = [];
  font.putInto({
    reserve: () => 2,
    put: (_number, _written, body) => void (body && streams.push(Buffer.from(body).toString("latin1"))),
    deflated: (bytes) => bytes,
  });
  return streams.find((stream) => stream.includes("begincmap")) ?? "";
}

function outlineOf(glyph: object): string {
  return String(Reflect.get(glyph, "path").toSVG());
}
