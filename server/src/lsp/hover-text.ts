// A hover as the text that an editor shows: Markdown, or plain text if the client does not support Markdown. Text of
// the case is escaped, so that it is shown literally.

import type { Severity } from "../core/base/severity.ts";
import type { FoundThere, HoverAnswer, HoverChoice, HoverSource, RuleThere } from "../core/ide/hover.ts";
import type { Language, Message } from "../core/message/language.ts";
import { rendered, sentence, withTexts } from "../core/message/message.ts";
import { allOf, each } from "../core/message/values.ts";

/** How to write the parts of a text in one format. */
interface Writing {
  readonly language: Language | undefined;
  /** Literal text. */
  readonly words: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (text: string, address: string) => string;
  /** The name of a rule. */
  readonly rule: (id: string) => string;
  /** Separates the lines of a paragraph. */
  readonly lineBreak: string;
  /** Separates the text about the field from its sources; a part of its own. */
  readonly divider: string | undefined;
}

/** Paragraphs of Markdown; with `linksRules`, the name of a rule links to the client's command that opens its page. */
export function asMarkdown(
  answer: HoverAnswer,
  { linksRules, language }: { readonly linksRules: boolean; readonly language?: Language | undefined },
): string {
  const rule = (id: string) => {
    const argument = encodeURIComponent(JSON.stringify([id]));
    return linksRules ? `[\`${id}\`](command:parole-case.explainRule?${argument})` : `\`${id}\``;
  };
  return written(answer, {
    language,
    words: escaped,
    strong: (text) => `**${escaped(text)}**`,
    code: (text) => `\`${text}\``,
    link: (text, address) => `[${escaped(text)}](${address})`,
    rule,
    lineBreak: "  \n",
    divider: "---",
  });
}

/** The same as plain text. */
export function asPlainText(answer: HoverAnswer, language?: Language): string {
  const same = (text: string) => text;
  return written(answer, {
    language,
    words: same,
    strong: same,
    code: same,
    link: (text, address) => `${text} <${address}>`,
    rule: same,
    lineBreak: "\n",
    divider: undefined,
  });
}

/** Escapes what Markdown would interpret; line breaks become spaces. */
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

const gravities: Record<Severity, Message> = {
  error: sentence("Error:"),
  warning: sentence("Warning:"),
  information: sentence("Note:"),
};

function found({ severity, message, remedy, consequence, rule }: FoundThere, writing: Writing): string {
  const { words, strong, language } = writing;
  const said = [message, remedy, consequence]
    .flatMap((one) => (one === undefined ? [] : words(one)))
    .join(" ");
  return `${strong(rendered(gravities[severity], language))} ${said} (${writing.rule(rule)})`;
}

/** In a longer list, choices that are not selected are shown without explanation. */
const mostChoices = 8;

function choicesIn(choices: readonly HoverChoice[], writing: Writing): string[] {
  const chosen = choices.filter(({ isChosen }) => isChosen);
  if (choices.length <= mostChoices) return listOf(choices.map((choice) => choiceIn(choice, writing)));
  const others = each(choices.filter(({ isChosen }) => !isChosen).map(({ value }) => writing.code(value)));
  return [
    ...listOf(chosen.map((choice) => choiceIn(choice, writing))),
    rendered(
      chosen.length > 0 ? sentence("Or: {others}", { others }) : sentence("One of: {others}", { others }),
      writing.language,
    ),
  ];
}

function choiceIn({ value, meaning, isChosen }: HoverChoice, { words, strong, code }: Writing): string {
  return isChosen ? `${code(value)}: ${strong(meaning)}` : `${code(value)}: ${words(meaning)}`;
}

function rulesIn(rules: readonly RuleThere[], more: number, writing: Writing): string[] {
  const rule = ({ id, title }: RuleThere) => ({ title: writing.words(title), rule: writing.rule(id) });
  const lines: readonly Message[] = [
    ...rules.filter(({ asks }) => asks).map((one) => sentence("Required by: {title} ({rule})", rule(one))),
    ...rules.filter(({ asks }) => !asks).map((one) => sentence("Also used by: {title} ({rule})", rule(one))),
    ...(more === 0 ? [] : [sentence("Also used by {more} more {more|rule|rules}", { more })]),
  ];
  return listOf(lines.map((line) => rendered(line, writing.language)));
}

/** Publishers, titles, and headings are quoted as printed. */
function cited({ publisher, title, sections, dates, url }: HoverSource, writing: Writing): string {
  const { words, link, language } = writing;
  return rendered(
    sentence("{title}, {sections}, {publisher}, {dates}", {
      title: url === undefined ? words(title) : link(title, url),
      sections: allOf(sections.map((section) => withTexts(section, words))),
      publisher: words(publisher),
      dates,
    }),
    language,
  );
}

/** One paragraph of lines that begin with a dash; empty for no lines. */
function listOf(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join("\n")];
}
