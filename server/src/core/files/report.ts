// What is known about the files that a case names. Core reads no file: a host reads them and reports.
import type { FormFact } from "../../../../schemas/forms/form-maps.ts";

/** What a host found at a path that a case file names. */
export type FileReport =
  | { readonly state: "missing" }
  | { readonly state: "folder" }
  /** The path leads out of the case's folder, by `..`, as an absolute path or through a link. */
  | { readonly state: "outside" }
  /** Not a PDF, JPEG, or PNG that opens; `reason` continues the sentence "FILE …", `advice` says what to do. */
  | {
      readonly state: "unreadable";
      readonly reason: string;
      readonly advice?: string;
      /** The same for files with the same content. */
      readonly fingerprint?: string;
    }
  | (FormContent & {
      readonly state: "readable";
      readonly kind: "pdf" | "jpeg" | "png";
      readonly pages: number;
      readonly bytes: number;
      /** The same for files with the same content, and for no others. */
      readonly fingerprint?: string;
      /** When the file was last changed, in milliseconds since 1970. */
      readonly modified?: number;
      /**
       * If the file has more than one form, or more than the pages of one, the content of each; then the file itself
       * reports no signatures, and a form only if there is one.
       */
      readonly forms?: readonly FormInFile[];
      /** What can be read on its pages; left out for a picture, and where it was not looked at. */
      readonly text?: FileText;
    });

/** The text layer of a file. A page that is a picture, as from a scanner, has none. */
export interface FileText {
  /** Of each page, as `plainText` writes it; empty for a page without any. */
  readonly pages: readonly string[];
  /** Whether nothing on the pages can say more than the text: no picture of a text, and every letter is known. */
  readonly isWhole: boolean;
}

/** What the file of a form contains. What cannot be determined is left out. */
export interface FormContent {
  /** The form and the edition printed on it, for example I-131 and 01/20/25. */
  readonly printed?: PrintedForm;
  /** How many form fields it has, if none of them is filled in. */
  readonly blankFields?: number;
  /** Printed without form fields, and no page has a word or number that is not on the blank form. */
  readonly hasNoOwnWords?: boolean;
  /** The signature fields that are empty; nothing is reported for a scan. */
  readonly emptySignatures?: readonly SignatureField[];
  /** Those that have typed text and nothing else. */
  readonly typedSignatures?: readonly SignatureField[];
  /** What its filled boxes say, where the table of its edition lists them; left out if none does. */
  readonly answers?: readonly FormAnswer[];
}

/** What a filled box of a form says. */
export interface FormAnswer {
  /** The page of the file, from 1. */
  readonly page: number;
  /** As printed on the form, such as "Part 2, Item 9". */
  readonly item: string;
  readonly of: FormFact;
  /** As typed, or what the check mark says. */
  readonly text: string;
  /** It is a check mark. */
  readonly isChecked?: true;
  /** The letters that the box accepts, as in a regular expression, if not all. */
  readonly letters?: string;
  /** The box has no room for another letter, so the text may be cut. */
  readonly isFull?: true;
}

export interface PrintedForm {
  readonly form: string;
  readonly edition: string;
}

/** One of the forms in a file. */
export interface FormInFile extends FormContent {
  readonly printed: PrintedForm;
  readonly firstPage: number;
}

/** A field for a signature. */
export interface SignatureField {
  readonly page: number;
  /**
   * Who signs there: the person who files or supports, a beneficiary who files alone, or the representative or
   * preparer.
   */
  readonly by: "applicant" | "beneficiary" | "representative";
}

/** Reports by path as written in the case; a path that is not in the map has not been checked. */
export type FileReports = ReadonlyMap<string, FileReport>;

/** The contents of the folder of a case. */
export interface CaseFolder {
  readonly files: FileReports;
  /** Documents below the folder, whether the case names them or not, with forward slashes. */
  readonly papers: readonly string[];
}
