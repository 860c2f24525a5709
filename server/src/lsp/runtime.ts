// What the language server needs of the place where it runs. Everything that touches a disk or a clock is here.

import type { Day } from "../core/base/calendar.ts";
import type { CalendarEntry, CalendarFile, WholeFolders } from "../core/casework/calendar.ts";
import type { LetterKind } from "../core/casework/letters/letters.ts";
import type { WeekReport } from "../core/casework/week-report.ts";
import type { ReadSettings, RuleSettings } from "../core/engine/settings.ts";
import type { CaseFolder } from "../core/files/report.ts";
import type { ChosenEdition } from "../core/law/editions.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import type { Preset } from "../core/packet/build.ts";
import type { Packet } from "../core/packet/packet.ts";
import type { LetterResult, PacketResult } from "./protocol/index.ts";

export interface Runtime {
  /** The version of the program. */
  readonly version: string;
  /** What it runs on, such as "Node 24.11.0, linux x64". */
  readonly machine: string;
  /** The day it is now. */
  today(): Day;
  /** Calls back whenever another day has begun. */
  onNewDay(then: () => void): void;
  /** Looks at the files that a case names; `caseFile` is its URI. A case that lies on no disk has an empty folder. */
  lookIntoFolder(caseFile: string, names: readonly string[]): Promise<CaseFolder>;
  /** The settings file that holds for a case. */
  settingsFor(caseFile: string): Promise<CaseSettings>;
  /**
   * URIs of the case files among files, and in folders at any depth, each once and in a fixed order; a file that is
   * none is left out. No more than `most`, where that is given, and what has been found so far once it is stopped.
   * `tell` hears of each as soon as it is found, `missed` of each folder and file that could not be looked into.
   */
  caseFilesIn(
    places: readonly string[],
    most?: number,
    stop?: { readonly isCancellationRequested: boolean },
    tell?: (uri: string) => void,
    missed?: (uri: string) => void,
  ): Promise<readonly string[]>;
  /** The text of a case file on the disk; nothing where it cannot be read. */
  readText(caseFile: string): Promise<string | undefined>;
  exportPacket(order: PacketOrder): Promise<PacketResult>;
  /**
   * The pages of each part of a packet, from the numbers of pages of its files; a file whose number is not known counts
   * for one. Nothing where some text cannot be printed.
   */
  packetPages(
    packet: Packet,
    pagesOfFiles: ReadonlyMap<string, number>,
  ): Promise<readonly SectionPages[] | undefined>;
  /** An .ics file with these entries. */
  calendar(entries: readonly CalendarEntry[], about: CalendarOfCases): Promise<CalendarFile>;
  /** An id that no other call gives. */
  newId(): string;
  writeLetter(order: LetterOrder): Promise<LetterResult>;
  /**
   * Writes the weekly report as a Word file at the URI; `missing` names what could not be read, and `onError` hears of a
   * mistake in the program.
   */
  writeReport(
    target: string,
    report: WeekReport,
    missing: readonly string[],
    onError?: (error: unknown) => void,
  ): Promise<"written" | "edited" | { readonly refused: string }>;
  /** The words for messages in a language, by their English templates; nothing where there are none for it. */
  wordsFor(locale: string | undefined): Promise<unknown>;
  /** Takes what happened in words without any text of a case. */
  log(line: string): void;
}

/** The pages of a part by their numbers in the packet, "iii" or "12"; empty where they bear none. */
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
  /** What the editor's own settings say. */
  readonly ruleSettings: RuleSettings;
  /** Whether what the settings file of the case says of rules applies; left out, it does. */
  readonly isTrusted?: boolean;
  readonly draft: boolean;
  readonly perBeneficiary: boolean;
  /** Left out, as the case is filed. */
  readonly preset: Preset | undefined;
  /** URI of the PDF; left out, in the folder for packets next to the case file. */
  readonly target: string | undefined;
  /** Warnings are to be reviewed first; left out, nothing is asked. */
  readonly review?: { readonly accepted?: string } | undefined;
  /** Hears what is being done, in words, and how many steps of all are done. */
  readonly onProgress?: (progress: {
    readonly message: string;
    readonly done: number;
    readonly of: number;
  }) => void;
  /** Hears of a mistake in the program, for which the packet is refused. */
  readonly onError?: (error: unknown) => void;
  /** When it is aborted, the export stops and rejects; an older packet stays. */
  readonly signal?: AbortSignal;
}

export interface LetterOrder {
  /** The case file's URI. */
  readonly uri: string;
  readonly kind: LetterKind;
  readonly context: CaseContext;
  /** URI of the Word file; left out, next to the case file. */
  readonly target: string | undefined;
  /** Whether a letter that was changed since is written anew all the same. */
  readonly overwrite: boolean;
  /** Hears of a mistake in the program, for which the letter is refused. */
  readonly onError?: (error: unknown) => void;
}

export interface CaseSettings extends ReadSettings {
  /** URI of the settings file; nothing where there is none. */
  readonly file: string | undefined;
  readonly text: string;
}

export interface CalendarOfCases {
  /** The text of the file that is replaced. */
  readonly previous: string | undefined;
  /** The keys of the cases of which every deadline is known. */
  readonly read: readonly string[];
  /** Left out where not every case of the folders is known. */
  readonly whole?: WholeFolders | undefined;
}
