// The typesetting library opens the fonts anew for each letter and index, and would read anew how their letters stand
// to each other, which takes longer than to set a letter. The first font of the same bytes hands on what it has read;
// glyphs it does not hand on, since they remember what they were first asked for.
import documentModule, { type OpenedFont } from "pdfmake/js/PDFDocument.js";

/** The first font opened for some bytes, for as long as they live. */
const first = new WeakMap<Uint8Array, OpenedFont>();

const documents = documentModule.default.prototype;
const provideFont = documents.provideFont;

documents.provideFont = function (family, bold, italics) {
  const provided = provideFont.call(this, family, bold, italics);
  const { font } = provided;
  const known = first.get(font.stream.buffer);
  if (!known) first.set(font.stream.buffer, font);
  if (known && known !== font) {
    font._tables.GPOS ??= known.GPOS;
    font._tables.GSUB ??= known.GSUB;
  }
  return provided;
};
