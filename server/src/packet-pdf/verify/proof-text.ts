// The report of a verification in plain words, for the person who signs the packet: the file that ends in -proof.txt.
import { isVerified, type Verification } from "./verify.ts";

export interface VerifiedFile {
  readonly file: string;
  readonly verification: Verification;
}

/** How much of a case a packet contains. */
export interface Extent {
  readonly isDraft: boolean;
  readonly pagesOfPlaceholders: number;
  /** What the case lists and the packet does not contain, in words. */
  readonly leftOut: readonly string[];
}

/**
 * The report: what was checked in each file, and what was wrong; then what is missing, `contents` line by line, and the
 * lines of `remarks` under their headings, if there are any.
 */
export function proofText(
  about: readonly string[],
  files: readonly VerifiedFile[],
  contents: readonly string[],
  extent: Extent,
  remarks: Readonly<Record<string, readonly string[]>> = {},
): string {
  return [
    ...about,
    "",
    verdict(files, extent),
    ...files.flatMap(({ file, verification }) => [
      "",
      `${file}, ${counted(verification.pages)}`,
      ...linesOf(verification),
    ]),
    "",
    "Contents:",
    ...contents.map((line) => `  ${line}`),
    ...Object.entries({ [notInIt(extent)]: extent.leftOut, ...remarks }).flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ["", `${heading}:`, ...lines.map((line) => `  ${line}`)],
    ),
    "",
  ].join("\n");
}

function notInIt({ isDraft }: Extent): string {
  return isDraft ? "Not in the draft" : "Not in the packet";
}

/** Only a packet that contains everything is reported as consistent without qualification. */
function verdict(files: readonly VerifiedFile[], extent: Extent): string {
  const { isDraft, pagesOfPlaceholders, leftOut } = extent;
  const isRight = files.every(({ verification }) => isVerified(verification));
  const written = `The ${isDraft ? "draft" : "packet"} was written to disk, read back, and verified.`;
  if (!isRight) return `${written} Some checks failed.`;
  if (!isDraft && leftOut.length === 0) return `${written} All checks passed.`;
  const pages =
    pagesOfPlaceholders === 1
      ? "one placeholder page replaces a missing document"
      : `${pagesOfPlaceholders} placeholder pages replace missing documents`;
  return [
    `${written} Its pages match its index and its page numbers.`,
    ...(pagesOfPlaceholders > 0 ? [`It is incomplete: ${pages}.`] : []),
    ...(leftOut.length > 0 ? [`See "${notInIt(extent)}" below.`] : []),
    ...(isDraft ? ["Do not mail a draft."] : []),
  ].join(" ");
}

/** What is wrong, each with the file. */
export function troublesOf(files: readonly VerifiedFile[]): readonly { path: string; reason: string }[] {
  return files.flatMap(({ file, verification }) =>
    verification.checks.flatMap(({ trouble }) => trouble.map((reason) => ({ path: `${file}:`, reason }))),
  );
}

function linesOf({ checks }: Verification): readonly string[] {
  return checks.flatMap(({ what, count, trouble }) =>
    trouble.length === 0
      ? [`  yes  ${what} (${count} checked)`]
      : [`  NO   ${what}:`, ...trouble.map((line) => `         ${line}`)],
  );
}

function counted(pages: number): string {
  return pages === 1 ? "1 page" : `${pages} pages`;
}
