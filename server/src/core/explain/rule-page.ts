// A rule as a page to read: what it asks, why, on whose authority, since when, what to do, and examples.
import { sources } from "../../../../schemas/generated/editions.ts";
import type { Example, Rule } from "../engine/rule.ts";
import { formatDay } from "../law/calendar.ts";
import { editionIds, editionOf } from "../law/editions.ts";

/** The page of a rule as Markdown. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    "",
    `**${rule.title}.**`,
    "",
    "## Why",
    "",
    rule.why,
    "",
    "## What to do",
    "",
    rule.remedy,
    "",
    "## How grave",
    "",
    ...editionIds.map(
      (edition) => `- ${editionOf(edition).title}: ${rule.severity[edition] ?? "the rule does not hold"}`,
    ),
    ...(rule.isBeforeMailing ? ["", "Once the receipts have come, it is only worth knowing."] : []),
    "",
    "## Authority",
    "",
    ...rule.authority.map(({ source, section, editions }) => cited(source, section, editions)),
    "",
    ...exampleOf("A case on which it speaks", rule.examples.fail),
    ...exampleOf("A case on which it is silent", rule.examples.pass),
    "This is a reading of the sources named above. It is no legal advice and says nothing about how a request will be decided.",
    "",
  ].join("\n");
}

function cited(id: string, section: string, editions: readonly string[] | undefined): string {
  const source = Object.entries(sources).find(([other]) => other === id)?.[1];
  if (!source) throw new Error(`${id} is no source`);
  const title = "url" in source ? `[${source.title}](${source.url})` : source.title;
  const only = editions ? `; in ${editions.join(", ")}` : "";
  return `- ${source.publisher}, ${title}, "${section}", as of ${formatDay(source.date)}; last looked at on ${formatDay(source.verifiedOn)}${only}`;
}

/** The first example that is short enough to be read. */
function exampleOf(heading: string, examples: readonly Example[]): string[] {
  const short = examples.find((example) => example.case.length < 1500);
  if (!short) return [];
  return [`## ${heading}`, "", "```yaml", withoutMarks(short.case).trim(), "```", ""];
}

/** The case of an example without the lines of ^^^ that mark its findings. */
export function withoutMarks(marked: string): string {
  return marked
    .split("\n")
    .filter((line) => !/^ *\^+(?: +\^+)* *$/.test(line))
    .join("\n");
}
