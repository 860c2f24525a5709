// Backslashes within double quotation marks. YAML reads a backslash and the letter after it as an escape, but a person
// may have typed the name of a file or folder.

/** What is between double quotation marks, with each backslash as it was typed. */
export function asTyped(inner: string): string {
  const share = /^\\\\(?!\\)/.exec(inner)?.[0] ?? "";
  return share + inner.slice(share.length).replaceAll(/\\([\\"])/g, "$1");
}

/** A backslash that YAML reads together with what follows it. */
export interface Escape {
  readonly written: string;
  /** What it is read as: a control character, a character of the keyboard, or another one. */
  readonly kind: "control" | "keyboard" | "other";
  /** It is a single letter, which may be the first letter of a name. */
  readonly isLetter: boolean;
}

/** The escapes of a text, except an escaped backslash, quotation mark, slash, or line break. */
export function escapesIn(inner: string): readonly Escape[] {
  return [
    ...inner.matchAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[^\\"/\r\n])|\\[\s\S]/g),
  ].flatMap(({ 0: written, 1: byte, 2: short, 3: long }): Escape[] => {
    if (/^\\[\\"/\r\n]$/.test(written)) return [];
    const code = byte ?? short ?? long;
    if (code === undefined) {
      return [
        { written, kind: /^\\[ _]$/.test(written) ? "other" : "control", isLetter: /\p{L}$/u.test(written) },
      ];
    }
    const point = Number.parseInt(code, 16);
    const isControl = point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0x2028 || point === 0x2029;
    return [{ written, kind: isControl ? "control" : point < 0x7f ? "keyboard" : "other", isLetter: false }];
  });
}

/** Whether YAML knows each escape; it reports an unknown escape itself. */
export function isReadableEscape(inner: string): boolean {
  return !/\\(?![0abefnrtvNLP_ \t"/\\\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/.test(
    inner.replaceAll("\\\\", ""),
  );
}

/** Whether the whole text, as typed, is a Windows path of a file or folder. */
export function isWindowsPath(typed: string): boolean {
  return /^(?:[A-Za-z]:\\|\\\\\w)/.test(typed.trim());
}

/** The Windows paths with a file extension among the words of a text, as written. */
export function windowsPathsIn(inner: string): readonly string[] {
  const path =
    /(?<![^\s"'(])(?<!(?:exhibits?|exh\.?|and|appendix|attachment|part|tab) )[A-Za-z]:\\[^\s"]*?\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|heic|txt|msg|eml)\b/gi;
  return [...inner.matchAll(path)].map(([written]) => written);
}
