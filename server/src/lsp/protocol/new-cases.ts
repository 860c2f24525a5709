// The requests that make a new case: from answers, or from another case.
import type { Keepable } from "../../core/casework/case-from/case-from.ts";
import type { attorneyParams, Params, ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export { folderName, nameParts } from "../../core/casework/case-folder.ts";
export type { Keepable } from "../../core/casework/case-from/case-from.ts";

export type CaseFolderParams = ParamsOf<"parole-case/caseFolder">;
export type CaseFromParams = ParamsOf<"parole-case/caseFrom">;
export type NewCaseChoicesParams = ParamsOf<"parole-case/newCaseChoices">;
export type NewCaseParams = ParamsOf<"parole-case/newCase">;
export type RememberPracticeParams = ParamsOf<"parole-case/rememberPractice">;

/** With the keys of the case format. */
export type Attorney = Params<typeof attorneyParams>;
export type NewCasePetitioner = NonNullable<NewCaseParams["petitioner"]>;

/** The choices for a new case. */
export const newCaseChoicesRequest: RequestType<"parole-case/newCaseChoices", NewCaseChoices> = {
  method: "parole-case/newCaseChoices",
};

/** The text of a new case, from the choices made. */
export const newCaseRequest: RequestType<"parole-case/newCase", NewCaseResult> = {
  method: "parole-case/newCase",
};

/** What to add to a practice's settings file, so that the next new case has its attorney and organization. */
export const rememberPracticeRequest: RequestType<"parole-case/rememberPractice", RememberPracticeResult> = {
  method: "parole-case/rememberPractice",
};

/** The people whom a new case can keep from a case; a refusal if the file cannot be read. */
export const caseFromChoicesRequest: RequestType<"parole-case/caseFromChoices", CaseFromChoices> = {
  method: "parole-case/caseFromChoices",
};

/** The text of a new case from another one. */
export const caseFromRequest: RequestType<"parole-case/caseFrom", CaseFromResult> = {
  method: "parole-case/caseFrom",
};

/** The name of the folder of a new case, as the practice numbers them. */
export const caseFolderRequest: RequestType<"parole-case/caseFolder", CaseFolderResult> = {
  method: "parole-case/caseFolder",
};

export interface NewCaseChoices {
  readonly kinds: readonly Choice[];
  readonly reasons: readonly Choice[];
  /** Attorneys and accredited representatives of the practice. */
  readonly attorneys: readonly Attorney[];
  /** Everyone in the practice who may be responsible for a case. */
  readonly staff: readonly { readonly initials: string; readonly name: string }[];
  /** Whether the practice numbers the folders of its cases. */
  readonly isNumbered: boolean;
  /** Whether the settings do not describe the practice yet and can be added to. */
  readonly canRemember: boolean;
}

/** `null` if the settings cannot be added to. */
export type RememberPracticeResult = {
  readonly uri: string;
  readonly isNew: boolean;
  /** To append at the end of the file. */
  readonly text: string;
} | null;

/** A value of the case format with its meaning. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}

export interface NewCaseResult {
  readonly text: string;
  /** Where the first placeholder is, in UTF-16 units of the text. */
  readonly first: { readonly start: number; readonly end: number } | null;
}

export type CaseFromChoices =
  | { readonly kind: "choices"; readonly keepable: readonly Keepable[] }
  | CaseFromRefused;

export type CaseFromResult =
  | (NewCaseResult & {
      readonly kind: "written";
      /** Whether parts of the other case could not be read, so that the new one lacks them. */
      readonly isPartial: boolean;
    })
  | CaseFromRefused;

/** A whole sentence. */
export interface CaseFromRefused {
  readonly kind: "refused";
  readonly reason: string;
}

export interface CaseFolderResult {
  /** A folder of that name may already exist. */
  readonly name: string;
  /** The number of the case; `null` where the practice does not number folders. */
  readonly matter: string | null;
}
