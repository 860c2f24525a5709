// `parole-case rules`: every rule with its severity in each edition.
import { type EditionId, editionIds, isEditionId } from "../core/law/editions.ts";
import { listed } from "../core/message/english.ts";
import type { Rule } from "../core/rule/rule.ts";
import { allRules } from "../core/rules/index.ts";
import { rulesNamed } from "./named-rules.ts";
import type { CommandOutcome } from "./terms.ts";

export interface RulesArguments {
  /** Only the rules of this edition. */
  readonly edition?: string;
  readonly json?: boolean;
}

/** Lists the rules, or those that the names mean. Exit status 0: listed; 2: a name or an edition is unknown. */
export function rules(names: readonly string[], { edition, json = false }: RulesArguments): CommandOutcome {
  if (edition !== undefined && !isEditionId(edition))
    return { status: 2, trouble: [`Unknown edition "${edition}". Choose ${listed(editionIds, "or")}`] };
  const named = rulesNamed(names);
  if (typeof named === "string") return { status: 2, trouble: [named] };
  const editions = edition === undefined ? editionIds : [edition];
  const meant = allRules.filter(
    ({ id, severity }) =>
      (names.length === 0 || named.includes(id)) && editions.some((one) => severity[one] !== undefined),
  );
  return { status: 0, output: json ? asJson(meant, editions) : asText(meant, editions) };
}

function asText(meant: readonly Rule[], editions: readonly EditionId[]): string {
  const rows = [
    ["rule", ...editions, "requirement"],
    ...meant.map(({ id, severity, title }) => [id, ...editions.map((one) => severity[one] ?? "-"), title]),
  ];
  const widths = editions.map((_, column) => Math.max(...rows.map((row) => row[column + 1]?.length ?? 0)));
  const first = Math.max(...rows.map(([id = ""]) => id.length));
  return rows
    .map(([id = "", ...cells]) => {
      const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
      return `${[id.padEnd(first), ...padded].join("  ").trimEnd()}\n`;
    })
    .join("");
}

function asJson(meant: readonly Rule[], editions: readonly EditionId[]): string {
  const data = meant.map(({ id, title, severity, consequence, why, remedy }) => ({
    id,
    requirement: title,
    severity: Object.fromEntries(editions.map((one) => [one, severity[one] ?? "none"])),
    consequence: Object.fromEntries(
      editions.flatMap((one) => (consequence[one] ? [[one, consequence[one]]] : [])),
    ),
    why,
    remedy,
  }));
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
