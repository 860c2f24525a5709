// The reader that opens a file by its own table: what it reads, and what it leaves to the reader that repairs files.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { PDFName } from "@cantoo/pdf-lib";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import { documentByTable, isReadable } from "../../server/src/packet-pdf/read/raw/by-table.ts";
import { NotPlain } from "../../server/src/packet-pdf/read/raw/raw-object.ts";
import { RawPdf } from "../../server/src/packet-pdf/read/raw/raw-pdf.ts";
import { scanObject } from "../../server/src/packet-pdf/read/raw/scan.ts";
import { encryptedPdf, pdf } from "../support/pdf.ts";
import { raw } from "./difficult/raw.ts";
import { exhibit, packetOf, rendered } from "./packets.ts";

function bytes(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** The object of a file in its own words. */
function words(file: RawPdf, number: number, generation = 0): string | undefined {
  const object = file.object(number, generation);
  return object?.bytes.toString("latin1", object.start, object.end);
}

function references(text: string): readonly string[] {
  const scanned = scanObject(bytes(text), 0, text.length);
  assert.ok(scanned, text);
  return scanned.references.map(({ start, end }) => text.slice(start, end));
}

/** A file of objects with a classic table; `more` comes between the table's rows and the file's end. */
function classic(objects: readonly string[], trailer = ""): string {
  let text = "%PDF-1.7\n";
  const rows = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`;
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
}

/** A later update of a file: objects by number, or nothing for one that is deleted. */
function updated(before: string, objects: ReadonlyMap<number, string | undefined>): string {
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(before)?.[1];
  let text = before;
  let rows = "";
  for (const [number, object] of objects) {
    const offset = String(object === undefined ? 0 : text.length).padStart(10, "0");
    rows += `${number} 1\n${offset} ${object === undefined ? "00001 f" : "00000 n"} \n`;
    if (object !== undefined) text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size 20 /Root 1 0 R /Prev ${previous} >>`;
  return `${text}xref\n${rows}${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The rows of a table in a stream: kind, four bytes, one byte. */
function rows(list: readonly (readonly [kind: number, one: number, other: number])[]): Buffer {
  const result = Buffer.alloc(list.length * 6);
  list.forEach(([kind, one, other], index) => {
    result.writeUInt8(kind, 6 * index);
    result.writeUInt32BE(one, 6 * index + 1);
    result.writeUInt8(other, 6 * index + 5);
  });
  return result;
}

function streamOf(entries: string, data: Buffer): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data.toString("latin1")}\nendstream`;
}

describe("the references of an object", () => {
  it("are found in lists, in dictionaries within it, and one after another", () => {
    const text = "<< /A 1 0 R /B [2 0 R 3 0 R 4 5 0 R] /C << /D << /E 6 0 R>>/F 7 1 R >> >>";
    assert.deepEqual(references(text), ["1 0 R", "2 0 R", "3 0 R", "5 0 R", "6 0 R", "7 1 R"]);
  });

  it("are not found in texts, names, and comments", () => {
    assert.deepEqual(references("<< /A (1 0 R) /B (a (2 0 R) \\) 3 0 R) /C <34> /4#200#20R 5 >>"), []);
    assert.deepEqual(references("<< /A % 1 0 R >>\n 2 0 R % 3 0 R\n>>"), ["2 0 R"]);
    assert.deepEqual(references("[(x) 0 -1 0 1.5 .5 +2. true null]"), []);
  });

  it("do not exist where a word is none of the format, or something follows the object", () => {
    const texts = [
      "[1 0 Rx]",
      "[2 0 r]",
      "[(x) 0 R]",
      "[-1 0 R]",
      "<</A nan>>",
      "[True]",
      "[1e5]",
      "[--5]",
      "[5-3]",
    ];
    for (const text of [...texts, "[1.2.3]", "[-]", "[.]", "<<>> <<>>", "1 2", "<<>> 3 0 obj <<>> endobj"]) {
      assert.equal(scanObject(bytes(text), 0, text.length), undefined, text);
    }
    for (const text of ["<<>> endobj", "1 0 R endobj", "7 endobj", "(1 0 R) endobj", "<<>> stream"]) {
      assert.equal(scanObject(bytes(text), 0, text.length)?.next, text.split(" ").at(-1), text);
    }
  });

  it("may have any white space between their parts", () => {
    assert.deepEqual(references("[\t1\r\n0\0R\f2  0\tR]"), ["1\r\n0\0R", "2  0\tR"]);
  });

  it("do not exist where brackets do not match, or a text does not end", () => {
    for (const text of ["<< /A [1 0 R >> ]", "<< /A (1 0 R >>", "<< /A <12 >", ">>", "[", "<< >"]) {
      assert.equal(scanObject(bytes(text), 0, text.length), undefined, text);
    }
  });

  it("come with the type and the length of the outermost dictionary alone", () => {
    const text = "<</P<</Type/Font/Length 3>>/Type/ObjStm/Length 12 0 R/Q[/Length]>>";
    const { type, length } = scanObject(bytes(text), 0, text.length) ?? {};
    assert.equal(type, "ObjStm");
    assert.equal(text.slice(length?.start, length?.end), "/Length 12 0 R");
  });
});

describe("a file that is read by its table", () => {
  const catalog = "<< /Type /Catalog /Pages 2 0 R >>";

  it("has the objects of a classic table", () => {
    const file = new RawPdf(bytes(classic([catalog, "[ (two) ]", "42", "  % three\n<< /A 1 >> % end"])));
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((number) => words(file, number)),
      [catalog, "[ (two) ]", "42", "<< /A 1 >>", undefined],
    );
  });

  it("has the newest version of each object, and none that was deleted", () => {
    const before = classic([catalog, "(old)", "(kept)", "(deleted)"]);
    const once = updated(before, new Map([[2, "(newer)"]]));
    const twice = updated(
      once,
      new Map([
        [2, "(newest)"],
        [4, undefined],
        [9, "(added)"],
      ]),
    );
    const file = new RawPdf(bytes(twice));
    assert.deepEqual(
      [2, 3, 4, 9].map((number) => words(file, number)),
      ["(newest)", "(kept)", undefined, "(added)"],
    );
  });

  it("has the objects of a table in a stream, and those packed in object streams", () => {
    for (const predictor of [false, true]) {
      const head = "%PDF-1.7\n";
      const packed = streamOf(
        "/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode",
        deflateSync(bytes(`1 0 2 ${String(catalog.length).padStart(2)}${catalog}[ (2 0 R) 5 0 R ]`)),
      );
      const holder = `3 0 obj\n${packed}\nendobj\n`;
      const start = head.length + holder.length;
      const plain = rows([
        [0, 0, 255],
        [2, 3, 0],
        [2, 3, 1],
        [1, head.length, 0],
        [1, start, 0],
      ]);
      const filtered = Buffer.concat(
        Array.from({ length: 5 }, (_, row) => {
          const own = plain.subarray(6 * row, 6 * row + 6);
          const above = row === 0 ? Buffer.alloc(6) : plain.subarray(6 * row - 6, 6 * row);
          return Buffer.from([2, ...own.map((byte, at) => byte - (above[at] ?? 0))]);
        }),
      );
      const parameters = predictor ? "/DecodeParms << /Predictor 12 /Columns 6 >>" : "";
      const table = streamOf(
        `/Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode ${parameters}`,
        deflateSync(predictor ? filtered : plain),
      );
      const file = new RawPdf(
        bytes(`${head}${holder}4 0 obj\n${table}\nendobj\nstartxref\n${start}\n%%EOF\n`),
      );
      assert.deepEqual([words(file, 1), words(file, 2)], [catalog, "[ (2 0 R) 5 0 R ]"]);
      assert.deepEqual(
        file.object(2, 0)?.references.map(({ number }) => number),
        [5],
      );
    }
  });

  it("has the objects that a classic table leaves to a stream", () => {
    const head = "%PDF-1.7\n";
    const one = `1 0 obj\n${catalog}\nendobj\n`;
    const hidden = "2 0 obj\n(hidden)\nendobj\n";
    const stream = head.length + one.length + hidden.length;
    const table = streamOf(
      "/Type /XRef /Size 3 /W [1 4 1] /Index [2 1]",
      rows([[1, head.length + one.length, 0]]),
    );
    const own = `3 0 obj\n${table}\nendobj\n`;
    const start = stream + own.length;
    const list = `xref\n0 3\n0000000000 65535 f \n${String(head.length).padStart(10, "0")} 00000 n \n0000000000 65535 f \n`;
    const trailer = `trailer\n<< /Size 4 /Root 1 0 R /XRefStm ${stream} >>\nstartxref\n${start}\n%%EOF\n`;
    const file = new RawPdf(bytes(`${head}${one}${hidden}${own}${list}${trailer}`));
    assert.deepEqual([words(file, 1), words(file, 2)], [catalog, "(hidden)"]);
  });

  it("has streams whose length is another object, and contain any bytes", () => {
    const data = "endstream endobj 9 0 obj >> stream\n";
    const file = new RawPdf(
      bytes(classic([catalog, `<< /Length 3 0 R >>\nstream\r\n${data}\r\nendstream`, `${data.length}`])),
    );
    assert.equal(file.object(2, 0)?.body?.toString("latin1"), data);
  });

  it("is refused if a stream is longer or shorter than it says, or does not say", () => {
    for (const length of ["/Length 3", "/Length 30", "/Length 9 0 R", "/Length 1 0 R", "", "/Length -4"]) {
      const file = new RawPdf(bytes(classic([catalog, `<< ${length} >>\nstream\n0123456789\nendstream`])));
      assert.throws(() => file.object(2, 0), /not at its offset/, length);
    }
  });

  it("is refused if an object is not where its table says", () => {
    const file = new RawPdf(bytes(classic([catalog, "(two)"]).replace("2 0 obj", "3 0 obj")));
    assert.throws(() => file.object(2, 0), /not at its offset/);
    assert.throws(() => new RawPdf(bytes(classic([catalog]))).object(1, 1), /another generation/);
  });

  it("is refused if its table is damaged, refers to itself, or is not at its end, and if it is encrypted", async () => {
    const good = classic([catalog]);
    const start = good.indexOf("xref\n");
    const bad = {
      "something before": ` ${good}`,
      "something after": `${good}more`,
      "a wrong offset": good.replace(/startxref\n\d+/, "startxref\n7"),
      "a short row": good.replace(" n \n", " n\n"),
      "no trailer": good.replace("trailer", "tracker"),
      "a table after itself": classic([catalog], `/Prev ${start}`),
      encrypted: classic([catalog], "/Encrypt 1 0 R"),
    };
    for (const [name, text] of Object.entries(bad))
      assert.throws(() => new RawPdf(bytes(text)), NotPlain, name);
    assert.equal(documentByTable(await encryptedPdf("Open", "")), undefined);
    assert.equal(documentByTable(Buffer.from("")), undefined);
  });

  it("does not decompress an object stream without limit", () => {
    const head = "%PDF-1.7\n";
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });
    const packed = streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb);
    const holder = `1 0 obj\n${packed}\nendobj\n`;
    const start = head.length + holder.length;
    const places = rows([
      [0, 0, 255],
      [1, head.length, 0],
      [2, 1, 0],
    ]);
    const table = streamOf("/Type /XRef /Size 3 /W [1 4 1] /Root 2 0 R", places);
    const end = `3 0 obj\n${table}\nendobj\nstartxref\n${start}\n%%EOF\n`;
    const file = new RawPdf(bytes(`${head}${holder}${end}`));
    assert.throws(() => file.object(2, 0), /a damaged object stream/);
  });

  it("needs only the objects of its pages to be readable", async () => {
    const text = raw(2, { more: [[100, "<< /Broken [ >>"]] });
    const opened = documentByTable(bytes(text));
    assert.ok(opened);
    const source = await openPdf(bytes(text));
    assert.ok("pages" in source && source.raw, "opened by its table");
    assert.equal(
      isReadable(opened.raw, [opened.document.getPage(0).node.get(PDFName.of("Contents")) ?? assert.fail()]),
      true,
    );
    const needed = raw([{ entries: "/Group 100 0 R" }], { more: [[100, "<< /Broken [ >>"]] });
    const repaired = await openPdf(bytes(needed));
    assert.ok(!("raw" in repaired), "left to the other reader");
  });
});

