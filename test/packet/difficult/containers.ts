// PDFs that contain more than pages, or have an uncommon structure: incremental updates, object streams, attachments,
// scripts, encryption.
import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { DifficultFile } from "./difficult-file.ts";
import { bytesOf, goesIn, isRefused } from "./difficult-file.ts";
import { look, objectsOf, raw, stream, updated, written } from "./raw.ts";
import { encryptedWithTexts } from "./rc4.ts";

const two = raw(2);

export async function containers(): Promise<readonly DifficultFile[]> {
  return [
    goesIn(
      "a page changed later",
      ["Paper sheet 7.", "Paper sheet 2."],
      updated(two, [[11, stream(look(7))]]),
    ),
    goesIn(
      "changed three times",
      ["Paper sheet 9.", "Paper sheet 2."],
      updated(updated(updated(two, [[11, stream(look(7))]]), [[11, stream(look(8))]]), [
        [11, stream(look(9))],
      ]),
    ),
    goesIn("a page taken out later", ["Paper sheet 2."], updated(two, [[2, list("[12 0 R]", 1)]])),
    goesIn(
      "a page put in later",
      3,
      updated(two, [
        [2, list("[10 0 R 12 0 R 20 0 R]", 3)],
        [20, "<< /Type /Page /Parent 2 0 R /Contents 21 0 R >>"],
        [21, stream(look(3))],
      ]),
    ),
    goesIn("made for the web, its first page first", 3, firstPageFirst(3)),
    goesIn("objects packed together", 3, await repacked(raw(3))),
    goesIn(
      "objects packed together and changed later",
      ["Paper sheet 4.", "Paper sheet 2."],
      updated(Buffer.from(await repacked(two)).toString("latin1"), [[11, stream(look(4))]]),
    ),
    goesIn(
      "objects packed together behind one that cannot be read",
      3,
      await repackedBehind(raw(3), "<< /O (\\)) ) /U (( >>"),
      raw(3),
    ),
    goesIn("version 2.0", 2, raw(2, { version: "2.0" })),
    goesIn("version 1.0", 2, raw(2, { version: "1.0" })),
    goesIn(
      "drawings packed in every way",
      5,
      raw(
        [
          "/FlateDecode",
          "/ASCIIHexDecode",
          "/ASCII85Decode",
          "[/ASCIIHexDecode /FlateDecode]",
          "/RunLengthDecode",
        ].map((_, index) => ({ contents: `${100 + index} 0 R` })),
        { more: packed() },
      ),
    ),
    goesIn(
      "another PDF attached, as it is",
      1,
      raw(1, {
        catalog: "/Names << /EmbeddedFiles << /Names [(other.pdf) 100 0 R] >> >>",
        more: [
          [100, "<< /Type /Filespec /F (other.pdf) /EF << /F 101 0 R >> >>"],
          [101, stream(raw(3).replaceAll("Paper", "Other"), "/Type /EmbeddedFile")],
        ],
      }),
    ),
    goesIn(
      "a paper clip with a file",
      1,
      raw([{ entries: "/Annots [100 0 R]" }], {
        more: [
          [
            100,
            "<< /Type /Annot /Subtype /FileAttachment /Rect [500 700 520 720] /F 2 /FS << /F (notes.txt) >> >>",
          ],
        ],
      }),
    ),
    goesIn(
      "a program that runs when it is opened",
      1,
      raw(1, {
        catalog:
          "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /JavaScript /JS (1) >> >>",
      }),
    ),
    goesIn(
      "bookmarks, names and page labels of its own",
      2,
      raw(2, {
        catalog:
          "/Outlines 100 0 R /Dests << /second [12 0 R /Fit] >> /PageLabels << /Nums [0 << /S /r >>] >>",
        more: [
          [100, "<< /First 101 0 R /Last 102 0 R /Count 2 >>"],
          [101, "<< /Title (First part) /Parent 100 0 R /Next 102 0 R /Dest [10 0 R /Fit] >>"],
          [102, "<< /Title (Second part) /Parent 100 0 R /Prev 101 0 R /A << /S /GoTo /D /second >> >>"],
        ],
      }),
    ),
    goesIn(
      "bookmarks in a circle",
      1,
      raw(1, {
        catalog: "/Outlines 100 0 R",
        more: [
          [100, "<< /First 101 0 R >>"],
          [101, "<< /Title (Round) /Dest [10 0 R /Fit] /First 101 0 R /Next 101 0 R >>"],
        ],
      }),
    ),
    goesIn(
      "marks for readers of the screen",
      1,
      raw([{ content: `/P << /MCID 0 >> BDC ${look(1)} EMC`, entries: "/StructParents 0" }], {
        catalog: "/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R",
        more: [[100, "<< /Type /StructTreeRoot /K [] >>"]],
      }),
    ),
    goesIn("a note on itself that says octet-stream", 2, aboutItself()),
    goesIn(
      "names written in numbers",
      1,
      raw(1).replaceAll("/Contents", "/Con#74ents").replaceAll("/MediaBox", "/#4dediaBox"),
    ),
    ...(await encrypted()),
    ...["a smile :)", "open ( and no end", "1) first (2", "ends with \\"].map((text) =>
      goesIn(
        `encrypted, with the text "${text}"`,
        2,
        encryptedWithTexts(["Helvetica", text, "Oblique"]),
        two,
      ),
    ),
    ...["/EFOpen", "/DocOpen"].map((event) =>
      goesIn(`a password for its attachments alone (${event})`, 2, lockedAttachments(event), two),
    ),
    isRefused(
      "a password for its drawings alone",
      "is protected with a password",
      lockedAttachments("/EFOpen").replace("/StmF /Identity", "/StmF /StdCF"),
    ),
    isRefused(
      "a password for its texts alone",
      "is protected with a password",
      lockedAttachments("/EFOpen").replace("/StrF /Identity", "/StrF /StdCF"),
    ),
    isRefused("protected with a password", "is protected with a password", await locked("AES-256", "secret")),
    isRefused(
      "protected with a password, in the old way",
      "is protected with a password",
      await locked("RC4-128", "secret"),
    ),
    isRefused(
      "encrypted for certain people alone",
      "is encrypted in a way that Parole Case cannot open",
      raw(1, {
        trailer: "/Encrypt 100 0 R /ID [<00> <00>]",
        more: [[100, "<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>"]],
      }),
    ),
    isRefused(
      "a portfolio",
      "is a portfolio that contains other files",
      raw(1, { catalog: "/Collection << /View /D >>" }),
    ),
    isRefused(
      "a form that one program alone shows",
      'is a form (XFA) that other programs show as "Please wait…"',
      raw(1, { catalog: "/NeedsRendering true" }),
    ),
  ];
}

