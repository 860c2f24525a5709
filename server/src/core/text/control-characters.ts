// Characters that act instead of being visible: they end lines, change the direction of text, or control a terminal.
// They come with text that was copied, or was saved in another encoding.

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Everything except line breaks: controls, direction marks, zero-width characters, and unpaired surrogates. */
const controls =
  /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/** Joiners are part of Arabic and Indic words and of emoji, and of nothing else. */
const strayJoiners =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]/gu;

/** What the codes of controls mean in Windows text that was read as Latin-1. */
const lettersOfWindows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The text without characters that act instead of being visible. Another kind of line break becomes `\n`, or a space if
 * the text has one line only; a Windows letter that was saved in another encoding becomes that letter.
 */
export function withoutControls(text: string, lines: "one line" | "several lines"): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\u0080-\u009f]/g, (code) => lettersOfWindows.charAt(code.charCodeAt(0) - 0x80))
    .replace(lineBreaks, lines === "one line" ? " " : "\n")
    .replace(controls, "")
    .replace(strayJoiners, "");
}

/**
 * The text with each character escaped that could act on a terminal or a page: controls except line breaks and tabs,
 * line and paragraph separators, direction marks, and zero-width characters. Joiners of a language or emoji stay. The
 * escapes are those of JSON, so that JSON keeps its meaning.
 */
export function withEscapes(text: string): string {
  if (isPlain(text)) return text;
  return text.replaceAll(
    /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether all characters are letters and signs of the keyboard, as in nearly every text. */
function isPlain(text: string): boolean {
  return /^[\t\n\x20-\x7e]*$/.test(text);
}
