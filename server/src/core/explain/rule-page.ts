// A rule as a page to read: what it requires, why, its authority, since when, what to do, and its illustration.

import { consequenceSentence } from "../engine/consequences.ts";
import { cite, sourceNamed } from "../law/answer.ts";
import { type EditionId, editionIds, editionOf } from "../law/editions.ts";
import { datesInWords, sectionInWords } from "../law/reading.ts";
import type { Language, Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type Title, titled } from "../message/title.ts";
import { each, term } from "../message/values.ts";
import type { Rule, RuleCase } from "../rule/rule.ts";
import { sentencesIn, withoutMarks } from "./marks.ts";

/** The page of a rule as Markdown; the cases of its illustration are unchanged. */
export function rulePage(rule: Rule, language?: Language): string {
  const say = (title: Title): string => titled(title, language);
  return [
    `# ${rule.id}`,
    "",
    `**${say(rule.title)}.**`,
    "",
    `## ${say(sentence("Why"))}`,
    "",
    say(rule.why),
    "",
    `## ${say(sentence("What to do"))}`,
    "",
    say(rule.remedy),
    "",
    `## ${say(sentence("Severity"))}`,
    "",
    ...editionIds.map((edition) => `- ${say(severityIn(rule, edition))}`),
    "",
    ...followingIn(rule)
      .flatMap((one) => [say(one), ""])
      .slice(0, -1),
    ...(rule.severityVaries === undefined ? [] : ["", say(rule.severityVaries)]),
    ...(rule.isBeforeMailing
      ? ["", say(sentence("Once receipt notices are listed, it is information only."))]
      : []),
    "",
    ...reports(rule, say),
    `## ${say(sentence("Authority"))}`,
    "",
    ...rule.authority.map(({ source, section, editions }) => `- ${say(cited(source, section, editions))}`),
    "",
    ...caseUnder(say(sentence("A case with a finding")), rule.illustration.finding),
    ...caseUnder(say(sentence("A case without a finding")), rule.illustration.clear),
    say(
      sentence(
        "This is an interpretation of the sources named above. It is not legal advice and does not predict how a request will be decided.",
      ),
    ),
    "",
  ].join("\n");
}

function severityIn(rule: Rule, id: EditionId): Message {
  const edition = term(editionOf(id).title);
  const severity = rule.severity[id];
  return severity === undefined
    ? sentence("{edition}: the rule does not apply", { edition })
    : sentence("{edition}: {severity}", { edition, severity: term(severity) });
}

/** What can follow if a finding is left as it is; with the editions where they differ. */
function followingIn(rule: Rule): Message[] {
  const inEditions = editionIds.flatMap((id) => {
    const consequence = rule.consequence[id];
    return consequence === undefined ? [] : [{ id, consequence }];
  });
  const kinds = new Set(inEditions.map(({ consequence }) => consequence));
  if (kinds.size <= 1) return [...kinds].map((consequence) => consequenceSentence(rule, consequence));
  return inEditions.map(({ id, consequence }) =>
    sentence("{edition}: {consequence}", {
      edition: term(editionOf(id).title),
      consequence: consequenceSentence(rule, consequence),
    }),
  );
}

/** Publishers, titles, and headings are given as printed. */
function cited(id: string, section: string, editions: readonly string[] | undefined): Message {
  const source = sourceNamed(id);
  if (!source) throw new Error(`${id} is not a source`);
  const values = {
    publisher: source.publisher,
    title: "url" in source ? `[${source.title}](${source.url})` : source.title,
    section: sectionInWords({ source: id, section }),
    dates: datesInWords(cite(id, section)),
  };
  return editions
    ? sentence("{publisher}, {title}, {section}, {dates}; in {editions}", {
        ...values,
        editions: each(editions),
      })
    : sentence("{publisher}, {title}, {section}, {dates}", values);
}

/** The sentences of the findings in the illustration. */
function reports({ illustration }: Rule, say: (title: Title) => string): string[] {
  return [
    `## ${say(sentence("What it reports"))}`,
    "",
    say(sentence("For example:")),
    "",
    ...sentencesIn([illustration.finding.case]).map(inListItem),
    "",
  ];
}

/** As code, since a sentence may contain characters that Markdown would interpret. */
function inListItem(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `- ${fence}${text}${fence}` : `- ${fence} ${text} ${fence}`;
}

/** A file that is too large for a case has a rule, but no one would read it. */
const longestShown = 1500;

function caseUnder(heading: string, shown: RuleCase): string[] {
  if (shown.case.length > longestShown) return [];
  return [`## ${heading}`, "", "```yaml", withoutMarks(shown.case).trim(), "```", ""];
}
