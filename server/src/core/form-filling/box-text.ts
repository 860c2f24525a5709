// What a box is to say.

/** A text for a box, or why the value of the case is none. */
export type BoxText =
  | {
      /** As the case has it. */
      readonly written: string;
      /** As the form asks for it. */
      readonly text: string;
      /** The box never has room for it, whatever its size; the text belongs on another page. */
      readonly isTooLong?: true;
    }
  | { readonly written: string; readonly problem: "not-accepted" };
