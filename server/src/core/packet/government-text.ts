// The letters to the government, the index and the other pages of a packet are in English, whatever the language of the
// editor: the agency reads English, and what is filed in another language needs a certified translation. Their text is
// written here and is no message, so that no bundle has words for it and no locale changes what is mailed.
import type { $brand } from "zod";

/**
 * A text that is mailed. No message takes it as a value. The mark is optional, so that any text can get it; English
 * dates, amounts and lists can too.
 */
export type GovernmentText = string & {
  readonly [$brand]?: { readonly government?: true; readonly shown?: true };
};
