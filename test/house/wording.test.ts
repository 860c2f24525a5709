// Checks the words that people read for plain American English: the strings of the sources, settings and commands, the
// walkthrough, the guides, the snippets, and the schema; what developers read of the design; and the names of tests,
// which a failed build shows. A word that is right in its context is listed as an exception with its reason.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { literalsIn } from "../support/literals.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Habit {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly write: string;
}

const british: Habit = {
  pattern:
    /\b(\w*(colour|honour|neighbour|favour|behaviour|labour|rumour|harbour)\w*|(?:un|re)?(organis|recognis|summaris|categoris|authoris|apologis|emphasis(?!\b|es)|realis|specialis|hospitalis|normalis|finalis|initialis|capitalis|minimis|maximis|localis|analys(?=e|ed|ing\b))(e|ed|es|ing|ation|ations)|centre[sd]?|licence[sd]?|programmes?|cheques?|judgements?|leukaemia|paediatric\w*|haem\w+|anaem\w+|oesoph\w+|diarrhoea|tumours?|gr[e]y(?=ed| out)|travell(ed|er|ers|ing)|cancell(ed|ing)(?!ation)|labell(ed|ing)|modell(ed|ing)|fulfil(s|ment)?|enrol(s|ment)?|whilst|amongst|ageing|catalogues?|defence|offence|practis(e|ed|ing)|towards|learnt|(mis)?spelt|spoilt|dreamt)\b/i,
  write: "American spelling",
};