describe("a packet of files that are read by their tables", () => {
  it("stores a list of resources once, however many pages share it", async () => {
    const text = raw(
      Array.from({ length: 50 }, () => ({})),
      {
        root: "/MediaBox [0 0 612 792] /Resources 100 0 R",
        more: [[100, "<< /Font << /F 3 0 R >> /Marker (shared list) >>"]],
      },
    );
    const opened = await openPdf(bytes(text));
    assert.ok("pages" in opened && opened.raw);
    const { bytes: packet, read } = await rendered(packetOf([exhibit("A", "Many", "a.pdf")]), {
      "a.pdf": bytes(text),
    });
    assert.equal(read.pages.length, 50);
    const file = new RawPdf(packet);
    const lists = file.numbers().filter((number) => words(file, number)?.includes("/Marker (shared list)"));
    assert.equal(lists.length, 1);
  });

  it("stores a typeface once that several files contain", async () => {
    const font = streamOf("/Length1 5000", Buffer.alloc(5000, "typeface"));
    const file = (title: string) =>
      bytes(
        raw([{ content: `BT /F 12 Tf 72 500 Td (${title}) Tj ET`, entries: "/Tabs /S" }], {
          root: "/MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> /Properties << /P 100 0 R >> >>",
          more: [
            [100, "<< /FontFile2 101 0 R >>"],
            [101, font],
          ],
        }),
      );
    const files = { "a.pdf": file("one"), "b.pdf": file("two") };
    const { bytes: packet } = await rendered(
      packetOf([exhibit("A", "One", "a.pdf"), exhibit("B", "Two", "b.pdf")]),
      files,
    );
    assert.equal(Buffer.from(packet).toString("latin1").split("/Length1 5000").length - 1, 1);
  });

  it("has the bytes of each of them, also if another file of the packet must be repaired", async () => {
    const file = (name: string) =>
      raw(1, {
        root: `/MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> /Properties << /P 100 0 R >> >>`,
        more: [[100, `<</Name(${name})   /Share 0.50>>`]],
      });
    const isMoved = file("moved").replace("%PDF-1.7\n", "%PDF-1.7\n% moved\n");
    const files = { "a.pdf": bytes(file("first")), "b.pdf": bytes(isMoved), "c.pdf": bytes(file("last")) };
    const opened = await Promise.all(Object.values(files).map((each) => openPdf(each)));
    assert.deepEqual(
      opened.map((each) => "raw" in each),
      [true, false, true],
    );
    const exhibits = Object.keys(files).map((path) => exhibit(path, path, path));
    const { bytes: packet } = await rendered(packetOf(exhibits), files);
    const written = new RawPdf(packet);
    const shares = written.numbers().flatMap((number) => {
      const text = words(written, number) ?? "";
      return text.includes("/Share") ? [text.replaceAll("\n", "")] : [];
    });
    assert.deepEqual(shares.toSorted(), [
      "<</Name (moved)/Share 0.5>>",
      "<</Name(first)   /Share 0.50>>",
      "<</Name(last)   /Share 0.50>>",
    ]);
  });

  it("contains the pages' content as it is stored, and no page twice", async () => {
    const source = await pdf("Copied", 2);
    const { bytes: packet } = await rendered(packetOf([exhibit("A", "Copied", "a.pdf")]), {
      "a.pdf": source,
    });
    const opened = await openPdf(source);
    assert.ok("pages" in opened);
    for (const { contents } of opened.pages) {
      const [only] = contents;
      assert.ok(only && contents.length === 1);
      const data = Buffer.from(only.contents);
      assert.equal(Buffer.from(packet).indexOf(data), Buffer.from(packet).lastIndexOf(data));
      assert.ok(Buffer.from(packet).includes(data));
    }
    const file = new RawPdf(packet);
    const pages = file.numbers().filter((number) => file.object(number, 0)?.type === "Page");
    assert.equal(pages.length, 2);
  });
});
