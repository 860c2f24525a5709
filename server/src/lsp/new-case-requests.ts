// The requests about a new case that is made from another one, and about the folder of any new case. Shared with the
// client through requests.ts.
import type { Keepable } from "../core/desk/case-from/case-from.ts";
import type { PersonName } from "../core/desk/new-case.ts";

export { folderName, nameParts } from "../core/desk/case-folder.ts";
export type { Keepable } from "../core/desk/case-from/case-from.ts";

/** Whom a new case can keep of a case; a refusal where the file cannot be read. */
export const caseFromChoicesRequest = "parole-case/caseFromChoices";
/** The text of a new case from another one. */
export const caseFromRequest = "parole-case/caseFrom";
/** What the folder of a new case is called, as the practice numbers them. */
export const caseFolderRequest = "parole-case/caseFolder";

export interface CaseFromChoicesParams {
  /** The case file's URI. */
  readonly uri: string;
}

export type CaseFromChoices =
  | { readonly kind: "choices"; readonly keepable: readonly Keepable[] }
  | CaseFromRefused;

export interface CaseFromParams {
  readonly uri: string;
  /** URI of the folder in which the folder of the case is made; its settings file is read. */
  readonly folder: string;
  /** Places in `keepable`. */
  readonly keep: readonly number[];
  /** `null` where it is still to be asked. */
  readonly beneficiary: PersonName | null;
  /** `null` where it is still to be asked. */
  readonly matter: string | null;
}

export type CaseFromResult =
  | {
      readonly kind: "written";
      readonly text: string;
      /** Where the first placeholder is, in UTF-16 units of the text. */
      readonly first: { readonly start: number; readonly end: number } | null;
      /** Whether parts of the other case could not be read, so that the new one lacks them. */
      readonly isPartial: boolean;
    }
  | CaseFromRefused;

/** A whole sentence. */
export interface CaseFromRefused {
  readonly kind: "refused";
  readonly reason: string;
}

export interface CaseFolderParams {
  /** URI of the folder in which it is made. */
  readonly folder: string;
  readonly beneficiary: PersonName;
  /** What is in that folder. */
  readonly names: readonly string[];
}

export interface CaseFolderResult {
  /** There may be another folder of that name. */
  readonly name: string;
  /** The number of the case; `null` where the practice does not number folders. */
  readonly matter: string | null;
}
