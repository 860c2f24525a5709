// Form fields without a stored appearance, with every accented letter in the packet's fonts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PDFDict } from "@cantoo/pdf-lib";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";
import { printableText } from "../../server/src/core/packet/characters.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { renderPacket } from "../../server/src/packet-pdf/assemble/render-packet.ts";
import type { Fonts } from "../../server/src/packet-pdf/fonts/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { verifyPacket } from "../../server/src/packet-pdf/verify/verify.ts";
import { readPacket } from "../support/read-packet.ts";
import { exhibit, filePart, indexPart, letterPart, packetOf, pagesOf } from "./packets.ts";

type Kind = "text" | "comb" | "multi-line" | "choice" | "list";
const kinds: readonly Kind[] = ["text", "comb", "multi-line", "choice", "list"];

/** Letters of a font that are composed of a base letter and an accent. */
const accented = fontkit
  .create((await loadFonts()).regular)
  .characterSet.map((code) => String.fromCodePoint(code))
  .filter((letter) => /\p{L}/u.test(letter) && /\p{M}/u.test(letter.normalize("NFD")));

/** The library reverses Hebrew with its accents before their letters. */
function asReadBack(letter: string): string {
  return /\p{Script=Hebrew}/u.test(letter) ? letter.normalize("NFD").charAt(0) : printableText(letter);
}

/** Fonts that no other document has used. */
async function freshFonts(): Promise<Fonts> {
  const { regular, bold, others } = await loadFonts();
  return { regular: Uint8Array.from(regular), bold: Uint8Array.from(bold), others };
}

/** A form whose fields have these values and no appearance. */
async function formWith(kind: Kind, values: readonly string[], look?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const form = document.getForm();
  let page = document.addPage([612, 792]);
  values.forEach((value, index) => {
    if (index > 0 && index % 20 === 0) page = document.addPage([612, 792]);
    const place = { x: 36, y: 730 - 36 * (index % 20), width: 540, height: 30 };
    const { dict, widgets } = emptyField(kind, `field${index}`);
    dict.set(PDFName.of("V"), PDFHexString.fromText(value));
    if (look) dict.set(PDFName.of("DA"), PDFHexString.fromText(look));
    for (const widget of widgets) widget.delete(PDFName.of("AP"));

    function emptyField(of: Kind, name: string): { dict: PDFDict; widgets: readonly PDFDict[] } {
      const field =
        of === "choice"
          ? form.createDropdown(name)
          : of === "list"
            ? form.createOptionList(name)
            : form.createTextField(name);
      if ("setOptions" in field) field.setOptions(["Boston"]);
      else if (of === "comb") {
        field.setMaxLength(30);
        field.enableCombing();
      } else if (of === "multi-line") field.enableMultiline();
      field.addToPage(page, place);
      if ("setOptions" in field && of !== "choice")
        field.acroField.dict.set(PDFName.of("Opt"), document.context.obj([PDFHexString.fromText(value)]));
      return {
        dict: field.acroField.dict,
        widgets: field.acroField.getWidgets().map((widget) => widget.dict),
      };
    }
  });
  return await document.save({ updateFieldAppearances: false });
}

/** The text of a packet with this form as Exhibit A, which must pass verification. */
async function packetWith(form: Uint8Array, fonts: Fonts): Promise<string> {
  const files = { form };
  const packet = packetOf([
    letterPart(),
    filePart("form", "Form G-1145"),
    indexPart,
    exhibit("A", "Form", "form"),
  ]);
  assert.equal((await inspectFile(form, async () => fonts)).state, "readable");
  const made = await renderPacket(packet, async () => form, { fonts, day: "2015-08-20" });
  if ("refused" in made) assert.fail(JSON.stringify(made.refused));
  const proof = await verifyPacket(packet, made.bytes, { pages: await pagesOf(files) });
  assert.deepEqual(
    proof.checks.flatMap(({ trouble }) => trouble),
    [],
  );
  const { pages } = await readPacket(made.bytes);
  return pages
    .map(({ text }) => text)
    .join("")
    .normalize("NFC");
}

describe("a form field without a stored appearance", () => {
  for (const kind of kinds) {
    it(`is included with José Ruiz, Ramón, and each accented letter that the fonts have (${kind})`, async () => {
      assert.ok(accented.length > 700);
      const names = ["José Ruiz", "Ramón", "Ñuñez", "Zoë Brontë", "Łukasz Žižek"];
      const values = Array.from({ length: Math.ceil(accented.length / 15) }, (_, index) =>
        accented.slice(index * 15, index * 15 + 15).join(""),
      );
      const form = await formWith(kind, [...names, ...values]);
      const text = (await packetWith(form, await freshFonts())).replace(/\s/g, "");
      assert.deepEqual(
        [...names, ...accented.map(asReadBack)].filter(
          (letters) => !text.includes(letters.replace(/\s/g, "")),
        ),
        [],
      );
    });
  }

  it("is drawn with the packet's letters where its own font lacks them", async () => {
    const fonts = await freshFonts();
    for (const look of ["/Helv 0 Tf 0 g", "/Symbol 10 Tf", "/Courier-Bold 10 Tf 0 g", "/Gone 0 Tf", "0 g"]) {
      const text = await packetWith(await formWith("text", ["José Ruiz ệ ž"], look), fonts);
      assert.ok(text.includes("José Ruiz ệ ž"), `${look}: ${text}`);
    }
  });

  it("does not affect the letters of the next packet with the same font", async () => {
    const fonts = await freshFonts();
    for (const name of ["José", "Ramón", "Ω and Ω", "Jose", "non\u00a0breaking", "Exhibit"]) {
      await packetWith(await formWith("text", [name]), fonts);
    }
    const again = await packetWith(await formWith("text", ["Packet page Exhibit José"]), fonts);
    assert.ok(again.includes("Packet page Exhibit José"), again);
  });
});
