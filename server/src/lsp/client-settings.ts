// What the client's settings say, as far as they say something that makes sense.
import { type RuleSettings, settingsFrom } from "../core/engine/settings.ts";
import { defaultEdition, type EditionId, isEditionId } from "../core/law/editions.ts";
import { allRules } from "../core/rules/index.ts";

export interface ClientSettings {
  readonly edition: EditionId;
  readonly rules: RuleSettings;
  /** Whether case files are checked that nobody has opened. */
  readonly checksAll: boolean;
  /** How many of them at most. */
  readonly mostFiles: number;
  /** Whether lines of their own stand above the case and its exhibits. */
  readonly showsLenses: boolean;
}

/** The names by which the client is asked, in the order in which `settingsOf` takes the answers. */
export const settingNames = [
  "parole-case.edition",
  "parole-case.rules",
  "parole-case.workspace.check",
  "parole-case.workspace.mostFiles",
  "parole-case.codeLens.enabled",
] as const;

/** What holds where the client says so; elsewhere what holds by default. */
export function settingsOf([edition, rules, check, mostFiles, lenses]: readonly unknown[]): ClientSettings {
  return {
    edition: typeof edition === "string" && isEditionId(edition) ? edition : defaultEdition,
    rules: settingsFrom(
      rules,
      allRules.map(({ id }) => id),
    ),
    checksAll: check !== "open",
    mostFiles: typeof mostFiles === "number" && mostFiles >= 1 ? Math.floor(mostFiles) : 2000,
    showsLenses: lenses !== false,
  };
}
