// What follows from the consequences of rules: the page of those whose severity does not agree, for a person to review,
// and a first consequence for a new rule that names none.
import type { RuleInEditions } from "../schemas/editions/rules.ts";
import { readEditionFiles } from "./generate-editions.ts";
import { readNeedFiles, rulesOfNeeds } from "./generate-needs.ts";
import { ruleEditionsOf } from "./generate-rule-editions.ts";
import { rulesOnDisk } from "./rules-on-disk.ts";

/** The text of schemas/generated/consequences.md. */
export function generateConsequences(root: string): string {
  const inCode = rulesOnDisk(root).map(({ id }) => id);
  const rules = ruleEditionsOf(readEditionFiles(root), rulesOfNeeds(readNeedFiles(root)), inCode);
  const rows = disagreements(rules).map(
    ({ id, edition, severity, consequence }) => `| \`${id}\` | ${edition} | ${severity} | ${consequence} |`,
  );
  return [
    "# Rules whose severity does not agree with their consequence",
    "",
    "Generated from schemas/editions by `npm run generate`. `returned` and `refused` are errors or warnings, `weaker` is a",
    "warning or information, and `your-call` is information. In these rules the severity stays as it is:",
    "",
    "| rule | edition | severity | consequence |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

const agreeing: Readonly<Record<string, readonly string[]>> = {
  returned: ["error", "warning"],
  refused: ["error", "warning"],
  weaker: ["warning", "information"],
  "your-call": ["information"],
};

/** The rules and editions in which the severity is not one of those of the consequence. */
export function disagreements(rules: ReadonlyMap<string, RuleInEditions>) {
  return [...rules].flatMap(([id, { severity, consequence }]) =>
    Object.entries(severity).flatMap(([edition, grave]) => {
      const following = consequence[edition] ?? "";
      if (agreeing[following]?.includes(grave)) return [];
      return [{ id, edition, severity: grave, consequence: following }];
    }),
  );
}

/**
 * rules.yaml with a consequence for each rule that has none, by its severity: `refused` for an error, otherwise
 * `weaker`; and the ids of these rules, for a person to correct.
 */
export function withConsequences(text: string): { readonly text: string; readonly added: readonly string[] } {
  const added: string[] = [];
  const blocks = text.split(/^(?=[a-z0-9-]+\/[a-z0-9-]+:$)/m).map((block) => {
    const id = /^([a-z0-9-]+\/[a-z0-9-]+):$/m.exec(block)?.[1];
    if (id === undefined || /^ {2}consequence:/m.test(block)) return block;
    const [severity] = /^ {2}severity:.*\n(?: {4}.*\n)*/m.exec(block) ?? [];
    if (severity === undefined) return block;
    added.push(id);
    const isError = severity.includes("error") && !severity.includes("information");
    return block.replace(severity, `${severity}  consequence: ${isError ? "refused" : "weaker"}\n`);
  });
  return { text: blocks.join(""), added };
}
