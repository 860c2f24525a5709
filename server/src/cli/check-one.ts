// Checks one case file for a report. All that it takes and gives is plain data, so that it can be done in any thread,
// and its result can be kept.
import { deflateRawSync } from "node:zlib";
import type { Day } from "../core/base/calendar.ts";
import type { CaseFacts } from "../core/caseload/facts.ts";
import { notJudgedHere } from "../core/casework/not-judged.ts";
import type { ChosenEdition } from "../core/law/editions.ts";
import { titled } from "../core/message/title.ts";
import { type CaseRef, noRelations, type Relations } from "../core/model/relations.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import { type FoundSettings, settingsFinder } from "../host/case-settings.ts";
import { checkFile } from "../host/check-file.ts";
import type { CheckStore } from "../host/check-store.ts";
import { caseTextAt } from "../host/find-cases.ts";
import { type Computed, keptOrComputed, type Look } from "../host/kept-checks.ts";
import { type FileSummary, jsonFormat, type ReportFormat, summaryOf, textFormat } from "./report.ts";
import { editionFrom, failureLines, programErrorEntry, troubleLines } from "./terms.ts";

/** What all files of one report are checked with. */
export interface ReportOptions {
  readonly edition: ChosenEdition;
  readonly today: Day;
  readonly knownOn: Day | undefined;
  readonly format: "text" | "json";
}

export interface FileToCheck {
  readonly file: string;
  readonly ref: CaseRef;
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

export function reportFormat({ format, knownOn }: ReportOptions): ReportFormat {
  return format === "json" ? jsonFormat(knownOn) : textFormat;
}

/**
 * Checks files as of now: a settings file is read once for all of them. Results are kept in the store, if there is one.
 * With `elsewhere`, only kept results are used here, and `elsewhere` checks the other files.
 */
export function checksForReport(options: ReportOptions, store?: CheckStore, elsewhere?: CheckOne): CheckOne {
  const findSettings = settingsFinder();
  return async (one) => {
    const { file, ref, relations } = one;
    try {
      if (elsewhere && !store) return await elsewhere(one);
      const text = await caseTextAt(file);
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
    edition: options.edition,
    editionFrom,
    today: options.today,
    knownOn: options.knownOn,
    findSettings,
    look,
    others: { ref, relations },
    onError: (error) => void failures.push(programErrorEntry(error)),
  });
  failures.push(...failureLines(found.failures));
  const onPath = { ...found, notJudged: notJudgedHere(found), path: file };
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
