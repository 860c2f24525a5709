// PDFs damaged the way programs, transfers, and people with bad intentions damage them. The random numbers have a seed,
// so that each file can be reproduced.
import type { Dice } from "./damage.ts";

/** What a file may claim in a place where nothing of the kind belongs. */
const claims: readonly string[] = [
  ...["/Kids", "/Parent", "/Length", "/FlateDecode", "/Contents", "/Resources", "/XObject", "/AcroForm"],
  ...["/Fields", "/Annots", "/Count", "/ObjStm", "/XRef", "0 R", "1 0 R", "2 0 R", "3 0 R", "<<", ">>"],
  ...["[", "]", "(", ")", "<", ">", "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref"],
  ...["%%EOF", "-1", "99999999", "null", "true", "\u0000", "\u00ff", "/Type /Pages", "/Rotate 45", "/Prev 0"],
  ...["/Filter [/FlateDecode /FlateDecode]", "/MediaBox [0 0 1e9 1e9]", "/Encrypt 1 0 R", "/W [1 9 9]"],
  ...["/Size 99999999", "/Index [0 99999999]", "/DecodeParms << /Predictor 15 /Columns 99999999 >>"],
];

/** The file with one to four pieces of damage. */
export function damagedPdf(file: Buffer, dice: Dice): Buffer {
  let damaged = file;
  for (let left = 1 + dice.under(4); left > 0; left--) damaged = dice.oneOf(ways)(damaged, dice);
  return damaged;
}

const ways: readonly ((file: Buffer, dice: Dice) => Buffer)[] = [
  // One byte is another one.
  (file, { under }) => {
    const changed = Buffer.from(file);
    if (changed.length > 0) changed[under(changed.length)] = under(256);
    return changed;
  },
  // Something is claimed in addition, or in place of as many bytes.
  (file, { under, oneOf }) => spliced(file, under(file.length + 1), 0, Buffer.from(oneOf(claims), "latin1")),
  (file, { under, oneOf }) => {
    const claim = Buffer.from(oneOf(claims), "latin1");
    return spliced(file, under(file.length + 1), claim.length, claim);
  },
  // The end is missing, or something in the middle, or a part comes twice.
  (file, { under }) => file.subarray(0, under(file.length + 1)),
  (file, { under }) => spliced(file, under(file.length + 1), under(2000), Buffer.alloc(0)),
  (file, { under }) => {
    const from = under(file.length + 1);
    return spliced(file, under(file.length + 1), 0, file.subarray(from, from + under(3000)));
  },
  // A number or the object of a reference is another one.
  withAnotherNumber,
  withAnotherNumber,
];

function withAnotherNumber(file: Buffer, { under, oneOf }: Dice): Buffer {
  const numbers = [...file.toString("latin1").matchAll(/\b\d{1,6}(?= 0 R|\s)/g)];
  if (numbers.length === 0) return file;
  const { index, 0: number } = oneOf(numbers);
  const other = String(oneOf([0, 1, 2, 3, 4, 5, -1, 99_999_999, under(60)]));
  return spliced(file, index, number.length, Buffer.from(other, "latin1"));
}

function spliced(file: Buffer, at: number, length: number, put: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, at), put, file.subarray(at + length)]);
}