function list(kids: string, count: number): string {
  return `<< /Type /Pages /Kids ${kids} /Count ${count} /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> >>`;
}

/**
 * With two cross-reference tables, the one at the beginning in effect; its statement of the file's size is not checked.
 */
function firstPageFirst(pages: number): string {
  const objects = objectsOf(pages);
  const first = objects.filter(([number]) => [1, 3, 10, 11].includes(number));
  const rest = objects.filter(([number]) => ![1, 3, 10, 11].includes(number));
  const front = written([[90, "<< /Linearized 1 /L 0 /H [0 0] /O 10 /E 0 /N 3 /T 0 >>"], ...first]).replace(
    /startxref\n\d+/,
    "startxref\n0",
  );
  return updated(front, rest);
}

async function repacked(file: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytesOf(file), { updateMetadata: false });
  return await document.save({ useObjectStreams: true });
}

/** The same with an object after the catalog that cannot be read and that no page needs. */
async function repackedBehind(file: string, broken: string): Promise<Uint8Array> {
  const objects = objectsOf(file.match(/\/Type \/Page /g)?.length ?? 0);
  const streams = objects.filter(([, body]) => body.includes("stream"));
  const [catalog, ...whole] = objects.filter(([, body]) => !body.includes("stream"));
  const others = [catalog ?? ([1, ""] as const), [90, broken] as const, ...whole];
  let offset = 0;
  const places = others.map(([number, body]) => {
    const place = `${number} ${offset}`;
    offset += body.length + 1;
    return place;
  });
  const head = `${places.join(" ")} `;
  const content = head + others.map(([, body]) => body).join(" ");
  const entries = `/Type /ObjStm /N ${others.length} /First ${head.length} /Filter /FlateDecode`;
  const deflated = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
  return bytesOf(written([...streams, [91, stream(deflated, entries)]]));
}

