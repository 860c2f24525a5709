// Checks one case together with the files in its folder. Every check of the server is made here, so that a rule that
// fails is always logged.

import type { Day } from "../core/base/calendar.ts";
import type { AmongOthers, WithRelations } from "../core/caseload/relate.ts";
import { type CheckedCase, type CheckInput, checkCase } from "../core/engine/check.ts";
import type { CheckWhileTyping } from "../core/engine/check-while-typing.ts";
import { editionSetting, ruleSources } from "../core/engine/settings.ts";
import type { CaseFolder } from "../core/files/report.ts";
import type { Language } from "../core/message/language.ts";
import { allRules } from "../core/rules/index.ts";
import type { ParsedText } from "../core/text/parse.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { ErrorLog } from "./error-log.ts";
import type { CaseSettings } from "./runtime.ts";

/** The part of a case's settings file that its check depends on. */
export type OwnSettings = Pick<CaseSettings, "rules" | "practice">;

export interface CaseToCheck {
  readonly text: ParsedText;
  readonly folder: CaseFolder;
  /** These have precedence over the client's settings. */
  readonly own: OwnSettings;
  readonly today: Day;
  /** If omitted, no other case is known. */
  readonly others?: AmongOthers | WithRelations | undefined;
  /** If omitted, that of the client. */
  readonly language?: Language | undefined;
  /** What is kept of the last check of the case, if a person types in it. */
  readonly typed?: CheckWhileTyping | undefined;
}

export type CaseCheck = (one: CaseToCheck) => CheckedCase;

/** Checks with the client's settings at the time of the call. */
export function caseCheck(
  settings: () => Pick<ClientSettings, "edition" | "rules" | "language">,
  errors: Pick<ErrorLog, "addReport">,
): CaseCheck {
  return ({ text, folder: { files, papers }, own, today, others, typed, language = settings().language }) => {
    const { edition, rules } = settings();
    const input: CheckInput = {
      text,
      edition,
      editionFrom: `the setting ${editionSetting}`,
      today,
      files,
      folderFiles: papers,
      rules: allRules,
      settings: ruleSources(rules, own.rules),
      practice: own.practice,
      ...(language && { language }),
      ...(others && { others }),
    };
    const checked = typed ? typed.check(input) : checkCase(input);
    for (const { rule, error } of checked.failures) errors.addReport(`rule ${rule}`, error);
    return checked;
  };
}
