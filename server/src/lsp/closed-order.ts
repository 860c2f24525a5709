// The check of a closed case file as an order and its answer: plain data, so that another thread can make the check.
import type { Diagnostic } from "vscode-languageserver";
import type { Day } from "../core/base/calendar.ts";
import type { ComparedCase } from "../core/caseload/relate.ts";
import type { CaseDigest } from "../core/casework/digest.ts";
import type { ErrorReport } from "../core/engine/error-report.ts";
import type { RuleSettings, SettingsProblem } from "../core/engine/settings.ts";
import type { ChosenEdition } from "../core/law/editions.ts";
import type { CaseRef, Relations } from "../core/model/relations.ts";
import type { CaseSummary } from "./protocol/index.ts";

export interface ClosedOrder {
  readonly uri: string;
  readonly text: string;
  readonly today: Day;
  /** The client's settings. */
  readonly edition: ChosenEdition;
  readonly rules: RuleSettings;
  /** Whether the rule settings of the settings file apply. */
  readonly isTrusted: boolean;
  /** Undefined if the case is not compared with others. */
  readonly ref: CaseRef | undefined;
  /** Undefined for a check of the case by itself. */
  readonly relations: Relations | undefined;
}

export interface CheckedOnDisk extends ComparedCase {
  readonly summary: CaseSummary;
  /** The number of findings per rule id. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly brief: CaseDigest;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ClosedAnswer {
  readonly found: CheckedOnDisk;
  /** The settings file that applies, for its own problems. */
  readonly settings: {
    /** URI; undefined if there is none. */
    readonly file: string | undefined;
    readonly text: string;
    readonly problems: readonly SettingsProblem[];
  };
  /** Errors in the program, with where they happened. */
  readonly errors: readonly (readonly [where: string, ErrorReport])[];
}
