// Currencies as people write them. A case is about a request in the United States, so "dollar" alone means US dollars.

/** The code of a currency: USD for US dollars in any spelling, otherwise what is written, in capitals. */
export function currencyCode(written: string): string {
  const text = written.trim();
  return dollars.test(text) ? "USD" : text.toUpperCase();
}

const dollars =
  /^(?:u\.? ?s\.?(?: ?a\.?)? ?(?:d\.?|\$|dollars?)|(?:united states|american)? ?dollars?|\$|\$ ?usd?|usd ?\$|usd ?\(\$\)|d[oó]lar(?:es)?(?: (?:estadounidenses?|americanos?))?)$/i;
