// Which facts of law each rule asks for. Nobody lists them: the rules are applied to their own examples and to one
// complete case, in each edition, and what they ask for is noted.
import { readFileSync } from "node:fs";
import path from "node:path";
import { draftsOf } from "../server/src/core/engine/drafts.ts";
import type { Example, Rule } from "../server/src/core/engine/rule.ts";
import { withoutMarks } from "../server/src/core/explain/marks.ts";
import { editionIds } from "../server/src/core/law/editions.ts";
import { lawOf } from "../server/src/core/law/law.ts";
import { caseDays, matterOf } from "../server/src/core/matter/matter.ts";
import { readCase } from "../server/src/core/read/read.ts";
import { allRules } from "../server/src/core/rules/index.ts";
import { parseCaseText } from "../server/src/core/text/parse.ts";
import { completeCase } from "./generate-rule-fields.ts";

/** The text of schemas/generated/rule-facts.ts. */
export function generateRuleFacts(root: string): string {
  const complete: Example = {
    case: readFileSync(path.join(root, completeCase), "utf8").replaceAll("\r\n", "\n"),
  };
  const rows = allRules.flatMap((rule) => {
    const heard = new Set<string>();
    const examples = [...rule.examples.fail, ...rule.examples.pass, complete];
    for (const example of examples) listen(rule, example, heard);
    return heard.size === 0 ? [] : [{ id: rule.id, facts: [...heard].toSorted() }];
  });
  return [
    "// Generated from the examples of the rules by `npm run generate`. Edit the rules, not this file.",
    "",
    "/** The facts of law that each rule asks for, by their ids; a rule that asks for none is left out. */",
    "export const factsByRule: Readonly<Record<string, readonly string[]>> = {",
    ...rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(row),
    "};",
    "",
  ].join("\n");
}

function listen(rule: Rule, example: Example, heard: Set<string>): void {
  const { view } = readCase(parseCaseText(withoutMarks(example.case)));
  const days = caseDays(view, example.asOf ?? "2015-08-20");
  for (const edition of editionIds) {
    const law = lawOf(edition, days, (fact) => heard.add(fact));
    draftsOf(rule, edition, matterOf(view, law, days, new Map(Object.entries(example.files ?? {}))));
  }
}

/** As the formatter would write it. */
function row({ id, facts }: { readonly id: string; readonly facts: readonly string[] }): string {
  const items = facts.map((fact) => JSON.stringify(fact));
  const line = `  ${JSON.stringify(id)}: [${items.join(", ")}],`;
  if (line.length <= 110) return line;
  return [`  ${JSON.stringify(id)}: [`, ...items.map((item) => `    ${item},`), "  ],"].join("\n");
}
