// The request that fills in the official forms of a case.
import type { EditorDocumentEdits } from "./in-editor.ts";
import type { ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type FillFormsParams = ParamsOf<"parole-case/fillForms">;

/** Fill in the forms of an open case: first what would be written, then, with the version shown, writing it. */
export const fillFormsRequest: RequestType<"parole-case/fillForms", FillFormsResult> = {
  method: "parole-case/fillForms",
};

export type FillFormsResult =
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "report";
      /** What would be written, as Markdown. */
      readonly page: string;
      /** How many forms can be written. */
      readonly forms: number;
      readonly version: number;
    }
  | {
      readonly kind: "written";
      /** The URIs of the forms that were written. */
      readonly files: readonly string[];
      /** Those that were not, in sentences. */
      readonly refused: readonly string[];
      /** Name the files in the case; without edits if it names them already. */
      readonly edits: EditorDocumentEdits;
    };
