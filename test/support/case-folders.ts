// The sample cases in test/cases and what is expected of each: `expected.txt` next to the case file. Its first
// line names the edition and the date; then there is one finding per line, as
//
//   LINE RULE  PATH — SEVERITY: why
//
// in the order of the text; `no findings` means that the case is clean.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface ExpectedFinding {
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  /** Keys and list positions with dots between, `.` for the file as a whole. */
  readonly path: string;
  readonly severity: "error" | "warning" | "information";
  readonly why: string;
}

export interface Expectation {
  readonly edition: string;
  /** The date that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  readonly findings: readonly ExpectedFinding[];
}

export interface CaseFolder {
  readonly name: string;
  readonly folder: string;
  /** The path of the case file. */
  readonly file: string;
  readonly expected: Expectation;
}

export const casesFolder = fileURLToPath(new URL("../cases", import.meta.url));

/** Every sample case, by name. */
export function caseFolders(): readonly CaseFolder[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => caseFolder(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The sample case in the folder of that name. */
export function caseFolder(name: string): CaseFolder {
  const folder = join(casesFolder, name);
  const file = readdirSync(folder).find((one) => /\.parole\.ya?ml$/.test(one));
  if (file === undefined) throw new Error(`test/cases/${name} holds no case file`);
  const text = readFileSync(join(folder, "expected.txt"), "utf8");
  return { name, folder, file: join(folder, file), expected: parseExpected(text) };
}

/** Parses an `expected.txt`; throws if a line is malformed. */
export function parseExpected(text: string): Expectation {
  const [first = "", ...rest] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [, edition, asOf] = /^(\S+), as of (\d{4}-\d{2}-\d{2})$/.exec(first) ?? [];
  if (edition === undefined || asOf === undefined) throw new Error(`Edition and day were expected: ${first}`);
  if (rest.length === 1 && rest[0] === "no findings") return { edition, asOf, findings: [] };
  if (rest.length === 0) throw new Error("Findings were expected, or the words: no findings");
  return { edition, asOf, findings: rest.map(parseFinding) };
}

function parseFinding(text: string): ExpectedFinding {
  const match = /^ *(\d+) (\S+\/\S+) {2}(\S+) — (error|warning|information): (\S.*)$/.exec(text);
  const [, line, rule, path, severity, why] = match ?? [];
  if (rule === undefined || path === undefined || why === undefined || !isSeverity(severity)) {
    throw new Error(`LINE RULE  PATH — SEVERITY: why was expected: ${text}`);
  }
  return { line: Number(line), rule, path, severity, why };
}

function isSeverity(word: string | undefined): word is ExpectedFinding["severity"] {
  return word === "error" || word === "warning" || word === "information";
}
