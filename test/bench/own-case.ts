// A practice of many cases about different people, made of one case.
/** The case with people, numbers, and dates that no other has, so that it is related to no other. */
export function caseOfOwn(text: string, number: number): string {
  const own = wordOf(number);
  return text
    .replaceAll(/(given|family): (\p{L}+)/gu, (_, key: string, name: string) => `${key}: ${name}${own}`)
    .replaceAll(
      /\b0(\d{8})\b/g,
      (_, digits: string) => `0${String((Number(digits) + 97 * number) % 1e8).padStart(8, "0")}`,
    )
    .replaceAll(/X00(\d{4})/g, (_, digits: string) => `X${number}Z${digits}`)
    .replaceAll(
      /date_of_birth: (\d{4})-\d\d-\d\d/g,
      (_, year: string) => `date_of_birth: ${year}-${dayOf(number)}`,
    )
    .replaceAll("2015-0417", `2015-${number}`);
}

const letters = "bcdfghklmnprstvz";
/** A word of its own for each number. */
const wordOf = (number: number): string =>
  String(number + 10_000).replace(/\d/g, (digit) => `${letters[Number(digit)] ?? ""}a`);

/** One of 336 days of a year, as month and day. */
function dayOf(number: number): string {
  const twoDigits = (one: number) => String(one + 1).padStart(2, "0");
  return `${twoDigits(number % 12)}-${twoDigits(Math.floor(number / 12) % 28)}`;
}
