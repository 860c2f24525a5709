// Backslashes within double quotation marks. YAML reads one with the letter behind it as a character of another kind,
// where a person has typed the name of a file or folder.

/** What is between double quotation marks, with each backslash as it was typed. */
export function asTyped(inner: string): string {
  const share = /^\\\\(?!\\)/.exec(inner)?.[0] ?? "";
  return share + inner.slice(share.length).replaceAll(/\\([\\"])/g, "$1");
}

/** A backslash that is read with what is behind it. */
export interface Escape {
  readonly written: string;
  /** What it is read as: a control character, one of the keyboard, or another. */
  readonly kind: "control" | "keyboard" | "other";
  /** A letter alone, as the first one of a name may be. */
  readonly isLetter: boolean;
}

/** The escapes of a text, but for a backslash, quotation mark, slash or line break that is itself read. */
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

/** Whether YAML knows each escape; of one that it does not know it says so itself. */
export function isReadable(inner: string): boolean {
  return !/\\(?![0abefnrtvNLP_ \t"/\\\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/.test(
    inner.replaceAll("\\\\", ""),
  );
}

/** Whether the whole, as it was typed, is the path of a file or folder of Windows. */
export function isWindowsPath(typed: string): boolean {
  return /^(?:[A-Za-z]:\\|\\\\\w)/.test(typed.trim());
}

/** The paths of Windows with a file's ending among the words of a text, as they are written. */
export function windowsPathsIn(inner: string): readonly string[] {
  const path =
    /(?<![^\s"'(])(?<!(?:exhibits?|exh\.?|and|appendix|attachment|part|tab) )[A-Za-z]:\\[^\s"]*?\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|heic|txt|msg|eml)\b/gi;
  return [...inner.matchAll(path)].map(([written]) => written);
}
