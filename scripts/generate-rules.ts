// The page of all rules, and the table of the statements on it with the rules that check each.
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { rulePage } from "../server/src/core/explain/rule-page.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { readYaml } from "./generate-editions.ts";

/** The text of schemas/generated/rules.md. */
export function generateRules(): string {
  return [
    "# The rules",
    "",
    "Generated from the rules by `npm run generate`. Each finding names its rule by the id given here.",
    "",
    // Each heading is one level deeper here; a line of a YAML example that begins with # is not a heading.
    ...allRules.map((rule) =>
      rulePage(rule).replaceAll(/^```[\s\S]*?^```|^#/gm, (found) => (found === "#" ? "##" : found)),
    ),
  ].join("\n");
}

const statement = z.strictObject({
  id: z.string().regex(/^S\d+[a-c]?$/),
  page: z.enum(["both", "long", "short"]),
  section: z.string(),
  says: z.string(),
  rules: z.array(z.string()).min(1).optional(),
  no_rule_because: z.string().min(1).optional(),
});

export type Statement = z.infer<typeof statement>;

/** The normative statements of the page; throws if one is malformed. */
export function readStatements(root: string): Statement[] {
  const file = path.join(root, "schemas", "editions", "statements", "humanitarian-parole.yaml");
  return z.array(statement).parse(readYaml(file, readFileSync(file, "utf8")));
}

/** The text of schemas/generated/statements.md. */
export function generateStatements(root: string): string {
  const rows = readStatements(root).map(({ id, page, section, says, rules, no_rule_because }) => {
    const held = rules?.map((rule) => `\`${rule}\``).join(", ") ?? `none: ${no_rule_because}`;
    return `| ${id} | ${section} (${page}) | ${says} | ${held} |`;
  });
  return [
    "# The statements of the page and the rules that check them",
    "",
    "Generated from schemas/editions/statements/humanitarian-parole.yaml by `npm run generate`.",
    "",
    "| statement | section | what it says | rules |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
