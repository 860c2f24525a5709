// The PDF library as it is bundled: it prints nothing, and what it prepares late is what it would have prepared early.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { build } from "esbuild";
import { lazyLibraries } from "../../scripts/lazy-libraries.ts";

test("the bundled PDF library prints nothing, and draws with its standard typefaces as before", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
export async function widths(text) {
  const document = await PDFDocument.create();
  const names = [StandardFonts.Helvetica, StandardFonts.Symbol, StandardFonts.ZapfDingbats];
  const fonts = await Promise.all(names.map((name) => document.embedFont(name)));
  return [fonts[0].widthOfTextAtSize(text, 12), ...fonts.map((font) => font.getCharacterSet().length)];
}`,
      resolveDir: path.join(import.meta.dirname, "..", ".."),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    plugins: [lazyLibraries()],
  });
  const [{ text: bundled } = { text: "" }] = outputFiles;
  // The reader of HTML has messages for those who look for errors in it.
  const printing = bundled
    .split("\n")
    .filter((line) => /^[^*/]*console\.(?:error|warn)\(|"FLATE:"/.test(line));
  assert.deepEqual(
    printing.filter((line) => line.includes("console.")),
    [],
  );
  const { widths } = await import(`data:text/javascript;base64,${Buffer.from(bundled).toString("base64")}`);
  const document = await PDFDocument.create();
  const names = [StandardFonts.Helvetica, StandardFonts.Symbol, StandardFonts.ZapfDingbats];
  const fonts = await Promise.all(names.map((name) => document.embedFont(name)));
  assert.deepEqual(await widths("Señora – “A”"), [
    fonts[0]?.widthOfTextAtSize("Señora – “A”", 12),
    ...fonts.map((font) => font.getCharacterSet().length),
  ]);
});
