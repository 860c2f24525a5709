/** The words of a country or a matter number, for comparison without case, accents, and punctuation. */
export function plainKey(written: string): string {
  return written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
