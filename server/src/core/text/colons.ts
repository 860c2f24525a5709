// Colons that are not ASCII, and blanks that only look like a space, as they come from other keyboards and programs.

/** Colons that YAML does not recognize, for a character class of a pattern. */
export const wideColons = "\\uff1a\\ufe55\\ua789\\u2236";

/** Spaces, tabs, and characters that look like a space or are invisible. */
export const blankPattern = "[ \\t\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]";
