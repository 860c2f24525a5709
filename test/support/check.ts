// Checks a text as the programs do, with the defaults that examples rely on.
import { type CheckedCase, checkCase } from "../../server/src/core/engine/check.ts";
import type { RuleSource } from "../../server/src/core/engine/settings.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import type { FileReport, FileReports } from "../../server/src/core/files/report.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import type { Language } from "../../server/src/core/message/language.ts";
import { exampleEdition, type Rule, type RuleCase } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { othersOfExample } from "./example-caseload.ts";

export const usualDay = "2015-08-20";

export interface CheckOptions {
  readonly edition?: EditionId | undefined;
  readonly asOf?: string | undefined;
  readonly files?: Readonly<Record<string, FileReport>> | undefined;
  readonly folderFiles?: readonly string[] | undefined;
  readonly others?: Readonly<Record<string, string>> | undefined;
  readonly rules?: readonly Rule[];
  readonly settings?: readonly RuleSource[];
  readonly language?: Language;
  /** The text of a settings file. */
  readonly practice?: string | undefined;
  /** A similar text that was read before: unchanged parts are not read again. */
  readonly like?: ParsedText;
}

/** The findings in the text. Files that are not listed are readable. */
export function checkText(text: string, options: CheckOptions = {}): CheckedCase {
  const today = options.asOf ?? usualDay;
  const { edition, files, others: texts } = options;
  const others = othersOfExample(
    { case: text, ...(edition && { edition }), ...(files && { files }), ...(texts && { others: texts }) },
    today,
  );
  return checkCase({
    text: parseCaseText(text, options.like),
    edition: options.edition ?? exampleEdition,
    today,
    files: reports(options.files ?? {}),
    folderFiles: options.folderFiles ?? [],
    rules: options.rules ?? allRules,
    settings: options.settings ?? [],
    ...(others && { others }),
    ...(options.language && { language: options.language }),
    practice: options.practice === undefined ? undefined : readSettings(options.practice, []).practice,
  });
}

/** An example of a rule, checked in its edition and on its date. */
export function checkExample(example: RuleCase, text: string, more: CheckOptions = {}): CheckedCase {
  return checkText(text, { ...example, ...more });
}

function reports(files: Readonly<Record<string, FileReport>>): FileReports {
  const known = new Map(Object.entries(files));
  const readable: FileReport = { state: "readable", kind: "pdf", pages: 2, bytes: 2000 };
  return {
    get: (path: string) => known.get(path) ?? readable,
  } as FileReports;
}