/** Words that sound translated, and what an American attorney would write. */
const habits: readonly Habit[] = [
  { pattern: /\bheld against\b/i, write: "checked against" },
  { pattern: /\bmend(s|ed|ing)?\b/i, write: "fix" },
  { pattern: /\b(tak(e|es|en|ing)|took) (it |them )?out\b/i, write: "remove, delete" },
  { pattern: /\b(tak(e|es|en|ing)|took) over\b/i, write: "copy, add" },
  { pattern: /\bput(s|ting)? in(to)?\b(?! (quotation|single|double|order))/i, write: "add, insert" },
  {
    pattern: /\bstands? (in|behind|above|below|at|on|there|here|before|after|under|next)\b/i,
    write: "is, appears",
  },
  { pattern: /\bcan(not| ?not|'t) be had\b|\bcan be had\b/i, write: "is not available" },
  { pattern: /\bcannot (be told|tell)\b/i, write: "cannot be determined" },
  { pattern: /\b(is|are|was) told\b/i, write: "is shown" },
  { pattern: /\bhow grave|\bgravely?\b/i, write: "severity" },
  { pattern: /\bpapers\b/i, write: "documents" },
  { pattern: /\bdays? to keep in mind\b/i, write: "key dates" },
  { pattern: /\b(some|no|every|any)body('s)?\b|\bwhoever\b/i, write: "the person, no one is listed" },
  {
    pattern: /\bis no (slip|calendar|day|key|date|number|choice|valid|text|list|place)\b/i,
    write: "is not a valid …",
  },
  { pattern: /\bthe nearest (is|key)\b/i, write: "Did you mean …?" },
  { pattern: /\bthe key is there\b|\bwithout a value\b/i, write: "the value is empty" },
  { pattern: /\basks? for\b|\basked for\b|\basking for\b/i, write: "requires, requested" },
  { pattern: /\b(goes|go|went) by\b|\bbears? on\b/i, write: "uses, concerns" },
  { pattern: /\bset(s|ting)? aside\b/i, write: "ignore, suppress" },
  { pattern: /\bprove(s|d)? right\b/i, write: "failed verification" },
  { pattern: /\blooks? after (your|the) computers?\b/i, write: "IT administrator" },
  { pattern: /\bfirst request\b/i, write: "initial request" },
  { pattern: /\bin short\b(?! supply)/i, write: "in summary" },
  { pattern: /\bshort names?\b/i, write: "id" },
  { pattern: /\blook(s|ed)? at uscis\.gov\b/i, write: "check uscis.gov" },
  { pattern: /\bon the grounds? of\b/i, write: "based on" },
  { pattern: /\b(by|until|on) this day\b/i, write: "by this date" },
  { pattern: /\b(in|by) the post\b(?! office)/i, write: "in the mail" },
  { pattern: /\bpay ?slips?\b/i, write: "pay stub" },
  { pattern: /\bslips? (in|of) (the|a) (text|pen)\b/i, write: "mistake, typo" },
  { pattern: /\b(at|to|from) the left edge\b/i, write: "at the left margin" },
  { pattern: /\bline ends\b/i, write: "line endings" },
  {
    pattern: /\bbank holidays?\b|\bfortnights?\b/i,
    write: "federal holiday, two weeks",
  },
  {
    pattern: /\bbehind (it|them|(a|an|the) (value|name|address|key|colon|closing|word|number|date))\b/i,
    write: "after it",
  },
  british,
];

interface Exception {
  /** Omitted if the words are right everywhere. */
  readonly file?: string;
  readonly words: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  { words: "CANCELLED", reason: "a status that RFC 5545 names for events of a calendar" },
  { words: "Cancelled", reason: "the protocol's names of errors: RequestCancelled, ServerCancelled" },
  {
    file: "test/casework/practice.test.ts",
    words: "organisation",
    reason: "a key as a person may spell it, for which the right one is suggested",
  },
  {
    file: "test/casework/practice.test.ts",
    words: "practise",
    reason: "a key as a person may spell it, for which the right one is suggested",
  },
  {
    file: "server/src/core/caseload/name-at.ts",
    words: "centre",
    reason: "a word of street addresses abroad, by which an address is told from a name",
  },
];

/** This file is not checked, because it contains the words to avoid. */
const self = "test/house/wording.test.ts";

interface Found {
  readonly file: string;
  readonly line: number;
  readonly words: string;
  readonly write: string;
}

interface Line {
  readonly text: string;
  readonly line: number;
}

const folders = [
  "client/src",
  "client/webview",
  "client/media",
  "server/src",
  "docs",
  ".github",
  "snippets",
  "schemas/case",
  "schemas/format",
];
const files = [
  ...folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.posix.join(folder, ...name.split(path.sep)),
    ),
  ),
  "README.md",
  "CHANGELOG.md",
  "package.nls.json",
  "schemas/editions/README.md",
  "schemas/generated/rules.md",
  "server/ARCHITECTURE.md",
  "test/cases/README.md",
  "conformance/README.md",
].filter((file) => /\.(ts|md|json|yml)$/.test(file));

const [tests = [], scripts = []] = ["test", "scripts"].map((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .filter((file) => file.endsWith(".ts")),
);

const sources = [...files, ...tests, ...scripts].filter((file) => file.endsWith(".ts") && file !== self);

/** The guide that lists words to avoid: in the last cells of its tables, as code. */
const styleGuide = "docs/STYLE.md";
const notToWrite = /^(\| .+ \|) `(.+)` \|$/;

/**
 * The text of a file that a person may read: strings of more than one word in sources, the values of JSON, and all of a
 * guide.
 */
function shownIn(file: string, text: string): Line[] {
  // The cases in examples contain what people type.
  if (file.endsWith(".ts"))
    return literalsIn(text).filter((one) => one.property !== "case" && /\S\s+\S/.test(one.text));
  const lines = text.split("\n").map((one, index) => ({ text: one, line: index + 1 }));
  if (file === styleGuide) return lines.map((one) => ({ ...one, text: one.text.replace(notToWrite, "$1") }));
  return file.endsWith(".json")
    ? lines.map((one) => ({ ...one, text: one.text.replace(/^\s*"(?:[^"\\]|\\.)*": /, "") }))
    : lines;
}

/** The names of the tests and groups of a file: the first argument of `describe`, `it`, and `test`. */
function testNamesIn(source: string): Line[] {
  const calls = /\b(?:describe|it|test)\(\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
  return [...source.matchAll(calls)].map((call) => ({
    text: call[1] ?? call[2] ?? "",
    line: source.slice(0, call.index).split("\n").length,
  }));
}

const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const described = ({ file, line, words, write }: Found) => `${file}:${line}: "${words}"; write: ${write}`;

/** With the words of identifiers separated: `isMisspelled` has two. */
function withWordsApart(line: string): string {
  return line.replace(/([a-z])(?=[A-Z])/g, "$1 ");
}

function foundIn(file: string, lines: readonly Line[], sought = habits): Found[] {
  return lines.flatMap(({ text, line }) =>
    sought.flatMap(({ pattern, write }) => {
      const words = pattern.exec(text)?.[0];
      const isExcepted = exceptions.some((one) => (one.file ?? file) === file && one.words === words);
      return words === undefined || isExcepted ? [] : [{ file, line, words, write }];
    }),
  );
}

describe("wording", () => {
  it("has no word that sounds translated and no British spelling", () => {
    const found = files.flatMap((file) => foundIn(file, shownIn(file, read(file))));
    assert.deepEqual(found.map(described), []);
  });

  it("has neither in the name of a test", () => {
    const named = tests.map((file) => ({ file, names: testNamesIn(read(file)) }));
    assert.ok(named.flatMap(({ names }) => names).length > 2000);
    assert.deepEqual(named.flatMap(({ file, names }) => foundIn(file, names)).map(described), []);
  });

  it("has no British spelling in a comment or an identifier", () => {
    const found = sources.flatMap((file) => {
      const lines = read(file).split("\n").map(withWordsApart);
      return foundIn(
        file,
        lines.map((text, index) => ({ text, line: index + 1 })),
        [british],
      );
    });
    assert.deepEqual(found.map(described), []);
  });

  it("finds each wording that the style guide says not to write", () => {
    const [, words = ""] = /^### Words$(.*)^### Sentences$/ms.exec(read(styleGuide)) ?? [];
    const wordings = words
      .split("\n")
      .flatMap((line) => notToWrite.exec(line)?.[2] ?? [])
      .flatMap((cell) => cell.split(", "));
    assert.ok(wordings.length > 25);
    assert.deepEqual(
      wordings.filter((wording) => !habits.some(({ pattern }) => pattern.test(wording))),
      [],
    );
  });

  it("needs each exception", () => {
    const found = new Set(
      sources.flatMap((file) =>
        read(file)
          .split("\n")
          .flatMap((line) => habits.flatMap(({ pattern }) => pattern.exec(withWordsApart(line))?.[0] ?? []))
          .flatMap((words) => [words, `${file}: ${words}`]),
      ),
    );
    const named = exceptions.map(({ file, words }) => (file === undefined ? words : `${file}: ${words}`));
    assert.deepEqual(
      named.filter((one) => !found.has(one)),
      [],
    );
  });

  it("finds a word in a string, a guide and a value of JSON, and no key and no name of a variable", () => {
    const source = 'const papers = { case: "The colour is", mend: "Mend it", other: "It cannot be had" };\n';
    const words = (file: string, text: string) => foundIn(file, shownIn(file, text)).map((one) => one.words);
    assert.deepEqual(words("a.ts", source), ["Mend", "cannot be had"]);
    assert.deepEqual(words("a.md", "The colour of the papers\n"), ["papers", "colour"]);
    assert.deepEqual(
      foundIn("a.test.ts", testNamesIn(["it", '("takes out a colour", () => put("papers"));'].join(""))).map(
        (one) => one.words,
      ),
      ["takes out", "colour"],
    );
    assert.deepEqual(words("a.json", '{\n  "x.mend": "Ask whoever it is"\n}\n'), ["whoever"]);
  });
});
