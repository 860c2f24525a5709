// Which texts are values of a field, and what they mean. The zod schemas and the programs both use these.

/** The top-level keys, which cannot be ids, since claims begin with an id or with one of these. */
export const reservedWords: readonly string[] = [
  "parole_case",
  "edition",
  "matter",
  "responsible",
  "request",
  "petitioner",
  "beneficiaries",
  "sponsors",
  "representative",
  "forms",
  "exhibits",
  "filing",
  "receipts",
  "notices",
  "inquiries",
  "decisions",
  "refiling",
  "re_parole_filed_on",
  "closed",
  "calendar_id",
  "reviews",
];

/** The fields that every person has. */
export const personKeys = [
  "id",
  "same_as",
  "name",
  "organization",
  "date_of_birth",
  "country_of_birth",
  "city_of_birth",
  "province_of_birth",
  "citizenship",
  "a_number",
  "uscis_account",
  "ssn",
  "class_of_admission",
  "passport",
  "sex",
  "marital_status",
  "phone",
  "mobile",
  "email",
  "address",
  "mailing_address",
] as const;

/** Whether a text can be the id of a person. A dot ends it where a field of the person is named. */
export function isPersonId(id: string): boolean {
  return !reservedWords.includes(id) && !id.includes(".");
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a calendar date in the form YYYY-MM-DD. */
export function isCalendarDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || day < 1 || day > (monthLengths[month - 1] ?? 0)) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || isLeap;
}

/** The words for yes and no, in any capitalization. */
export const yesOrNo = /^(?:yes|no|true|false)$/i;

/** Whether one of these words means yes. */
export function isYes(written: string): boolean {
  return /^(?:yes|true)$/i.test(written);
}

/** A number without signs or separators, with at most two decimals. */
export const plainNumber = /^\d{1,12}(?:\.\d{1,2})?$/;

/** The version of the format. */
export const version = "1";
