// A scanned page as a PNG: letter-size at 100 dots per inch, four grays, with a small bitmap font. A scan text has one
// line per row, `SIZE TEXT`, where SIZE is the width of one dot of the font in pixels.

import { constants, crc32, deflateSync } from "node:zlib";

/** The scan text as a PNG; the same text always gives the same bytes. */
export function scanOf(text: string): Uint8Array {
  const sheet: Sheet = { width: 850, height: 1100, grays: new Uint8Array(850 * 1100).fill(white) };
  fill(sheet, light, (x, y) => x > 70 && x < 780 && y > 90 && y < 620);
  fill(sheet, middle, (x, y) => (x <= 72 || x >= 778) !== (y <= 92 || y >= 618) && onFrame(x, y));
  portrait(sheet);
  let y = 120;
  for (const line of text.split(/\r?\n/)) {
    const [, size = "2", words = ""] = /^(\d) ?(.*)$/.exec(line) ?? [];
    const inset = line.startsWith("1") || line.startsWith("2") ? 330 : 100;
    write(sheet, words, inset, y, Number(size));
    y += 11 * Number(size);
  }
  return png(sheet);
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly grays: Uint8Array;
}

const black = 0;
const middle = 1;
const light = 2;
const white = 3;

function onFrame(x: number, y: number): boolean {
  return x >= 70 && x <= 780 && y >= 90 && y <= 620;
}

function fill(sheet: Sheet, gray: number, within: (x: number, y: number) => boolean): void {
  for (let y = 0; y < sheet.height; y += 1) {
    for (let x = 0; x < sheet.width; x += 1) if (within(x, y)) sheet.grays[y * sheet.width + x] = gray;
  }
}

function portrait(sheet: Sheet): void {
  const frame = (x: number, y: number) => x > 100 && x < 300 && y > 200 && y < 450;
  fill(sheet, white, frame);
  fill(sheet, middle, (x, y) => frame(x, y) && ((x - 200) / 85) ** 2 + ((y - 460) / 95) ** 2 < 1);
  fill(sheet, middle, (x, y) => ((x - 200) / 48) ** 2 + ((y - 300) / 62) ** 2 < 1);
}

function write(sheet: Sheet, words: string, left: number, top: number, size: number): void {
  [...words.normalize("NFD")].reduce((x, letter) => {
    const accent = accents[letter];
    // A combining accent goes over the letter before it and has no width.
    const at = accent === undefined ? x : x - 6 * size;
    dots(
      sheet,
      accent ?? face[letter] ?? face["?"] ?? "",
      at,
      accent === undefined ? top : top - 2 * size,
      size,
    );
    return at + 6 * size;
  }, left);
}

/** `glyph` is a row of five-bit numbers in base 32, one digit for each row of dots, highest dot first. */
function dots(sheet: Sheet, glyph: string, left: number, top: number, size: number): void {
  [...glyph].forEach((row, down) => {
    const bits = Number.parseInt(row, 32);
    for (let across = 0; across < 5; across += 1) {
      if ((bits & (16 >> across)) === 0) continue;
      const x = left + across * size;
      const y = top + down * size;
      for (let dy = 0; dy < size; dy += 1) {
        const start = (y + dy) * sheet.width + x;
        sheet.grays.fill(black, start, start + size);
      }
    }
  });
}

const accents: Readonly<Record<string, string>> = { "\u0301": "24", "\u0303": "DM", "\u0308": "A0" };

const face: Readonly<Record<string, string>> = {
  " ": "0000000",
  ".": "00000CC",
  "-": "000E000",
  "/": "1122488",
  ":": "0CC0CC0",
  "<": "248G842",
  "?": "EH24404",
  A: "EHHVHHH",
  B: "UHHUHHU",
  C: "EHGGGHE",
  D: "UHHHHHU",
  E: "VGGUGGV",
  F: "VGGUGGG",
  G: "EHGNHHF",
  H: "HHHVHHH",
  I: "E44444E",
  J: "72222IC",
  K: "HIKOKIH",
  L: "GGGGGGV",
  M: "HRLLHHH",
  N: "HPLJHHH",
  O: "EHHHHHE",
  P: "UHHUGGG",
  Q: "EHHHLID",
  R: "UHHUKIH",
  S: "FGGE11U",
  T: "V444444",
  U: "HHHHHHE",
  V: "HHHHHA4",
  W: "HHHLLRH",
  X: "HHA4AHH",
  Y: "HHA4444",
  Z: "V1248GV",
  "0": "EHJLPHE",
  "1": "4C4444E",
  "2": "EH1248V",
  "3": "V2421HE",
  "4": "26AIV22",
  "5": "VGU11HE",
  "6": "68GUHHE",
  "7": "V124888",
  "8": "EHHEHHE",
  "9": "EHHF12C",
};

function png({ width, height, grays }: Sheet): Uint8Array {
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 4)));
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + Math.ceil(width / 4)) + 1;
    for (let x = 0; x < width; x += 1) {
      const at = start + (x >> 2);
      rows[at] = (rows[at] ?? 0) | ((grays[y * width + x] ?? 0) << (6 - 2 * (x & 3)));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([2, 0, 0, 0, 0], 8);
  const dotsAMetre = Buffer.from([0, 0, 15, 97, 0, 0, 15, 97, 1]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("pHYs", dotsAMetre),
    // Run-length encoding only: the search for longer matches differs between processors, and with it the bytes.
    chunk("IDAT", deflateSync(rows, { level: 9, strategy: constants.Z_RLE })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
