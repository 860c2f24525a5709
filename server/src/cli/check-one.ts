// Checks one case file for a report. All that it takes and gives is plain data, so that it can be done in any thread,
// and its result can be kept.
import { deflateRawSync } from "node:zlib";
import type { Day } from "../core/base/calendar.ts";
import type { CaseFacts } from "../core/caseload/facts.ts";
import { notJudgedHere } from "../core/casework/not-judged.ts";
import type { RuleSource } from "../core/engine/settings.ts";
import { mayIgnore } from "../core/engine/suppress.ts";
import type { ChosenEdition } from "../core/law/editions.ts";
import { maskedEnglish } from "../core/message/masked.ts";
import { titled } from "../core/message/title.ts";
import { namedEdition } from "../core/model/edition.ts";
import type { Finding } from "../core/model/finding.ts";
import { type CaseRef, noRelations, type Relations } from "../core/model/relations.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { type FoundSettings, settingsFinder, settingsIn } from "../host/case-settings.ts";
import { checkFile } from "../host/check-file.ts";
import type { CheckStore } from "../host/check-store.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { type Computed, keptOrComputed, type Look } from "../host/kept-checks.ts";
import { type FormatWish, isMasked, reportFormat } from "./formats/index.ts";
import { type CheckedPath, type FileSummary, summaryOf } from "./formats/report.ts";
import { editionFrom, failureLines, ignoreFrom, programErrorEntry, troubleLines } from "./terms.ts";

/** What all files of one report are checked with. All of it is plain data. */
export interface ReportOptions extends FormatWish {
  readonly edition: ChosenEdition;
  readonly today: Day;
  readonly knownOn: Day | undefined;
  /** The ids of the only rules to report; if omitted, all. What was not read is reported in any case. */
  readonly onlyRules?: readonly string[];
  /** The ids of the rules that are not to be reported. */
  readonly ignoredRules: readonly string[];
  /** Only errors are listed; the others are counted. */
  readonly isQuiet: boolean;
  /** The settings file of every case, in place of the nearest one. */
  readonly settingsFile?: string;
}

export interface FileToCheck {
  readonly file: string;
  readonly ref: CaseRef;
  /** Its text, if it was not read from the file. */
  readonly text?: string;
  /** If omitted, the file is checked by itself. */
  readonly relations?: Relations;
}

export interface CheckedFile {
  readonly kind: "checked";
  /** Its part of the report, compressed. */
  readonly printed: Uint8Array;
  readonly summary: FileSummary;
  readonly facts: CaseFacts | undefined;
  /** The problems of its settings file. */
  readonly trouble: readonly string[];
  /** Errors in the program. */
  readonly failures: readonly string[];
}

/** A file that cannot be read or checked. */
export interface UncheckedFile {
  readonly kind: "failed";
  readonly trouble: readonly string[];
}

/** The order to check a file in a thread. All orders of a thread have the same options. */
export interface OrderToThread {
  readonly kind: "report";
  readonly options: ReportOptions;
  readonly one: FileToCheck;
}

/** Never rejects. */
export type CheckOne = (one: FileToCheck) => Promise<CheckedFile | UncheckedFile>;

/**
 * Checks files as of now: a settings file is read once for all of them. Results are kept in the store, if there is one.
 * With `elsewhere`, only kept results are used here, and `elsewhere` checks the other files.
 */
export function checksForReport(options: ReportOptions, store?: CheckStore, elsewhere?: CheckOne): CheckOne {
  const { settingsFile: given } = options;
  const fromFile = given === undefined ? undefined : settingsIn(given);
  // It is awaited by each check, which reports why it cannot be read.
  fromFile?.catch(() => undefined);
  const findSettings = fromFile ? () => fromFile : settingsFinder();
  return async (one) => {
    const { file, ref, relations } = one;
    try {
      if (elsewhere && !store) return await elsewhere(one);
      const text = one.text ?? (await caseTextAt(file));
      const { file: settingsFile, text: settings } = await findSettings(file);
      const decides = [options, ref, relations, settingsFile, settings];
      const kind = relations ? "report among others" : "report";
      return await keptOrComputed<CheckedFile | UncheckedFile>(
        store,
        { file, text, kind, decides },
        async (look) =>
          elsewhere
            ? { result: await elsewhere(one), isLasting: false }
            : checked(one, text, options, findSettings, look),
      );
    } catch (error) {
      return { kind: "failed", trouble: troubleLines(file, error) };
    }
  };
}

async function checked(
  { file, ref, relations = noRelations }: FileToCheck,
  text: string,
  options: ReportOptions,
  findSettings: ReturnType<typeof settingsFinder>,
  look: Look,
): Promise<Computed<CheckedFile>> {
  const failures: string[] = [];
  const { settings, ...found } = await checkFile(file, text, {
    ...rulesAndLanguage(options),
    findSettings,
    look,
    others: { ref, relations },
    onError: (error) => void failures.push(programErrorEntry(error)),
  });
  failures.push(...failureLines(found.failures));
  const onPath: CheckedPath = {
    ...reported(found.findings, options),
    path: file,
    text: found.text,
    edition: found.edition,
    isEditionByDate: found.isEditionByDate,
    editionChosenBy: found.isEditionByDate
      ? "date"
      : namedEdition(found.context.view) === undefined
        ? "option"
        : "case",
    overrides: found.overrides,
    notJudged: notJudgedHere(found),
  };
  return {
    result: {
      kind: "checked",
      printed: compressed(reportFormat(options).file(onPath)),
      summary: summaryOf(onPath),
      facts: found.facts,
      trouble: settingsTrouble(settings),
      failures,
    },
    isLasting: failures.length === 0,
  };
}

/** What decides the findings of a file, besides its settings file. */
export function rulesAndLanguage(options: ReportOptions) {
  const { edition, today, knownOn, ignoredRules } = options;
  const ignored: RuleSource = {
    where: ignoreFrom,
    rules: new Map(ignoredRules.map((rule) => [rule, "off" as const])),
  };
  return {
    edition,
    editionFrom,
    today,
    knownOn,
    decisiveRules: ignoredRules.length === 0 ? [] : [ignored],
    language: isMasked(options) ? maskedEnglish : undefined,
  };
}

/** The findings that are counted, and those that are listed. */
function reported(
  findings: readonly Finding[],
  { onlyRules, isQuiet }: ReportOptions,
): Pick<CheckedPath, "findings" | "listed"> {
  const only = onlyRules && new Set(onlyRules);
  const counted = only ? findings.filter(({ rule }) => only.has(rule) || !mayIgnore(rule)) : findings;
  return {
    findings: counted,
    ...(isQuiet && { listed: counted.filter(({ severity }) => severity === "error") }),
  };
}

/** A copy: what the library returns is a small part of a buffer of 16 KiB, which would be kept as a whole. */
function compressed(text: string): Uint8Array {
  return Uint8Array.from(deflateRawSync(text, { level: 1 }));
}

/** The problems of a settings file, with their lines. */
function settingsTrouble({ file, text, problems }: FoundSettings): string[] {
  const starts = lineStarts(text);
  return problems.map(
    ({ span, message }) => `${file}:${positionAt(starts, span.start).line}: ${titled(message)}`,
  );
}
