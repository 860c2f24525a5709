// The requests of this server that the Language Server Protocol does not know. Shared with the client as
// types; URIs are text as in the protocol, lines and characters count from 0, characters in UTF-16.

import type { Severity } from "../core/engine/finding.ts";
import type { EditorRange } from "./desk-requests.ts";
import type { EditorEdit } from "./exhibit-requests.ts";

export { isDocument, isPaper, whyNoExhibit } from "../core/engine/file-troubles.ts";
export * from "./case-requests.ts";
export * from "./desk-requests.ts";
export * from "./exhibit-requests.ts";
export * from "./many-requests.ts";
export * from "./new-case-requests.ts";
export * from "./packet-requests.ts";
export * from "./review-requests.ts";
export * from "./update-requests.ts";

export const packetRequest = "parole-case/packet";
/** Said by a client that began with `isTrusted: false`: its folders are trusted from now on. */
export const trustGrantedNotification = "parole-case/trustGranted";
export const checkAllRequest = "parole-case/checkAll";
/** The page of a rule as Markdown, or null where there is no such rule. */
export const rulePageRequest = "parole-case/rulePage";
/** All rules, to choose from. */
export const rulesRequest = "parole-case/rules";

/** What a paste into an open case has to write, so that the case says what was pasted. */
export const pasteRequest = "parole-case/paste";

/** What a new case can be about, to choose from. */
export const newCaseChoicesRequest = "parole-case/newCaseChoices";
/** The text of a new case, from what has been chosen. */
export const newCaseRequest = "parole-case/newCase";
/** What to add to a practice's settings file, so that the next new case knows its attorney and organization. */
export const rememberPracticeRequest = "parole-case/rememberPractice";

export interface RulePageParams {
  readonly rule: string;
}

export interface RuleChoice {
  readonly id: string;
  /** What it asks for, in a sentence without full stop. */
  readonly title: string;
}

/**
 * Export the packet of one case file. How far it has come is told by the protocol's own progress, to the token; taken
 * back, it stops, and a packet of before stays.
 */
export interface PacketParams {
  readonly uri: string;
  /** A draft is exported in spite of errors, with DRAFT on every page. */
  readonly draft: boolean;
  /** A packet for each beneficiary instead of one for all; where there is one alone, the same. */
  readonly perBeneficiary?: boolean;
  /** One PDF to be printed, or files to be uploaded; left out, as the case is filed. */
  readonly preset?: "paper" | "online";
  /** The PDF to write; left out, the server names it and puts it next to the case file. */
  readonly target?: string;
  /**
   * Warnings are to be reviewed before anything is exported; `accepted` is the mark of those that were. Left out, nothing
   * is asked.
   */
  readonly review?: { readonly accepted?: string };
  readonly workDoneToken?: string | number;
}

export type PacketResult = PacketWritten | PacketUnreviewed | PacketBlocked | PacketRefused;

export interface PacketWritten {
  readonly kind: "written";
  readonly file: string;
  readonly pages: number;
  /** What the case lists and the packet does not hold, and why; in words. */
  readonly leftOut: readonly string[];
  /** What says of each packet what is in it, what is not, and with which findings it was exported. */
  readonly proofs?: readonly string[];
  /** Packets of the case under another name that are in the same folder; left out where there are none. */
  readonly earlier?: readonly { readonly packet: string; readonly files: readonly string[] }[];
  /** All files of a packet that is uploaded in several; left out where there is one. */
  readonly files?: readonly string[];
  /** What to know besides, in words. */
  readonly notes?: readonly string[];
  /** What was found in the case that was exported, and what was set aside in it. */
  readonly exported?: ExportedWith;
}

export interface ExportedWith {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly rulesIgnored: number;
  readonly rulesOff: number;
  readonly rulesChanged: number;
}

/** Warnings that are to be reviewed first; `mark` accepts these, and no others. */
export interface PacketUnreviewed {
  readonly kind: "unreviewed";
  readonly uri: string;
  readonly mark: string;
  readonly warnings: readonly BlockingFinding[];
  /** Rules that are ignored or changed, each in a sentence without full stop. */
  readonly setAside: readonly string[];
}

