// What a practice has settled for itself: rules that it does not want, or takes more or less seriously.

import { type Message, sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { each } from "../message/values.ts";
import { nearest } from "../read/nearest.ts";
import { withoutControls } from "../text/control-characters.ts";
import { parseCaseText } from "../text/parse.ts";
import type { TreeNode } from "../text/tree.ts";
import type { Severity, Span } from "./finding.ts";
import { mayIgnore } from "./may-ignore.ts";
import { type Practice, readPractice, unknownKey, unreadPractice } from "./practice.ts";

/** The name of the file beside or above the cases that holds such settings. */
export const settingsFileName = "parole-case.config.yaml";

export type Gravity = Severity | "off";
/** By rule id. A rule that is not named keeps its own severity. */
export type RuleSettings = ReadonlyMap<string, Gravity>;

/** What one place says of rules. */
export interface RuleSource {
  /** As a sentence names it: the settings file, or the setting of the editor. */
  readonly where: string;
  readonly rules: RuleSettings;
}

/** The name of the editor's setting for rules. */
export const rulesSetting = "parole-case.rules";

/** The name of the editor's setting for the edition of cases that name none. */
export const editionSetting = "parole-case.edition";

/** What the editor's setting and the settings file of a case say of rules; the file goes before the setting. */
export function ruleSources(fromEditor: RuleSettings, fromFile: RuleSettings): readonly RuleSource[] {
  return [
    { where: `the setting ${rulesSetting}`, rules: fromEditor },
    { where: settingsFileName, rules: fromFile },
  ];
}

/** Something in a settings file, or in the editor's settings, that means nothing. */
export interface SettingsProblem {
  readonly span: Span;
  readonly message: Title;
}

export interface ReadSettings {
  readonly rules: RuleSettings;
  /** The practice's own letterhead for letters, in lines; empty where none is given. */
  readonly letterhead: readonly string[];
  /** What the practice says of itself; nothing where the file has no such key. */
  readonly practice?: Practice;
  readonly problems: readonly SettingsProblem[];
}

/** The keys of a settings file, with what each holds. */
export const settingsKeyHelp = {
  rules:
    "A rule and its severity on each line: error, warning, information, or off. A rule that is not listed keeps its default severity.",
  letterhead: "The letterhead of letters, line by line.",
  practice:
    "The people in the practice, to whom cases refer by their initials, and the default content of its new cases.",
} as const;

const settingsKeys: readonly string[] = Object.keys(settingsKeyHelp);
/** What a rule can be set to. */
export const gravities: readonly Gravity[] = ["error", "warning", "information", "off"];

/**
 * Reads a settings file: `rules:` with a rule and its severity, or off, on each line, `letterhead:` with the lines
 * of one, and `practice:` with the people of the practice and what its new cases begin with. What means nothing is left
 * out.
 */
export function readSettings(text: string, knownRules: readonly string[]): ReadSettings {
  const parsed = parseCaseText(text);
  const problems: SettingsProblem[] = parsed.problems.map(({ start, end, message }) => ({
    span: { start, end },
    message,
  }));
  const rules = new Map<string, Gravity>();
  const letterhead: string[] = [];
  let practice: Practice | undefined;
  const tell = ({ start, end }: Span, message: Title) => problems.push({ span: { start, end }, message });
  for (const { rest, written } of cutValues(parsed.root)) {
    tell(
      rest,
      sentence(
        '"{written}" is read as a comment, not as part of the value. Put the whole value in quotation marks, or type a space after the # if it is a comment.',
        { written },
      ),
    );
  }
  for (const { key, value } of parsed.root?.entries ?? []) {
    if (key.text === "rules") readRules(value, knownRules, rules, problems);
    else if (key.text === "letterhead") readLetterhead(value, letterhead, problems);
    else if (key.text === "practice") practice = readPractice(parsed, value, tell);
    else tell(key, unknownKey(key.text, settingsKeys));
  }
  return {
    rules,
    letterhead: letterhead.length > 0 ? letterhead : (practice?.letterhead ?? []),
    ...(parsed.problems.length > 0
      ? { practice: { ...unreadPractice, ...practice, isUnread: true } }
      : practice && { practice }),
    problems,
  };
}

/** What a comment would cut off from values. */
function* cutValues(
  node: TreeNode | undefined,
): Generator<{ readonly rest: Span; readonly written: string }> {
  if (node?.kind === "map") for (const { value } of node.entries) yield* cutValues(value);
  if (node?.kind === "list") for (const item of node.items) yield* cutValues(item);
  if (node?.kind !== "text" || !node.comment) return;
  const { rest, before } = node.comment;
  yield { rest, written: node.text.slice(before.length).trim() };
}

/** A text of several lines, or a list with one line each. */
function readLetterhead(node: TreeNode, lines: string[], problems: SettingsProblem[]): void {
  const texts = node.kind === "list" ? node.items : [node];
  for (const item of texts) {
    if (item.kind !== "text") {
      problems.push({ span: item, message: "The letterhead must be text, line by line." });
      continue;
    }
    const given = withoutControls(item.text, "several lines")
      .split("\n")
      .map((line) => line.trim());
    lines.push(...given.filter((line) => line !== ""));
  }
}

function readRules(
  node: TreeNode,
  knownRules: readonly string[],
  rules: Map<string, Gravity>,
  problems: SettingsProblem[],
): void {
  if (node.kind === "text" && node.text.trim() === "") return;
  if (node.kind !== "map") {
    problems.push({ span: node, message: "Under rules, each line names a rule and its severity, or off." });
    return;
  }
  for (const { key, value } of node.entries) {
    const gravity =
      value.kind === "text" ? asGravity((value.comment?.before ?? value.text).trim()) : undefined;
    const wrong = whatIsWrong(key.text, gravity, knownRules);
    if (wrong === undefined && gravity !== undefined) rules.set(key.text, gravity);
    else if (wrong !== undefined)
      problems.push({ span: gravity === undefined ? value : key, message: wrong });
  }
}

function asGravity(text: string): Gravity | undefined {
  return gravities.find((gravity) => gravity === text);
}

/** The editor's own setting: an object of rules and severities, of which only what means something is taken. */
export function settingsFrom(
  setting: unknown,
  knownRules: readonly string[],
  tell: (message: Title) => void = () => undefined,
): RuleSettings {
  if (setting === undefined || setting === null) return new Map();
  if (typeof setting !== "object" || Array.isArray(setting)) {
    tell("Each entry must be an object with a rule and its severity, or off.");
    return new Map();
  }
  return new Map(
    Object.entries(setting).flatMap(([rule, value]): [string, Gravity][] => {
      const gravity = typeof value === "string" ? asGravity(value) : undefined;
      const wrong = whatIsWrong(rule, gravity, knownRules);
      if (wrong !== undefined)
        tell(gravity === undefined ? sentence("{rule}: {wrong}", { rule, wrong }) : wrong);
      return wrong === undefined && gravity !== undefined ? [[rule, gravity]] : [];
    }),
  );
}

/** What is said of rules in a settings file that lies in a folder that is not trusted, at its key. */
export function notTrusted(text: string): SettingsProblem | undefined {
  const key = parseCaseText(text).root?.entries.find(({ key: { text: name } }) => name === "rules")?.key;
  return (
    key && {
      span: { start: key.start, end: key.end },
      message:
        "This folder is not trusted, so every rule keeps its default severity. Trust the folder to apply these lines.",
    }
  );
}

function whatIsWrong(
  rule: string,
  gravity: Gravity | undefined,
  knownRules: readonly string[],
): Message | undefined {
  if (!mayIgnore(rule)) {
    return knownRules.includes(rule)
      ? sentence(
          "The severity of {rule} cannot be changed, because it reports text that was not read. Delete this line.",
          { rule },
        )
      : sentence(
          "The severity of {rule} cannot be changed, because these rules report text that was not read. Delete this line.",
          { rule },
        );
  }
  if (!knownRules.includes(rule)) {
    const near = nearest(rule, knownRules, rule.length);
    return near === undefined
      ? sentence('Unknown rule "{rule}".', { rule })
      : sentence('Unknown rule "{rule}". Did you mean "{near}"?', { rule, near });
  }
  return gravity === undefined
    ? sentence("A rule is set to {gravities}", { gravities: each(gravities) })
    : undefined;
}
