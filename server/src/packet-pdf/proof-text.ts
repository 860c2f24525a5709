// The proof of a packet in plain words, for whoever signs for it.
import { isProven, type Proof } from "./proof.ts";

export interface ProvenFile {
  readonly file: string;
  readonly proof: Proof;
}

/**
 * The report: what was checked in each file, and what was not as it should be; then `contents`, line by line, and under
 * their headings the lines of `remarks`, as far as there are any.
 */
export function proofText(
  about: readonly string[],
  files: readonly ProvenFile[],
  contents: readonly string[],
  remarks: Readonly<Record<string, readonly string[]>> = {},
): string {
  const isRight = files.every(({ proof }) => isProven(proof));
  const verdict = isRight
    ? "The packet was written, read back from the disk and checked. Everything agrees."
    : "The packet was written, read back from the disk and checked. Something does not agree.";
  return [
    ...about,
    "",
    verdict,
    ...files.flatMap(({ file, proof }) => ["", `${file}, ${counted(proof.pages)}`, ...linesOf(proof)]),
    "",
    "What is in it:",
    ...contents.map((line) => `  ${line}`),
    ...Object.entries(remarks).flatMap(([heading, lines]) =>
      lines.length === 0 ? [] : ["", `${heading}:`, ...lines.map((line) => `  ${line}`)],
    ),
    "",
  ].join("\n");
}

/** What is not as it should be, each with the file. */
export function troublesOf(files: readonly ProvenFile[]): readonly { path: string; reason: string }[] {
  return files.flatMap(({ file, proof }) =>
    proof.checks.flatMap(({ trouble }) => trouble.map((reason) => ({ path: `${file}:`, reason }))),
  );
}

function linesOf({ checks }: Proof): readonly string[] {
  return checks.flatMap(({ what, count, trouble }) =>
    trouble.length === 0
      ? [`  yes  ${what} (${count} checked)`]
      : [`  NO   ${what}:`, ...trouble.map((line) => `         ${line}`)],
  );
}

function counted(pages: number): string {
  return pages === 1 ? "1 page" : `${pages} pages`;
}
