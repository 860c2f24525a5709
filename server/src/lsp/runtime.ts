// What the language server needs from its host. All access to the disk or the clock goes through here.

import type { Day } from "../core/base/calendar.ts";
import type { Path } from "../core/base/path.ts";
import type { CalendarEntry, CalendarFile, WholeFolders } from "../core/casework/calendar.ts";
import type { DocumentKind } from "../core/casework/documents/kinds.ts";
import type { WeekReport } from "../core/casework/week-report.ts";
import type { CheckedCase } from "../core/engine/check.ts";
import type { Confirm } from "../core/engine/check-while-typing.ts";
import type { ReadSettings, RuleSettings } from "../core/engine/settings.ts";
import type { CaseFolder } from "../core/files/report.ts";
import type { ReportSection } from "../core/form-filling/fill-report.ts";
import type { ChosenEdition } from "../core/law/editions.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import type { Preset } from "../core/packet/build.ts";
import type { Packet } from "../core/packet/packet.ts";
import type { ClosedAnswer, ClosedOrder } from "./closed-order.ts";
import type { LetterResult, PacketResult } from "./protocol/index.ts";

export interface Runtime {
  /** The version of the program. */
  readonly version: string;
  /** The platform, such as "Node 24.11.0, linux x64". */
  readonly machine: string;
  /** The current date. */
  today(): Day;
  /** Calls back whenever a new day begins. */
  onNewDay(then: () => void): void;
  /**
   * Looks at the files that a case names; `caseFile` is its URI. An unsaved case has an empty folder. `onError` receives
   * an error in the program because of which a file counts as damaged.
   */
  lookIntoFolder(
    caseFile: string,
    names: readonly string[],
    onError?: (error: unknown) => void,
  ): Promise<CaseFolder>;
  /** The settings file that applies to a case. */
  settingsFor(caseFile: string): Promise<CaseSettings>;
  /**
   * URIs of the case files among files, and in folders at any depth, each once and in a fixed order; a file that is not
   * a case is omitted. At most `most`, if given; if stopped, those found so far. `tell` is called for each file as soon
   * as it is found, `missed` for each folder and file that could not be read.
   */
  caseFilesIn(
    places: readonly string[],
    most?: number,
    stop?: { readonly isCancellationRequested: boolean },
    tell?: (uri: string) => void,
    missed?: (uri: string) => void,
  ): Promise<readonly string[]>;
  /** The text of a case file on the disk; undefined if it cannot be read. */
  readText(caseFile: string): Promise<string | undefined>;
  /**
   * Checks a closed case file in another thread. Undefined if there is no answer, and then the server checks it itself;
   * if the host has no such thread, it is omitted.
   */
  readonly checkElsewhere?: (order: ClosedOrder) => Promise<ClosedAnswer | undefined>;
  exportPacket(order: PacketOrder): Promise<PacketResult>;
  /**
   * The pages of each section of a packet, from the page counts of its files; a file with an unknown count counts as
   * one page. Undefined if some text cannot be printed.
   */
  packetPages(
    packet: Packet,
    pagesOfFiles: ReadonlyMap<string, number>,
  ): Promise<readonly SectionPages[] | undefined>;
  /** An .ics file with these entries. */
  calendar(entries: readonly CalendarEntry[], about: CalendarOfCases): Promise<CalendarFile>;
  /** A unique id. */
  newId(): string;
  writeLetter(order: LetterOrder): Promise<LetterResult>;
  /** Fills in the official forms of a case, or says what would be filled in. Never rejects. */
  fillForms(order: FormsOrder): Promise<FilledForms>;
  /**
   * Writes the weekly report as a Word file at the URI; `missing` names what could not be read, and `onError` is called
   * with an error in the program.
   */
  writeReport(
    target: string,
    report: WeekReport,
    missing: readonly string[],
    onError?: (error: unknown) => void,
  ): Promise<"written" | "edited" | { readonly refused: string }>;
  /** The translations of messages for a locale, by their English templates; undefined if there are none. */
  wordsFor(locale: string | undefined): Promise<unknown>;
  /** Logs an event, without any text of a case. */
  log(line: string): void;
  /** Compares what is kept while a person types with a check of the whole case. Given in tests only. */
  readonly confirmCheck?: Confirm;
}

/** The pages of a section by their numbers in the packet, "iii" or "12"; empty if they are not numbered. */
export interface SectionPages {
  readonly pages: number;
  readonly first: string;
  readonly last: string;
}

export interface PacketOrder {
  /** The case file's URI. */
  readonly uri: string;
  readonly text: string;
  readonly edition: ChosenEdition;
  /** The settings of the editor. */
  readonly ruleSettings: RuleSettings;
  /** Whether the rule settings in the settings file of the case apply; if omitted, they do. */
  readonly isTrusted?: boolean;
  readonly draft: boolean;
  readonly perBeneficiary: boolean;
  /** If omitted, as the case is filed. */
  readonly preset: Preset | undefined;
  /** URI of the PDF; if omitted, in the folder for packets next to the case file. */
  readonly target: string | undefined;
  /** Warnings must be reviewed first; if omitted, no review is required. */
  readonly review?: { readonly accepted?: string } | undefined;
  /** Reports what is being done, in words, and how many of all steps are done. */
  readonly onProgress?: (progress: {
    readonly message: string;
    readonly done: number;
    readonly of: number;
  }) => void;
  /** Called with an error in the program because of which the packet is refused. */
  readonly onError?: (error: unknown) => void;
  /** If it is aborted, the export stops and rejects; an older packet stays. */
  readonly signal?: AbortSignal;
}

export interface LetterOrder {
  /** The case file's URI. */
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly checked: CheckedCase;
  /** URI of the Word file; if omitted, next to the case file. */
  readonly target: string | undefined;
  /** Whether a letter that was changed since is overwritten. */
  readonly overwrite: boolean;
  /** Called with an error in the program because of which the letter is refused. */
  readonly onError?: (error: unknown) => void;
}

export interface FormsOrder {
  /** The case file's URI. */
  readonly uri: string;
  readonly context: CaseContext;
  /** Where texts go that are too long for their box. */
  readonly longTexts: "on-form" | "attached";
  /** Whether the forms are written, and not only prepared. */
  readonly isToWrite: boolean;
  /** Called with an error in the program because of which a form is refused. */
  readonly onError?: (error: unknown) => void;
}

export interface FilledForms {
  readonly forms: readonly ({
    /** The entry of the case. */
    readonly entry: Path;
    /** "Form I-131 for Ana Morales". */
    readonly title: string;
  } & (
    | { readonly refused: string }
    | {
        readonly sections: readonly ReportSection[];
        /** The form as the case names it, and the file from which it is made. */
        readonly named: string;
        readonly from: string;
        /** Whether the entry has yet to name the file. */
        readonly isNewInCase: boolean;
        /** The URI of the form. */
        readonly file: string;
      }
  ))[];
  /** Why nothing was prepared, in words. */
  readonly failed?: string;
}

export interface CaseSettings extends ReadSettings {
  /** URI of the settings file; undefined if there is none. */
  readonly file: string | undefined;
  readonly text: string;
}

export interface CalendarOfCases {
  /** The text of the file that is replaced. */
  readonly previous: string | undefined;
  /** The keys of the cases whose deadlines are all known. */
  readonly read: readonly string[];
  /** Omitted if not every case of the folders is known. */
  readonly whole?: WholeFolders | undefined;
}
