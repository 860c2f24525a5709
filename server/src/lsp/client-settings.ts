// Reads the client's settings. An unsupported value is replaced by the default and reported.

import { editionSetting, type RuleSettings, rulesSetting, settingsFrom } from "../core/engine/settings.ts";
import { byDate, type ChosenEdition, editionIds, isChosenEdition } from "../core/law/editions.ts";
import type { Language, MessageValue } from "../core/message/language.ts";
import { followedBy, rendered, sentence } from "../core/message/message.ts";
import { partOf } from "../core/message/title.ts";
import { anyOf } from "../core/message/values.ts";
import { allRules } from "../core/rules/index.ts";

export interface ClientSettings {
  readonly edition: ChosenEdition;
  readonly rules: RuleSettings;
  /** Whether case files that are not open are checked. */
  readonly checksAll: boolean;
  /** The most files that are checked. */
  readonly mostFiles: number;
  /** Whether code lenses are shown above the case and its exhibits. */
  readonly showsLenses: boolean;
  /** Whether the tools for an assistant answer. */
  readonly answersAssistants: boolean;
  /** Which values are wrong and what is used instead, in sentences. */
  readonly corrections: readonly string[];
  /** The language of the client; if omitted, English. */
  readonly language?: Language;
}

/** The names of the settings in the client, in the order that `settingsOf` expects the values. */
export const settingNames = [
  editionSetting,
  rulesSetting,
  "parole-case.workspace.check",
  "parole-case.workspace.mostFiles",
  "parole-case.codeLens.enabled",
  "parole-case.trace.server",
  "parole-case.assistant.enabled",
] as const;

/** The upper limit for any search. */
const mostOfAll = 100_000;

/** The settings: the client's value where there is one, otherwise the default. */
export function settingsOf(given: readonly unknown[], language?: Language): ClientSettings {
  const [edition, rules, check, mostFiles, lenses, trace, assistant] = given;
  const corrections: string[] = [];
  const correct = <Given>(
    name: (typeof settingNames)[number],
    value: unknown,
    isRight: (value: unknown) => value is Given,
    otherwise: Given,
    takes: MessageValue,
  ): Given => {
    if (isRight(value)) return value;
    // A client returns null for a setting that it does not know.
    if (value !== undefined && value !== null) {
      corrections.push(
        rendered(
          sentence("The setting {name} is {value}. Allowed: {allowed}. {otherwise} is used instead.", {
            name,
            value: shown(value),
            allowed: takes,
            otherwise: shown(otherwise),
          }),
          language,
        ),
      );
    }
    return otherwise;
  };
  const isOneOf =
    <Word extends string>(...words: readonly Word[]) =>
    (value: unknown): value is Word =>
      words.some((word) => word === value);
  const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
  const isCount = (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= mostOfAll;
  const isEdition = (value: unknown): value is ChosenEdition =>
    typeof value === "string" && isChosenEdition(value);
  const [editionName, , checkName, mostName, lensesName, traceName, assistantName] = settingNames;
  correct(traceName, trace, isOneOf("off", "messages"), "off", anyOf(["off", "messages"]));
  return {
    edition: correct(editionName, edition, isEdition, byDate, anyOf([byDate, ...editionIds])),
    rules: settingsFrom(
      rules,
      allRules.map(({ id }) => id),
      (message) =>
        corrections.push(
          rendered(
            followedBy(
              sentence("The setting {name}: {problem}", { name: rulesSetting, problem: partOf(message) }),
              sentence("The entry is not used."),
            ),
            language,
          ),
        ),
    ),
    checksAll: correct(checkName, check, isOneOf("all", "open"), "all", anyOf(["all", "open"])) === "all",
    mostFiles: correct(mostName, mostFiles, isCount, 2000, sentence("a whole number from 1 to 100,000")),
    showsLenses: correct(lensesName, lenses, isBoolean, true, anyOf(["true", "false"])),
    answersAssistants: correct(assistantName, assistant, isBoolean, false, anyOf(["true", "false"])),
    corrections,
    ...(language && { language }),
  };
}

/** A value as it would be written in a settings file, shortened if it is long. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
