// Links on the packet's own pages.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { fileOfPages } from "../../server/src/packet-pdf/layout/typeset-file.ts";
import { TypesetFonts } from "../../server/src/packet-pdf/layout/typeset-fonts.ts";

describe("a link on a page of the packet", () => {
  it("has its address as given, also with parentheses and backslashes", async () => {
    const address = "https://example.org/a_(b)?c=)\\(";
    const page = {
      size: { width: 100, height: 100 },
      operations: () => "",
      links: [{ area: { left: 0, bottom: 0, right: 9, top: 9 }, address }],
    };
    const fonts = new TypesetFonts(await loadFonts(), undefined);
    const file = await PDFDocument.load(fileOfPages([page], fonts, new Date(0)));
    const [link] = file.getPage(0).node.Annots()?.asArray() ?? [];
    const action = file.context.lookup(link, PDFDict).lookup(PDFName.of("A"), PDFDict);
    assert.equal(action.lookup(PDFName.of("URI"), PDFString).decodeText(), address);
  });
});
