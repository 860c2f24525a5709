// The settings of a practice: rules that it turns off or gives another severity.

import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { each } from "../message/values.ts";
import { type Practice, readPractice, unknownPracticeKey, unreadPractice } from "../model/practice.ts";
import { nearest } from "../read/nearest.ts";
import { withoutControls } from "../text/control-characters.ts";
import { parseCaseText } from "../text/parse.ts";
import type { TreeNode } from "../text/tree.ts";
import { mayIgnore } from "./suppress.ts";

/** The name of the settings file, next to the cases or in a folder above them. */
export const settingsFileName = "parole-case.config.yaml";

export type SeveritySetting = Severity | "off";
/** By rule id. A rule that is not named keeps its own severity. */
export type RuleSettings = ReadonlyMap<string, SeveritySetting>;

/** What one source sets for rules. */
export interface RuleSource {
  /** The name of the source in a sentence: the settings file, or the setting of the editor. */
  readonly where: string;
  readonly rules: RuleSettings;
}

/** The name of the editor's setting for rules. */
export const rulesSetting = "parole-case.rules";

/** The name of the editor's setting for the edition of cases that name none. */
export const editionSetting = "parole-case.edition";

/** What the editor's setting and the settings file of a case set for rules; the file overrides the setting. */
export function ruleSources(fromEditor: RuleSettings, fromFile: RuleSettings): readonly RuleSource[] {
  return [
    { where: `the setting ${rulesSetting}`, rules: fromEditor },
    { where: settingsFileName, rules: fromFile },
  ];
}

/** Something in a settings file, or in the editor's settings, that has no meaning. */
export interface SettingsProblem {
  readonly span: Span;
  readonly message: Title;
}

export interface ReadSettings {
  readonly rules: RuleSettings;
  /** The practice's own letterhead for letters, in lines; empty if none is given. */
  readonly letterhead: readonly string[];
  /** The folder with the blank forms of the practice, from the folder of the file; left out if none is named. */
  readonly blankForms?: string;
  /** The code of the Spanish wording that the practice has reviewed; left out if none is given. */
  readonly spanishReviewed?: string;
  /** The `practice` block; left out if the file has no such key. */
  readonly practice?: Practice;
  readonly problems: readonly SettingsProblem[];
}

/** The keys of a settings file, with the description of each. */
export const settingsKeyHelp = {
  rules:
    "A rule and its severity on each line: error, warning, information, or off. A rule that is not listed keeps its default severity.",
  letterhead: "The letterhead of letters, line by line.",
  blank_forms: "The folder with blank official forms, from which Fill Forms makes copies.",
  spanish_reviewed:
    "The code of the Spanish wording that the practice has reviewed. Questions for the family are marked as a draft until it is here.",
  practice:
    "The people in the practice, to whom cases refer by their initials, and the default content of its new cases.",
} as const;

const settingsKeys: readonly string[] = Object.keys(settingsKeyHelp);
/** The values that a rule can be set to. */
export const severitySettings: readonly SeveritySetting[] = ["error", "warning", "information", "off"];

/**
 * Reads a settings file: `rules:` with a rule and its severity, or off, on each line, `letterhead:` with its lines,
 * `blank_forms:` with a folder, `spanish_reviewed:` with the code of a wording, and `practice:` with the people of the
 * practice and the defaults of its new cases. What has no meaning is left out.
 */
export function readSettings(text: string, knownRules: readonly string[]): ReadSettings {
  const parsed = parseCaseText(text);
  const problems: SettingsProblem[] = parsed.problems.map(({ start, end, message }) => ({
    span: { start, end },
    message,
  }));
  const rules = new Map<string, SeveritySetting>();
  const letterhead: string[] = [];
  let spanishReviewed: string | undefined;
  let practice: Practice | undefined;
  let blankForms: string | undefined;
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
    else if (key.text === "blank_forms") blankForms = readFolder(value, tell);
    else if (key.text === "spanish_reviewed") spanishReviewed = readCode(value, problems);
    else if (key.text === "practice") practice = readPractice(parsed, value, tell);
    else tell(key, unknownPracticeKey(key.text, settingsKeys));
  }
  return {
    rules,
    letterhead: letterhead.length > 0 ? letterhead : (practice?.letterhead ?? []),
    ...(blankForms !== undefined && { blankForms }),
    ...(spanishReviewed !== undefined && { spanishReviewed }),
    ...(parsed.problems.length > 0
      ? { practice: { ...unreadPractice, ...practice, isUnread: true } }
      : practice && { practice }),
    problems,
  };
}

/** Values that a comment would cut off. */
function* cutValues(
  node: TreeNode | undefined,
): Generator<{ readonly rest: Span; readonly written: string }> {
  if (node?.kind === "map") for (const { value } of node.entries) yield* cutValues(value);
  if (node?.kind === "list") for (const item of node.items) yield* cutValues(item);
  if (node?.kind !== "text" || !node.comment) return;
  const { rest, before } = node.comment;
  yield { rest, written: node.text.slice(before.length).trim() };
}

/** Undefined for a key without a value. */
function readFolder(node: TreeNode, tell: (span: Span, message: Title) => unknown): string | undefined {
  if (node.kind !== "text") {
    tell(node, "The folder with blank forms must be one path.");
    return undefined;
  }
  const named = withoutControls(node.text, "one line").trim();
  return named === "" ? undefined : named;
}

function readCode(node: TreeNode, problems: SettingsProblem[]): string | undefined {
  if (node.kind === "text" && /^[0-9a-z]+$/.test(node.text)) return node.text;
  problems.push({
    span: node,
    message: "The code of the reviewed wording is one word, as the sheets print it.",
  });
  return undefined;
}

/** A text of several lines, or a list with one item for each line. */
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
  rules: Map<string, SeveritySetting>,
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

function asGravity(text: string): SeveritySetting | undefined {
  return severitySettings.find((gravity) => gravity === text);
}

/** The editor's own setting: an object of rules and severities. Entries without a meaning are left out. */
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
    Object.entries(setting).flatMap(([rule, value]): [string, SeveritySetting][] => {
      const gravity = typeof value === "string" ? asGravity(value) : undefined;
      const wrong = whatIsWrong(rule, gravity, knownRules);
      if (wrong !== undefined)
        tell(gravity === undefined ? sentence("{rule}: {wrong}", { rule, wrong }) : wrong);
      return wrong === undefined && gravity !== undefined ? [[rule, gravity]] : [];
    }),
  );
}

/** The problem, at the key, that a settings file in a folder that is not trusted sets rules. */
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
  gravity: SeveritySetting | undefined,
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
    ? sentence("A rule is set to {gravities}", { gravities: each(severitySettings) })
    : undefined;
}
