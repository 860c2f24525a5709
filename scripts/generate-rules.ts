// The page of all rules: what each asks, why, on whose authority, and what to do.
import { sources } from "../schemas/generated/editions.ts";
import type { Rule } from "../server/src/core/engine/rule.ts";
import { editionIds } from "../server/src/core/law/editions.ts";
import { allRules } from "../server/src/core/rules/index.ts";

/** The text of schemas/generated/rules.md. */
export function generateRules(): string {
  return [
    "# The rules",
    "",
    "Generated from the rules by `npm run generate`. Each finding names its rule by the id given here.",
    "",
    ...allRules.map(section),
  ].join("\n");
}

function section(rule: Rule): string {
  const severities = editionIds.map((edition) => `${edition}: ${rule.severity[edition] ?? "no such rule"}`);
  return [
    `## ${rule.id}`,
    "",
    `**${rule.title}.** ${rule.why}`,
    "",
    `*What to do.* ${rule.remedy}`,
    "",
    `*How grave.* ${severities.join("; ")}.`,
    "",
    "*Authority.*",
    "",
    ...rule.authority.map((citation) => {
      const source = Object.entries(sources).find(([id]) => id === citation.source)?.[1];
      if (!source) throw new Error(`${rule.id} cites ${citation.source}, which is no source`);
      const where = "url" in source ? `[${source.title}](${source.url})` : source.title;
      const only = citation.editions ? ` (in ${citation.editions.join(", ")})` : "";
      return `- ${where}, "${citation.section}", as of ${source.date}${only}`;
    }),
    "",
    ...example("A case on which it speaks", rule.examples.fail[0]?.case),
    ...example("A case on which it is silent", rule.examples.pass[0]?.case),
  ].join("\n");
}

/** A short example; one that is long by nature says nothing to a reader. */
function example(heading: string, text: string | undefined): string[] {
  if (text === undefined || text.length > 1500) return [];
  const lines = text.split("\n").filter((line) => !/^ *\^+(?: +\^+)* *$/.test(line));
  return [`*${heading}.*`, "", "```yaml", lines.join("\n").trim(), "```", ""];
}