function packed(): (readonly [number, string])[] {
  const drawing = (index: number) => Buffer.from(look(index + 1), "latin1");
  const deflated = (index: number) => deflateSync(drawing(index));
  return [
    [100, stream(deflated(0).toString("latin1"), "/Filter /FlateDecode")],
    [101, stream(`${drawing(1).toString("hex")}>`, "/Filter /ASCIIHexDecode")],
    [102, stream(`${ascii85(drawing(2))}~>`, "/Filter [/ASCII85Decode]")],
    [103, stream(`${deflated(3).toString("hex")}>`, "/Filter [/ASCIIHexDecode /FlateDecode]")],
    [104, stream(runs(drawing(4)), "/Filter /RunLengthDecode")],
  ];
}

function ascii85(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4);
    const taken = bytes.copy(group, 0, at, at + 4);
    let value = group.readUInt32BE(0);
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    });
    text += digits
      .reverse()
      .slice(0, taken + 1)
      .join("");
  }
  return text;
}

/** Each run of up to 128 bytes after its length. */
function runs(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 128) {
    const stretch = bytes.subarray(at, at + 128);
    text += String.fromCharCode(stretch.length - 1) + stretch.toString("latin1");
  }
  return `${text}\x80`;
}

/** Metadata between the pages and their font, whose length is stored elsewhere. */
function aboutItself(): string {
  const [catalog, ...others] = objectsOf(2);
  const about = "<x:xmpmeta>application/octet-stream</x:xmpmeta>";
  return written([
    catalog ?? [1, ""],
    [100, stream(about, "/Type /Metadata /Subtype /XML", "101 0 R")],
    ...others,
    [101, String(about.length)],
  ]);
}

/** Two pages that anyone can read, with an attachment that only the password opens. */
function lockedAttachments(event: string): string {
  const key = "<000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f>";
  return raw(2, {
    catalog: "/Names << /EmbeddedFiles << /Names [(notes.txt) 100 0 R] >> >>",
    trailer: "/Encrypt 102 0 R /ID [<00> <00>]",
    more: [
      [100, "<< /Type /Filespec /F (notes.txt) /EF << /F 101 0 R >> >>"],
      [101, stream("\x8f\x02\xa1\xff", "/Type /EmbeddedFile")],
      [
        102,
        `<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O ${key} /U ${key} /StmF /Identity /StrF /Identity /EFF /StdCF /CF << /StdCF << /CFM /AESV2 /Length 16 /AuthEvent ${event} >> >> >>`,
      ],
    ],
  });
}

async function encrypted(): Promise<DifficultFile[]> {
  const ways = ["RC4-40", "RC4-128", "AES-128", "AES-256"] as const;
  return await Promise.all(
    ways.map(async (way) => goesIn(`encrypted without a password (${way})`, 2, await locked(way, ""))),
  );
}

async function locked(algorithm: "RC4-40" | "RC4-128" | "AES-128" | "AES-256", userPassword: string) {
  const document = await PDFDocument.load(bytesOf(two), { updateMetadata: false });
  document.encrypt({ userPassword, ownerPassword: "owner", algorithm, allowWeakCryptography: true });
  return await document.save();
}
