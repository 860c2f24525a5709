// The Alien registration number: seven to nine digits, printed as A and nine digits.

/** The digits of an A-Number as written with A, blanks, dashes, and number signs; undefined if they are not 7 to 9. */
export function digitsOfANumber(written: string): string | undefined {
  const plain = written.replace(/[\s#\u2010-\u2015-]+/g, "");
  return /^A?(?<digits>\d{7,9})$/i.exec(plain)?.groups?.digits;
}

/** As the packet prints it: A012345678. One that is not in this form is printed as written. */
export function aNumberInFull(written: string): string {
  const digits = digitsOfANumber(written);
  return digits === undefined ? written : `A${digits.padStart(9, "0")}`;
}
