// Texts that no message takes as a value. The marks are optional, so that any text can get one; none loses it again by
// being given to a message.
import type { $brand } from "zod";

/** A text that was written for a reader already: a date, an amount, a list or a sentence in one language. */
export type Shown = string & { readonly [$brand]?: { readonly shown: true } };

/** A text that every language shows as it is: a name, an id, a file name, what a person typed. */
export type AsItIs = string & { readonly [$brand]?: never };
