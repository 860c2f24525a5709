// Writes typeset pages as a PDF.
import { joined } from "../bytes.ts";
import { decimal } from "../geometry.ts";
import { deflated, referenceTo } from "../read/index.ts";
import type { DrawnPage } from "./drawn-pages.ts";
import type { TypesetFonts } from "./typeset-fonts.ts";

/** The same pages and date give the same bytes. */
export function fileOfPages(pages: readonly DrawnPage[], fonts: TypesetFonts, created: Date): Uint8Array {
  const objects = new Objects();
  const [catalog, tree, resources] = [objects.reserve(), objects.reserve(), objects.reserve()];
  const kids = pages.map(({ size, operations, links }) => {
    const contents = objects.reserve();
    const drawing = Buffer.from(`${operations(objects)}\n`, "latin1");
    objects.put(contents, "<</Filter /FlateDecode>>", deflated(drawing));
    const annotations = links.map(({ area: { left, bottom, right, top }, address }) => {
      const place = [left, bottom, right, top].map(decimal).join(" ");
      return `<</Type /Annot /Subtype /Link /Rect [${place}] /Border [0 0 0] /A <</S /URI /URI (${address.replaceAll(/[\\()]/g, "\\$&")})>>>>`;
    });
    const page = objects.reserve();
    objects.put(
      page,
      `<</Type /Page /Parent ${referenceTo(tree)} /MediaBox [0 0 ${decimal(size.width)} ${decimal(size.height)}] /Resources ${referenceTo(resources)} /Contents ${referenceTo(contents)} /Annots [${annotations.join(" ")}]>>`,
    );
    return referenceTo(page);
  });
  const used = fonts.all().flatMap((font) => {
    const number = font.putInto(objects);
    return number === undefined ? [] : [`/${font.name} ${referenceTo(number)}`];
  });
  objects.put(resources, `<</Font <<${used.join(" ")}>>>>`);
  objects.put(tree, `<</Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}]>>`);
  objects.put(catalog, `<</Type /Catalog /Pages ${referenceTo(tree)}>>`);
  const day = `(D:${created.toISOString().slice(0, 10).replaceAll("-", "")}000000Z)`;
  const info = objects.reserve();
  objects.put(info, `<</Producer (Parole Case) /Creator (Parole Case) /CreationDate ${day}>>`);
  return objects.file(catalog, info);
}

/** The objects of a file, which are numbered from 1. */
class Objects {
  private readonly written: Uint8Array[] = [];

  reserve(): number {
    return this.written.push(new Uint8Array());
  }

  put(number: number, entries: string, body?: Uint8Array): void {
    const start = `${number} 0 obj\n`;
    this.written[number - 1] = body
      ? Buffer.concat([
          latin(`${start}${entries.replace("<<", `<</Length ${body.length} `)}\nstream\n`),
          body,
          latin("\nendstream\nendobj\n"),
        ])
      : latin(`${start}${entries}\nendobj\n`);
  }

  deflated(bytes: Uint8Array): Uint8Array {
    return deflated(bytes);
  }

  file(catalog: number, info: number): Uint8Array {
    const head = latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    const rows = ["0000000000 65535 f \n"];
    let at = head.length;
    for (const object of this.written) {
      rows.push(`${String(at).padStart(10, "0")} 00000 n \n`);
      at += object.length;
    }
    const table = `xref\n0 ${rows.length}\n${rows.join("")}`;
    const trailer = `<</Size ${rows.length} /Root ${referenceTo(catalog)} /Info ${referenceTo(info)}>>`;
    return joined([head, ...this.written, latin(`${table}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`)]);
  }
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
