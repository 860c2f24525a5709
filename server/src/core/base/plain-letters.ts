// Latin letters that are more than a plain letter with an accent, as passports write them in capitals.

/** By the small letter. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ə: "a",
};
