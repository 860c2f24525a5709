// What identifies a person is masked in whatever an assistant reads of a case. There are two masks, one behind the
// other. In a message, each value that is not a word of the program is masked, so that a new message is masked without
// being listed here. In the finished text, what the case has in sensitive fields is masked, and whatever looks like an
// identifier.

import type { FieldRow, FormatTable } from "../../../../schemas/format/format-table.ts";
import { editions, facts, formEditions, sources } from "../../../../schemas/generated/editions.ts";
import { format } from "../../../../schemas/generated/format.ts";
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { type Day, isDay } from "../base/calendar.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPerson, type Role } from "../model/people.ts";
import { allRules } from "../rules/index.ts";
import type { ParsedText } from "../text/parse.ts";
import type { TreeNode } from "../text/tree.ts";

export interface IdentifierMask {
  /** English in which the values of messages are masked. */
  readonly language: Language;
  /** A value of the case, such as the label of an exhibit. */
  readonly value: (value: string) => string;
  /** A text in which the identifiers of the case are masked, and whatever looks like one. */
  readonly text: (text: string) => string;
}

/** What replaces an identifier of which no role is known. */
const masked = "[masked]";

/** The mask for what is said of a case. */
export function identifierMask(text: ParsedText, context: CaseContext): IdentifierMask {
  const roles = rolesOf(context);
  const birthdays = birthdaysIn(text);
  const identifiers = identifiersIn(text, roles);
  const maskedValue = (value: string) => roles.get(value) ?? (isWordOfProgram(value) ? value : masked);
  return {
    value: maskedValue,
    language: {
      ...english,
      text: maskedValue,
      // What is written in the place of a currency may be anything.
      amount: (amount, currency) =>
        english.amount(amount, currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined),
      day: (day) => (birthdays.has(monthAndDay(day)) ? masked : english.day(day)),
    },
    text: (whole) =>
      withoutPatterns(identifiers.reduce((rest, [found, by]) => rest.replaceAll(found, by), whole)),
  };
}

/** Whether a date is a person's birthday in some year: it would tell the date of birth. */
export function isBirthday(day: Day, text: ParsedText): boolean {
  return birthdaysIn(text).has(monthAndDay(day));
}

function monthAndDay(day: string): string {
  return day.slice(4, 10);
}

/** Each person's name, parts of the name, and id, with the role in the case. */
function rolesOf({ people }: CaseContext): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const counts = new Map<Role, number>();
  for (const { role, person } of people.all) {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    const word = role === "beneficiary" || role === "sponsor" ? `${role} ${count}` : `the ${role}`;
    const { given, middle, family } = person.name;
    const written = [given.value, middle.value, family.value].filter((part) => part !== undefined);
    for (const name of [
      nameOfPerson(people, person),
      written.join(" "),
      ...written,
      person.id.value,
      person.organization.value,
    ]) {
      if (name !== undefined && name !== "" && !roles.has(name)) roles.set(name, word);
    }
  }
  return roles;
}

/** The words of the format and of the law: keys, choices, forms, sources, editions, rules, addresses to mail to. */
const wordsOfProgram: ReadonlySet<string> = new Set([
  ...allRules.map(({ id }) => id),
  ...[format, editions, facts, formEditions, sources, ruleEditions].flatMap((data) => [...stringsIn(data)]),
]);

function isWordOfProgram(value: string): boolean {
  // The label of an exhibit, and a number of one or two digits.
  return wordsOfProgram.has(value) || /^(?:[A-Z]{1,2}(?:-?\d{1,2})?|\d{1,2})$/.test(value);
}

/** All texts and keys in plain data, without invented values. */
function* stringsIn(data: unknown): Generator<string> {
  if (typeof data === "string") yield data;
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (key === "example") continue;
    yield key;
    yield* stringsIn(value);
  }
}

function birthdaysIn(text: ParsedText): ReadonlySet<string> {
  return new Set(
    [...leavesOf(text)].flatMap(({ key, value }) =>
      key === "date_of_birth" && isDay(value) ? [monthAndDay(value)] : [],
    ),
  );
}

/** What to look for in a text, the longest first, and what replaces it. */
function identifiersIn(
  text: ParsedText,
  roles: ReadonlyMap<string, string>,
): readonly (readonly [found: RegExp, by: string])[] {
  const found = new Map<string, string>();
  for (const { key, value, isSensitive, isName } of leavesOf(text)) {
    // Of the dates, only a date of birth identifies a person.
    if (isDay(value) && key !== "date_of_birth") continue;
    const looksLikeOne = isName ? value.length > 1 : value.length > 3 && /[\p{Lu}\d@]/u.test(value);
    if (isSensitive && looksLikeOne && !wordsOfProgram.has(value))
      found.set(value, roles.get(value) ?? masked);
  }
  // An id may be the name of a role.
  const isRole = (name: string) => [...roles.values()].some((role) => role.includes(name));
  for (const [name, role] of roles) if (name.length > 1 && !isRole(name)) found.set(name, role);
  return [...found]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(
      ([value, by]) => [new RegExp(`(?<![\\p{L}\\d])${escaped(value)}(?![\\p{L}\\d])`, "gu"), by] as const,
    );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A-numbers, Social Security numbers, receipt numbers, passports, telephone numbers, and email addresses. */
const patterns: readonly RegExp[] = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu,
  /\bA[- ]?\d{3}[- ]?\d{3}[- ]?\d{2,3}\b/g,
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b[A-Z]{3}\d{10}\b/g,
  /\b[A-Z]{1,2}\d{6,9}\b/g,
  /(?<![\d-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g,
  /(?<!\d)\d{9}(?!\d)/g,
];

function withoutPatterns(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replaceAll(pattern, masked), text);
}

interface CaseLeaf {
  readonly key: string;
  readonly value: string;
  readonly isSensitive: boolean;
  readonly isName: boolean;
}

/** The values in a case, with what the format says of each. What the format does not know counts as sensitive. */
function* leavesOf({ root }: ParsedText): Generator<CaseLeaf> {
  if (root) yield* leavesIn(root, { row: rowAt(format, format.caseFile), key: "", isSensitive: false });
}

interface Around {
  readonly row: FieldRow | undefined;
  readonly key: string;
  readonly isSensitive: boolean;
}

function* leavesIn(node: TreeNode, { row, key, isSensitive }: Around): Generator<CaseLeaf> {
  const meta = row && "meta" in row ? row.meta : undefined;
  const isPersonal = isSensitive || meta?.sensitive === true || row === undefined;
  switch (node.kind) {
    case "text":
      yield { key, value: node.text.trim(), isSensitive: isPersonal, isName: meta?.isName === true };
      return;
    case "list":
      for (const item of node.items) {
        const inner = row && "item" in row ? rowAt(format, row.item) : row;
        yield* leavesIn(item, { row: inner, key, isSensitive: isPersonal });
      }
      return;
    case "map":
      for (const { key: name, value } of node.entries) {
        const known = row && "item" in row ? rowAt(format, row.item) : row;
        const index = known && "meta" in known ? known.keys?.[name.text] : undefined;
        const inner = index === undefined ? undefined : rowAt(format, index);
        yield* leavesIn(value, { row: inner, key: name.text, isSensitive: isPersonal });
      }
      return;
    case "unreadable":
      return;
  }
}

function rowAt({ fields }: FormatTable, index: number): FieldRow | undefined {
  return fields[index];
}
