// The cases from practice in test/practice/cases, each with the memo of the attorney who read it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CheckedCase, checkCase } from "../../server/src/core/engine/check.ts";
import type { FileReports } from "../../server/src/core/files/report.ts";
import { byDate } from "../../server/src/core/law/editions.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";

export interface Memo {
  readonly name: string;
  /** The text of the case. */
  readonly text: string;
  /** The date that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** What must be found, as `SEVERITY RULE: TEXT`, in the order of `described`. */
  readonly expected: readonly string[];
  /** What the attorney says about the case. */
  readonly words: string;
}

const folder = fileURLToPath(new URL("cases", import.meta.url));
const extension = ".parole.yaml";

/** All cases from practice, by name. */
export function memos(): readonly Memo[] {
  const files = readdirSync(folder).toSorted();
  const names = files
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length));
  const alone = files.filter((file) => file.endsWith(".md") && !names.includes(file.slice(0, -".md".length)));
  if (alone.length > 0) throw new Error(`no case belongs to ${alone.join(", ")}`);
  return names.map((name) => ({
    name,
    text: readFileSync(join(folder, name + extension), "utf8"),
    ...parseMemo(name, readFileSync(join(folder, `${name}.md`), "utf8")),
  }));
}

/** Whether the attorney would mail the request as it is. */
export function isComplete({ expected }: Memo): boolean {
  return expected.every((line) => line.startsWith("information "));
}

function parseMemo(name: string, text: string): Pick<Memo, "asOf" | "expected" | "words"> {
  const [, asOf, none, lines = "", words = ""] =
    /^---\nas of: (\d{4}-\d\d-\d\d)\nexpected:( none)?\n((?: {2}.+\n)*)---\n([\s\S]*)$/.exec(text) ?? [];
  if (asOf === undefined) throw new Error(`${name}.md has no head`);
  const expected = lines.split("\n").flatMap((line) => (line === "" ? [] : [line.trim()]));
  const wrong = expected.filter(
    (line) => !/^(?:error|warning|information) [a-z0-9-]+\/[a-z0-9-]+: \S/.test(line),
  );
  if (wrong.length > 0 || (none === undefined) === (expected.length === 0)) {
    throw new Error(`${name}.md expects what cannot be read: ${wrong.join("; ")}`);
  }
  return { asOf, expected: expected.toSorted(), words: words.trim() };
}

/** The findings in a text, under the law of its mailing date; every file that it names is readable. */
export function checkOn(asOf: string, text: string, like?: ParsedText): CheckedCase {
  return checkCase({
    text: parseCaseText(text, like),
    edition: byDate,
    today: asOf,
    files: everyFileReadable,
    folderFiles: [],
    rules: allRules,
    settings: [],
    practice: undefined,
  });
}

const everyFileReadable: FileReports = {
  get: () => ({ state: "readable", kind: "pdf", pages: 2, bytes: 2000 }),
} as unknown as FileReports;

/** The findings as a memo lists them. */
export function described(text: string, { findings }: CheckedCase): readonly string[] {
  return findings
    .map(({ severity, rule, span }) => {
      const [first = ""] = text.slice(span.start, span.end).split("\n");
      return `${severity} ${rule}: ${first.trim()}`;
    })
    .toSorted();
}
