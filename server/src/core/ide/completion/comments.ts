// Completion within comments: the keyword that suppresses a rule, and the rules.

import { ignoreComments } from "../../engine/ignore.ts";
import { sentence } from "../../message/message.ts";
import { allRules } from "../../rules/index.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { Completion } from "./completion.ts";
import { askedFor } from "./documentation.ts";
import type { CompletionRequest } from "./request.ts";
import type { Comment } from "./word.ts";

export interface InComment {
  readonly start: number;
  readonly end: number;
  readonly completions: readonly Completion[];
}

/** Undefined in an ordinary comment, and at the end of a line, where a comment cannot suppress a rule. */
export function commentCompletions(
  parsed: ParsedText,
  { start, isAlone }: Comment,
  offset: number,
  asked: CompletionRequest,
): InComment | undefined {
  const typed = parsed.text.slice(start, offset);
  const rest = /^[^\r\n]*/.exec(parsed.text.slice(offset))?.[0] ?? "";
  const word = /^# *([a-z-]*)$/.exec(typed)?.[1];
  if (!isAlone) return undefined;
  if (word !== undefined && "parole-ignore".startsWith(word)) {
    const end = offset + (/^[a-z-]*/.exec(rest)?.[0].length ?? 0);
    const blank = typed === "#" ? " " : "";
    return { start: offset - word.length, end, completions: [setAside(blank)] };
  }
  const rule = /^# *parole-ignore[ \t]+([^\s:]*)$/.exec(typed)?.[1];
  if (rule === undefined) return undefined;
  const end = offset + (/^[^\s:]*/.exec(rest)?.[0].length ?? 0);
  const isAnswered = /^[^\s:]*[ \t]*:/.test(rest);
  const below = ignoreComments(parsed).find(({ span }) => span.start === start)?.covers;
  const speaking = asked.findings.filter(
    ({ span, rule: id }) =>
      below !== undefined && span.start >= below.start && span.start < below.end && !id.startsWith("ignore/"),
  );
  const documented = new Map(
    speaking.map((finding) => [finding.rule, askedFor(finding, asked.context.language)]),
  );
  const ids = [...documented.keys(), ...allRules.map(({ id }) => id).filter((id) => !documented.has(id))];
  return {
    start: offset - rule.length,
    end,
    completions: ids.map((id) => ruleCompletion(id, isAnswered, documented.get(id))),
  };
}

function setAside(blank: string): Completion {
  return {
    label: "parole-ignore",
    kind: "word",
    detail: sentence("Ignores a rule for the key or entry below, with a reason"),
    insert: {
      text: `${blank}parole-ignore TODO rule: TODO reason`,
      bare: `${blank}parole-ignore `,
      isAskedAgain: true,
    },
  };
}

const titles = new Map(allRules.map(({ id, title }) => [id, title]));

function ruleCompletion(id: string, isAnswered: boolean, documentation: string | undefined): Completion {
  return {
    label: id,
    kind: "rule",
    detail: titles.get(id) ?? "",
    about: { what: "rule", name: id },
    ...(documentation !== undefined && { documentation }),
    insert: { text: isAnswered ? id : `${id}: TODO reason` },
  };
}