/** Findings stop the export; these are they. */
export interface PacketBlocked {
  readonly kind: "blocked";
  readonly uri: string;
  /** Two versions of a text are in the case; a draft is not written either. */
  readonly isUndecided?: boolean;
  readonly findings: readonly BlockingFinding[];
}

export interface BlockingFinding {
  readonly message: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly character: number;
}

/** The packet could not be put together, a draft neither: a file is missing, encrypted, or none that opens. */
export interface PacketRefused {
  readonly kind: "refused";
  readonly reason: string;
  readonly files: readonly RefusedFile[];
}

export interface RefusedFile {
  /** As the case file writes it. */
  readonly path: string;
  /** Continues the sentence that the path begins. */
  readonly reason: string;
  /** What to do, in sentences. */
  readonly advice?: string;
}

/**
 * Check every case file of the open folders and publish the findings of each. How far it has come is told by the
 * protocol's own progress, to the token; taken back, it stops.
 */
export interface CheckAllParams {
  readonly workDoneToken?: string | number;
}

export interface CheckAllResult {
  readonly files: number;
  /** Whether there are more case files than may be checked. */
  readonly more: boolean;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly cases: readonly CaseSummary[];
}

export interface CaseSummary {
  readonly uri: string;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}

export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected, or the place of the cursor. */
  readonly range: EditorRange;
  readonly text: string;
}

/** `null` where the text as it is will do. */
export type PasteResult = {
  /** Goes in the place of the range. */
  readonly text: string;
  /** What has to change beside the range. */
  readonly others: readonly EditorEdit[];
} | null;

export interface NewCaseChoicesParams {
  /** URI of the folder in which the case is to be made, as far as it is known; its settings file is read. */
  readonly folder?: string;
}

export interface NewCaseChoices {
  readonly kinds: readonly Choice[];
  readonly reasons: readonly Choice[];
  /** Attorneys and accredited representatives of the practice. */
  readonly attorneys: readonly Attorney[];
  /** Everyone in the practice who may be responsible for a case. */
  readonly staff: readonly { readonly initials: string; readonly name: string }[];
  /** Whether the practice numbers the folders of its cases. */
  readonly isNumbered: boolean;
  /** Whether the settings say nothing of the practice yet and can be added to. */
  readonly canRemember: boolean;
}

/** In the words of the case format. */
export interface Attorney {
  readonly family: string;
  readonly given: string;
  /** Those under which the settings file has them; the case names them by these. */
  readonly initials?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly licensing_authority?: string;
  readonly bar_number?: string;
}

export interface RememberPracticeParams {
  /** URI of the folder that the settings are for. */
  readonly folder: string;
  readonly attorney: Attorney;
}

/** `null` where the settings cannot be added to. */
export type RememberPracticeResult = {
  readonly uri: string;
  readonly isNew: boolean;
  /** Goes at the end of the file. */
  readonly text: string;
} | null;

/** A word of the case format with its meaning. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}

export interface NewCaseParams {
  /** URI of the folder in which the folder of the case is made; its settings file is read. */
  readonly folder?: string;
  /** The case's own number; left out, it is still to be asked. */
  readonly matter?: string | null;
  /** Initials of the person in the practice who is responsible; left out, the case names no one. */
  readonly responsible?: string | null;
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly beneficiary: { readonly given: string; readonly family: string; readonly isChild: boolean };
  /** `null` where it is still to be asked. */
  readonly petitioner: NewCasePetitioner | null;
  /** Who signs the Form I-134; `null` where it is still to be asked. */
  readonly supporter: "petitioner" | "beneficiary" | null;
  readonly isRepresented: boolean;
  /** `null` where it is still to be asked. */
  readonly representative: Attorney | null;
  /** `unknown` where it is still to be asked. */
  readonly removal: "none" | "in-proceedings" | "removed-before" | "both" | "unknown";
}

export type NewCasePetitioner =
  | { readonly kind: "beneficiary" }
  | { readonly kind: "person"; readonly given: string; readonly family: string }
  | { readonly kind: "organization"; readonly organization: string };

export interface NewCaseResult {
  readonly text: string;
  /** Where the first placeholder stands, in UTF-16 units of the text. */
  readonly first: { readonly start: number; readonly end: number } | null;
}
