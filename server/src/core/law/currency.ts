// Currencies as people write them. A case is about an American request, so a dollar without more is that of the United
// States.

/** The code of a currency: USD for US dollars in any way of writing them, else what is written, in capitals. */
export function currencyCode(written: string): string {
  const text = written.trim();
  return dollars.test(text) ? "USD" : text.toUpperCase();
}

const dollars =
  /^(?:u\.? ?s\.?(?: ?a\.?)? ?(?:d\.?|\$|dollars?)|(?:united states|american)? ?dollars?|\$|\$ ?usd?|usd ?\$|usd ?\(\$\)|d[oó]lar(?:es)?(?: (?:estadounidenses?|americanos?))?)$/i;
