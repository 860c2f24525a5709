// Short hashes of text. They detect a change; they are not cryptographic.

/**
 * FNV-1a over the UTF-8 bytes of the text, 64 bits, folded to 40 and written as eight letters and digits. The same on
 * every machine and in every version of the program.
 */
export function shortHash(text: string): string {
  const { high, low } = fnv1a(text);
  // Folding to 40 bits: the upper 24 are combined with the lower 24 of the rest.
  const bits = (high & 0xff) * 2 ** 32 + ((low ^ (high >>> 8)) >>> 0);
  let rest = bits;
  let written = "";
  for (let count = 0; count < 8; count++) {
    written = digits.charAt(rest % 32) + written;
    rest = Math.floor(rest / 32);
  }
  return written;
}

/** Without letters that look like digits. */
const digits = "0123456789abcdefghjkmnpqrstvwxyz";

/** The 64 bits of FNV-1a as two halves. */
export function fnv1a(text: string): { readonly high: number; readonly low: number } {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const add = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 435, in halves of 32 bits.
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 2 ** 32) + low * 256) % 2 ** 32;
    low = product % 2 ** 32;
  };
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) {
      add(code);
      continue;
    }
    if (code < 0x800) {
      add(0xc0 | (code >> 6));
    } else {
      if (code < 0x10000) add(0xe0 | (code >> 12));
      else {
        add(0xf0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3f));
      }
      add(0x80 | ((code >> 6) & 0x3f));
    }
    add(0x80 | (code & 0x3f));
  }
  return { high, low };
}
