// Where a new rule is listed besides its own file. Each function returns the text of a file with the rule in it.
import type { RuleField } from "./field.ts";

/** The data of the editions with the rule after the others of its topic: a warning in all of them, without a source. */
export function withEditionsRow(text: string, id: string): string {
  const [topic = ""] = id.split("/");
  const last = [...text.matchAll(/^([a-z-]+)\/\S+:.*\n(?: .*\n)*/gm)].findLast(([, of]) => of === topic);
  const at = last ? last.index + last[0].length : text.length;
  const row = `${id}:\n  severity: warning\n  consequence: weaker\n  sources: []\n`;
  return `${text.slice(0, at)}${last ? "" : "\n"}${row}${text.slice(at)}`;
}

/** The table of the contract with the rule after the others of its topic: a warning in both editions, with a fix. */
export function withContractRow(text: string, id: string): string {
  const [topic = ""] = id.split("/");
  const lines = text.split("\n");
  const start = lines.indexOf("const contract = `");
  const end = lines.indexOf("`;", start);
  if (start < 0 || end < 0) throw new Error("test/rules/contract.test.ts has no table of rules");
  const lastOfTopic = lines.findLastIndex(
    (line, index) => index > start && index < end && line.startsWith(`${topic}/`),
  );
  return lines.toSpliced(lastOfTopic < 0 ? end : lastOfTopic + 1, 0, `${id} W W fix`).join("\n");
}

/** The mutation table with a last row: after the field is removed from a complete case, the rule reports it. */
export function withMutationRow(text: string, id: string, { keys, isInList }: RuleField): string {
  const [first = "", ...others] = keys;
  const pattern = [first, ...(isInList ? ["*"] : []), ...others].join(".");
  const end = text.lastIndexOf("\n];\n");
  if (end < 0) throw new Error("test/rules/mutation-table.ts has no table");
  return `${text.slice(0, end)}\n  { pattern: "${pattern}", rule: "${id}" },${text.slice(end)}`;
}

/** The changelog with the rule as the first of those added most recently. */
export function withChange(text: string, id: string, title: string): string {
  const rules = text.indexOf("### Rules\n");
  const first = text.indexOf("\n- ", rules);
  if (rules < 0 || first < 0) throw new Error("CHANGELOG.md has no list under Rules");
  return `${text.slice(0, first)}\n- \`${id}\`: ${title}.${text.slice(first)}`;
}
