// What was found in a case by one version of the program, kept without a word of the case: rules and places, and short
// hashes of all that a check goes by. With it a later version can tell which findings are its own doing.
import { facts } from "../../../../schemas/generated/editions.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { Finding } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import type { Day } from "../law/calendar.ts";
import { formatKeys } from "../read/shape.ts";
import { shortHash } from "../review/hash.ts";

/** A case as a version of the program saw it. */
export interface CaseSnapshot {
  /** A hash of the text of the case, of its files and of the settings that hold for it. */
  readonly basis: string;
  /** The day on which it was checked. */
  readonly day: Day;
  readonly edition: string;
  /** Each finding as `RULE PLACE`, several alike several times. */
  readonly findings: readonly string[];
}

/** What a version of the program holds cases against: hashes by the ids of rules and of facts of law. */
export interface VersionSnapshot {
  readonly rules: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
}

export function caseSnapshot({ findings, edition, matter }: CheckedCase, basis: string): CaseSnapshot {
  return { basis, day: matter.days.today, edition, findings: findings.map(findingKey).toSorted() };
}

/** Names of a person's own, such as those of unknown keys, are left out. */
export function findingKey({ rule, path }: Pick<Finding, "rule" | "path">): string {
  const steps = path.map((step) => (typeof step === "number" || formatKeys.has(step) ? step : "?"));
  return `${rule} ${steps.join(".")}`;
}

export function versionSnapshot(rules: readonly Rule[]): VersionSnapshot {
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, ruleHash(rule)])),
    facts: Object.fromEntries(
      Object.values(facts).map(({ id, values }) => [id, shortHash(JSON.stringify(values.map(rowOf)))]),
    ),
  };
}

/** What a rule says and is about; its program cannot be compared. */
function ruleHash({ severity, why, remedy, about }: Rule): string {
  return shortHash(JSON.stringify([severity, why, remedy, about]));
}

/** The day of reading and the words of a source say nothing about the value. */
function rowOf(row: object): unknown {
  const {
    from,
    until,
    value,
    unknown,
  }: { from?: unknown; until?: unknown; value?: unknown; unknown?: unknown } = row;
  return [from, until, value, unknown === undefined ? undefined : "unknown"];
}

/** What another program has stored; nothing where it is no snapshot. */
export function readCaseSnapshot(stored: unknown): CaseSnapshot | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { basis, day, edition, findings }: Partial<Record<keyof CaseSnapshot, unknown>> = stored;
  const isText = (value: unknown): value is string => typeof value === "string";
  if (!isText(basis) || !isText(day) || !/^\d{4}-\d\d-\d\d$/.test(day) || !isText(edition)) return undefined;
  return Array.isArray(findings) && findings.every(isText) ? { basis, day, edition, findings } : undefined;
}

export function readVersionSnapshot(stored: unknown): VersionSnapshot {
  const { rules, facts: known }: Partial<Record<keyof VersionSnapshot, unknown>> =
    typeof stored === "object" && stored !== null ? stored : {};
  return { rules: asTexts(rules), facts: asTexts(known) };
}

function asTexts(stored: unknown): Readonly<Record<string, string>> {
  const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
