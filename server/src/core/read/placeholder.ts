// The visible placeholder of the case format.

/** The word TODO, in capitals, at the start of a text. */
export const placeholder = /^\s*TODO(?![\p{L}\p{N}_])/u;
