// Long lists of phrases. To compile all of one list as one expression takes V8 longer than to check a case: what a text
// begins with decides first whether any phrase can match.

/** A phrase in lowercase: what a text begins with, and what follows that to its end. Both are regular expressions. */
export type Phrase = readonly [opening: string, rest: string];

/** A test whether a text, in lowercase, is one of these phrases. */
export function phraseTest(phrases: readonly Phrase[]): (text: string) => boolean {
  const opening = new RegExp(`^(?:${phrases.map(([begin]) => begin).join("|")})`);
  // An expression is compiled when it is first used.
  const whole = phrases.map(([begin, rest]) => new RegExp(`^(?:${begin})${rest}$`, "u"));
  return (text) => opening.test(text) && whole.some((phrase) => phrase.test(text));
}
