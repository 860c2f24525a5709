// The findings of a case by one version of the program, stored without any text of the case: rules and paths, and short
// hashes of everything that a check uses. With it a later version can determine which findings changed because of the
// update.
import { facts } from "../../../../schemas/generated/editions.ts";
import type { Day } from "../base/calendar.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { Finding } from "../model/finding.ts";
import { formatKeys } from "../read/shape.ts";
import { shortHash } from "../review/hash.ts";
import type { Rule } from "../rule/rule.ts";

/** A case as checked by one version of the program. */
export interface CaseSnapshot {
  /** A hash of the text of the case, of its files, and of the settings that apply to it. */
  readonly basis: string;
  /** The date on which it was checked. */
  readonly day: Day;
  readonly edition: string;
  /** Each finding as `RULE PATH`, once for each occurrence. */
  readonly findings: readonly string[];
}

/** What a version of the program checks cases against: hashes by the ids of rules and of facts. */
export interface VersionSnapshot {
  readonly rules: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
}

export function caseSnapshot({ findings, edition, context }: CheckedCase, basis: string): CaseSnapshot {
  return { basis, day: context.days.today, edition, findings: findings.map(findingKey).toSorted() };
}

/** Names chosen by a user, such as those of unknown keys, are left out. */
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

/** The text and subject of a rule; its code cannot be compared. */
function ruleHash({ severity, why, remedy, about }: Rule): string {
  return shortHash(JSON.stringify([severity, why, remedy, about]));
}

/** The date of reading and the wording of a source do not affect the value. */
function rowOf(row: object): unknown {
  const {
    from,
    until,
    value,
    unknown,
  }: { from?: unknown; until?: unknown; value?: unknown; unknown?: unknown } = row;
  return [from, until, value, unknown === undefined ? undefined : "unknown"];
}

/** What another version of the program has stored; undefined if it is not a snapshot. */
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
