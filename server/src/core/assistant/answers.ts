// The answers for an assistant, as text. Each is about cases that were checked in the language of their mask, and each
// finished text goes through the mask once more.

import { readinessOf } from "../casework/readiness.ts";
import type { RequirementStatus } from "../casework/requirements/requirement.ts";
import { deadlinesOf } from "../deadlines/deadlines.ts";
import type { CheckedCase } from "../engine/check.ts";
import { rulePage } from "../explain/rule-page.ts";
import { editionOf } from "../law/editions.ts";
import { verifyReminder } from "../law/reminder.ts";
import { allRules } from "../rules/index.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { ParsedText } from "../text/parse.ts";
import { type IdentifierMask, isBirthday } from "./mask-identifiers.ts";
import type { ToolRequest } from "./tools.ts";

export interface MaskedCase {
  /** Among the case files of the folder, from 1. */
  readonly number: number;
  readonly parsed: ParsedText;
  /** Checked in the language of the mask. */
  readonly checked: CheckedCase;
  readonly mask: IdentifierMask;
}

/** As many cases as one answer is about. */
const mostCases = 50;

/**
 * The answer to a request. `count` is the number of cases in the folder, `current` the one in the active editor;
 * `maskedCase` resolves to undefined for a case that cannot be read, which does not stop the others.
 */
export async function answerTo(
  request: ToolRequest,
  count: number,
  maskedCase: (number: number) => Promise<MaskedCase | undefined>,
  current?: number,
): Promise<string> {
  if (request.tool === "explain_rule") return ruleAnswer(request.rule);
  const one = request.case ?? current ?? (count === 1 ? 1 : undefined);
  if (count === 0) return "This folder has no case file.\n";
  if (one !== undefined && one > count) return `The cases of this folder are numbered from 1 to ${count}.\n`;
  if (one === undefined && request.tool !== "deadlines") {
    return `This folder has ${count} cases. Give the number of one, from 1 to ${count}, as "case".\n`;
  }
  const all = Array.from({ length: Math.min(count, mostCases) }, (_, index) => index + 1);
  const answers: string[] = [];
  for (const number of one === undefined ? all : [one]) {
    const found = await maskedCase(number);
    answers.push(found ? aboutCase[request.tool](found) : `Case ${number} could not be read.\n`);
  }
  const more =
    one === undefined && count > mostCases ? [`Only the first ${mostCases} cases are listed.\n`] : [];
  return [...answers, ...more].join("\n");
}

const aboutCase: Readonly<Record<Exclude<ToolRequest["tool"], "explain_rule">, (one: MaskedCase) => string>> =
  {
    check_case: (one) => checkAnswer(one),
    deadlines: (one) => deadlinesAnswer(one),
    readiness: (one) => readinessAnswer(one),
  };

/** Every finding of a case, in the order of the text. */
export function checkAnswer(one: MaskedCase): string {
  const { checked } = one;
  const lines = checked.findings.map(({ rule, severity, message, span }) => {
    const { title, remedy } = allRules.find(({ id }) => id === rule) ?? {};
    const requirement = title === undefined ? "" : ` Requirement: ${title}.`;
    const action = remedy === undefined ? "" : ` What to do: ${remedy}`;
    return `- line ${lineOf(one, span.start)}, ${severity}, ${rule}: ${ended(message)}${requirement}${action}`;
  });
  const counts = (["error", "warning", "information"] as const).map(
    (severity) => `${severity}: ${checked.findings.filter((one) => one.severity === severity).length}`,
  );
  return answered(one, [`Findings: ${counts.join(", ")}`, ...lines]);
}

/** The page of a rule; the rules with a similar id if there is none. */
export function ruleAnswer(named: string): string {
  const id = named.trim().toLowerCase();
  const rule = allRules.find((other) => other.id === id);
  if (rule) return rulePage(rule);
  const group = allRules.filter((other) => other.id.startsWith(`${id.split("/", 1)[0]}/`));
  return group.length > 0
    ? `There is no such rule. Rules of this group:\n${group.map((other) => `- ${other.id}: ${other.title}`).join("\n")}\n`
    : "There is no such rule. Use an id that check_case has named.\n";
}

/** What is pending in a case, the earliest first. */
export function deadlinesAnswer(one: MaskedCase): string {
  const pending = deadlinesOf(one.checked.context).filter(({ isPending }) => isPending);
  const lines = pending.map(({ day, daysLeft, what, who, why, standing }) => {
    const when = isBirthday(day, one.parsed)
      ? "a masked date"
      : `${day} (${daysLeft} days from today, ${standing})`;
    return `- ${when}: ${what}${who.length > 0 ? `, for ${who.join(" and ")}` : ""}. ${ended(why)}`;
  });
  return answered(one, lines.length > 0 ? lines : ["No pending dates."]);
}

/** The checklist of a case. */
export function readinessAnswer(one: MaskedCase): string {
  const { checked, parsed, mask } = one;
  const { verdictSentences, counts, sections, state } = readinessOf({
    text: parsed,
    checked,
    rules: allRules,
  });
  const lines = sections.flatMap(({ lines }) =>
    lines.map(({ rule, requirement, status, who, remarks, evidence }) => {
      const labels = evidence.flatMap(({ label }) =>
        label === undefined ? [] : [`Exhibit ${mask.value(label)}`],
      );
      const by = status === "met" && labels.length > 0 ? ` By: ${labels.join(", ")}.` : "";
      const why = remarks.map(({ message }) => ` ${ended(message)}`).join("");
      return `- ${statusWords[status]}${who === undefined ? "" : ` (${who})`}: ${requirement} [${rule}].${why}${by}`;
    }),
  );
  const inNumbers = Object.entries(counts).map(
    ([status, count]) => `${statusWords[status as RequirementStatus]}: ${count}`,
  );
  return answered(one, [
    `State: ${state.state}`,
    ...verdictSentences.map(ended),
    inNumbers.join(", "),
    ...lines,
  ]);
}

const statusWords: Readonly<Record<RequirementStatus, string>> = {
  met: "met",
  "not-met": "not met",
  "at-risk": "at risk",
  note: "note",
  "not-confirmed": "not confirmed",
  untold: "undetermined",
  "set-aside": "ignored",
};

function answered({ number, checked, mask }: MaskedCase, lines: readonly string[]): string {
  const reminder = verifyReminder(checked.edition);
  return mask.text(
    [
      `Case ${number}, checked against: ${editionOf(checked.edition).title}`,
      ...lines,
      ...(reminder === undefined ? [] : [reminder]),
      "This is an interpretation of the published requirements. It is not legal advice. Only a person can judge the documents.",
      "",
    ].join("\n"),
  );
}

function ended(sentences: string): string {
  return sentences.endsWith(".") ? sentences : `${sentences}.`;
}

function lineOf({ parsed }: MaskedCase, offset: number): number {
  return positionAt(lineStarts(parsed.text), offset).line;
}
