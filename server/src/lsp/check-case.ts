// One case checked with what lies beside it. Every check of the server is made here, so that a rule that fails is logged
// wherever it does.

import type { Day } from "../core/base/calendar.ts";
import type { AmongOthers } from "../core/caseload/relate.ts";
import { type CheckedCase, checkCase } from "../core/engine/check.ts";
import { editionSetting, ruleSources } from "../core/engine/settings.ts";
import type { CaseFolder } from "../core/files/report.ts";
import { allRules } from "../core/rules/index.ts";
import type { ParsedText } from "../core/text/parse.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { ErrorLog } from "./error-log.ts";
import type { CaseSettings } from "./runtime.ts";

/** What the settings file of a case says that its check depends on. */
export type OwnSettings = Pick<CaseSettings, "rules" | "practice">;

export interface CaseToCheck {
  readonly text: ParsedText;
  readonly folder: CaseFolder;
  /** These go before the client's. */
  readonly own: OwnSettings;
  readonly today: Day;
  /** Left out, no other case is known. */
  readonly others?: AmongOthers | undefined;
}

export type CaseCheck = (one: CaseToCheck) => CheckedCase;

/** Checks by the client's settings as they are at the time. */
export function caseCheck(settings: () => ClientSettings, errors: Pick<ErrorLog, "addReport">): CaseCheck {
  return ({ text, folder: { files, papers }, own, today, others }) => {
    const { edition, rules, language } = settings();
    const checked = checkCase({
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
    });
    for (const { rule, error } of checked.failures) errors.addReport(`rule ${rule}`, error);
    return checked;
  };
}
