// The letters to the government, the index, and the other pages of a packet are in English, whatever the language of
// the editor: the agency reads English, and a document in another language needs a certified translation. Their text is
// written here and is not a message, so that no bundle translates it and no locale changes what is mailed.
import type { $brand } from "zod";

/**
 * A text that is mailed. No message accepts it as a value. The brand is optional, so that any text can be assigned to
 * it, as well as English dates, amounts, and lists.
 */
export type GovernmentText = string & {
  readonly [$brand]?: { readonly government?: true; readonly shown?: true };
};
