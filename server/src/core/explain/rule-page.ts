// A rule as a page to read: what it asks, why, on whose authority, since when, what to do, and examples.
import { sources } from "../../../../schemas/generated/editions.ts";
import type { Example, Rule } from "../engine/rule.ts";
import { formatDay } from "../law/calendar.ts";
import { editionIds, editionOf } from "../law/editions.ts";
import { sentencesIn, withoutMarks } from "./marks.ts";

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
    "## Severity",
    "",
    ...editionIds.map(
      (edition) => `- ${editionOf(edition).title}: ${rule.severity[edition] ?? "the rule does not apply"}`,
    ),
    ...(rule.isBeforeMailing ? ["", "Once receipt notices are listed, it is information only."] : []),
    "",
    ...reports(rule),
    "## Authority",
    "",
    ...rule.authority.map(({ source, section, editions }) => cited(source, section, editions)),
    "",
    ...exampleOf("A case with a finding", rule.examples.fail),
    ...exampleOf("A case without a finding", rule.examples.pass),
    "This is an interpretation of the sources named above. It is not legal advice and says nothing about how a request will be decided.",
    "",
  ].join("\n");
}

function cited(id: string, section: string, editions: readonly string[] | undefined): string {
  const source = Object.entries(sources).find(([other]) => other === id)?.[1];
  if (!source) throw new Error(`${id} is not a source`);
  const title = "url" in source ? `[${source.title}](${source.url})` : source.title;
  const only = editions ? `; in ${editions.join(", ")}` : "";
  return `- ${source.publisher}, ${title}, "${section}", as of ${formatDay(source.date)}; last checked on ${formatDay(source.verifiedOn)}${only}`;
}

/** The sentences of the failing examples. */
function reports({ examples }: Rule): string[] {
  const sentences = sentencesIn(examples.fail.map((example) => example.case));
  if (sentences.length === 0) return [];
  return ["## What it reports", "", "For example:", "", ...sentences.map(inListItem), ""];
}

/** As code, since a sentence may hold marks that Markdown would read. */
function inListItem(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `- ${fence}${text}${fence}` : `- ${fence} ${text} ${fence}`;
}

/** The first example that is short enough to be read. */
function exampleOf(heading: string, examples: readonly Example[]): string[] {
  const short = examples.find((example) => example.case.length < 1500);
  if (!short) return [];
  return [`## ${heading}`, "", "```yaml", withoutMarks(short.case).trim(), "```", ""];
}
