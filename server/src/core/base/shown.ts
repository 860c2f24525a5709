// Texts that cannot be passed as a value of a message. The brands are optional, so that any text can get one; none
// loses it by being passed to a message.
import type { $brand } from "zod";

/** A text that is already written for a reader: a date, an amount, a list, or a sentence in one language. */
export type Shown = string & { readonly [$brand]?: { readonly shown: true } };

/** A text that every language shows unchanged: a name, an id, a file name, what a person typed. */
export type AsItIs = string & { readonly [$brand]?: never };
