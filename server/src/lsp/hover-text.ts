// What is said of a place of a case, as the text that an editor shows: Markdown, or plain where the client reads none.
// Words of the case are shown as they stand there, whatever they would mean in Markdown.
import type { Choice, FoundThere, HoverAnswer, RuleThere, Source } from "../core/ask/hover.ts";
import type { Severity } from "../core/engine/finding.ts";
import { formatDay } from "../core/law/calendar.ts";
import { listed } from "../core/message/english.ts";

/** How the parts of a text are written. */
interface Writing {
  /** Words as they stand. */
  readonly words: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (text: string, address: string) => string;
  /** The name of a rule. */
  readonly rule: (id: string) => string;
  /** Between lines of one paragraph. */
  readonly lineBreak: string;
  /** What parts the place itself from what it rests on; a part of its own. */
  readonly divider: string | undefined;
}

/** Paragraphs of Markdown; with `linksRules`, the name of a rule opens its page by the client's command. */
export function asMarkdown(answer: HoverAnswer, { linksRules }: { readonly linksRules: boolean }): string {
  const rule = (id: string) => {
    const argument = encodeURIComponent(JSON.stringify([id]));
    return linksRules ? `[\`${id}\`](command:parole-case.explainRule?${argument})` : `\`${id}\``;
  };
  return written(answer, {
    words: escaped,
    strong: (text) => `**${escaped(text)}**`,
    code: (text) => `\`${text}\``,
    link: (text, address) => `[${escaped(text)}](${address})`,
    rule,
    lineBreak: "  \n",
    divider: "---",
  });
}

/** The same in plain letters. */
export function asPlainText(answer: HoverAnswer): string {
  const same = (text: string) => text;
  return written(answer, {
    words: same,
    strong: same,
    code: same,
    link: (text, address) => `${text} <${address}>`,
    rule: same,
    lineBreak: "\n",
    divider: undefined,
  });
}

/** What Markdown would take for more than letters; line breaks become spaces. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=#]/, "\\$&");
}

function written(answer: HoverAnswer, writing: Writing): string {
  const { title, of, findings, follows, help, choices, rules, moreRules, sources, reminder } = answer;
  const { words, strong } = writing;
  const heading = title === undefined ? [] : [strong(title) + (of === undefined ? "" : ` · ${words(of)}`)];
  const cites = sources.map((source) => cited(source, writing)).join(writing.lineBreak);
  const last = [
    ...rulesIn(rules, moreRules, writing),
    ...(cites === "" ? [] : [cites]),
    ...(reminder === undefined ? [] : [words(reminder)]),
  ];
  return [
    ...heading,
    ...findings.map((finding) => found(finding, writing)),
    ...follows.map((sentence) => `${words(sentence)}.`),
    ...(help === undefined ? [] : [words(help)]),
    ...choicesIn(choices, writing),
    ...(last.length > 0 && writing.divider !== undefined ? [writing.divider] : []),
    ...last,
  ].join("\n\n");
}

const gravities: Record<Severity, string> = { error: "Error", warning: "Warning", information: "Note" };

function found({ severity, message, remedy, rule }: FoundThere, writing: Writing): string {
  const { words, strong } = writing;
  const todo = remedy === undefined ? "" : ` ${words(remedy)}`;
  return `${strong(`${gravities[severity]}:`)} ${words(message)}${todo} (${writing.rule(rule)})`;
}

/** Where there are many, of those that are not chosen the words alone. */
const mostChoices = 8;

function choicesIn(choices: readonly Choice[], writing: Writing): string[] {
  const chosen = choices.filter(({ isChosen }) => isChosen);
  if (choices.length <= mostChoices) return listOf(choices.map((choice) => choiceIn(choice, writing)));
  const others = choices.filter(({ isChosen }) => !isChosen).map(({ value }) => writing.code(value));
  return [
    ...listOf(chosen.map((choice) => choiceIn(choice, writing))),
    `${chosen.length > 0 ? "Or" : "One of"}: ${others.join(", ")}`,
  ];
}

function choiceIn({ value, meaning, isChosen }: Choice, { words, strong, code }: Writing): string {
  return isChosen ? `${code(value)}: ${strong(meaning)}` : `${code(value)}: ${words(meaning)}`;
}

function rulesIn(rules: readonly RuleThere[], more: number, writing: Writing): string[] {
  const told = ({ id, title }: RuleThere) => `${writing.words(title)} (${writing.rule(id)})`;
  const rest = more === 0 ? [] : [`Also used by ${more} more ${more === 1 ? "rule" : "rules"}`];
  const asking = rules.filter(({ asks }) => asks).map((rule) => `Required by: ${told(rule)}`);
  const reading = rules.filter(({ asks }) => !asks).map((rule) => `Also used by: ${told(rule)}`);
  return listOf([...asking, ...reading, ...rest]);
}

function cited({ publisher, title, sections, date, url }: Source, { words, link }: Writing): string {
  const name = url === undefined ? words(title) : link(title, url);
  const quoted = listed(sections.map((section) => `"${section}"`));
  return `${name}, ${words(`${quoted}, ${publisher}, ${formatDay(date)}`)}`;
}

/** One paragraph of lines that begin with a dash; none for none. */
function listOf(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join("\n")];
}
