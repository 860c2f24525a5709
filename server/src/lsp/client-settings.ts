// What the client's settings say. A value that a setting cannot have is replaced by the default, and that is said.

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
  /** Whether case files are checked that nobody has opened. */
  readonly checksAll: boolean;
  /** How many of them at most. */
  readonly mostFiles: number;
  /** Whether lines of their own stand above the case and its exhibits. */
  readonly showsLenses: boolean;
  /** What is wrong with values and which are used in their place, in sentences. */
  readonly corrections: readonly string[];
  /** What the client shows its texts in; left out, English. */
  readonly language?: Language;
}

/** The names by which the client is asked, in the order in which `settingsOf` takes the answers. */
export const settingNames = [
  editionSetting,
  rulesSetting,
  "parole-case.workspace.check",
  "parole-case.workspace.mostFiles",
  "parole-case.codeLens.enabled",
  "parole-case.trace.server",
] as const;

/** As many as are ever looked for. */
const mostOfAll = 100_000;

/** What holds where the client says so; elsewhere what holds by default. */
export function settingsOf(given: readonly unknown[], language?: Language): ClientSettings {
  const [edition, rules, check, mostFiles, lenses, trace] = given;
  const corrections: string[] = [];
  const correct = <Given>(
    name: (typeof settingNames)[number],
    value: unknown,
    isRight: (value: unknown) => value is Given,
    otherwise: Given,
    takes: MessageValue,
  ): Given => {
    if (isRight(value)) return value;
    // A client that does not know a setting gives null for it.
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
  const [editionName, , checkName, mostName, lensesName, traceName] = settingNames;
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
    corrections,
    ...(language && { language }),
  };
}

/** A value as a settings file writes it, shortened where it is long. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
